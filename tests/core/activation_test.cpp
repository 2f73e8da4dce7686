#include <cmath>
#include <limits>
#include <set>
#include <string>

#include "core/model/activation.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

std::vector<ActivationInfo> elementwiseKinds() {
  std::vector<ActivationInfo> kinds;
  for (const ActivationInfo& entry : activations)
    if (elementwise(entry.kind))
      kinds.push_back(entry);
  return kinds;
}

class ActivationKind : public testing::TestWithParam<ActivationInfo> {};
INSTANTIATE_TEST_SUITE_P(All, ActivationKind, testing::ValuesIn(elementwiseKinds()),
                         [](const auto& tested) { return std::string(tested.param.name); });

Scalar valueAt(const Activation& activation, Scalar z) {
  return activation::visit(activation, [z](auto g) { return g.value(z); });
}
Scalar derivativeAt(const Activation& activation, Scalar z) {
  return activation::visit(activation, [z](auto g) { return g.derivative(z, g.value(z)); });
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
  EXPECT_EQ(valueAt(Activation::leakyRelu, 2.5), 2.5);
  EXPECT_EQ(valueAt(Activation::leakyRelu, -2.5), -0.025);
  EXPECT_EQ(valueAt(Activation::elu, 2.5), 2.5);
  EXPECT_NEAR(valueAt(Activation::elu, -std::log(4)), -0.75, 1e-15);
  EXPECT_NEAR(valueAt(Activation::softplus, 0), std::log(2), 1e-15);
  EXPECT_EQ(valueAt(Activation::softplus, 800), 800);
  EXPECT_EQ(valueAt(Activation::softplus, -800), 0);
  EXPECT_NEAR(valueAt(Activation::silu, std::log(3)), std::log(3) * 0.75, 1e-15);
  EXPECT_NEAR(valueAt(Activation::gelu, 1), 0.8413447460685429, 1e-15); // Phi(1)
  EXPECT_EQ(valueAt(Activation::gelu, 0), 0);
}

TEST(Activation, ThoseThatTurnReachTheirLimits) {
  constexpr Scalar infinity = std::numeric_limits<Scalar>::infinity();
  for (const Activation kind : {Activation::silu, Activation::gelu, Activation::mish}) {
    EXPECT_EQ(valueAt(kind, -infinity), 0);
    EXPECT_EQ(derivativeAt(kind, -infinity), 0);
    EXPECT_EQ(valueAt(kind, infinity), infinity);
    EXPECT_EQ(derivativeAt(kind, infinity), 1);
  }
}

/// GELU far below 0 is z Phi(z): 1 + erf would have lost every digit.
TEST(Activation, GeluKeepsItsDigitsInTheTail) {
  EXPECT_NEAR(valueAt(Activation::gelu, -10) / -7.61985302416052606597e-23, 1, 1e-14);
  EXPECT_LT(valueAt(Activation::gelu, -30), 0);
}

/// z tanh(log1p(e^z)) and its derivative, by mpmath with 80 digits; the units in the last place
/// that they may be off by are those of the larger of the derivative's two parts.
TEST(Activation, MishKeepsItsDigitsEverywhere) {
  const struct {
    Scalar z, value, derivative;
  } points[] = {{-700, -6.9017735806318395997e-302, -6.8919139040880798288e-302},
                {-40.5, -1.0435866292077672826e-16, -1.0178190581162174719e-16},
                {-12.3, -5.5986329477901160529e-5, -5.1434467955984169622e-5},
                {-3, -0.14564746127562458731, -0.093393114532320835573},
                {-0.5, -0.22074377465172999682, 0.2895106779135121924},
                {-1e-8, -5.9999999680000001095e-9, 0.5999999935999999952},
                {1e-160, 5.9999999999999999318e-161, 0.6},
                {1, 0.86509838826731034612, 1.0490362200997921591},
                {2.7, 2.6786701114408405692, 1.031915495160109286},
                {6.5, 6.4999707039398368371, 1.0000539969448543072},
                {20, 19.99999999999999983, 1.0000000000000003314},
                {800, 800, 1}};
  constexpr Scalar ulp = 0x1p-52;
  for (const auto& [z, value, derivative] : points) {
    EXPECT_NEAR(valueAt(Activation::mish, z) / value, 1, 4 * ulp) << z;
    EXPECT_NEAR(derivativeAt(Activation::mish, z) / derivative, 1, 8 * ulp) << z;
  }
  // Where the two parts cancel, as near the turn, the digits are those of the parts.
  EXPECT_NEAR(derivativeAt(Activation::mish, -1.19), 0.00065021837142114925405, ulp);
}

TEST(Activation, TermsOfMishLeadToItsDerivative) {
  for (const Scalar z : {-30.5, -1.19, 0.4, 9.0}) {
    const Terms terms = activationTerms(Activation::mish, z, valueAt(Activation::mish, z));
    ASSERT_EQ(terms.size(), 5u);
    const Scalar p = terms[0].value, q = terms[1].value;
    EXPECT_NEAR(p / std::log1p(std::exp(z)), 1, 1e-15);
    EXPECT_NEAR(q / std::tanh(p), 1, 1e-15);
    EXPECT_NEAR(terms[2].value, 1 - q * q, 1e-15);
    EXPECT_NEAR(terms[3].value * (1 + std::exp(-z)), 1, 1e-15);
    EXPECT_EQ(terms[4].value, terms[2].value * terms[3].value);
    EXPECT_NEAR(q + z * terms[4].value, derivativeAt(Activation::mish, z), 1e-15);
  }
}

TEST(Activation, DerivativesAtTheKinksAreThoseOfTheConventions) {
  EXPECT_EQ(derivativeAt(Activation::leakyRelu, 0), 0.01);
  EXPECT_EQ(derivativeAt(Activation::elu, 0), 1);
}

// ---- with an alpha of its own -------------------------------------------------------------------

constexpr Activation fifth{Activation::leakyRelu, 0.2}, half{Activation::elu, 0.5},
    twice{Activation::elu, 2};

TEST(Alpha, IsTheUsualOneWhereNoneIsGiven) {
  EXPECT_EQ(Activation(Activation::leakyRelu).alpha, 0.01);
  EXPECT_EQ(Activation(Activation::elu).alpha, 1);
  for (const ActivationInfo& entry : activations)
    if (!alphaOf(entry.kind))
      EXPECT_EQ(Activation(entry.kind).alpha, 0) << entry.name;
}

TEST(Alpha, IsTheSlopeOfLeakyReluBelowZeroAndTheDepthOfElu) {
  EXPECT_EQ(valueAt(fifth, -2.5), -0.5);
  EXPECT_EQ(valueAt(fifth, 2.5), 2.5);
  EXPECT_NEAR(valueAt(half, -std::log(4)), -0.375, 1e-15);
  EXPECT_NEAR(valueAt(twice, -std::log(4)), -1.5, 1e-15);
  EXPECT_EQ(valueAt(twice, 2.5), 2.5);
  EXPECT_EQ(valueAt(twice, -800), -2);
}

// Of PyTorch's leaky_relu and elu too: see the cases `alpha-...` of oracles/cases.json.
TEST(Alpha, IsTheDerivativeAtZero) {
  for (const Scalar zero : {0.0, -0.0}) {
    EXPECT_EQ(derivativeAt(fifth, zero), 0.2);
    EXPECT_EQ(derivativeAt(half, zero), 0.5);
    EXPECT_EQ(derivativeAt(twice, zero), 2);
  }
}

TEST(Alpha, DerivativeMatchesCentralDifference) {
  const Scalar epsilon = 1e-5;
  for (const Activation& g : {fifth, half, twice})
    for (Scalar z = -6.03; z < 6; z += 0.1) { // steps over the kink at 0
      const Scalar numeric = (valueAt(g, z + epsilon) - valueAt(g, z - epsilon)) / (2 * epsilon);
      EXPECT_NEAR(derivativeAt(g, z), numeric, 3e-10) << name(g) << " " << g.alpha << " at " << z;
    }
}

/// 0.3 (e^z - 1) and its derivative, with 60 digits by Python's decimal.
TEST(Alpha, EluKeepsItsDigitsCloseToZero) {
  constexpr Activation elu{Activation::elu, 0.3};
  EXPECT_NEAR(valueAt(elu, -1e-10) / -2.99999999985e-11, 1, 5e-16);
  EXPECT_NEAR(valueAt(elu, -0.7) / -0.15102440886257714559, 1, 5e-16);
  EXPECT_NEAR(derivativeAt(elu, -0.7) / 0.14897559113742285441, 1, 5e-16);
}

TEST(Alpha, IsPartOfWhatAnActivationIs) {
  EXPECT_TRUE(fifth == Activation(Activation::leakyRelu, 0.2));
  EXPECT_FALSE(fifth == Activation(Activation::leakyRelu));
  EXPECT_FALSE(half == Activation(Activation::leakyRelu, 0.5));
}

TEST(Softmax, DividesTheExponentialsOfEachColumnByTheirSum) {
  const Matrix z{{std::log(1), 5}, {std::log(2), 5}, {std::log(5), 5}};
  Matrix a(3, 2);
  activate(Activation::softmax, z, a);
  EXPECT_TRUE(test::close(a, Matrix{{0.125, 1.0 / 3}, {0.25, 1.0 / 3}, {0.625, 1.0 / 3}}, 1e-15));
}

TEST(Softmax, IsExactForLargeZ) {
  Matrix a(2, 2);
  activate(Activation::softmax, Matrix{{800, -800}, {-800, -800}}, a);
  EXPECT_TRUE(test::same(a, Matrix{{1, 0.5}, {0, 0.5}}));
}

TEST(Softmax, GoesBackByItsJacobian) {
  Random random(5);
  const Matrix z = test::randomMatrix(4, 3, random), dLda = test::randomMatrix(4, 3, random);
  Matrix a(4, 3), delta = dLda;
  activate(Activation::softmax, z, a);
  activateBackward(Activation::softmax, z, a, delta);
  for (Index example = 0; example < 3; ++example)
    for (Index k = 0; k < 4; ++k) {
      Scalar want = 0;
      for (Index j = 0; j < 4; ++j)
        want += dLda(j, example) * a(j, example) * ((j == k) - a(k, example));
      EXPECT_NEAR(delta(k, example), want, 1e-16);
    }
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
  for (const ActivationInfo& entry : activations) {
    EXPECT_EQ(name(entry.kind), entry.name);
    names.insert(entry.name);
  }
  EXPECT_EQ(names.size(), activations.size());
}

} // namespace
} // namespace backprop
