#include <limits>
#include <tuple>

#include "core/training/metrics.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

constexpr Scalar none = std::numeric_limits<Scalar>::quiet_NaN();
constexpr Loss squared = Loss::halfSquaredError;

TEST(Classes, OneOutputHasTargetsZeroAndOneOrMinusOneAndOne) {
  EXPECT_EQ(codingOf(Matrix{{0, 1, 1}}, squared), TargetCoding::zeroOne);
  EXPECT_EQ(codingOf(Matrix{{-1, 1, 1}}, squared), TargetCoding::plusMinusOne);
  EXPECT_EQ(codingOf(Matrix{{0, 0.5, 1}}, squared), std::nullopt);
  EXPECT_EQ(codingOf(Matrix{{0, -1, 1}}, squared), std::nullopt);
}

TEST(Classes, SeveralOutputsHaveOneOneInEveryExample) {
  EXPECT_EQ(codingOf(Matrix{{0, 1}, {1, 0}, {0, 0}}, squared), TargetCoding::zeroOne);
  EXPECT_EQ(codingOf(Matrix{{-1, 1}, {1, -1}}, squared), TargetCoding::plusMinusOne);
  EXPECT_EQ(codingOf(Matrix{{0, 1}, {1, 1}}, squared), std::nullopt);
  EXPECT_EQ(codingOf(Matrix{{0, 1}, {0, 0}}, squared), std::nullopt);
  EXPECT_EQ(codingOf(Matrix{{-1, 1}, {-1, -1}}, squared), std::nullopt);
}

TEST(Classes, WhereAllTargetsAreOneTheLossDecides) {
  EXPECT_EQ(codingOf(Matrix{{1, 1}}, squared), TargetCoding::zeroOne);
  EXPECT_EQ(codingOf(Matrix{{1, 1}}, Loss::hinge), TargetCoding::plusMinusOne);
}

TEST(Classes, OneOutputIsClassOneFromHalfwayUp) {
  const Matrix outputs{{0.5, 0.49, 0, -0.01}};
  for (const auto& [example, zeroOne, plusMinusOne] :
       {std::tuple{0, 1, 1}, {1, 0, 1}, {2, 0, 1}, {3, 0, 0}}) {
    EXPECT_EQ(classOf(outputs, example, TargetCoding::zeroOne), zeroOne);
    EXPECT_EQ(classOf(outputs, example, TargetCoding::oneHot), zeroOne);
    EXPECT_EQ(classOf(outputs, example, TargetCoding::plusMinusOne), plusMinusOne);
  }
}

/// The score of a network whose outputs are its inputs.
Score scoreOf(const Matrix& outputs, const Matrix& targets) {
  Network network(
      {outputs.rows(), {{outputs.rows(), Activation::identity}}, Loss::halfSquaredError});
  network.layers[0].W.setIdentity();
  ForwardTrace trace(network.spec, outputs.cols());
  forward(network, outputs, trace);
  return score(network, trace, {outputs, targets});
}

TEST(Score, OneOutputIsClassOneFromOneHalfUp) {
  const Score result = scoreOf(Matrix{{0.5, 0.49, 0.9, 0.1}}, Matrix{{1, 1, 0, 0}});
  EXPECT_EQ(result.count, 4);
  EXPECT_EQ(result.correct, 2);
}

TEST(Score, SeveralOutputsGiveTheClassOfTheFirstLargest) {
  const Matrix outputs{{0.2, 0.4, 0.3}, {0.7, 0.4, 0.3}, {0.1, 0.2, 0.4}};
  EXPECT_EQ(scoreOf(outputs, Matrix{{0, 1, 0}, {1, 0, 0}, {0, 0, 1}}).correct, 3);
  EXPECT_EQ(scoreOf(outputs, Matrix{{0, 0, 0}, {1, 1, 0}, {0, 0, 1}}).correct, 2);
}

TEST(Score, TargetsThatAreNoClassesHaveNoCorrectCount) {
  EXPECT_FALSE(scoreOf(Matrix{{0.5, 0.2}}, Matrix{{0.5, 1}}).correct.has_value());
}

TEST(Score, TargetsMinusOneAndOneGiveTheClassBySign) {
  EXPECT_EQ(scoreOf(Matrix{{0.2, -0.2, 0.2, -3}}, Matrix{{1, 1, -1, -1}}).correct, 2);
}

TEST(Score, AccuracyIsThePartThatIsCorrect) {
  EXPECT_EQ(scoreOf(Matrix{{0.9, 0.9, 0.9, 0.1}}, Matrix{{1, 1, 0, 0}}).accuracy(), 0.75);
  EXPECT_EQ(scoreOf(Matrix{{0.5, 0.2}}, Matrix{{0.5, 1}}).accuracy(), std::nullopt);
}

// A batch of examples of class 1 alone does not show that the targets are -1 and 1.
TEST(CountCorrect, GoesByTheCodingOfAllTargets) {
  const Matrix outputs{{0.2, 0.9}}, ones{{1, 1}};
  EXPECT_EQ(countCorrect(outputs, ones, TargetCoding::zeroOne), 1);
  EXPECT_EQ(countCorrect(outputs, ones, TargetCoding::plusMinusOne), 2);
  EXPECT_EQ(countCorrect(outputs, ones, std::nullopt), std::nullopt);
}

TEST(Score, AnOutputThatIsNotANumberIsNeverRight) {
  EXPECT_EQ(scoreOf(Matrix{{none, none}}, Matrix{{0, 1}}).correct, 0);
  EXPECT_EQ(scoreOf(Matrix{{none}, {0.1}}, Matrix{{1}, {0}}).correct, 0);
}

TEST(Score, LossIsTheMeanOverTheExamples) {
  EXPECT_EQ(scoreOf(Matrix{{1, 3}}, Matrix{{0, 1}}).loss, (0.5 + 2) / 2);
}

TEST(Score, RSquaredIsThatOfAllOutputs) {
  const Matrix outputs{{1, 2, 4}}, targets{{1, 3, 5}};
  EXPECT_EQ(scoreOf(outputs, targets).rSquared, rSquared(outputs, targets).overall);
  EXPECT_EQ(scoreOf(outputs, Matrix{{2, 2, 2}}).rSquared, std::nullopt);
}

// ---- confusion matrix ---------------------------------------------------------------------------

using Counts = decltype(ConfusionMatrix::counts);

TEST(Confusion, CountsTheTrueClassByRowAndTheTakenOneByColumn) {
  const ConfusionMatrix confusion = confusionMatrix(Matrix{{0.9, 0.8, 0.2, 0.1, 0.7}},
                                                    Matrix{{1, 0, 0, 0, 0}}, TargetCoding::zeroOne);
  EXPECT_EQ(confusion.counts, (Counts{{2, 2}, {0, 1}}));
  EXPECT_EQ(confusion.unclassified, 0);
}

TEST(Confusion, HasARowForEachOfSeveralClasses) {
  const Matrix outputs{{3, 0, 1, 0}, {1, 2, 0, 0}, {2, 1, 5, 9}};
  const Matrix targets = oneHot({0, 2, 2, 1}, 3);
  const ConfusionMatrix confusion = confusionMatrix(outputs, targets, TargetCoding::oneHot);
  EXPECT_EQ(confusion.counts, (Counts{{1, 0, 0}, {0, 0, 1}, {0, 1, 1}}));
}

TEST(Confusion, OutputsThatAreNotNumbersAreInNoClass) {
  const ConfusionMatrix confusion =
      confusionMatrix(Matrix{{none, 1}}, Matrix{{-1, -1}}, TargetCoding::plusMinusOne);
  EXPECT_EQ(confusion.counts, (Counts{{0, 1}, {0, 0}}));
  EXPECT_EQ(confusion.unclassified, 1);
}

// ---- numbers as targets -------------------------------------------------------------------------

// The example of scikit-learn's r2_score: 0.948608...
TEST(RSquaredOf, OneOutputMatchesTheKnownExample) {
  const RSquared r = rSquared(Matrix{{2.5, 0, 2, 8}}, Matrix{{3, -0.5, 2, 7}});
  ASSERT_EQ(r.outputs.size(), 1u);
  EXPECT_NEAR(*r.outputs[0], 1 - 1.5 / 29.1875, 1e-15);
  EXPECT_EQ(*r.overall, *r.outputs[0]);
}

TEST(RSquaredOf, SeveralOutputsAddTheirSquares) {
  // SS_res 0 and 12, SS_tot 2 and 32/3.
  const RSquared r = rSquared(Matrix{{1, 2, 3}, {2, 2, 2}}, Matrix{{1, 2, 3}, {0, 0, 4}});
  EXPECT_NEAR(*r.outputs[0], 1, 1e-15);
  EXPECT_NEAR(*r.outputs[1], 1 - 12 / (32.0 / 3), 1e-15);
  EXPECT_NEAR(*r.overall, 1 - 12 / (2 + 32.0 / 3), 1e-15);
}

TEST(RSquaredOf, TheMeanIsZeroAndWorseIsBelow) {
  EXPECT_EQ(rSquared(Matrix{{2, 2, 2}}, Matrix{{1, 2, 3}}).overall, 0);
  EXPECT_LT(*rSquared(Matrix{{3, 2, 1}}, Matrix{{1, 2, 3}}).overall, 0);
}

TEST(RSquaredOf, TargetsThatNeverChangeHaveNone) {
  // The mean of three times 0.1 would be rounded.
  const RSquared r =
      rSquared(Matrix{{0.1, 0.1, 0.3}, {1, 2, 3}}, Matrix{{0.1, 0.1, 0.1}, {1, 2, 3}});
  EXPECT_EQ(r.outputs[0], std::nullopt);
  EXPECT_EQ(r.outputs[1], 1);
  EXPECT_TRUE(r.overall.has_value());
  EXPECT_EQ(rSquared(Matrix{{1, 2}}, Matrix{{5, 5}}).overall, std::nullopt);
  EXPECT_EQ(rSquared(Matrix(1, 0), Matrix(1, 0)).overall, std::nullopt);
}

TEST(MeanAbsoluteError, IsTheMeanOverOutputsAndExamples) {
  EXPECT_EQ(meanAbsoluteError(Matrix{{1, -1}, {0.5, 2}}, Matrix{{0, 1}, {0.5, 1}}), 1);
}

} // namespace
} // namespace backprop
