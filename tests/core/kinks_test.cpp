#include "core/calculus/gradient_check.h"
#include "core/calculus/pass.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

using Place = Kink::Place;
using Of = Parameter::Kind;

// ---- where there are kinks ----------------------------------------------------------------------

/// g'(z) a little above and a little below.
bool jumps(const Activation& kind, Scalar z) {
  const auto slope = [&kind](Scalar at) {
    Matrix a(1, 1), delta{{1}};
    activate(kind, Matrix{{at}}, a);
    activateBackward(kind, Matrix{{at}}, a, delta);
    return delta(0, 0);
  };
  return std::abs(slope(z + 1e-9) - slope(z - 1e-9)) > 0.1;
}

TEST(Kinks, OfActivationsAreWhereTheirDerivativesJump) {
  for (const ActivationInfo& activation : activations)
    for (const Real z : {-2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0})
      EXPECT_EQ(kinkOf(activation.kind) == z, jumps(activation.kind, z))
          << activation.name << " at " << z;
}

TEST(Kinks, OfReluAndLeakyReluAreAtZeroAndNoOtherActivationHasOne) {
  std::vector<Activation::Kind> kinked;
  for (const ActivationInfo& activation : activations)
    if (kinkOf(activation.kind))
      kinked.push_back(activation.kind);
  EXPECT_EQ(kinked, (std::vector{Activation::relu, Activation::leakyRelu}));
  EXPECT_EQ(kinkOf(Activation::relu), Real{0});
  EXPECT_EQ(kinkOf(Activation::leakyRelu), Real{0});
}

TEST(Kinks, OfEluIsAtZeroUnlessItsAlphaIsOne) {
  for (const Real alpha : {0.5, 0.8, 1.0, 2.0}) {
    const Activation elu(Activation::elu, alpha);
    EXPECT_EQ(kinkOf(elu) == Real{0}, alpha != 1);
    EXPECT_EQ(kinkOf(elu) == Real{0}, jumps(elu, 0)) << alpha;
  }
}

bool jumps(Loss kind, Scalar a, Scalar y) {
  const auto slope = [=](Scalar at) {
    Matrix delta(1, 1);
    outputDelta(kind, Activation::identity, Matrix{{at}}, Matrix{{at}}, Matrix{{y}}, delta);
    return delta(0, 0);
  };
  return std::abs(slope(a + 1e-9) - slope(a - 1e-9)) > 0.1;
}

TEST(Kinks, OfLossesAreWhereTheirDerivativesJump) {
  for (const LossInfo& loss : losses)
    for (const Scalar y : {-1.0, 1.0})
      for (const Scalar a : {-2.0, -1.0, 0.0, 1.0, 2.0}) {
        const auto quantity = kinkedQuantity(loss.kind, a, y);
        EXPECT_EQ(quantity && *quantity == 0, jumps(loss.kind, a, y))
            << loss.name << " at " << a << " for " << y;
      }
}

TEST(Kinks, SignsMustAgreeBelowInTheMiddleAndAbove) {
  EXPECT_FALSE(passesZero(1, 2, 3));
  EXPECT_FALSE(passesZero(0, 0, 0)); // does not depend on the parameter
  EXPECT_TRUE(passesZero(-1, 2, 3));
  EXPECT_TRUE(passesZero(1, 2, -3));
  EXPECT_TRUE(passesZero(-1, 0, 1));
  EXPECT_TRUE(passesZero(0, 0, 1));
  EXPECT_TRUE(passesZero(1, -1, 1));
}

// ---- kinks that a gradient check meets ----------------------------------------------------------

struct Checked {
  Network network;
  Dataset data;
  Penalty penalty = {};

  GradientCheck all() const {
    Pass pass(network.spec, data.examples());
    propagate(network, data.x, data.y, pass);
    addPenalty(penalty, network, pass.gradients);
    return checkGradients(network, pass.gradients, data.x, data.y, 1e-5, penalty);
  }
  GradientComparison one(const Parameter& parameter) const {
    Pass pass(network.spec, data.examples());
    propagate(network, data.x, data.y, pass);
    addPenalty(penalty, network, pass.gradients);
    return GradientChecker(network, data.x, data.y, 1e-5, penalty)
        .compare(parameter, valueOf(pass.gradients, parameter));
  }
};

/// 1-2-1; the second hidden unit has this z in the second example and is far from 0 elsewhere.
Checked nearKink(const Activation& hidden, Real z = 3e-6) {
  Network network({1, {{2, hidden}, {1, Activation::identity}}, Loss::halfSquaredError});
  network.layers[0] = {Matrix{{1}, {1}}, Vector{{0.5, -1 + z}}};
  network.layers[1] = {Matrix{{2, 5}}, Vector{{1}}};
  return {network, {Matrix{{2, 1}}, Matrix{{0, 0}}}};
}

TEST(Kinks, OfAUnitIsFoundAndNoError) {
  for (const Activation& hidden : {Activation(Activation::relu), Activation(Activation::leakyRelu),
                                   Activation(Activation::elu, 0.3)}) {
    const Checked checked = nearKink(hidden);
    const GradientComparison found = checked.one({0, Of::bias, 1, 0});
    EXPECT_GT(found.error, 0.05); // which would be called wrong
    EXPECT_EQ(found.kink, (Kink{Place::activation, 0, 1, 1}));
    const GradientCheck all = checked.all();
    EXPECT_EQ(all.atKinks, 2); // its weight and its bias
    EXPECT_EQ(all.count, 7);
    EXPECT_FALSE(all.worst.kink);
    EXPECT_LT(all.worst.error, 1e-9);
  }
}

TEST(Kinks, OfAHiddenUnitAtExactlyZeroIsFoundThroughItsWeightAndItsBias) {
  for (const Activation hidden : {Activation::relu, Activation::leakyRelu}) {
    const Checked checked = nearKink(hidden, 0);
    for (const Of kind : {Of::weight, Of::bias}) {
      const GradientComparison found = checked.one({0, kind, 1, 0});
      EXPECT_EQ(found.kink, (Kink{Place::activation, 0, 1, 1})) << name(hidden);
      EXPECT_GT(found.error, 0.05); // between the slopes of the two sides
    }
    EXPECT_EQ(checked.all().atKinks, 2);
  }
}

TEST(Kinks, ParametersThatDoNotReachItAreNotMarked) {
  const Checked checked = nearKink(Activation::relu);
  EXPECT_FALSE(checked.one({0, Of::bias, 0, 0}).kink);
  EXPECT_FALSE(checked.one({1, Of::weight, 0, 1}).kink);
}

TEST(Kinks, OfSmoothUnitsThereIsNone) {
  for (const Activation hidden : {Activation::elu, Activation::softplus, Activation::gelu}) {
    const GradientCheck all = nearKink(hidden).all();
    EXPECT_EQ(all.atKinks, 0);
    // ELU: g'' jumps by 1, and the difference is off by epsilon / 4 times that, delta and 5
    EXPECT_LT(all.worst.error, 1e-4);
  }
}

TEST(Kinks, AWrongGradientFarFromKinksIsStillFound) {
  const Checked checked = nearKink(Activation::relu);
  Pass pass(checked.network.spec, 2);
  propagate(checked.network, checked.data.x, checked.data.y, pass);
  pass.gradients.layers[0].db(0) += 0.01; // far smaller than what the kink does elsewhere
  const GradientCheck check =
      checkGradients(checked.network, pass.gradients, checked.data.x, checked.data.y);
  EXPECT_EQ(check.worst.parameter, (Parameter{0, Of::bias, 0, 0}));
  EXPECT_FALSE(check.worst.kink);
}

TEST(Kinks, WhereEveryParameterHasOneTheWorstSaysSo) {
  Network network({1, {{1, Activation::relu}}, Loss::halfSquaredError});
  const GradientCheck check = Checked{network, {Matrix{{1}}, Matrix{{1}}}}.all();
  EXPECT_EQ(check.atKinks, 2);
  EXPECT_EQ(check.worst.kink, (Kink{Place::activation, 0, 0, 0}));
  EXPECT_NEAR(check.worst.numeric, -0.5, 1e-4); // half of the slope on one side
  EXPECT_EQ(check.worst.analytic, 0);
}

TEST(Kinks, OfALossAreFoundByOutputAndExample) {
  for (const auto& [loss, target] : {std::pair{Loss::meanAbsoluteError, 0.5}, {Loss::hinge, 1.0}}) {
    Network network({1, {{2, Activation::identity}}, loss});
    network.layers[0] = {Matrix{{0}, {3}}, Vector{{-7, target - 9 - 4e-6}}};
    const Checked checked{network, {Matrix{{1, 2, 3}}, Matrix::Constant(2, 3, target)}};
    const GradientComparison found = checked.one({0, Of::bias, 1, 0});
    EXPECT_EQ(found.kink, (Kink{Place::loss, 0, 1, 2})) << name(loss);
    EXPECT_GT(found.error, 0.01);
    EXPECT_FALSE(checked.one({0, Of::bias, 0, 0}).kink);
    EXPECT_EQ(checked.all().atKinks, 2);
    EXPECT_LT(checked.all().worst.error, 1e-9);
  }
}

TEST(Kinks, OfHuberAreSmoothEnough) {
  Network network({1, {{1, Activation::identity}}, Loss::huber});
  network.layers[0] = {Matrix{{1}}, Vector{{0}}};
  const GradientCheck check = Checked{network, {Matrix{{1}}, Matrix{{0}}}}.all();
  EXPECT_EQ(check.atKinks, 0);
  EXPECT_LT(check.worst.error, 1e-5);
}

TEST(Kinks, OfAWeightUnderL1) {
  Network network({2, {{1, Activation::identity}}, Loss::halfSquaredError});
  network.layers[0] = {Matrix{{4e-6, 0.5}}, Vector{{0}}};
  const Checked checked{network, {Matrix{{1}, {1}}, Matrix{{1}}}, {0.5, 0}};
  const GradientComparison found = checked.one({0, Of::weight, 0, 0});
  EXPECT_EQ(found.kink, (Kink{Place::penalty, 0, 0, {}}));
  EXPECT_GT(found.error, 0.1);
  EXPECT_EQ(checked.all().atKinks, 1); // not the bias, although it is 0
  EXPECT_LT(checked.all().worst.error, 1e-9);
}

TEST(Kinks, L2HasNone) {
  Network network({1, {{1, Activation::identity}}, Loss::halfSquaredError});
  const Checked checked{network, {Matrix{{1}}, Matrix{{1}}}, {0, 0.5}};
  EXPECT_EQ(checked.all().atKinks, 0);
  EXPECT_LT(checked.all().worst.error, 1e-9);
}

} // namespace
} // namespace backprop
