#include <cmath>

#include "tests/lab/support.h"
#include "wasm/lab/update_bugs.h"

namespace backprop::lab {
namespace {

using backprop::test::close;
using backprop::test::same;
using test::plain;
using test::training;
using test::With;
using test::wrongParts;

TrainingConfig adam() {
  TrainingConfig config = plain();
  config.learningRate = 0.01;
  config.optimizer = defaultsOf(OptimizerKind::adam);
  return config;
}

TEST(Lab, ABiasMovesOnceForEachIncomingWeightAndTheCheckFindsNothing) {
  const With with(Bug::biasOften);
  Trainer broken = training(plain());
  EXPECT_EQ(wrongParts(broken), "");
  for (std::size_t l = 0; l < 3; ++l) {
    const Layer &before = broken.network().layers[l], &after = broken.nextNetwork().layers[l];
    const LayerGradients& gradients = broken.nextPass().gradients.layers[l];
    const auto often = static_cast<Scalar>(before.W.cols());
    EXPECT_TRUE(close(after.b, before.b - often * 0.5 * gradients.db, 1e-13));
    EXPECT_TRUE(same(after.W, before.W - 0.5 * gradients.dW));
  }
}

/// |w_new - w| of the first step of Adam, in units of the rate: 1 where beta^t is right.
Scalar firstMove(Trainer& training, Index parameter) {
  return std::abs(training.nextNetwork().values[parameter] - training.network().values[parameter]) /
         Scalar(0.01);
}

TEST(Lab, AdamsFirstStepHasTheLengthOfTheRateEverywhere) {
  Trainer right = training(adam());
  for (Index i = 0; i < right.network().values.size(); ++i)
    EXPECT_NEAR(firstMove(right, i), 1, 1e-4);
}

// beta^t stands at t = 1 for W of the first layer and at t = 6 for b of the third.
TEST(Lab, AdamCorrectedForEachTensorTakesShorterStepsInLaterOnesAndTheCheckFindsNothing) {
  const With with(Bug::correctionOften);
  Trainer broken = training(adam());
  EXPECT_EQ(wrongParts(broken), "");
  Index from = 0;
  for (int t = 1; t <= 6; ++t) {
    const Layer& layer = broken.network().layers[static_cast<std::size_t>((t - 1) / 2)];
    const Scalar want = 0.1 / (1 - std::pow(0.9, t)) / std::sqrt(0.001 / (1 - std::pow(0.999, t)));
    const Index count = t % 2 == 1 ? layer.W.size() : layer.b.size();
    for (Index i = from; i < from + count; ++i)
      EXPECT_NEAR(firstMove(broken, i), want, 1e-4) << t;
    from += count;
  }
  EXPECT_NEAR(broken.nextOptimizer().beta1Power, std::pow(0.9, 6), 1e-15);
}

TEST(Lab, CorrectedOftenAdamKeepsTheSameMeans) {
  Trainer right = training(adam());
  const OptimizerState kept = right.nextOptimizer();
  const With with(Bug::correctionOften);
  Trainer broken = training(adam());
  EXPECT_TRUE(same(broken.nextOptimizer().mean, kept.mean));
  EXPECT_TRUE(same(broken.nextOptimizer().square, kept.square));
}

TEST(Lab, AnOptimizerWithoutCorrectionIsNotChangedByOne) {
  Trainer right = training(plain());
  right.step(5);
  const With with(Bug::correctionOften);
  Trainer broken = training(plain());
  broken.step(5);
  EXPECT_TRUE(same(broken.network(), right.network()));
}

/// Bugs live in what a step makes: going back and on gives the same bits.
TEST(Lab, EveryBugIsReplayedBitForBit) {
  for (const auto& [bug, name] : bugs) {
    const With with(bug);
    Trainer broken = training(plain(4));
    broken.step(17);
    const Network reached = broken.network();
    broken.step(9);
    broken.step(static_cast<Index>(broken.rewind(5)));
    broken.step(12);
    EXPECT_TRUE(same(broken.network(), reached)) << name;
  }
}

} // namespace
} // namespace backprop::lab
