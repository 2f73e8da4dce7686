#include <cmath>
#include <limits>

#include "core/calculus/penalty.h"
#include "tests/core/allocations.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

TEST(Penalty, PenaltyTakesAllWeightsAndNoBias) { // sum|W| = 3.6, sum W^2 = 2.04
  const Network network = test::articleNetwork();
  EXPECT_NEAR(penaltyValue({0.5, 0}, network), 1.8, 1e-15);
  EXPECT_NEAR(penaltyValue({0, 3}, network), 3.06, 1e-15);
  EXPECT_NEAR(penaltyValue({0.5, 3}, network), 4.86, 1e-15);
  EXPECT_EQ(penaltyValue({}, network), 0);
}

TEST(Penalty, AddsTheDerivativeOfThePenaltyToTheGradient) {
  Network network = test::articleNetwork();
  network.layers[0].W(1, 2) = 0;
  Gradients gradients(network.spec);
  gradients.values.setConstant(10);
  addPenalty({0.5, 3}, network, gradients);
  EXPECT_TRUE(
      test::close(gradients.layers[0].dW, Matrix{{10.8, 8.9, 11.4}, {11.7, 12, 10}}, 1e-15));
  EXPECT_TRUE(test::close(gradients.layers[1].dW, Matrix{{12.6, 7.1}}, 1e-15));
  EXPECT_TRUE(test::same(gradients.layers[0].db, Matrix{{10}, {10}}));
  EXPECT_TRUE(test::same(gradients.layers[1].db, Matrix{{10}}));
}

TEST(Penalty, SaysItsTwoPartsOfTheSlopeOfAWeight) {
  const auto [l1, l2] = penaltySlope({0.5, 3}, -0.25);
  EXPECT_EQ(l1, -0.5);
  EXPECT_EQ(l2, -0.75);
  EXPECT_EQ(penaltySlope({0.5, 3}, 0).l1, 0);
  EXPECT_EQ(penaltySlope({0, 0}, std::numeric_limits<Real>::infinity()).l2, 0);
}

TEST(Penalty, IsTheSlopeOfThePenalty) {
  Random random(5);
  const NetworkSpec spec =
      test::makeSpec({3, 4, 2}, Activation::tanh, Activation::identity, Loss::halfSquaredError);
  Network network = test::randomNetwork(spec, random);
  const Penalty penalty{0.7, 1.9};
  Gradients gradients(spec);
  addPenalty(penalty, network, gradients);
  for (Index i = 0; i < network.values.size(); ++i) {
    const Scalar middle = network.values[i];
    network.values[i] = middle + 1e-6;
    const Scalar above = penaltyValue(penalty, network);
    network.values[i] = middle - 1e-6;
    EXPECT_NEAR((above - penaltyValue(penalty, network)) / 2e-6, gradients.values[i], 1e-8) << i;
    network.values[i] = middle;
  }
}

TEST(Penalty, OfZeroChangesNoBit) {
  Network network = test::articleNetwork();
  network.values.setConstant(INFINITY);
  EXPECT_EQ(penaltyValue({}, network), 0);
  Gradients gradients(network.spec);
  gradients.values.setConstant(-0.0);
  addPenalty({}, network, gradients);
  EXPECT_TRUE(test::same(gradients.values, Matrix::Constant(gradients.values.size(), 1, -0.0)));
}

TEST(Penalty, OfOneKindAloneKeepsTheOtherSumOut) {
  Network network = test::articleNetwork();
  network.layers[0].W(0, 0) = 1e300; // its square overflows
  EXPECT_EQ(penaltyValue({1, 0}, network), 1e300);
  EXPECT_EQ(penaltyValue({0, 1}, network), INFINITY);
}

TEST(Penalty, ShowsAWeightThatIsNoNumber) {
  Network network = test::articleNetwork();
  network.layers[0].W(0, 0) = std::nan("");
  EXPECT_TRUE(std::isnan(penaltyValue({1, 0}, network)));
  EXPECT_TRUE(std::isnan(penaltyValue({0, 1}, network)));
}

TEST(Penalty, AllocatesNothing) {
  const Network network = test::articleNetwork();
  Gradients gradients(network.spec);
  const long long before = test::allocations();
  addPenalty({1, 1}, network, gradients);
  EXPECT_GT(penaltyValue({1, 1}, network), 0);
  EXPECT_EQ(test::allocations() - before, 0);
}

TEST(Penalty, RefusesNumbersOutOfRange) {
  const auto refusal = [](const Penalty& penalty) {
    return test::refusalOf([&] { validate(penalty, "penalty"); });
  };
  EXPECT_EQ(refusal({0.1, 0}), std::nullopt);
  EXPECT_EQ(refusal({-0.5, 0}),
            (Refusal{ErrorCode::range, "penalty.l1", told::Number{-0.5}, wanted::notNegative}));
  EXPECT_EQ(refusal({0, INFINITY}),
            (Refusal{ErrorCode::range, "penalty.l2", told::Number{INFINITY}, wanted::notNegative}));
}

} // namespace
} // namespace backprop
