#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "core/support/elementary.h"
#include "core/support/random.h"

namespace backprop {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double smallest = std::numeric_limits<double>::denorm_min();
constexpr double largest = std::numeric_limits<double>::max();

enum class Function { exp, expm1, log, log1p, tanh, sigmoid };
struct Value {
  Function function;
  double x, value;
};

// Computed with 60 digits, rounded once.
const Value references[] = {
#include "tests/core/oracles/elementary.inc"
};

struct Case {
  Function function;
  const char* name;
  double (*own)(double);
  double (*library)(double);
  std::int64_t ulps;          // the header's bound
  std::int64_t subnormalUlps; // and its bound for subnormal results
  double low, high;           // where it is neither constant nor undefined
};

std::ostream& operator<<(std::ostream& out, const Case& tested) { return out << tested.name; }

const Case cases[] = {
    {Function::exp, "exp", elementary::exp, std::exp, 1, 2, -745, 709},
    {Function::expm1, "expm1", elementary::expm1, std::expm1, 2, 2, -40, 709},
    {Function::log, "log", elementary::log, std::log, 1, 1, 0, 1e6},
    {Function::log1p, "log1p", elementary::log1p, std::log1p, 2, 2, -1, 1e6},
    {Function::tanh, "tanh", elementary::tanh, std::tanh, 3, 3, -22, 22},
    {Function::sigmoid, "sigmoid", elementary::sigmoid,
     [](double x) {
       const long double e = std::exp(-std::abs(static_cast<long double>(x)));
       return static_cast<double>((x < 0 ? e : 1) / (1 + e));
     },
     3, 3, -745, 37},
};
const Case& caseOf(Function function) {
  for (const Case& entry : cases)
    if (entry.function == function)
      return entry;
  std::abort();
}

/// The place of a number in the order of all numbers: neighbours differ by 1, +0 and -0 by 0.
std::int64_t place(double x) {
  const auto bits = static_cast<std::int64_t>(elementary::detail::bits(x));
  return bits < 0 ? std::numeric_limits<std::int64_t>::min() - bits : bits;
}
std::int64_t ulpsBetween(double a, double b) { return std::abs(place(a) - place(b)); }
bool subnormal(double x) { return std::fpclassify(x) == FP_SUBNORMAL; }
double after(double x) { return std::nextafter(x, infinity); }
double before(double x) { return std::nextafter(x, -infinity); }

class Elementary : public testing::TestWithParam<Case> {};
INSTANTIATE_TEST_SUITE_P(Functions, Elementary, testing::ValuesIn(cases),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST_P(Elementary, StaysWithinItsStatedErrorOfReferenceValues) {
  const Case& tested = GetParam();
  int compared = 0;
  for (const Value& reference : references)
    if (reference.function == tested.function) {
      const auto bound = subnormal(reference.value) ? tested.subnormalUlps : tested.ulps;
      EXPECT_LE(ulpsBetween(tested.own(reference.x), reference.value), bound) << reference.x;
      ++compared;
    }
  EXPECT_GE(compared, 400);
}

// The C library is within 1 ulp itself.
TEST_P(Elementary, AgreesWithTheCLibraryOverItsWholeRange) {
  const Case& tested = GetParam();
  Random random(1);
  for (int i = 0; i < 100'000; ++i) {
    double x = random.uniform(tested.low, tested.high);
    if (i % 2 == 0) // as often near 0 as far out
      x *= std::ldexp(1.0, -static_cast<int>(random.below(60)));
    const double want = tested.library(x);
    const auto bound = (subnormal(want) ? tested.subnormalUlps : tested.ulps) + 1;
    ASSERT_LE(ulpsBetween(tested.own(x), want), bound) << std::hexfloat << x;
  }
}

// All of them rise. Where the steps are finer than the result's last place, its error may show.
TEST_P(Elementary, NeverFallsByMoreThanItsError) {
  const Case& tested = GetParam();
  const double step = (std::min(tested.high, 40.0) - std::max(tested.low, -40.0)) / 100'000;
  double last = -infinity;
  for (int i = 0; i <= 100'000; ++i) {
    const double value = tested.own(std::max(tested.low, -40.0) + i * step);
    ASSERT_TRUE(value >= last || ulpsBetween(value, last) <= tested.ulps) << i;
    last = value;
  }
}

TEST_P(Elementary, HasNoStepWhereItsReductionChanges) {
  const Case& tested = GetParam();
  std::vector<double> boundaries{0,
                                 0x1p-28,
                                 22,
                                 -22,
                                 -40,
                                 40,
                                 std::sqrt(0.5),
                                 std::sqrt(2.0),
                                 std::sqrt(0.5) - 1,
                                 std::sqrt(2.0) - 1,
                                 1,
                                 2,
                                 0x1p-1022};
  for (int k = -1074; k <= 1023; ++k) {
    boundaries.push_back((k + 0.5) * 0.6931471805599453); // where exp's k steps
    boundaries.push_back(std::ldexp(std::sqrt(2.0), k));  // where log's k steps
  }
  for (const double x : boundaries)
    for (const double at : {before(before(x)), before(x), x, after(x), after(after(x))})
      if (at > tested.low && at < tested.high) {
        const double want = tested.library(at);
        const auto bound = (subnormal(want) ? tested.subnormalUlps : tested.ulps) + 1;
        EXPECT_LE(ulpsBetween(tested.own(at), want), bound) << std::hexfloat << at;
      }
}

TEST_P(Elementary, KeepsNaN) { EXPECT_TRUE(std::isnan(GetParam().own(nan))); }

std::ostream& operator<<(std::ostream& out, const Value& value) {
  return out << caseOf(value.function).name << "(" << value.x << ") = " << value.value;
}
class ElementaryValue : public testing::TestWithParam<Value> {};
INSTANTIATE_TEST_SUITE_P(
    Edges, ElementaryValue,
    testing::Values(
        Value{Function::exp, 0, 1}, Value{Function::exp, -0.0, 1},
        Value{Function::exp, infinity, infinity}, Value{Function::exp, -infinity, 0},
        Value{Function::exp, after(709.782712893384), infinity},
        Value{Function::exp, 1e300, infinity}, Value{Function::exp, -745.1332191019411, smallest},
        Value{Function::exp, before(-745.1332191019412), 0}, Value{Function::exp, -1e300, 0},
        Value{Function::exp, smallest, 1},

        Value{Function::expm1, 0, 0}, Value{Function::expm1, infinity, infinity},
        Value{Function::expm1, -infinity, -1},
        Value{Function::expm1, after(709.782712893384), infinity},
        Value{Function::expm1, -1e300, -1}, Value{Function::expm1, -41, -1},
        Value{Function::expm1, smallest, smallest},

        Value{Function::log, 1, 0}, Value{Function::log, 0, -infinity},
        Value{Function::log, -0.0, -infinity}, Value{Function::log, -smallest, nan},
        Value{Function::log, -1, nan}, Value{Function::log, -infinity, nan},
        Value{Function::log, infinity, infinity}, Value{Function::log, largest, 709.782712893384},
        Value{Function::log, smallest, -744.4400719213812},

        Value{Function::log1p, 0, 0}, Value{Function::log1p, -1, -infinity},
        Value{Function::log1p, before(-1), nan}, Value{Function::log1p, -infinity, nan},
        Value{Function::log1p, infinity, infinity}, Value{Function::log1p, smallest, smallest},
        Value{Function::log1p, largest, 709.782712893384},

        Value{Function::tanh, 0, 0}, Value{Function::tanh, infinity, 1},
        Value{Function::tanh, -infinity, -1}, Value{Function::tanh, 1e300, 1},
        Value{Function::tanh, -23, -1}, Value{Function::tanh, smallest, smallest},

        Value{Function::sigmoid, 0, 0.5}, Value{Function::sigmoid, infinity, 1},
        Value{Function::sigmoid, -infinity, 0}, Value{Function::sigmoid, 800, 1},
        Value{Function::sigmoid, -800, 0}, Value{Function::sigmoid, -745.1332191019411, smallest}));

TEST_P(ElementaryValue, IsExact) {
  const auto& [function, x, want] = GetParam();
  const Case& tested = caseOf(function);
  const double got = tested.own(x);
  if (std::isnan(want))
    EXPECT_TRUE(std::isnan(got)) << tested.name << "(" << x << ") is " << got;
  else
    EXPECT_EQ(got, want) << tested.name << "(" << x << ")";
}

TEST(ElementaryRange, ExpIsFiniteUpToItsLastArgument) {
  EXPECT_LE(ulpsBetween(elementary::exp(709.782712893384), std::exp(709.782712893384)), 2);
  EXPECT_LE(ulpsBetween(elementary::expm1(709.782712893384), std::expm1(709.782712893384)), 3);
}

TEST(ElementarySymmetry, TanhIsOddToTheBit) {
  Random random(2);
  for (int i = 0; i < 10'000; ++i) {
    const double x = random.uniform(0, 25);
    ASSERT_EQ(elementary::tanh(-x), -elementary::tanh(x)) << x;
  }
}

TEST(ElementarySymmetry, SigmoidOfMinusXIsOneMinusSigmoid) {
  Random random(3);
  for (int i = 0; i < 10'000; ++i) {
    const double x = random.uniform(0, 50);
    ASSERT_NEAR(elementary::sigmoid(-x) + elementary::sigmoid(x), 1, 4e-16) << x;
  }
}

} // namespace
} // namespace backprop
