#include "tests/lab/support.h"
#include "wasm/lab/gradient_bugs.h"

namespace backprop::lab {
namespace {

using backprop::test::close;
using backprop::test::same;
using test::plain;
using test::training;
using test::With;
using test::wrongParts;

/// What the first pass leaves behind, right and with a bug.
Pass firstPass(Bug bug, const TrainingConfig& config = plain()) {
  const With with(bug);
  return training(config).nextPass();
}

/// delta of a hidden layer from that of the layer after it, in plain loops.
Matrix plainDelta(const Pass& pass, std::size_t l, const Matrix& W, bool slope) {
  const Matrix& after = pass.back.layers[l + 1].delta;
  const Matrix& a = pass.forward.layers[l].a;
  Matrix delta = Matrix::Zero(a.rows(), a.cols());
  for (Index i = 0; i < a.cols(); ++i)
    for (Index r = 0; r < a.rows(); ++r) {
      for (Index k = 0; k < after.rows(); ++k)
        delta(r, i) += W(k, r) * after(k, i);
      if (slope)
        delta(r, i) *= 1 - a(r, i) * a(r, i); // tanh
    }
  return delta;
}

Matrix plainGradient(const Matrix& delta, const Matrix& aPrev) {
  return delta * aPrev.transpose() / static_cast<Scalar>(delta.cols());
}

TEST(Lab, WithoutABugTheCheckFindsNothing) {
  Trainer right = training(plain());
  EXPECT_EQ(wrongParts(right), "");
}

TEST(Lab, EachBugOfTheGradientIsFoundByTheCheckInTheLayersThatItReaches) {
  const std::vector<std::pair<Bug, const char*>> found{{Bug::sign, "W1 b1 W2 b2 W3 b3"},
                                                       {Bug::slopeMissing, "W1 b1 W2 b2"},
                                                       {Bug::transposed, "W1 b1"},
                                                       {Bug::meanMissing, "W1 b1 W2 b2 W3 b3"},
                                                       {Bug::updatedWeights, "W1 b1 W2 b2"}};
  for (const auto& [bug, parts] : found) {
    const With with(bug);
    Trainer broken = training(plain());
    EXPECT_EQ(wrongParts(broken), parts) << nameIn(bugs, bug);
  }
}

TEST(Lab, WithTheSignTurnedEveryGradientIsTheRightOneTurned) {
  const Pass right = firstPass(Bug::none), broken = firstPass(Bug::sign);
  EXPECT_TRUE(same(broken.gradients.values, -right.gradients.values));
  EXPECT_TRUE(same(broken.back.values, -right.back.values));
  EXPECT_TRUE(same(broken.forward.values, right.forward.values));
}

TEST(Lab, WithoutTheSlopeDeltaIsTheWeightedSumAlone) {
  Trainer right = training(plain());
  const Pass broken = firstPass(Bug::slopeMissing);
  for (std::size_t l = 0; l < 2; ++l)
    EXPECT_TRUE(close(broken.back.layers[l].delta,
                      plainDelta(broken, l, right.network().layers[l + 1].W, false), 1e-14));
  EXPECT_TRUE(same(broken.back.layers[2].delta, right.nextPass().back.layers[2].delta));
}

TEST(Lab, WithTheWeightsTurnedDeltaGoesThroughRowsWhereTheyAreSquare) {
  Trainer right = training(plain());
  const Pass broken = firstPass(Bug::transposed);
  const Matrix W2 = right.network().layers[1].W;
  EXPECT_TRUE(
      close(broken.back.layers[0].delta, plainDelta(broken, 0, W2.transpose(), true), 1e-14));
  EXPECT_TRUE(same(broken.back.layers[1].delta, right.nextPass().back.layers[1].delta));
}

TEST(Lab, TheGradientsOfAHiddenLayerFollowFromItsWrongDelta) {
  for (const Bug bug : {Bug::slopeMissing, Bug::transposed}) {
    const Pass broken = firstPass(bug);
    const Matrix dW = plainGradient(broken.back.layers[1].delta, broken.forward.layers[0].a);
    EXPECT_TRUE(close(broken.gradients.layers[1].dW, dW, 1e-14)) << nameIn(bugs, bug);
  }
}

TEST(Lab, WithoutTheMeanTheGradientIsTenTimesThatOfTenExamples) {
  const Pass right = firstPass(Bug::none), broken = firstPass(Bug::meanMissing);
  EXPECT_TRUE(close(broken.gradients.values, 10 * right.gradients.values, 1e-14));
  EXPECT_TRUE(same(broken.back.values, right.back.values));
}

TEST(Lab, WithOneExampleTheMeanIsNotMissed) {
  const Pass right = firstPass(Bug::none, plain(1)), broken = firstPass(Bug::meanMissing, plain(1));
  EXPECT_TRUE(same(broken.gradients.values, right.gradients.values));
}

TEST(Lab, PenalisedBiasesAreFoundByTheCheckWhereThereIsAPenalty) {
  const With with(Bug::penaltyOnBias);
  Trainer withoutPenalty = training(plain());
  EXPECT_EQ(wrongParts(withoutPenalty), "");
  TrainingConfig config = plain();
  config.penalty.l2 = 0.5;
  Trainer broken = training(config);
  EXPECT_EQ(wrongParts(broken), "b1 b2 b3");
  const Vector db = broken.penalised().layers[1].db - broken.nextPass().gradients.layers[1].db;
  EXPECT_TRUE(close(db, 0.5 * broken.network().layers[1].b, 1e-12));
}

} // namespace
} // namespace backprop::lab
