#include <algorithm>
#include <cmath>
#include <limits>

#include "core/calculus/chain_rule.h"
#include "core/model/pairing.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

using Kind = PathFactor::Kind;

struct Case {
  Network network;
  Dataset data;
  Pass pass;

  Case(Network ofNetwork, Dataset ofData)
      : network(std::move(ofNetwork)), data(std::move(ofData)),
        pass(network.spec, data.examples()) {
    propagate(network, data.x, data.y, pass);
  }
  GradientPaths paths(const Parameter& parameter, Index example, Index listed) const {
    return gradientPaths(network, data.x, data.y, pass, parameter, example, listed);
  }
};

Case randomCase(const NetworkSpec& spec, std::uint64_t seed) {
  Random random(seed);
  Network network = test::randomNetwork(spec, random);
  return {std::move(network), test::randomData(spec, 3, random)};
}

// ---- every path by plain recursion, with derivatives by differences of the activation -----------

/// da_row / dz_col of a layer, by a central difference of the activation.
Scalar slope(const Case& given, std::size_t layer, Index row, Index col, Index example) {
  const Activation kind = given.network.spec.layers[layer].activation;
  Vector z = given.pass.forward.layers[layer].z.col(example), above = z, below = z;
  z(col) += 1e-5;
  activate(kind, z, above);
  z(col) -= 2e-5;
  activate(kind, z, below);
  return (above(row) - below(row)) / 2e-5;
}

bool mixes(const Case& given, std::size_t layer) {
  return given.network.spec.layers[layer].activation == Activation::softmax;
}

/// The products of all paths from z of a unit down to the parameter.
void collect(const Case& given, const Parameter& to, Index example, std::size_t layer, Index unit,
             Scalar product, std::vector<Scalar>& products) {
  if (layer == to.layer) {
    if (unit == to.row)
      products.push_back(product);
    return;
  }
  const std::size_t under = layer - 1;
  for (Index a = 0; a < given.network.layers[layer].W.cols(); ++a)
    for (Index z = 0; z < given.network.layers[under].W.rows(); ++z)
      if (a == z || mixes(given, under))
        collect(given, to, example, under, z,
                product * given.network.layers[layer].W(unit, a) *
                    slope(given, under, a, z, example),
                products);
}

/// dL/d(output) of the loss by a central difference: in z for a fused pairing, else in a.
Scalar startSlope(const Case& given, bool fused, Index unit, Index example) {
  const NetworkSpec& spec = given.network.spec;
  const auto lossAt = [&](Scalar step) {
    Matrix z = given.pass.forward.layers.back().z.col(example);
    Matrix a = given.pass.forward.output().col(example);
    (fused ? z : a)(unit, 0) += step;
    if (fused)
      activate(spec.layers.back().activation, z, a);
    return exampleLoss(spec.loss, z, a, given.data.y.col(example), 0);
  };
  return (lossAt(1e-5) - lossAt(-1e-5)) / 2e-5;
}

/// All products, the largest first.
std::vector<Scalar> allProducts(const Case& given, const Parameter& to, Index example) {
  const NetworkSpec& spec = given.network.spec;
  const std::size_t last = spec.layers.size() - 1;
  const bool fused = pairing(spec.layers[last].activation, spec.loss).fused;
  std::vector<Scalar> products;
  for (Index k = 0; k < spec.outputs(); ++k) {
    const Scalar start = startSlope(given, fused, k, example);
    if (fused)
      collect(given, to, example, last, k, start, products);
    else
      for (Index z = 0; z < spec.outputs(); ++z)
        if (k == z || mixes(given, last))
          collect(given, to, example, last, z, start * slope(given, last, k, z, example), products);
  }
  if (to.kind == Parameter::Kind::weight)
    for (Scalar& product : products)
      product *= to.layer == 0 ? given.data.x(to.col, example)
                               : given.pass.forward.layers[to.layer - 1].a(to.col, example);
  std::sort(products.begin(), products.end(),
            [](Scalar a, Scalar b) { return std::abs(a) > std::abs(b); });
  return products;
}

/// Every hidden activation with every pair of output and loss that is not refused.
template <typename Use> void forEachKind(const std::vector<Index>& widths, Use use) {
  for (const ActivationInfo& hidden : activations)
    for (const Pairing& pair : pairings())
      if (pair.verdict != Verdict::refused) {
        SCOPED_TRACE(testing::Message()
                     << hidden.name << ", " << name(pair.output) << ", " << name(pair.loss));
        use(randomCase(test::makeSpec(widths, hidden.kind, pair.output, pair.loss), 17));
      }
}

TEST(ChainRule, SumOverAllPathsIsTheGradient) {
  forEachKind({2, 3, 4, 2}, [](const Case& given) {
    for (Index i = 0; i < given.network.spec.parameterCount(); ++i)
      for (Index example = 0; example < 3; ++example) {
        const GradientPaths paths = given.paths(parameterAt(given.network.spec, i), example, 0);
        ASSERT_LT(paths.difference, 1e-13);
        ASSERT_NEAR(paths.sum, paths.gradient, 1e-13 * std::max(1.0, paths.size));
      }
  });
}

TEST(ChainRule, AWrongDeltaShowsAsADifference) {
  Case given = randomCase(
      test::makeSpec({2, 3, 1}, Activation::tanh, Activation::identity, Loss::halfSquaredError), 1);
  given.pass.back.layers[0].delta(1, 2) *= 1.01;
  EXPECT_GT(given.paths({0, Parameter::Kind::bias, 1, 0}, 2, 0).difference, 0.009);
  EXPECT_LT(given.paths({0, Parameter::Kind::bias, 0, 0}, 2, 0).difference, 1e-13);
}

TEST(ChainRule, LargestPathsAreThoseOfAFullList) {
  forEachKind({2, 3, 4, 2}, [](const Case& given) {
    for (const Index index : {0, 4, 9, 15, 30}) {
      const Parameter parameter = parameterAt(given.network.spec, index);
      const std::vector<Scalar> all = allProducts(given, parameter, 1);
      const GradientPaths paths = given.paths(parameter, 1, 5);
      ASSERT_EQ(paths.count, std::to_string(all.size()));
      ASSERT_EQ(paths.largest.size(), std::min<std::size_t>(5, all.size()));
      Scalar rest = 0, size = 0;
      for (const Scalar product : all) {
        rest += product;
        size += std::abs(product);
      }
      for (std::size_t i = 0; i < paths.largest.size(); ++i) {
        ASSERT_NEAR(std::abs(paths.largest[i].product), std::abs(all[i]), 1e-8);
        rest -= paths.largest[i].product; // of equal sizes either may be listed
      }
      ASSERT_NEAR(paths.size, size, 1e-8);
      ASSERT_NEAR(paths.remainder, rest, 1e-8);
    }
  });
}

TEST(ChainRule, AllPathsListedLeaveNoRemainder) {
  forEachKind({2, 2, 3, 2}, [](const Case& given) {
    const GradientPaths paths = given.paths({0, Parameter::Kind::weight, 1, 0}, 0, mostPaths);
    ASSERT_EQ(std::to_string(paths.largest.size()), paths.count);
    ASSERT_LT(std::abs(paths.remainder), 1e-14 * std::max(1.0, paths.size));
    for (std::size_t i = 1; i < paths.largest.size(); ++i)
      ASSERT_GE(std::abs(paths.largest[i - 1].product) * (1 + 1e-14),
                std::abs(paths.largest[i].product));
  });
}

Scalar valueByName(const Case& given, const PathFactor& factor, Index example) {
  switch (factor.kind) {
  case Kind::delta:
    return given.pass.back.layers[factor.layer].delta(factor.row, example);
  case Kind::lossSlope:
    return startSlope(given, false, factor.row, example);
  case Kind::weight:
    return given.network.layers[factor.layer].W(factor.row, factor.col);
  case Kind::activation:
    return slope(given, factor.layer, factor.row, factor.col, example);
  case Kind::input:
    break;
  }
  return factor.layer == 0 ? given.data.x(factor.row, example)
                           : given.pass.forward.layers[factor.layer - 1].a(factor.row, example);
}

TEST(ChainRule, FactorsAreThoseOfTheNetworkAndNoPathComesTwice) {
  forEachKind({2, 2, 2, 2}, [](const Case& given) {
    const GradientPaths paths = given.paths({1, Parameter::Kind::weight, 1, 0}, 2, mostPaths);
    std::vector<std::vector<Index>> ways;
    for (const GradientPath& path : paths.largest) {
      Scalar product = 1;
      std::vector<Index> way;
      for (const PathFactor& factor : path.factors) {
        ASSERT_NEAR(factor.value, valueByName(given, factor, 2), 1e-9);
        product *= factor.value;
        way.insert(way.end(), {factor.row, factor.col});
      }
      ASSERT_EQ(product, path.product);
      ways.push_back(way);
    }
    std::sort(ways.begin(), ways.end());
    ASSERT_EQ(std::adjacent_find(ways.begin(), ways.end()), ways.end());
  });
}

// dL/dw of the article's w11 by hand: delta * W2 * g'(z1) * x1, and only one path.
TEST(ChainRule, PathOfTheArticlesNetworkIsItsHandWorkedProduct) {
  const Case given{test::articleNetwork(), test::articleExample()};
  const GradientPaths paths = given.paths({0, Parameter::Kind::weight, 0, 2}, 0, 10);
  EXPECT_EQ(paths.count, "1");
  ASSERT_EQ(paths.largest.size(), 1u);
  const std::vector<PathFactor>& factors = paths.largest[0].factors;
  ASSERT_EQ(factors.size(), 4u);
  EXPECT_EQ(factors[0].kind, Kind::delta);
  EXPECT_NEAR(factors[0].value, -0.5416731276, 5e-11);
  EXPECT_EQ(factors[1].kind, Kind::weight);
  EXPECT_EQ(factors[1].value, 0.7);
  EXPECT_EQ(factors[2].kind, Kind::activation);
  EXPECT_EQ(factors[3].kind, Kind::input);
  EXPECT_EQ(factors[3].value, -1.5);
  EXPECT_NEAR(paths.largest[0].product, 0.1366499291, 5e-11);
}

TEST(ChainRule, PathsOfANotFusedPairingStartAtTheActivation) {
  const Case given = randomCase(
      test::makeSpec({1, 2, 3}, Activation::tanh, Activation::softmax, Loss::meanSquaredError), 3);
  const GradientPaths paths = given.paths({1, Parameter::Kind::bias, 2, 0}, 0, 10);
  EXPECT_EQ(paths.count, "3"); // one from each a of the softmax
  for (const GradientPath& path : paths.largest) {
    ASSERT_EQ(path.factors.size(), 2u); // no `input`: the parameter is a bias
    EXPECT_EQ(path.factors[0].kind, Kind::lossSlope);
    EXPECT_EQ(path.factors[1].kind, Kind::activation);
    EXPECT_EQ(path.factors[1].col, 2);
  }
}

// 60 layers of 100 units above the parameter: 100^60 paths.
TEST(ChainRule, CountsPastSixtyFourBits) {
  NetworkSpec spec{1, std::vector<LayerSpec>(61, {100, Activation::tanh}), Loss::halfSquaredError};
  Random random(5);
  Network network(spec);
  for (Layer& layer : network.layers)
    layer = {test::randomMatrix(layer.W.rows(), layer.W.cols(), random) * 0.1,
             test::randomMatrix(layer.b.size(), 1, random)};
  const Case given{network, test::randomData(spec, 2, random)};
  const GradientPaths paths = given.paths({0, Parameter::Kind::weight, 0, 0}, 1, 20);
  EXPECT_EQ(paths.count, "1" + std::string(120, '0'));
  EXPECT_EQ(paths.largest.size(), 20u);
  EXPECT_LT(paths.difference, 1e-12);
  EXPECT_GE(std::abs(paths.largest[0].product), std::abs(paths.largest[19].product));
}

TEST(ChainRule, CountKeepsEveryDigit) {
  const Case given = randomCase(
      {1, std::vector<LayerSpec>(24, {7, Activation::softmax}), Loss::softmaxCrossEntropy}, 9);
  // 23 layers above the first and 23 softmaxes between: 7^46
  EXPECT_EQ(given.paths({0, Parameter::Kind::bias, 0, 0}, 0, 1).count,
            "749048330965186233494494102694564493649");
}

TEST(ChainRule, ZeroPathsComeLastAndLeaveNothing) {
  Network network({1, {{3, Activation::relu}, {1, Activation::identity}}, Loss::halfSquaredError});
  network.layers[0] = {Matrix{{1}, {-1}, {2}}, Vector{{0, 0, 0}}};
  network.layers[1] = {Matrix{{1, 1, 1}}, Vector{{0}}};
  const Case given{network, {Matrix{{1}}, Matrix{{0}}}};
  const GradientPaths dead = given.paths({0, Parameter::Kind::weight, 1, 0}, 0, 4);
  EXPECT_EQ(dead.count, "1");
  ASSERT_EQ(dead.largest.size(), 1u);
  EXPECT_EQ(dead.largest[0].product, 0);
  EXPECT_EQ(dead.difference, 0);
}

// An infinite weight: 0 * infinity is no number, and the list still holds real paths only.
TEST(ChainRule, InfiniteAndNaNFactorsCountAsTheLargest) {
  Case given = randomCase(
      test::makeSpec({2, 3, 3, 1}, Activation::tanh, Activation::identity, Loss::halfSquaredError),
      4);
  given.network.layers[1].W(1, 2) = std::numeric_limits<Scalar>::infinity();
  given.network.layers[2].W(0, 0) = std::numeric_limits<Scalar>::quiet_NaN();
  propagate(given.network, given.data.x, given.data.y, given.pass);
  const GradientPaths paths = given.paths({0, Parameter::Kind::weight, 2, 1}, 0, 10);
  EXPECT_EQ(paths.count, "3");
  ASSERT_EQ(paths.largest.size(), 3u);
  for (const GradientPath& path : paths.largest)
    EXPECT_EQ(path.factors[path.factors.size() - 2].col, 2);
  EXPECT_EQ(paths.difference, std::numeric_limits<Real>::infinity());
}

TEST(ChainRule, RefusesWhatIsNotThere) {
  const Case given{test::articleNetwork(), test::articleExample()};
  const auto refused = [&](const Parameter& parameter, Index example, Index listed) {
    return test::messageOf([&] { given.paths(parameter, example, listed); });
  };
  using Of = Parameter::Kind;
  EXPECT_EQ(refused({2, Of::weight, 0, 0}, 0, 1),
            "parameter.layer is 2; it must be a whole number from 0 to 1.");
  EXPECT_EQ(refused({0, Of::weight, 2, 0}, 0, 1),
            "parameter.row is 2; it must be a whole number from 0 to 1.");
  EXPECT_EQ(refused({0, Of::weight, 0, 3}, 0, 1),
            "parameter.col is 3; it must be a whole number from 0 to 2.");
  EXPECT_EQ(refused({0, Of::bias, 0, 0}, 1, 1),
            "example is 1; it must be a whole number from 0 to 0.");
  EXPECT_EQ(refused({0, Of::bias, 0, 0}, 0, 1001),
            "listed is 1001; it must be a whole number from 0 to 1000.");
}

} // namespace
} // namespace backprop
