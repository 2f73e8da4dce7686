#include <cmath>
#include <limits>
#include <set>
#include <string>

#include "core/model/activation.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

class ActivationKind : public testing::TestWithParam<ActivationName> {};
INSTANTIATE_TEST_SUITE_P(All, ActivationKind, testing::ValuesIn(activations),
                         [](const auto& tested) { return std::string(tested.param.name); });

Scalar valueAt(Activation kind, Scalar z) {
  return activation::visit(kind, [z](auto g) { return g.value(z); });
}
Scalar derivativeAt(Activation kind, Scalar z) {
  return activation::visit(kind, [z](auto g) { return g.derivative(z, g.value(z)); });
}

TEST_P(ActivationKind, DerivativeMatchesCentralDifference) {
  // Truncation is below 1e-10 / 6 * |g'''| (at most 2), rounding below 1e-16 * 20 / 1e-5.
  const Scalar epsilon = 1e-5;
  for (Scalar z = -6.03; z < 6; z += 0.1) { // steps over the kink at 0
    const Scalar numeric =
        (valueAt(GetParam().kind, z + epsilon) - valueAt(GetParam().kind, z - epsilon)) /
        (2 * epsilon);
    EXPECT_NEAR(derivativeAt(GetParam().kind, z), numeric, 3e-10) << z;
  }
}

TEST_P(ActivationKind, KeepsNaN) {
  EXPECT_TRUE(std::isnan(valueAt(GetParam().kind, std::numeric_limits<Scalar>::quiet_NaN())));
}

TEST_P(ActivationKind, WorksEntryByEntry) {
  Random random(1);
  const Matrix z = test::randomMatrix(3, 5, random);
  Matrix a(3, 5), delta = test::randomMatrix(3, 5, random), dLda = delta;
  activate(GetParam().kind, z, a);
  activateBackward(GetParam().kind, z, a, delta);
  for (Index row = 0; row < 3; ++row)
    for (Index col = 0; col < 5; ++col) {
      EXPECT_EQ(a(row, col), valueAt(GetParam().kind, z(row, col)));
      EXPECT_EQ(delta(row, col), dLda(row, col) * derivativeAt(GetParam().kind, z(row, col)));
    }
}

TEST(Activation, ValuesAtChosenPoints) {
  EXPECT_EQ(valueAt(Activation::identity, -2.5), -2.5);
  EXPECT_EQ(valueAt(Activation::sigmoid, 0), 0.5);
  EXPECT_NEAR(valueAt(Activation::sigmoid, std::log(3)), 0.75, 1e-15);
  EXPECT_NEAR(valueAt(Activation::tanh, std::log(2)), 0.6, 1e-15);
  EXPECT_EQ(valueAt(Activation::relu, 2.5), 2.5);
  EXPECT_EQ(valueAt(Activation::relu, -2.5), 0);
}

TEST(Activation, DerivativeOfReluIsZeroAtZero) {
  EXPECT_EQ(derivativeAt(Activation::relu, 0.0), 0);
  EXPECT_EQ(derivativeAt(Activation::relu, -0.0), 0);
  EXPECT_EQ(derivativeAt(Activation::relu, 5e-324), 1);
}

// 1 - a^2 as one minus a rounded square has lost all digits but a few where a is close to 1.
TEST(Activation, DerivativeOfTanhKeepsItsDigitsNearSaturation) {
  for (const Scalar z : {5.1, 8.1, 12.1, -17.1}) {
    const long double a = valueAt(Activation::tanh, z);
    const auto want = static_cast<Scalar>((1 - a) * (1 + a));
    EXPECT_NEAR(derivativeAt(Activation::tanh, z) / want, 1, 5e-16) << z;
  }
}

TEST(Activation, EveryKindHasItsOwnName) {
  std::set<std::string_view> names;
  for (const ActivationName& entry : activations) {
    EXPECT_EQ(name(entry.kind), entry.name);
    names.insert(entry.name);
  }
  EXPECT_EQ(names, (std::set<std::string_view>{"identity", "sigmoid", "tanh", "relu"}));
}

} // namespace
} // namespace backprop
