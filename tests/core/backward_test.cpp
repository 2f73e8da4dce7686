#include <algorithm>
#include <numeric>

#include "core/calculus/backward.h"
#include "core/calculus/pass.h"
#include "core/model/pairing.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

using test::close;

Pass passOver(const Network& network, const Dataset& data) {
  Pass pass(network.spec, data.examples());
  propagate(network, data.x, data.y, pass);
  return pass;
}

TEST(Backward, MatchesTheArticlesNetworkToAllPrintedDigits) {
  const Pass pass = passOver(test::articleNetwork(), test::articleExample());
  const auto printed = [](const Matrix& got, const Matrix& want) {
    return close(got, want, 0, 5e-11);
  };
  EXPECT_TRUE(printed(pass.back.layers[1].delta, Matrix{{-0.5416731276}}));
  EXPECT_TRUE(printed(pass.back.layers[0].delta, Matrix{{-0.0910999527}, {0.0666912162}}));
  EXPECT_TRUE(printed(pass.gradients.layers[1].dW, Matrix{{-0.2173801103, -0.4387543851}}));
  EXPECT_TRUE(
      printed(pass.gradients.layers[0].dW, Matrix{{-0.0910999527, -0.0455499764, 0.1366499291},
                                                  {0.0666912162, 0.0333456081, -0.1000368243}}));
  EXPECT_TRUE(printed(pass.gradients.layers[1].db, Matrix{{-0.5416731276}}));
  EXPECT_TRUE(printed(pass.gradients.layers[0].db, Matrix{{-0.0910999527}, {0.0666912162}}));
}

// One ReLU unit on and one off, identity output: every number can be worked out in the head.
TEST(Backward, DeltaOfHiddenLayerMatchesHandWorkedExample) {
  Network network({2, {{2, Activation::relu}, {1, Activation::identity}}, Loss::halfSquaredError});
  network.layers[0] = {Matrix{{1, 2}, {3, -4}}, Vector{{0.5, 0}}};
  network.layers[1] = {Matrix{{2, 5}}, Vector{{1}}};
  const Pass pass = passOver(network, {Matrix{{1}, {2}}, Matrix{{9}}});
  EXPECT_TRUE(test::same(pass.forward.layers[0].z, Matrix{{5.5}, {-5}}));
  EXPECT_TRUE(test::same(pass.forward.output(), Matrix{{12}}));
  EXPECT_TRUE(test::same(pass.back.layers[1].delta, Matrix{{3}}));
  EXPECT_TRUE(test::same(pass.back.layers[0].delta, Matrix{{6}, {0}}));
  EXPECT_TRUE(test::same(pass.gradients.layers[1].dW, Matrix{{16.5, 0}}));
  EXPECT_TRUE(test::same(pass.gradients.layers[0].dW, Matrix{{6, 12}, {0, 0}}));
}

// Two outputs: two paths lead from each hidden unit, and their products add.
TEST(Backward, DeltaOfHiddenLayerIsTheSumOverAllPaths) {
  Network network(
      {1, {{1, Activation::identity}, {2, Activation::identity}}, Loss::halfSquaredError});
  network.layers[0] = {Matrix{{1}}, Vector{{0}}};
  network.layers[1] = {Matrix{{2}, {-3}}, Vector{{0, 0}}};
  const Pass pass = passOver(network, {Matrix{{1}}, Matrix{{1}, {1}}});
  EXPECT_TRUE(test::same(pass.back.layers[1].delta, Matrix{{1}, {-4}}));
  EXPECT_TRUE(test::same(pass.back.layers[0].delta, Matrix{{1 * 2.0 + -4 * -3.0}}));
}

// ---- finite differences over depths, widths, activations and losses -----------------------------

struct Shape {
  std::vector<Index> widths;
  Activation hidden, output;
  Loss loss;
};

/// Every pairing behind every activation, and every shape with every activation inside.
std::vector<Shape> shapes() {
  std::vector<Shape> all;
  for (const ActivationInfo& hidden : activations) {
    for (const Pairing& pair : pairings())
      if (pair.verdict != Verdict::refused)
        all.push_back({{2, 5, 3}, hidden.kind, pair.output, pair.loss});
    for (const std::vector<Index>& widths : {std::vector<Index>{3, 1},
                                             {2, 3},
                                             {3, 2, 1},
                                             {1, 1, 1, 1},
                                             {4, 3, 6, 2},
                                             {2, 4, 1, 3, 4, 2}})
      for (const Pairing& pair : pairings())
        if (pair.verdict == Verdict::natural)
          all.push_back({widths, hidden.kind, pair.output, pair.loss});
  }
  return all;
}

std::string describe(const Shape& shape) {
  std::string text;
  for (const Index width : shape.widths)
    text += std::to_string(width) + "_";
  return text + std::string(name(shape.hidden)) + "_" + std::string(name(shape.output)) + "_" +
         std::string(name(shape.loss));
}

std::ostream& operator<<(std::ostream& out, const Shape& shape) { return out << describe(shape); }

/// Where a first or second derivative jumps, by the kind.
bool kinked(Activation kind) {
  return kind == Activation::relu || kind == Activation::leakyRelu || kind == Activation::elu;
}

Scalar lossDistance(Loss kind, const Matrix& a, const Matrix& y) {
  switch (kind) {
  case Loss::meanAbsoluteError:
    return (a - y).cwiseAbs().minCoeff();
  case Loss::huber:
    return ((a - y).cwiseAbs().array() - 1).abs().minCoeff();
  case Loss::hinge:
    return (1 - a.array() * y.array()).abs().minCoeff();
  default:
    return 1;
  }
}

/// How near the network comes to a kink, where J has no derivative or only one.
Scalar distanceFromKinks(const Network& network, const ForwardTrace& trace, const Dataset& data) {
  Scalar distance = lossDistance(network.spec.loss, trace.output(), data.y);
  for (std::size_t l = 0; l < trace.layers.size(); ++l)
    if (kinked(network.spec.layers[l].activation))
      distance = std::min(distance, trace.layers[l].z.cwiseAbs().minCoeff());
  return distance;
}

class FiniteDifferences : public testing::TestWithParam<Shape> {};
INSTANTIATE_TEST_SUITE_P(Backward, FiniteDifferences, testing::ValuesIn(shapes()),
                         [](const auto& tested) { return describe(tested.param); });

// J comes from plain loops. The bound: truncation epsilon^2 / 6 * |J'''| with |J'''| up to some
// hundreds, and rounding 1e-16 * J / epsilon where long double has no more digits than double.
constexpr Scalar epsilon = 1e-5, bound = 1e-8;

TEST_P(FiniteDifferences, EqualTheGradientOfEveryParameter) {
  const Shape& shape = GetParam();
  const NetworkSpec spec = test::makeSpec(shape.widths, shape.hidden, shape.output, shape.loss);
  std::uint64_t seed = 1;
  Random random(seed);
  Network network = test::randomNetwork(spec, random);
  Dataset data = test::randomData(spec, 4, random);
  while (distanceFromKinks(network, passOver(network, data).forward, data) < 100 * epsilon) {
    random = Random(++seed);
    network = test::randomNetwork(spec, random);
    data = test::randomData(spec, 4, random);
  }
  SCOPED_TRACE("seed " + std::to_string(seed));
  const Pass pass = passOver(network, data);
  for (Index i = 0; i < spec.parameterCount(); ++i) {
    const Parameter parameter = parameterAt(spec, i);
    Network above = network, below = network;
    valueOf(above, parameter) += epsilon;
    valueOf(below, parameter) -= epsilon;
    const long double distance =
        static_cast<long double>(valueOf(above, parameter)) - valueOf(below, parameter);
    const auto numeric = static_cast<Scalar>(
        (test::plainLoss(above, data) - test::plainLoss(below, data)) / distance);
    const Scalar analytic = valueOf(pass.gradients, parameter);
    const Scalar scale = std::max({Scalar{1}, std::abs(numeric), std::abs(analytic)});
    EXPECT_LE(std::abs(numeric - analytic) / scale, bound) << "parameter " << i;
  }
}

// ---- invariants ---------------------------------------------------------------------------------

class Batch : public testing::Test {
protected:
  NetworkSpec spec =
      test::makeSpec({3, 5, 4, 2}, Activation::tanh, Activation::sigmoid, Loss::binaryCrossEntropy);
  Random random{11};
  Network network = test::randomNetwork(spec, random);
  Dataset data = test::randomData(spec, 7, random);
  Pass pass = passOver(network, data);

  /// Both are sums of the same numbers in another order.
  void expectSameGradients(const Gradients& got) {
    for (std::size_t l = 0; l < spec.layers.size(); ++l) {
      EXPECT_TRUE(close(got.layers[l].dW, pass.gradients.layers[l].dW, 0, 1e-15));
      EXPECT_TRUE(close(got.layers[l].db, pass.gradients.layers[l].db, 0, 1e-15));
    }
  }
};

TEST_F(Batch, GradientIsTheMeanOfTheExamplesGradients) {
  Gradients mean(spec);
  for (Index example = 0; example < 7; ++example) {
    const Pass alone = passOver(network, data.select({example}));
    for (std::size_t l = 0; l < spec.layers.size(); ++l) {
      mean.layers[l].dW += alone.gradients.layers[l].dW / 7;
      mean.layers[l].db += alone.gradients.layers[l].db / 7;
    }
  }
  expectSameGradients(mean);
}

TEST_F(Batch, DeltaIsThatOfEachExampleAloneWithoutOneOverM) {
  for (Index example = 0; example < 7; ++example) {
    const Pass alone = passOver(network, data.select({example}));
    for (std::size_t l = 0; l < spec.layers.size(); ++l)
      EXPECT_TRUE(
          close(pass.back.layers[l].delta.col(example), alone.back.layers[l].delta, 0, 1e-15));
  }
}

TEST_F(Batch, OrderOfTheExamplesChangesNothing) {
  expectSameGradients(passOver(network, data.select({3, 6, 0, 2, 5, 1, 4})).gradients);
}

TEST_F(Batch, ExamplesTwiceOverGiveTheSameGradient) {
  expectSameGradients(
      passOver(network, data.select({0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6})).gradients);
}

TEST_F(Batch, OrderOfHiddenUnitsPermutesTheGradientAlike) {
  const std::vector<Index> order{4, 2, 0, 1, 3};
  Network permuted = network;
  for (Index unit = 0; unit < 5; ++unit) {
    const Index from = order[static_cast<std::size_t>(unit)];
    permuted.layers[0].W.row(unit) = network.layers[0].W.row(from);
    permuted.layers[0].b(unit) = network.layers[0].b(from);
    permuted.layers[1].W.col(unit) = network.layers[1].W.col(from);
  }
  const Pass other = passOver(permuted, data);
  EXPECT_TRUE(close(other.forward.output(), pass.forward.output(), 0, 1e-15));
  for (Index unit = 0; unit < 5; ++unit) {
    const Index from = order[static_cast<std::size_t>(unit)];
    const auto& [got, want] = std::pair{other.gradients.layers, pass.gradients.layers};
    EXPECT_TRUE(close(got[0].dW.row(unit), want[0].dW.row(from), 0, 1e-15));
    EXPECT_TRUE(close(got[1].dW.col(unit), want[1].dW.col(from), 0, 1e-15));
    EXPECT_NEAR(got[0].db(unit), want[0].db(from), 1e-15);
  }
}

TEST_F(Batch, GradientsHaveTheShapesOfTheParameters) {
  for (std::size_t l = 0; l < spec.layers.size(); ++l) {
    EXPECT_EQ(pass.gradients.layers[l].dW.rows(), network.layers[l].W.rows());
    EXPECT_EQ(pass.gradients.layers[l].dW.cols(), network.layers[l].W.cols());
    EXPECT_EQ(pass.gradients.layers[l].db.size(), network.layers[l].b.size());
  }
}

TEST_F(Batch, PassesLeaveTheNetworkAsItWas) {
  const Network before = network;
  passOver(network, data);
  EXPECT_TRUE(test::same(network, before));
}

TEST(Backward, ValueOfReadsEachGradientByItsParameter) {
  const Pass pass = passOver(test::articleNetwork(), test::articleExample());
  const NetworkSpec spec = test::articleNetwork().spec;
  EXPECT_EQ(valueOf(pass.gradients, parameterAt(spec, 5)), pass.gradients.layers[0].dW(1, 2));
  EXPECT_EQ(valueOf(pass.gradients, parameterAt(spec, 7)), pass.gradients.layers[0].db(1));
  EXPECT_EQ(valueOf(pass.gradients, parameterAt(spec, 9)), pass.gradients.layers[1].dW(0, 1));
}

} // namespace
} // namespace backprop
