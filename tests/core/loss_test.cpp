#include <cmath>

#include "core/model/loss.h"
#include "core/model/pairing.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

Scalar lossOf(Loss kind, Activation output, Scalar z, Scalar y) {
  const Matrix zs{{z}}, ys{{y}};
  Matrix a(1, 1);
  activate(output, zs, a);
  return exampleLoss(kind, zs, a, ys, 0);
}
Scalar crossEntropy(Scalar z, Scalar y) {
  return lossOf(Loss::binaryCrossEntropy, Activation::sigmoid, z, y);
}

TEST(Loss, CrossEntropyMatchesItsDefinition) {
  for (Scalar z = -5; z <= 5; z += 0.25)
    for (const Scalar y : {0.0, 0.3, 1.0}) {
      const Scalar yhat = 1 / (1 + std::exp(-z));
      // At z = 5 the definition has lost two digits of 1 - yhat.
      EXPECT_NEAR(crossEntropy(z, y), -(y * std::log(yhat) + (1 - y) * std::log(1 - yhat)), 3e-14)
          << z << ", " << y;
    }
}

TEST(Loss, CrossEntropyIsExactWhereYhatRoundsToZeroOrOne) {
  EXPECT_EQ(crossEntropy(800, 0), 800);
  EXPECT_EQ(crossEntropy(800, 1), 0);
  EXPECT_EQ(crossEntropy(-800, 1), 800);
  EXPECT_EQ(crossEntropy(-800, 0), 0);
  EXPECT_EQ(crossEntropy(800, 0.25), 600);
}

TEST(Loss, CrossEntropyKeepsTheDigitsOfSmallLosses) {
  // log(1 + e^-z) is e^-z to all digits here, while 1 - yhat has lost most of its own.
  EXPECT_NEAR(crossEntropy(37, 1) / std::exp(-37.0), 1, 1e-15);
  EXPECT_NEAR(crossEntropy(-100, 0) / std::exp(-100.0), 1, 1e-15);
}

TEST(Loss, HalfSquaredErrorMatchesItsDefinition) {
  EXPECT_EQ(lossOf(Loss::halfSquaredError, Activation::identity, 3, 1), 2);
  EXPECT_EQ(lossOf(Loss::halfSquaredError, Activation::identity, -1, 1), 2);
  EXPECT_EQ(lossOf(Loss::halfSquaredError, Activation::relu, -7, 0.5), 0.125);
}

TEST(Loss, OutputsAddAndExamplesAreAveraged) {
  const Matrix a{{1, 2, 3}, {4, 5, 6}}, y{{1, 1, 1}, {1, 1, 2}};
  EXPECT_EQ(exampleLoss(Loss::halfSquaredError, a, a, y, 0), 4.5);
  EXPECT_EQ(exampleLoss(Loss::halfSquaredError, a, a, y, 2), 10);
  EXPECT_EQ(meanLoss(Loss::halfSquaredError, a, a, y), (4.5 + 8.5 + 10) / 3);
}

std::vector<Pairing> trainable() {
  std::vector<Pairing> pairs;
  for (const Pairing& pair : pairings)
    if (pair.verdict != Verdict::refused)
      pairs.push_back(pair);
  return pairs;
}

class OutputDeltaOf : public testing::TestWithParam<Pairing> {};
INSTANTIATE_TEST_SUITE_P(TrainablePairs, OutputDeltaOf, testing::ValuesIn(trainable()),
                         [](const auto& tested) {
                           return std::string(name(tested.param.output)) + "_" +
                                  std::string(name(tested.param.loss));
                         });

Scalar deltaOf(const Pairing& pair, Scalar z, Scalar y) {
  const Matrix zs{{z}}, ys{{y}};
  Matrix a(1, 1), delta(1, 1);
  activate(pair.output, zs, a);
  outputDelta(pair.loss, pair.output, zs, a, ys, delta);
  return delta(0, 0);
}

TEST_P(OutputDeltaOf, IsTheDerivativeOfTheLossByZ) {
  const Pairing& pair = GetParam();
  const Scalar epsilon = 1e-5; // as in activation_test, times a loss of at most 20
  for (Scalar z = -4.03; z < 4; z += 0.1)
    for (const Scalar y : {0.0, 0.4, 1.0}) {
      const Scalar numeric = (lossOf(pair.loss, pair.output, z + epsilon, y) -
                              lossOf(pair.loss, pair.output, z - epsilon, y)) /
                             (2 * epsilon);
      EXPECT_NEAR(deltaOf(pair, z, y), numeric, 1e-9) << z << ", " << y;
    }
}

TEST(OutputDelta, IsYhatMinusYWhereTheCrossEntropyAloneWouldBeInfinite) {
  const Pairing& pair = pairing(Activation::sigmoid, Loss::binaryCrossEntropy);
  EXPECT_EQ(deltaOf(pair, 800, 0), 1);
  EXPECT_EQ(deltaOf(pair, 800, 1), 0);
  EXPECT_EQ(deltaOf(pair, -800, 1), -1);
  EXPECT_EQ(deltaOf(pair, -800, 0), 0);
}

TEST(Loss, EveryKindHasItsOwnName) {
  EXPECT_EQ(name(Loss::binaryCrossEntropy), "binaryCrossEntropy");
  EXPECT_EQ(name(Loss::halfSquaredError), "halfSquaredError");
  EXPECT_EQ(losses.size(), 2u);
}

TEST(BinaryCrossEntropy, IsZeroWhereAnInfiniteZIsRightAndInfiniteWhereItIsWrong) {
  const Scalar infinity = elementary::infinity;
  for (const Scalar z : {infinity, -infinity})
    for (const Scalar y : {0.0, 1.0}) {
      const bool right = (z > 0) == (y == 1);
      EXPECT_EQ(exampleLoss(Loss::binaryCrossEntropy, Matrix{{z}}, Matrix{{0.5}}, Matrix{{y}}, 0),
                right ? 0 : infinity);
    }
}

} // namespace
} // namespace backprop
