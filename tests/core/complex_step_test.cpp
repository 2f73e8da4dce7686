// The gradients of whole networks by the complex step (W. Squire and G. Trapp, 1998): J is analytic
// around any weight that is not at a kink, so that Im J(w + ih) / h = dJ/dw but for a term in h^2.
// Nothing is subtracted, and h = 1e-100 leaves no such term.
#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/calculus/pass.h"
#include "core/model/pairing.h"
#include "core/support/random.h"

namespace backprop {
namespace {

static_assert(Eigen::NumTraits<Scalar>::IsComplex);

constexpr Real step = 1e-100;
constexpr Real tolerance = 1e-12;

struct Experiment {
  Network network;
  Matrix x, y;
};

Matrix uniform(Index rows, Index cols, Real low, Real high, Random& random) {
  Matrix made(rows, cols);
  for (Scalar& entry : made.reshaped())
    entry = random.uniform(low, high);
  return made;
}

/// Soft targets for the cross-entropies (those of softmax need not add up to 1), -1 or 1 for hinge.
Matrix targets(Loss loss, Index rows, Index cols, Random& random) {
  const bool crossEntropy = loss == Loss::binaryCrossEntropy || loss == Loss::softmaxCrossEntropy;
  Matrix made = uniform(rows, cols, crossEntropy ? 0 : -1, 1, random);
  if (loss == Loss::hinge)
    for (Scalar& entry : made.reshaped())
      entry = entry.real() < 0 ? -1 : 1;
  return made;
}

struct Shape {
  std::vector<Index> widths; // the inputs, then the units of each layer
  Index examples;
};
std::ostream& operator<<(std::ostream& out, const Shape& shape) {
  for (const Index width : shape.widths)
    out << width << "-";
  return out << " with " << shape.examples << " examples";
}

/// Weights, biases and inputs in [-1, 1).
Experiment make(const Shape& shape, const Activation& hidden, const Pairing& last, Random& random) {
  NetworkSpec spec{shape.widths.front(), {}, last.loss};
  for (std::size_t l = 1; l < shape.widths.size(); ++l)
    spec.layers.push_back({shape.widths[l], hidden});
  spec.layers.back().activation = last.output;
  Experiment made{Network(spec), uniform(spec.inputs, shape.examples, -1, 1, random),
                  targets(last.loss, spec.outputs(), shape.examples, random)};
  made.network.values = uniform(made.network.values.size(), 1, -1, 1, random);
  return made;
}

Vector backwardGradients(const Experiment& given) {
  Pass pass(given.network.spec, given.x.cols());
  propagate(given.network, given.x, given.y, pass);
  return pass.gradients.values;
}

Vector complexStepGradients(const Experiment& given) {
  Network moved = given.network;
  ForwardTrace trace(moved.spec, given.x.cols());
  Vector gradients(moved.values.size());
  for (Index i = 0; i < gradients.size(); ++i) {
    moved.values[i] += Scalar(0, step);
    forward(moved, given.x, trace);
    gradients[i] = batchLoss(moved, trace, given.y).imag() / step;
    moved.values[i] = given.network.values[i];
  }
  return gradients;
}

/// The largest difference, on the scale of the largest gradient. Where all are 0 but for rounding
/// (hinge with equal targets for a softmax, whose sum is 1) the scale is that of the rounded terms.
Real worstError(const Vector& got, const Vector& want) {
  constexpr Real least = 1e-3;
  const Real scale = want.cwiseAbs().maxCoeff();
  return (got - want).cwiseAbs().maxCoeff() / std::max(scale, least);
}

const Shape shapes[] = {
    {{1, 1}, 1}, {{3, 2, 1}, 1}, {{2, 3, 4}, 5}, {{4, 5, 3, 2}, 3}, {{2, 4, 3, 3, 2}, 6}};

std::vector<Pairing> pairs() {
  std::vector<Pairing> made;
  const auto all = pairings();
  std::copy_if(all.begin(), all.end(), std::back_inserter(made),
               [](const Pairing& pair) { return pair.verdict != Verdict::refused; });
  return made;
}
std::string nameOf(const testing::TestParamInfo<Pairing>& tested) {
  return std::string(name(tested.param.output)) + "_" + std::string(name(tested.param.loss));
}

/// Every kind, and those that have an alpha with another one too.
std::vector<Activation> hiddenOnes() {
  std::vector<Activation> made{{Activation::leakyRelu, Real(0.3)}, {Activation::elu, Real(2.5)}};
  for (const auto& entry : activations)
    made.push_back(entry.kind);
  return made;
}

class ComplexStep : public testing::TestWithParam<Pairing> {};
INSTANTIATE_TEST_SUITE_P(Pairs, ComplexStep, testing::ValuesIn(pairs()), nameOf);

// Kinds with kinks too: a random z is at none, and the complex step sees one side only.
TEST_P(ComplexStep, ProvesEveryGradientThroughEveryHiddenActivation) {
  for (const Activation& hidden : hiddenOnes())
    for (const Shape& shape : shapes)
      for (const std::uint64_t seed : {1, 2, 3}) {
        Random random(seed);
        const Experiment given = make(shape, hidden, GetParam(), random);
        EXPECT_LT(worstError(backwardGradients(given), complexStepGradients(given)), tolerance)
            << name(hidden) << " " << hidden.alpha << ", " << shape << ", seed " << seed;
      }
}

TEST(ComplexStepOfLargeLayers, ProvesProductsThatAreTakenInBlocks) {
  Random random(4);
  const Pairing& last = pairing(Activation::softmax, Loss::softmaxCrossEntropy);
  const Experiment given = make({{2, 260, 9, 2}, 8}, Activation::tanh, last, random);
  EXPECT_LT(worstError(backwardGradients(given), complexStepGradients(given)), tolerance);
}

TEST(ComplexStepCheck, FindsAGradientThatIsOffInItsTwelfthDigit) {
  Random random(5);
  const Pairing& last = pairing(Activation::identity, Loss::halfSquaredError);
  const Experiment given = make({{2, 3, 1}, 2}, Activation::gelu, last, random);
  Vector gradients = backwardGradients(given);
  const Vector want = complexStepGradients(given);
  ASSERT_LT(worstError(gradients, want), tolerance);
  Index largest;
  want.cwiseAbs().maxCoeff(&largest);
  gradients[largest] *= 1 + 3e-12;
  EXPECT_GT(worstError(gradients, want), tolerance);
}

} // namespace
} // namespace backprop
