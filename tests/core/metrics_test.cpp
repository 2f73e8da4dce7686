#include <limits>

#include "core/training/metrics.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

TEST(Classes, OneOutputHasTargetsZeroAndOne) {
  EXPECT_TRUE(areClasses(Matrix{{0, 1, 1}}));
  EXPECT_FALSE(areClasses(Matrix{{0, 0.5, 1}}));
  EXPECT_FALSE(areClasses(Matrix{{0, -1, 1}}));
}

TEST(Classes, SeveralOutputsHaveOneOneInEveryExample) {
  EXPECT_TRUE(areClasses(Matrix{{0, 1}, {1, 0}, {0, 0}}));
  EXPECT_FALSE(areClasses(Matrix{{0, 1}, {1, 1}}));
  EXPECT_FALSE(areClasses(Matrix{{0, 1}, {0, 0}}));
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

TEST(Score, AnOutputThatIsNotANumberIsNeverRight) {
  const Scalar none = std::numeric_limits<Scalar>::quiet_NaN();
  EXPECT_EQ(scoreOf(Matrix{{none, none}}, Matrix{{0, 1}}).correct, 0);
  EXPECT_EQ(scoreOf(Matrix{{none}, {0.1}}, Matrix{{1}, {0}}).correct, 0);
}

TEST(Score, LossIsTheMeanOverTheExamples) {
  EXPECT_EQ(scoreOf(Matrix{{1, 3}}, Matrix{{0, 1}}).loss, (0.5 + 2) / 2);
}

} // namespace
} // namespace backprop
