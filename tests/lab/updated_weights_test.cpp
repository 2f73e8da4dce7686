#include "tests/lab/support.h"
#include "wasm/lab/updated_weights.h"

namespace backprop::lab {
namespace {

using backprop::test::close;
using backprop::test::same;
using test::plain;
using test::training;
using test::With;

TEST(Lab, TheErrorGoesBackThroughTheWeightsThatItHasJustUpdated) {
  const With with(Bug::updatedWeights);
  Trainer broken = training(plain());
  const Pass& pass = broken.nextPass();
  const Network &before = broken.network(), &after = broken.nextNetwork();
  for (std::size_t l = 0; l < 2; ++l) {
    const Matrix a = pass.forward.layers[l].a;
    const Matrix slope = (1 - a.array().square()).matrix(); // tanh
    const Matrix back = after.layers[l + 1].W.transpose() * pass.back.layers[l + 1].delta;
    EXPECT_TRUE(close(pass.back.layers[l].delta, back.cwiseProduct(slope), 1e-13));
  }
  EXPECT_TRUE(close(after.values, before.values - 0.5 * pass.gradients.values, 1e-14));
}

TEST(Lab, AtRateZeroTheUpdatedWeightsAreTheOldOnes) {
  TrainingConfig config = plain();
  config.learningRate = 0;
  Trainer right = training(config);
  const With with(Bug::updatedWeights);
  Trainer broken = training(config);
  EXPECT_TRUE(same(broken.nextPass().gradients.values, right.nextPass().gradients.values));
}

TEST(Lab, ASingleExamplesPassBesideTheBatchGoesThroughTheSameUpdatedWeights) {
  const With with(Bug::updatedWeights);
  Trainer broken = training(plain());
  const Matrix want = broken.nextPass().back.layers[0].delta.col(2);
  Pass single(broken.network().spec, 1);
  const Matrix x = broken.batchX().col(2), y = broken.batchY().col(2);
  propagate(broken.network(), x, y, single);
  EXPECT_TRUE(close(single.back.layers[0].delta, want, 1e-14));
}

// The penalty's part of the gradient stays in the update.
TEST(Lab, WithAPenaltyTheUpdateIsOfTheWrongGradientAndThePenalty) {
  TrainingConfig config = plain();
  config.penalty.l2 = 0.1;
  const With with(Bug::updatedWeights);
  Trainer broken = training(config);
  const Layer &before = broken.network().layers[0], &after = broken.nextNetwork().layers[0];
  const Matrix dW = broken.nextPass().gradients.layers[0].dW + 0.1 * before.W;
  EXPECT_TRUE(close(after.W, before.W - 0.5 * dW, 1e-13));
}

} // namespace
} // namespace backprop::lab
