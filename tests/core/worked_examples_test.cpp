#include "core/calculus/pass.h"
#include "core/support/error.h"
#include "core/training/trainer.h"
#include "tests/core/oracles/oracles.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

/// Numbers of one published example by their path; agreement to 1e-12 of the size of the number.
class Example {
public:
  explicit Example(std::string id) : id_(std::move(id)) {}

  Scalar operator()(const std::string& path) const { return test::workedExample(id_, path); }

  Matrix matrix(const std::string& path, Index rows, Index cols) const {
    Matrix result(rows, cols);
    for (Index row = 0; row < rows; ++row)
      for (Index col = 0; col < cols; ++col)
        result(row, col) = (*this)(element(element(path, row), col));
    return result;
  }
  Matrix column(const std::string& path, Index rows) const {
    Matrix result(rows, 1);
    for (Index row = 0; row < rows; ++row)
      result(row, 0) = (*this)(element(path, row));
    return result;
  }

private:
  std::string id_;
};

void expectNumber(Scalar got, Scalar want) {
  EXPECT_TRUE(test::close(Matrix{{got}}, Matrix{{want}}, 1e-12, 1e-16));
}
void expectMatrix(const Matrix& got, const Matrix& want) {
  EXPECT_TRUE(test::close(got, want, 1e-12));
}

Pass passOver(const Network& network, const Dataset& data) {
  Pass pass(network.spec, data.examples());
  propagate(network, data.x, data.y, pass);
  return pass;
}

// ---- Mazur's 2-2-2 network ----------------------------------------------------------------------

class Mazur : public testing::Test {
protected:
  const Example published{"mazur-2-2-2"};
  Network network{
      test::makeSpec({2, 2, 2}, Activation::sigmoid, Activation::sigmoid, Loss::halfSquaredError)};
  const Dataset example{published.matrix("inputs.X", 1, 2).transpose(),
                        published.matrix("inputs.Y", 1, 2).transpose()};

  Mazur() {
    for (const int l : {0, 1})
      network.layers[static_cast<std::size_t>(l)] = {published.matrix(element("inputs.W", l), 2, 2),
                                                     published.column(element("inputs.b", l), 2)};
  }

  /// The example keeps its biases as they are.
  void step(bool biasesToo) {
    const Network before = network;
    descend(before, passOver(before, example).gradients, 0.5, network);
    if (!biasesToo)
      for (std::size_t l = 0; l < 2; ++l)
        network.layers[l].b = before.layers[l].b;
  }
  Scalar loss() const { return batchLoss(network, passOver(network, example).forward, example.y); }
};

TEST_F(Mazur, ForwardPassMatches) {
  const Pass pass = passOver(network, example);
  const auto pair = [&](const std::string& first, const std::string& second) {
    return Matrix{{published("expected." + first)}, {published("expected." + second)}};
  };
  expectMatrix(pass.forward.layers[0].z, pair("net_h1", "net_h2"));
  expectMatrix(pass.forward.layers[0].a, pair("out_h1", "out_h2"));
  expectMatrix(pass.forward.layers[1].z, pair("net_o1", "net_o2"));
  expectMatrix(pass.forward.layers[1].a, pair("out_o1", "out_o2"));
  expectNumber(loss(), published("expected.E_total"));
}

TEST_F(Mazur, BackwardPassMatches) {
  const Pass pass = passOver(network, example);
  expectMatrix(pass.back.layers[1].delta, published.column("extra_computed.delta_output", 2));
  expectMatrix(pass.back.layers[0].delta, published.column("extra_computed.delta_hidden", 2));
  expectMatrix(pass.gradients.layers[1].dW, published.matrix("extra_computed.dW2", 2, 2));
  expectMatrix(pass.gradients.layers[0].dW, published.matrix("extra_computed.dW1", 2, 2));
  expectNumber(pass.gradients.layers[1].dW(0, 0), published("expected.dE/dw5"));
  expectNumber(pass.gradients.layers[0].dW(0, 0), published("expected.dE/dw1"));
}

TEST_F(Mazur, FirstUpdateTakesAllGradientsWithTheOldWeights) {
  step(false);
  expectMatrix(network.layers[0].W, published.matrix("extra_computed.W1_after_1", 2, 2));
  expectMatrix(network.layers[1].W, published.matrix("extra_computed.W2_after_1", 2, 2));
  expectNumber(loss(), published("expected.E after 1 step"));
  // What the author's first program printed, with the hidden gradients taken after the update.
  const Scalar sequential = published("extra_computed.sequential_bug.E_after_1");
  EXPECT_GT(std::abs(loss() - sequential), 1e-7);
}

TEST_F(Mazur, TenThousandUpdatesMatch) {
  Index made = 0;
  for (const Index steps : {1, 2, 10, 100, 1000, 9998, 9999, 10000}) {
    for (; made < steps; ++made)
      step(false);
    const std::string count = std::to_string(steps);
    expectNumber(loss(), published("extra_computed.E_after." + count));
    expectMatrix(passOver(network, example).forward.output(),
                 published.column("extra_computed.outputs_after." + count, 2));
  }
}

TEST_F(Mazur, TrainingWithFrozenBiasesMatches) {
  TrainingConfig config{0.5, 0, 1};
  config.initializer.kind = InitializerKind::explicitNumbers;
  std::vector<Real> numbers;
  for (Index i = 0; i < network.spec.parameterCount(); ++i)
    numbers.push_back(valueOf(network, parameterAt(network.spec, i)));
  config.initializer.numbers = {numbers};
  config.frozen = {{{0, Parameter::Kind::bias}, {1, Parameter::Kind::bias}}};
  Trainer training(network.spec, config, example, {Matrix(2, 0), Matrix(2, 0)});
  for (const Index steps : {1, 2, 10, 100, 1000, 9998, 9999, 10000}) {
    training.step(steps - static_cast<Index>(training.steps()));
    expectNumber(training.nextLoss(), published("extra_computed.E_after." + std::to_string(steps)));
  }
}

TEST_F(Mazur, UpdatesOfTheBiasesMatch) {
  const std::string with = "extra_computed.with_bias_update.";
  expectNumber(loss(), published(with + "E_after.0"));
  step(true);
  expectMatrix(network.layers[0].b, published.column(with + "b1", 2));
  expectMatrix(network.layers[1].b, published.column(with + "b2", 2));
  Index made = 1;
  for (const Index steps : {1, 2, 10, 100, 1000, 10000}) {
    for (; made < steps; ++made)
      step(true);
    expectNumber(loss(), published(with + "E_after." + std::to_string(steps)));
  }
}

// ---- logistic regression ------------------------------------------------------------------------

TEST(LogisticRegression, HundredUpdatesMatch) {
  const Example published("dlai-logistic");
  Network network({2, {{1, Activation::sigmoid}}, Loss::binaryCrossEntropy});
  network.layers[0] = {published.matrix("inputs.W[0]", 1, 2), published.column("inputs.b[0]", 1)};
  const Dataset data{published.matrix("inputs.X", 3, 2).transpose(),
                     published.matrix("inputs.Y", 3, 1).transpose()};
  Pass pass = passOver(network, data);
  expectNumber(batchLoss(network, pass.forward, data.y), published("expected.cost"));
  expectMatrix(pass.gradients.layers[0].dW.transpose(), published.column("expected.dw", 2));
  expectNumber(pass.gradients.layers[0].db(0), published("expected.db"));
  for (int i = 0; i < 100; ++i) {
    const Network before = network;
    pass = passOver(before, data);
    descend(before, pass.gradients, 0.009, network);
  }
  expectMatrix(network.layers[0].W.transpose(), published.column("expected.w after 100", 2));
  expectNumber(network.layers[0].b(0), published("expected.b after 100"));
  expectMatrix(pass.gradients.layers[0].dW.transpose(),
               published.column("expected.dw (last computed, i.e. before update 100)", 2));
  expectNumber(pass.gradients.layers[0].db(0), published("expected.db (2)"));
}

// ---- single neurons -----------------------------------------------------------------------------

/// A neuron behind an identity layer, whose delta is dL/dx; the target lies 1 below the output, so
/// that dL/dyhat = 1 and the gradients are those of the output itself.
Pass neuron(Activation kind, const Matrix& w, Scalar b, const Matrix& x) {
  const Index inputs = w.cols();
  Network network({inputs, {{inputs, Activation::identity}, {1, kind}}, Loss::halfSquaredError});
  network.layers[0].W.setIdentity();
  network.layers[1] = {w, Vector{{b}}};
  ForwardTrace trace(network.spec, 1);
  forward(network, x, trace);
  return passOver(network, {x, (trace.output().array() - 1).matrix()});
}

TEST(TanhNeuron, MatchesKarpathysLecture) {
  const Example published("karpathy-tanh-neuron");
  const Pass pass = neuron(Activation::tanh, published.column("inputs.w", 2).transpose(),
                           published("inputs.b"), published.column("inputs.x", 2));
  expectNumber(pass.forward.layers[1].z(0, 0), published("expected.n"));
  expectNumber(pass.forward.output()(0, 0), published("expected.o"));
  expectNumber(pass.back.layers[1].delta(0, 0), published("expected.do/dn"));
  expectNumber(pass.gradients.layers[1].db(0), published("expected.b.grad"));
  for (const Index i : {0, 1}) {
    const std::string number = std::to_string(i + 1);
    expectNumber(pass.gradients.layers[1].dW(0, i), published("expected.w" + number + ".grad"));
    expectNumber(pass.back.layers[0].delta(i, 0), published("expected.x" + number + ".grad"));
  }
}

TEST(SigmoidNeuron, MatchesCs231n) {
  const Example published("cs231n-sigmoid-neuron");
  const Matrix weights = published.column("inputs.w", 3);
  const Pass pass = neuron(Activation::sigmoid, weights.topRows(2).transpose(), weights(2),
                           published.column("inputs.x", 2));
  expectNumber(pass.forward.layers[1].z(0, 0), published("expected.dot"));
  expectNumber(pass.forward.output()(0, 0), published("expected.f"));
  expectNumber(pass.back.layers[1].delta(0, 0), published("expected.ddot"));
  expectNumber(pass.gradients.layers[1].dW(0, 0), published("expected.dw0"));
  expectNumber(pass.gradients.layers[1].dW(0, 1), published("expected.dw1"));
  expectNumber(pass.gradients.layers[1].db(0), published("expected.dw2"));
  expectNumber(pass.back.layers[0].delta(0, 0), published("expected.dx0"));
  expectNumber(pass.back.layers[0].delta(1, 0), published("expected.dx1"));
}

// colah-graph multiplies two nodes, which no network does.
TEST(WorkedExamples, AllButTheScalarGraphAreCovered) {
  EXPECT_EQ(test::workedExampleIds(),
            (std::vector<std::string>{"mazur-2-2-2", "karpathy-tanh-neuron",
                                      "cs231n-sigmoid-neuron", "dlai-logistic", "colah-graph"}));
}

} // namespace
} // namespace backprop
