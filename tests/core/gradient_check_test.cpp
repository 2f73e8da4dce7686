#include <limits>

#include "core/calculus/gradient_check.h"
#include "core/calculus/pass.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

class GradientChecked : public testing::Test {
protected:
  Network network = test::articleNetwork();
  Dataset data = test::articleExample();
  Pass pass{network.spec, 1};

  void SetUp() override { propagate(network, data.x, data.y, pass); }
  GradientCheck check(Scalar epsilon = 1e-5) {
    return checkGradients(network, pass.gradients, data.x, data.y, epsilon);
  }
};

TEST_F(GradientChecked, RightGradientsAgreeInEveryParameter) {
  const GradientCheck result = check();
  EXPECT_EQ(result.count, 11);
  EXPECT_EQ(result.epsilon, 1e-5);
  EXPECT_LT(result.worst.error, 1e-10);
}

TEST_F(GradientChecked, FindsTheOneWrongWeight) {
  pass.gradients.layers[0].dW(1, 2) += 0.01;
  const GradientComparison worst = check().worst;
  EXPECT_EQ(worst.parameter, (Parameter{0, Parameter::Kind::weight, 1, 2}));
  EXPECT_NEAR(worst.error, 0.01, 1e-9);
  EXPECT_EQ(worst.analytic, pass.gradients.layers[0].dW(1, 2));
  EXPECT_NEAR(worst.numeric, -0.1000368243, 1e-9);
}

TEST_F(GradientChecked, FindsTheOneWrongBias) {
  pass.gradients.layers[1].db(0) *= -1;
  const GradientComparison worst = check().worst;
  EXPECT_EQ(worst.parameter, (Parameter{1, Parameter::Kind::bias, 0, 0}));
  EXPECT_NEAR(worst.error, 2 * 0.5416731276, 1e-9);
}

TEST_F(GradientChecked, ErrorOfALargeGradientIsRelative) {
  pass.gradients.layers[1].db(0) = 100;
  EXPECT_NEAR(check().worst.error, 100.5416731276 / 100, 1e-9);
}

TEST_F(GradientChecked, NaNIsTheWorstOfAll) {
  pass.gradients.layers[0].db(0) = std::numeric_limits<Scalar>::quiet_NaN();
  pass.gradients.layers[1].dW(0, 0) += 1;
  const GradientComparison worst = check().worst;
  EXPECT_EQ(worst.parameter, (Parameter{0, Parameter::Kind::bias, 0, 0}));
  EXPECT_EQ(worst.error, std::numeric_limits<Scalar>::infinity());
}

TEST_F(GradientChecked, OneParameterAloneGivesTheSameComparison) {
  GradientChecker checker(network, data.x, data.y);
  const Parameter parameter{0, Parameter::Kind::weight, 1, 2};
  const GradientComparison found = checker.compare(parameter, valueOf(pass.gradients, parameter));
  EXPECT_EQ(found.parameter, parameter);
  EXPECT_NEAR(found.analytic, -0.1000368243, 5e-11);
  EXPECT_NEAR(found.numeric, found.analytic, 1e-10);
  EXPECT_LT(found.error, 1e-10);
  EXPECT_FALSE(found.kink);
}

TEST_F(GradientChecked, SaysBothLossesThatItSubtracts) {
  const GradientComparison found = check(1e-3).worst;
  EXPECT_EQ(found.epsilon, 1e-3);
  EXPECT_NEAR((found.above - found.below) / 2e-3, found.numeric, 1e-12);
  EXPECT_NEAR(found.below, .7801726543, 1e-3);
}

TEST_F(GradientChecked, StaysAtItsEpsilonWhereThatIsGoodEnough) {
  GradientChecker checker(network, data.x, data.y);
  const Parameter parameter{0, Parameter::Kind::weight, 1, 2};
  const Scalar analytic = valueOf(pass.gradients, parameter);
  EXPECT_EQ(checker.compareAtBest(parameter, analytic).epsilon, defaultEpsilon);
}

// A sigmoid of 3000 w: the third derivative is so large that 1e-4 is too far.
TEST_F(GradientChecked, TakesASmallerEpsilonWhereTheLossIsStronglyCurved) {
  Network steep({1, {{1, Activation::sigmoid}}, Loss::halfSquaredError});
  steep.layers[0].W(0, 0) = 2e-4;
  const Dataset one{Matrix{{3000}}, Matrix{{1}}};
  Pass passes(steep.spec, 1);
  propagate(steep, one.x, one.y, passes);
  const Parameter w{0, Parameter::Kind::weight, 0, 0};
  GradientChecker checker(steep, one.x, one.y, 1e-4);
  const Scalar analytic = valueOf(passes.gradients, w);
  const Real coarse = checker.compare(w, analytic).error;
  EXPECT_GT(coarse, 1e-4);
  const GradientComparison best = checker.compareAtBest(w, analytic);
  EXPECT_LT(best.epsilon, 1e-4);
  EXPECT_LT(best.error, coarse / 50);
}

TEST_F(GradientChecked, TakesASmallerEpsilonToKeepClearOfAKink) {
  Network bent({1, {{1, Activation::relu}}, Loss::halfSquaredError});
  bent.layers[0].W(0, 0) = 5e-6;
  const Dataset one{Matrix{{1}}, Matrix{{1}}};
  Pass passes(bent.spec, 1);
  propagate(bent, one.x, one.y, passes);
  const Parameter w{0, Parameter::Kind::weight, 0, 0};
  GradientChecker checker(bent, one.x, one.y);
  const Scalar analytic = valueOf(passes.gradients, w);
  EXPECT_TRUE(checker.compare(w, analytic).kink);
  const GradientComparison best = checker.compareAtBest(w, analytic);
  EXPECT_EQ(best.epsilon, 0.1 * defaultEpsilon);
  EXPECT_FALSE(best.kink);
  EXPECT_LT(best.error, toleratedError);
}

TEST_F(GradientChecked, AWrongGradientIsWrongAtEveryEpsilon) {
  GradientChecker checker(network, data.x, data.y);
  const Parameter parameter{0, Parameter::Kind::weight, 1, 2};
  const Scalar wrong = valueOf(pass.gradients, parameter) + 1e-6;
  EXPECT_GT(checker.compareAtBest(parameter, wrong).error, 9e-7);
}

// J is 0.78 here: 2.2e-16 * 0.78 / epsilon.
TEST_F(GradientChecked, SaysWhatRoundingMayDo) {
  EXPECT_NEAR(check(1e-5).worst.rounding, 1.73e-11, 2e-13);
  EXPECT_NEAR(check(1e-9).worst.rounding, 1.73e-7, 2e-9);
  EXPECT_LT(check(1e-9).worst.error, 10 * check(1e-9).worst.rounding);
  EXPECT_GT(check(1e-9).worst.error, check(1e-5).worst.error);
}

TEST_F(GradientChecked, PenaltyIsPartOfWhatIsChecked) {
  const Penalty penalty{0.3, 0.7};
  addPenalty(penalty, network, pass.gradients);
  const GradientCheck with = checkGradients(network, pass.gradients, data.x, data.y, 1e-5, penalty);
  EXPECT_LT(with.worst.error, 1e-9);
  EXPECT_EQ(with.atKinks, 0);
  EXPECT_GT(check().worst.error, 0.3); // without it the gradients are wrong
}

// Central: the error falls with the square of epsilon; a one-sided difference falls with epsilon.
TEST_F(GradientChecked, TruncationFallsWithTheSquareOfEpsilon) {
  const Scalar coarse = check(1e-1).worst.error, fine = check(1e-2).worst.error;
  EXPECT_NEAR(coarse / fine, 100, 2);
}

// At 1e9 neighbouring numbers are 1.2e-7 apart: the distance made is not the one asked for.
TEST_F(GradientChecked, DividesByTheDistanceThatRoundingLeaves) {
  Network far({1, {{1, Activation::identity}}, Loss::halfSquaredError});
  far.layers[0].b(0) = 1e9;
  const Dataset one{Matrix{{0}}, Matrix{{1e9 - 1}}}; // yhat - y = 1, J' = 1 by the bias
  Pass passes(far.spec, 1);
  propagate(far, one.x, one.y, passes);
  const Scalar epsilon = 3.2e-7; // rounds to 3.57627869e-7 above and below
  const GradientCheck result = checkGradients(far, passes.gradients, one.x, one.y, epsilon);
  EXPECT_LT(result.worst.error, 1e-9);
}

} // namespace
} // namespace backprop
