#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "core/support/elementary.h"
#include "core/support/pack.h"
#include "core/support/random.h"

namespace backprop {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double smallest = std::numeric_limits<double>::denorm_min();
constexpr double largest = std::numeric_limits<double>::max();

enum class Function {
  exp,
  expm1,
  log,
  log1p,
  tanh,
  sigmoid,
  softplus,
  erf,
  phi,
  phiDerivative,
  sin,
  cos
};
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
  float (*ownFloat)(float);
  pack::Doubles (*lanes)(pack::Doubles); // null where there is none
  pack::Floats (*floatLanes)(pack::Floats);
  double (*library)(double);
  std::int64_t ulps;          // the header's bound
  std::int64_t subnormalUlps; // and its bound for subnormal results
  double low, high;           // where it is neither constant nor undefined
};

std::ostream& operator<<(std::ostream& out, const Case& tested) { return out << tested.name; }

double librarySigmoid(double x) {
  const long double e = std::exp(-std::abs(static_cast<long double>(x)));
  return static_cast<double>((x < 0 ? e : 1) / (1 + e));
}
double librarySoftplus(double x) {
  const long double y = x;
  return static_cast<double>(std::max(y, 0.0L) + std::log1p(std::exp(-std::abs(y))));
}
constexpr long double pi = 3.14159265358979323846264338327950288L;
double libraryDensity(double x) {
  const double upper = static_cast<float>(x); // its square is exact; the rest is a small power
  const double rest = std::expm1((upper - x) * (upper + x) / 2);
  const long double power = std::exp(-upper * upper / 2);
  return static_cast<double>(power * (1 + static_cast<long double>(rest)) / std::sqrt(2 * pi));
}
double libraryPhi(double x) {
  const long double exact = -x / std::sqrt(2.0L);
  const auto y = static_cast<double>(exact); // rounded, which is made good by the derivative
  return 0.5 * std::erfc(y) - libraryDensity(x) * std::sqrt(2.0) * static_cast<double>(exact - y);
}

#define BACKPROP_NUMBERS(name) Function::name, #name, elementary::name, elementary::name
#define BACKPROP_PACKS(name) BACKPROP_NUMBERS(name), elementary::name, elementary::name
const Case cases[] = {
    {BACKPROP_PACKS(exp), std::exp, 1, 2, -745, 709},
    {BACKPROP_PACKS(expm1), std::expm1, 2, 2, -40, 709},
    {BACKPROP_PACKS(log), std::log, 1, 1, 0, 1e6},
    {BACKPROP_PACKS(log1p), std::log1p, 1, 1, -1, 1e6},
    {BACKPROP_PACKS(tanh), std::tanh, 3, 3, -22, 22},
    {BACKPROP_PACKS(sigmoid), librarySigmoid, 3, 3, -745, 37},
    {BACKPROP_PACKS(softplus), librarySoftplus, 2, 2, -745, 1e6},
    {BACKPROP_PACKS(erf), std::erf, 2, 2, -6, 6},
    {BACKPROP_PACKS(phi), libraryPhi, 5, 5, -38.4, 8.3},
    {BACKPROP_PACKS(phiDerivative), libraryDensity, 2, 2, -38.4, 38.4},
    {BACKPROP_NUMBERS(sin), nullptr, nullptr, std::sin, 1, 1, -0x1p20, 0x1p20},
    {BACKPROP_NUMBERS(cos), nullptr, nullptr, std::cos, 1, 1, -0x1p20, 0x1p20},
};
#undef BACKPROP_NUMBERS
#undef BACKPROP_PACKS
const Case& caseOf(Function function) {
  for (const Case& entry : cases)
    if (entry.function == function)
      return entry;
  std::abort();
}

/// The place of a number in the order of all numbers: neighbours differ by 1, +0 and -0 by 0.
std::int64_t place(double x) {
  const auto bits = static_cast<std::int64_t>(pack::bits(x));
  return bits < 0 ? std::numeric_limits<std::int64_t>::min() - bits : bits;
}
std::int64_t ulpsBetween(double a, double b) { return std::abs(place(a) - place(b)); }
bool subnormal(double x) { return std::fpclassify(x) == FP_SUBNORMAL; }
double after(double x) { return std::nextafter(x, infinity); }
double before(double x) { return std::nextafter(x, -infinity); }

std::vector<Case> casesThat(bool (*hold)(const Case&)) {
  std::vector<Case> those;
  std::copy_if(std::begin(cases), std::end(cases), std::back_inserter(those), hold);
  return those;
}
const auto nameOf = [](const auto& tested) { return std::string(tested.param.name); };

class Elementary : public testing::TestWithParam<Case> {};
INSTANTIATE_TEST_SUITE_P(Functions, Elementary, testing::ValuesIn(cases), nameOf);

class ElementaryPack : public Elementary {};
const auto packed = casesThat([](const Case& one) { return one.lanes != nullptr; });
INSTANTIATE_TEST_SUITE_P(Functions, ElementaryPack, testing::ValuesIn(packed), nameOf);

class ElementaryRise : public Elementary {};
const auto rising = casesThat([](const Case& one) {
  return one.lanes != nullptr && one.function != Function::phiDerivative;
});
INSTANTIATE_TEST_SUITE_P(Functions, ElementaryRise, testing::ValuesIn(rising), nameOf);

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

// Where the steps are finer than the result's last place, its error may show.
TEST_P(ElementaryRise, NeverFallsByMoreThanItsError) {
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
  for (const double limit : {1.0, 4.0, 6.0, 38.4, 0x1p20})
    boundaries.insert(boundaries.end(), {limit, -limit});
  for (int i = 0; i < 21; ++i)
    for (int k = (1 << i) - 1; k <= (1 << i) + 1; ++k) // where the quadrant of sin and cos steps
      boundaries.push_back(static_cast<double>(k * pi / 4));
  for (int k = -1074; k <= 1023; ++k) {
    if (k < 0) // where the k of phi steps
      boundaries.push_back(-std::sqrt(-(2 * k + 1) * 0.6931471805599453));
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

bool sameBits(double a, double b) {
  return std::isnan(a) ? std::isnan(b) : pack::bits(a) == pack::bits(b);
}

/// Whatever a function may be given: every kind of number, also outside its range.
std::vector<double> arguments() {
  std::vector<double> all{0.0,     -0.0,     smallest, -smallest,        0x1p-1022, -0x1p-1022,
                          largest, -largest, infinity, -infinity,        nan,       1,
                          -1,      0.5,      -0.5,     709.782712893384, -745.2};
  Random random(4);
  for (int i = 0; i < 20'000; ++i)
    all.push_back(random.uniform(-1, 1) * std::ldexp(1.0, 12 - static_cast<int>(random.below(80))));
  for (int i = 0; i < 20'000; ++i)
    all.push_back(-40 + i * 0.004);
  for (int i = 0; i < 2'000; ++i)
    all.push_back(pack::fromBits(random.next()));
  return all;
}

TEST_P(ElementaryPack, GivesEachLaneTheBitsOfASingleNumber) {
  const Case& tested = GetParam();
  double last = 1;
  for (const double x : arguments()) {
    const pack::Doubles got = tested.lanes(pack::Doubles{x, last});
    ASSERT_TRUE(sameBits(got[0], tested.own(x))) << std::hexfloat << x;
    ASSERT_TRUE(sameBits(got[1], tested.own(last))) << std::hexfloat << last;
    last = x;
  }
}

TEST_P(Elementary, IsRoundedOnceForFloats) {
  const Case& tested = GetParam();
  for (const double argument : arguments()) {
    const auto x = static_cast<float>(argument);
    const auto want = static_cast<float>(tested.own(static_cast<double>(x)));
    ASSERT_TRUE(sameBits(tested.ownFloat(x), want)) << x;
  }
}

TEST_P(ElementaryPack, GivesEachFloatTheBitsOfASingleOne) {
  const Case& tested = GetParam();
  pack::Floats x{1, 2, 3, 4};
  int next = 0;
  for (const double argument : arguments()) {
    x[next++ % 4] = static_cast<float>(argument);
    const pack::Floats got = tested.floatLanes(x);
    for (int lane = 0; lane < 4; ++lane)
      ASSERT_TRUE(sameBits(got[lane], tested.ownFloat(x[lane]))) << x[lane];
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
        Value{Function::sigmoid, -800, 0}, Value{Function::sigmoid, -745.1332191019411, smallest},

        Value{Function::erf, 0, 0}, Value{Function::erf, 1, 0.8427007929497149},
        Value{Function::erf, infinity, 1}, Value{Function::erf, -infinity, -1},
        Value{Function::erf, 6, 1}, Value{Function::erf, -1e300, -1},
        Value{Function::erf, smallest, smallest},

        Value{Function::phi, 0, 0.5}, Value{Function::phi, -0.0, 0.5},
        Value{Function::phi, infinity, 1}, Value{Function::phi, -infinity, 0},
        Value{Function::phi, 9, 1}, Value{Function::phi, -39, 0}, Value{Function::phi, -1e300, 0},

        Value{Function::phiDerivative, 0, 0.3989422804014327},
        Value{Function::phiDerivative, infinity, 0}, Value{Function::phiDerivative, -infinity, 0},
        Value{Function::phiDerivative, 1e300, 0},

        Value{Function::sin, 0, 0}, Value{Function::sin, smallest, smallest},
        Value{Function::sin, infinity, nan}, Value{Function::sin, after(0x1p20), nan},
        Value{Function::sin, -1e300, nan}, Value{Function::sin, 1.5707963267948966, 1},
        Value{Function::sin, 3.141592653589793, 1.2246467991473532e-16}, Value{Function::cos, 0, 1},
        Value{Function::cos, -0.0, 1}, Value{Function::cos, -infinity, nan},
        Value{Function::cos, before(-0x1p20), nan}, Value{Function::cos, 3.141592653589793, -1},
        Value{Function::cos, 1.5707963267948966, 6.123233995736766e-17},

        Value{Function::softplus, 0, 0.6931471805599453},
        Value{Function::softplus, infinity, infinity}, Value{Function::softplus, -infinity, 0},
        Value{Function::softplus, 800, 800}, Value{Function::softplus, -800, 0},
        Value{Function::softplus, -745.1332191019411, smallest}));

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

TEST(ElementaryRange, MinusZeroStaysWhereTheFunctionPassesThroughZero) {
  EXPECT_TRUE(std::signbit(elementary::tanh(-0.0)));
  EXPECT_TRUE(std::signbit(elementary::expm1(-0.0)));
  EXPECT_TRUE(std::signbit(elementary::log1p(-0.0)));
  EXPECT_TRUE(std::signbit(elementary::erf(-0.0)));
  EXPECT_TRUE(std::signbit(elementary::sin(-0.0)));
}

TEST(ElementarySymmetry, TanhIsOddToTheBit) {
  Random random(2);
  for (int i = 0; i < 10'000; ++i) {
    const double x = random.uniform(0, 25);
    ASSERT_EQ(elementary::tanh(-x), -elementary::tanh(x)) << x;
  }
}

TEST(ElementarySymmetry, ErfAndSinAreOddAndCosIsEvenToTheBit) {
  Random random(5);
  for (int i = 0; i < 10'000; ++i) {
    const double x = random.uniform(0, i % 2 ? 6 : 1e6);
    ASSERT_EQ(elementary::erf(-x), -elementary::erf(x)) << x;
    ASSERT_EQ(elementary::sin(-x), -elementary::sin(x)) << x;
    ASSERT_EQ(elementary::cos(-x), elementary::cos(x)) << x;
  }
}

// The C library's are within 0.8 ulp, so that these may show no more than their own error.
TEST(ElementaryRange, SinAndCosKeepTheirDigitsAfterManyTurns) {
  Random random(8);
  for (int i = 0; i < 100'000; ++i) {
    const double x = random.uniform(-0x1p20, 0x1p20);
    ASSERT_LE(ulpsBetween(elementary::sin(x), std::sin(x)), 1) << std::hexfloat << x;
    ASSERT_LE(ulpsBetween(elementary::cos(x), std::cos(x)), 1) << std::hexfloat << x;
  }
}

TEST(ElementarySymmetry, SigmoidOfMinusXIsOneMinusSigmoid) {
  Random random(3);
  for (int i = 0; i < 10'000; ++i) {
    const double x = random.uniform(0, 50);
    ASSERT_NEAR(elementary::sigmoid(-x) + elementary::sigmoid(x), 1, 4e-16) << x;
  }
}

struct Power {
  double x, y, value;
};
std::ostream& operator<<(std::ostream& out, const Power& power) {
  return out << std::hexfloat << power.x << "^" << power.y;
}
const Power powers[] = {
#include "tests/core/oracles/elementary_pow.inc"
};
std::int64_t powerBound(double value) { return subnormal(value) ? 2 : 1; }

TEST(ElementaryPow, StaysWithinItsStatedErrorOfReferenceValues) {
  ASSERT_GE(std::size(powers), 400u);
  for (const auto& power : powers)
    EXPECT_LE(ulpsBetween(elementary::pow(power.x, power.y), power.value), powerBound(power.value))
        << power;
}

TEST(ElementaryPow, AgreesWithTheCLibraryOverItsWholeRange) {
  Random random(6);
  for (int i = 0; i < 100'000; ++i) {
    const double x =
        std::ldexp(random.uniform(0.5, 1), static_cast<int>(random.below(2100)) - 1060);
    const double y = random.uniform(-750, 715) / std::log(x);
    const double want = std::pow(x, y);
    ASSERT_LE(ulpsBetween(elementary::pow(x, y), want), powerBound(want) + 1) << Power{x, y, want};
  }
}

TEST(ElementaryPow, NeverRisesByMoreThanItsErrorAsADecayGoesOn) {
  for (const double rate : {0.9, 0.999, 1 - 1e-6, 1 - 1e-9}) {
    double last = 1;
    for (int step = 1; step < 1'000'000'000; step += step / 64 + 1) {
      const double value = elementary::pow(rate, step);
      ASSERT_TRUE(value <= last || ulpsBetween(value, last) <= 1) << rate << "^" << step;
      last = value;
    }
  }
}

TEST(ElementaryPow, IsRoundedOnceForFloats) {
  Random random(7);
  for (int i = 0; i < 1'000; ++i) {
    const auto x = static_cast<float>(random.uniform(0, 2));
    const auto y = static_cast<float>(random.uniform(-50, 50));
    ASSERT_EQ(elementary::pow(x, y), static_cast<float>(elementary::pow(double{x}, double{y})));
  }
}

class ElementaryPower : public testing::TestWithParam<Power> {};
INSTANTIATE_TEST_SUITE_P(
    Edges, ElementaryPower,
    testing::Values(Power{2, 10, 1024}, Power{10, -2, 0.01}, Power{0.25, 0.5, 0.5}, Power{3, 1, 3},
                    Power{2, -1074, smallest}, Power{2, 1023, 0x1p1023}, Power{2, 1024, infinity},
                    Power{2, -1076, 0}, Power{smallest, 1, smallest}, Power{largest, 1, largest},
                    Power{smallest, -1, infinity}, Power{largest, 2, infinity},
                    Power{largest, -2, 0}, Power{0, 0, 1}, Power{nan, 0, 1}, Power{infinity, 0, 1},
                    Power{-2, -0.0, 1}, Power{1, nan, 1}, Power{1, infinity, 1}, Power{1, 1e300, 1},
                    Power{nan, 1, nan}, Power{2, nan, nan}, Power{0, 2, 0}, Power{0, -2, infinity},
                    Power{0, infinity, 0}, Power{0, -infinity, infinity}, Power{-0.0, 3, -0.0},
                    Power{-0.0, -3, -infinity}, Power{-0.0, 2, 0}, Power{-0.0, 0.5, 0},
                    Power{infinity, 2, infinity}, Power{infinity, -2, 0},
                    Power{-infinity, 3, -infinity}, Power{-infinity, 2, infinity},
                    Power{-infinity, -3, -0.0}, Power{-infinity, 0.5, infinity}, Power{-2, 3, -8},
                    Power{-2, 2, 4}, Power{-2, -1, -0.5}, Power{-2, 0.5, nan}, Power{-1, 1e300, 1},
                    Power{-1, 0x1p53 - 1, -1}, Power{-1, 0x1p53, 1}, Power{-1, infinity, 1},
                    Power{0.5, infinity, 0}, Power{0.5, -infinity, infinity},
                    Power{2, infinity, infinity}, Power{2, -infinity, 0}, Power{2, 1e300, infinity},
                    Power{before(1), 1e300, 0}, Power{before(1), -1e300, infinity},
                    Power{2, smallest, 1}));

TEST_P(ElementaryPower, IsExact) {
  const auto& [x, y, want] = GetParam();
  const double got = elementary::pow(x, y);
  EXPECT_TRUE(sameBits(got, want)) << "is " << got << ", not " << want;
}

} // namespace
} // namespace backprop
