#include <algorithm>
#include <cmath>
#include <complex>
#include <string>

#include <gtest/gtest.h>

#include "core/support/elementary.h"
#include "core/support/elementary_complex.h"
#include "core/support/random.h"

namespace backprop {
namespace {

using elementary::Complex;

struct ComplexCase {
  const char* name;
  Complex (*own)(const Complex&);
  double (*real)(double);
  double (*derivative)(double);
  double low, high;
};

std::ostream& operator<<(std::ostream& out, const ComplexCase& tested) {
  return out << tested.name;
}

double sigmoidDerivative(double x) {
  const double e = std::exp(-std::abs(x));
  return e / ((1 + e) * (1 + e));
}
double tanhDerivative(double x) { return 1 / (std::cosh(x) * std::cosh(x)); }
double erfDerivative(double x) { return 2 / std::sqrt(std::acos(-1)) * std::exp(-x * x); }
double density(double x) { return std::exp(-x * x / 2) / std::sqrt(2 * std::acos(-1)); }

const ComplexCase complexCases[] = {
    {"exp", elementary::exp, elementary::exp, std::exp, -100, 100},
    {"expm1", elementary::expm1, elementary::expm1, std::exp, -30, 100},
    {"log", elementary::log, elementary::log, [](double x) { return 1 / x; }, 1e-3, 100},
    {"log1p", elementary::log1p, elementary::log1p, [](double x) { return 1 / (1 + x); }, -0.9,
     100},
    {"tanh", elementary::tanh, elementary::tanh, tanhDerivative, -20, 20},
    {"sigmoid", elementary::sigmoid, elementary::sigmoid, sigmoidDerivative, -100, 100},
    {"softplus", elementary::softplus, elementary::softplus, elementary::sigmoid, -100, 100},
    {"erf", elementary::erf, elementary::erf, erfDerivative, -4, 4},
    {"phi", elementary::phi, elementary::phi, density, -5, 5},
    {"phiDerivative", elementary::phiDerivative, elementary::phiDerivative,
     [](double x) { return -x * density(x); }, -5, 5},
};

class ElementaryComplex : public testing::TestWithParam<ComplexCase> {};
INSTANTIATE_TEST_SUITE_P(Functions, ElementaryComplex, testing::ValuesIn(complexCases),
                         [](const auto& tested) { return std::string(tested.param.name); });

// As often near 0, where expm1, log1p and tanh have to keep their digits, as far out.
template <typename Use> void forArguments(const ComplexCase& tested, Use use) {
  Random random(1);
  for (int i = 0; i < 2'000; ++i) {
    double x = random.uniform(tested.low, tested.high);
    if (i % 2 == 0)
      x *= std::ldexp(1.0, -static_cast<int>(random.below(60)));
    use(std::max(x, tested.low));
  }
}

TEST_P(ElementaryComplex, GivesTheDerivativeByTheComplexStep) {
  const ComplexCase& tested = GetParam();
  for (const double step : {1e-20, 1e-30})
    forArguments(tested, [&](double x) {
      const double want = tested.derivative(x);
      ASSERT_NEAR(tested.own({x, step}).imag() / step, want, 1e-14 * std::abs(want)) << x;
    });
}

TEST_P(ElementaryComplex, HasTheValueOfTheRealFunction) {
  const ComplexCase& tested = GetParam();
  forArguments(tested, [&](double x) {
    const double want = tested.real(x);
    ASSERT_NEAR(tested.own({x, 1e-25}).real(), want, 2e-15 * std::abs(want)) << x;
  });
}

TEST(ElementaryComplexPlane, Expm1AndLog1pHoldAwayFromTheRealAxisToo) {
  const Complex z(0.25, 0.5);
  EXPECT_LT(std::abs(elementary::expm1(z) - (std::exp(z) - 1.0)), 1e-15);
  EXPECT_LT(std::abs(elementary::log1p(z) - std::log(1.0 + z)), 1e-15);
}

TEST(ElementaryRealPart, IsWhatCanBeCompared) {
  EXPECT_EQ(elementary::realPart(Complex(-2, 3)), -2);
  EXPECT_EQ(elementary::realPart(-2.5), -2.5);
  EXPECT_EQ(elementary::realPart(-2.5F), -2.5F);
  const auto negative = elementary::realPart(pack::Doubles{-1, 1}) < 0.0;
  EXPECT_TRUE(negative[0] && !negative[1]);
}

} // namespace
} // namespace backprop
