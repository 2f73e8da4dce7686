#include <cmath>
#include <limits>
#include <set>
#include <string_view>

#include "core/model/initializer.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

using Kind = InitializerKind;

constexpr Real infinity = std::numeric_limits<Real>::infinity();
constexpr Real nan = std::numeric_limits<Real>::quiet_NaN();

const NetworkSpec wide =
    test::makeSpec({100, 60, 40}, Activation::tanh, Activation::identity, Loss::halfSquaredError);

Initializer ofKind(Kind kind) {
  Initializer initializer;
  initializer.kind = kind;
  return initializer;
}

Initializer explicitly(const std::vector<Real>& numbers) {
  Initializer initializer = ofKind(Kind::explicitNumbers);
  initializer.numbers = {numbers};
  return initializer;
}

Network drawn(const NetworkSpec& spec, const Initializer& initializer, std::uint64_t seed) {
  Network network(spec);
  network.values.setConstant(nan); // every number must be set
  Random random(seed);
  initialize(network, initializer, random);
  return network;
}

// ---- kinds that draw ----------------------------------------------------------------------------

struct Distribution {
  const char* what;
  Initializer initializer;
  bool isNormal;
  Real mean;
  /// Of the weights of a layer.
  Real (*deviation)(Real inputs, Real units);
};
std::ostream& operator<<(std::ostream& out, const Distribution& tested) {
  return out << tested.what;
}

Initializer uniformly(Real low, Real high) {
  Initializer initializer = ofKind(Kind::uniform);
  initializer.low = low;
  initializer.high = high;
  return initializer;
}
Initializer normally(Real mean, Real deviation) {
  Initializer initializer = ofKind(Kind::normal);
  initializer.mean = mean;
  initializer.deviation = deviation;
  return initializer;
}

class Drawn : public testing::TestWithParam<Distribution> {};
INSTANTIATE_TEST_SUITE_P(
    Initializer, Drawn,
    testing::Values(Distribution{"Uniform", uniformly(-1, 5), false, 2,
                                 [](Real, Real) { return 6 / std::sqrt(12.0); }},
                    Distribution{"Normal", normally(2, 0.5), true, 2,
                                 [](Real, Real) { return 0.5; }},
                    Distribution{"XavierUniform", ofKind(Kind::xavierUniform), false, 0,
                                 [](Real n, Real u) { return std::sqrt(2 / (n + u)); }},
                    Distribution{"XavierNormal", ofKind(Kind::xavierNormal), true, 0,
                                 [](Real n, Real u) { return std::sqrt(2 / (n + u)); }},
                    Distribution{"HeUniform", ofKind(Kind::heUniform), false, 0,
                                 [](Real n, Real) { return std::sqrt(2 / n); }},
                    Distribution{"HeNormal", ofKind(Kind::heNormal), true, 0,
                                 [](Real n, Real) { return std::sqrt(2 / n); }},
                    Distribution{"LecunUniform", ofKind(Kind::lecunUniform), false, 0,
                                 [](Real n, Real) { return std::sqrt(1 / n); }},
                    Distribution{"LecunNormal", ofKind(Kind::lecunNormal), true, 0,
                                 [](Real n, Real) { return std::sqrt(1 / n); }}),
    [](const auto& tested) { return tested.param.what; });

TEST_P(Drawn, WeightsHaveTheMeanTheDeviationAndTheRangeOfTheirDistribution) {
  const Network network = drawn(wide, GetParam().initializer, 1);
  for (const Layer& layer : network.layers) {
    const Real deviation =
        GetParam().deviation(static_cast<Real>(layer.W.cols()), static_cast<Real>(layer.W.rows()));
    const auto z = ((layer.W.array() - GetParam().mean) / deviation).eval();
    const Real error = 5 / std::sqrt(static_cast<Real>(z.size())); // five standard errors
    EXPECT_NEAR(z.mean(), 0, error);
    // The variance of z^2 is E z^4 - 1: 2 for a normal z and 9/5 - 1 for a uniform one.
    EXPECT_NEAR(z.square().mean(), 1, error * std::sqrt(GetParam().isNormal ? 2 : 0.8));
    // A uniform number of deviation 1 is at most sqrt(3) from its mean.
    const Real range = std::sqrt(3.0);
    if (GetParam().isNormal)
      EXPECT_GT(z.abs().maxCoeff(), 3);
    else
      EXPECT_LE(z.abs().maxCoeff(), range * (1 + 1e-15));
    EXPECT_GT(z.maxCoeff(), 0.99 * range);
    EXPECT_LT(z.minCoeff(), -0.99 * range);
  }
}

TEST_P(Drawn, OneNumberForEachWeightLayerByLayerAndRowByRow) {
  const NetworkSpec spec = test::articleNetwork().spec;
  const Network network = drawn(spec, GetParam().initializer, 4);
  Random random(4);
  for (const Layer& layer : network.layers) {
    const Real deviation =
        GetParam().deviation(static_cast<Real>(layer.W.cols()), static_cast<Real>(layer.W.rows()));
    const Real range = std::sqrt(3.0) * deviation, mean = GetParam().mean;
    for (Index row = 0; row < layer.W.rows(); ++row)
      for (Index col = 0; col < layer.W.cols(); ++col)
        EXPECT_NEAR(layer.W(row, col),
                    GetParam().isNormal ? random.normal(mean, deviation)
                                        : random.uniform(mean - range, mean + range),
                    1e-14);
  }
}

TEST_P(Drawn, SameSeedGivesTheSameBitsAndAnotherSeedOthers) {
  const Initializer& initializer = GetParam().initializer;
  EXPECT_TRUE(test::same(drawn(wide, initializer, 1), drawn(wide, initializer, 1)));
  EXPECT_FALSE(test::same(drawn(wide, initializer, 1), drawn(wide, initializer, 2)));
}

TEST_P(Drawn, BiasesAreZeroOrTheirOwnStartingValue) {
  Initializer initializer = GetParam().initializer;
  for (const Layer& layer : drawn(wide, initializer, 1).layers)
    EXPECT_TRUE(test::same(layer.b, Matrix::Zero(layer.b.size(), 1)));
  initializer.bias = 0.1;
  for (const Layer& layer : drawn(wide, initializer, 1).layers)
    EXPECT_TRUE(test::same(layer.b, Matrix::Constant(layer.b.size(), 1, 0.1)));
}

// ---- kinds that draw nothing --------------------------------------------------------------------

TEST(Initializer, ZerosAndConstantSetEveryWeightAndDrawNothing) {
  Initializer constant = ofKind(Kind::constant);
  constant.value = 0.3;
  constant.bias = -1;
  Network network = drawn(wide, ofKind(Kind::zeros), 1);
  EXPECT_TRUE(test::same(network, Network(wide)));
  Random random(1);
  initialize(network, constant, random);
  for (const Layer& layer : network.layers) {
    EXPECT_TRUE(test::same(layer.W, Matrix::Constant(layer.W.rows(), layer.W.cols(), 0.3)));
    EXPECT_TRUE(test::same(layer.b, Matrix::Constant(layer.b.size(), 1, -1)));
  }
  EXPECT_TRUE(random == Random(1));
}

TEST(Initializer, ExplicitNumbersAreLayerByLayerWRowByRowAndThenB) {
  Initializer initializer = explicitly({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
  initializer.bias = 7; // is not used
  const Network network = drawn(test::articleNetwork().spec, initializer, 1);
  EXPECT_TRUE(test::same(network.layers[0].W, Matrix{{1, 2, 3}, {4, 5, 6}}));
  EXPECT_TRUE(test::same(network.layers[0].b, Vector{{7, 8}}));
  EXPECT_TRUE(test::same(network.layers[1].W, Matrix{{9, 10}}));
  EXPECT_TRUE(test::same(network.layers[1].b, Vector{{11}}));
}

TEST(Initializer, UnlessSaidOtherwiseItIsXavierUniform) {
  Network network(wide);
  Random random(3);
  initializeXavierUniform(network, random);
  EXPECT_TRUE(test::same(network, drawn(wide, {}, 3)));
  EXPECT_TRUE(test::same(network, drawn(wide, ofKind(Kind::xavierUniform), 3)));
}

TEST(Initializer, EveryKindHasItsOwnName) {
  std::set<std::string_view> names;
  for (const auto& entry : initializers) {
    EXPECT_EQ(name(entry.kind), entry.name);
    names.insert(entry.name);
  }
  EXPECT_EQ(names.size(), 11u);
  EXPECT_EQ(name(Kind::explicitNumbers), "explicit");
}

// ---- refused ------------------------------------------------------------------------------------

std::optional<Refusal> refusalOf(const Initializer& initializer) {
  return test::refusalOf(
      [&] { validate(initializer, test::articleNetwork().spec, "initializer"); });
}

TEST(Initializer, EveryKindIsAcceptedAsItComes) {
  for (const auto& entry : initializers) {
    if (entry.kind != Kind::explicitNumbers) {
      EXPECT_EQ(refusalOf(ofKind(entry.kind)), std::nullopt) << entry.name;
    }
  }
  EXPECT_EQ(refusalOf(explicitly(std::vector<Real>(11))), std::nullopt);
  EXPECT_EQ(refusalOf(uniformly(2, 2)), std::nullopt);
  EXPECT_EQ(refusalOf(normally(1, 0)), std::nullopt);
}

TEST(Initializer, MembersThatTheKindDoesNotSpeakOfAreNotLookedAt) {
  Initializer initializer = ofKind(Kind::zeros);
  initializer.value = initializer.low = initializer.mean = initializer.deviation = nan;
  EXPECT_EQ(refusalOf(initializer), std::nullopt);
}

TEST(Initializer, NumbersThatAKindCannotUseAreRefused) {
  Initializer constant = ofKind(Kind::constant), zeros = ofKind(Kind::zeros);
  constant.value = -infinity;
  zeros.bias = nan;
  using enum wanted::Comparison;
  const auto of = [](const std::string& member, double given, const Wanted& wanted) {
    return Refusal{ErrorCode::range, "initializer." + member, told::Number{given}, wanted};
  };
  const std::pair<Initializer, Refusal> refused[] = {
      {constant, of("value", -infinity, wanted::finite)},
      {zeros, of("bias", nan, wanted::finite)},
      {uniformly(nan, 1), of("low", nan, wanted::finite)},
      {uniformly(0, infinity), of("high", infinity, wanted::finite)},
      {uniformly(1, 0.5), of("high", 0.5, wanted::Compared{atLeast, "initializer.low", 1})},
      {uniformly(-1e308, 1e308),
       of("high", 1e308, wanted::Compared{finiteDistance, "initializer.low", -1e308})},
      {normally(nan, 1), of("mean", nan, wanted::finite)},
      {normally(0, -1), of("deviation", -1, wanted::notNegative)},
      {normally(0, nan), of("deviation", nan, wanted::notNegative)},
  };
  for (const auto& [initializer, refusal] : refused)
    EXPECT_EQ(refusalOf(initializer), refusal);
}

TEST(Initializer, ExplicitNumbersOfAnotherCountOrNotFiniteAreRefused) {
  for (const auto& [initializer, count] :
       {std::pair{explicitly(std::vector<Real>(12)), 12}, {ofKind(Kind::explicitNumbers), 0}})
    EXPECT_EQ(refusalOf(initializer),
              (Refusal{ErrorCode::shape, "initializer.numbers", told::Count{count},
                       wanted::Count{11, 11, wanted::Because::parameters}}));
  std::vector<Real> numbers(11);
  numbers[4] = nan;
  EXPECT_EQ(refusalOf(explicitly(numbers)), (Refusal{ErrorCode::finite, "initializer.numbers[4]",
                                                     told::Number{nan}, wanted::finite}));
}

TEST(Initializer, ComparesTheNumbersAndNotWhereTheyLie) {
  EXPECT_EQ(explicitly({1, 2}), explicitly({1, 2}));
  EXPECT_FALSE(explicitly({1, 2}) == explicitly({1, 3}));
  EXPECT_FALSE(explicitly({1, 2}) == ofKind(Kind::explicitNumbers));
}

} // namespace
} // namespace backprop
