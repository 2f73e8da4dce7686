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

Scalar lossOfTwo(Loss kind, const Vector& a, const Vector& y) {
  return exampleLoss(kind, a, a, y, 0);
}

TEST(Loss, ErrorsOfSeveralOutputsAreTheirMeanAndTheHingeTheirSum) {
  const Vector a{{3, 0.5}}, y{{1, 1}};
  EXPECT_EQ(lossOfTwo(Loss::meanSquaredError, a, y), (4 + 0.25) / 2);
  EXPECT_EQ(lossOfTwo(Loss::meanAbsoluteError, a, y), 2.5 / 2);
  EXPECT_EQ(lossOfTwo(Loss::huber, a, y), (1.5 + 0.125) / 2);
  EXPECT_EQ(lossOfTwo(Loss::hinge, a, y), 0.5);
  EXPECT_EQ(lossOfTwo(Loss::hinge, a, Vector{{-1, -1}}), 4 + 1.5);
}

TEST(Loss, SoftmaxCrossEntropyMatchesItsDefinition) {
  const Vector z{{std::log(1), std::log(2), std::log(5)}};
  const auto loss = [&](const Vector& y) {
    return exampleLoss(Loss::softmaxCrossEntropy, z, z, y, 0);
  };
  EXPECT_NEAR(loss(Vector{{0, 0, 1}}), -std::log(0.625), 1e-15);
  EXPECT_NEAR(loss(Vector{{1, 0, 0}}), -std::log(0.125), 1e-15);
  EXPECT_NEAR(loss(Vector{{0.25, 0.75, 0}}), -0.25 * std::log(0.125) - 0.75 * std::log(0.25),
              1e-15);
}

TEST(Loss, SoftmaxCrossEntropyIsExactForLargeZAndKeepsSmallLosses) {
  const auto loss = [](const Vector& z, const Vector& y) {
    return exampleLoss(Loss::softmaxCrossEntropy, z, z, y, 0);
  };
  EXPECT_EQ(loss(Vector{{800, -800}}, Vector{{1, 0}}), 0);
  EXPECT_EQ(loss(Vector{{800, -800}}, Vector{{0, 1}}), 1600);
  EXPECT_NEAR(loss(Vector{{40, 0}}, Vector{{1, 0}}) / std::exp(-40.0), 1, 1e-15);
}

TEST(OutputDelta, OfSoftmaxCrossEntropyAllowsTargetsThatDoNotAddUpToOne) {
  const Matrix z{{1}, {2}}, y{{0.5}, {2}};
  Matrix a(2, 1), delta(2, 1);
  activate(Activation::softmax, z, a);
  outputDelta(Loss::softmaxCrossEntropy, Activation::softmax, z, a, y, delta);
  EXPECT_TRUE(test::close(delta, 2.5 * a - y, 1e-15));
}

TEST(OutputDelta, AtAKinkIsThatOfTheFlatOrQuadraticSide) {
  const auto delta = [](Loss kind, Scalar a, Scalar y) {
    Matrix result(1, 1);
    outputDelta(kind, Activation::identity, Matrix{{a}}, Matrix{{a}}, Matrix{{y}}, result);
    return result(0, 0);
  };
  EXPECT_EQ(delta(Loss::meanAbsoluteError, 2, 2), 0);
  EXPECT_EQ(delta(Loss::huber, 3, 2), 1);
  EXPECT_EQ(delta(Loss::huber, 1, 2), -1);
  EXPECT_EQ(delta(Loss::hinge, 1, 1), 0);
  EXPECT_EQ(delta(Loss::hinge, -1, -1), 0);
}

std::vector<Pairing> trainable() {
  std::vector<Pairing> pairs;
  for (const Pairing& pair : pairings())
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

/// Where a first or second derivative of the loss jumps.
bool nearKink(const Pairing& pair, Scalar z, Scalar y) {
  Matrix a(1, 1);
  activate(pair.output, Matrix{{z}}, a);
  const Scalar r = std::abs(a(0, 0) - y), near = 1e-4;
  return (pair.loss == Loss::meanAbsoluteError && r < near) ||
         (pair.loss == Loss::huber && std::abs(r - 1) < near) ||
         (pair.loss == Loss::hinge && std::abs(1 - y * a(0, 0)) < near);
}

TEST_P(OutputDeltaOf, IsTheDerivativeOfTheLossByZ) {
  const Pairing& pair = GetParam();
  const Scalar epsilon = 1e-5; // as in activation_test, times a loss of at most 20
  for (Scalar z = -4.03; z < 4; z += 0.1)
    for (const Scalar y : {0.0, 0.4, 1.0}) {
      if (nearKink(pair, z, y))
        continue;
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
  const std::vector<std::string_view> names{"binaryCrossEntropy",
                                            "softmaxCrossEntropy",
                                            "halfSquaredError",
                                            "meanSquaredError",
                                            "meanAbsoluteError",
                                            "huber",
                                            "hinge"};
  ASSERT_EQ(losses.size(), names.size());
  for (std::size_t i = 0; i < names.size(); ++i)
    EXPECT_EQ(name(losses[i].kind), names[i]);
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
