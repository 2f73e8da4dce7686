#include "core/calculus/regularizer.h"

#include "core/support/require.h"

namespace backprop {
namespace {

Real sign(Scalar w) {
  const Real real = Eigen::numext::real(w);
  return static_cast<Real>(real > 0) - static_cast<Real>(real < 0);
}

/// sum of term(w) over all weights
template <typename Term> Scalar sumOverWeights(const Network& network, Term term) {
  Scalar sum = 0;
  for (const Layer& layer : network.layers)
    for (Index i = 0; i < layer.W.size(); ++i)
      sum += term(layer.W.data()[i]);
  return sum;
}

/// dW += term(w) for all weights
template <typename Term> void addToWeights(const Network& network, Gradients& to, Term term) {
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    const Scalar* __restrict w = network.layers[l].W.data();
    Scalar* __restrict g = to.layers[l].dW.data();
    for (Index i = 0; i < network.layers[l].W.size(); ++i)
      g[i] += term(w[i]);
  }
}

} // namespace

void validate(const Regularizer& regularizer, const std::string& path) {
  requireNumber(regularizer.l1, wanted::notNegative, path + ".l1");
  requireNumber(regularizer.l2, wanted::notNegative, path + ".l2");
}

// A factor of 0 leaves its term out: 0 times a sum that has overflowed would be NaN.

Scalar penalty(const Regularizer& regularizer, const Network& network) {
  Scalar result = 0;
  if (regularizer.l1 > 0) // |w| = sign(w) w, which has a derivative for complex w too
    result += regularizer.l1 * sumOverWeights(network, [](Scalar w) { return sign(w) * w; });
  if (regularizer.l2 > 0)
    result += regularizer.l2 / 2 * sumOverWeights(network, [](Scalar w) { return w * w; });
  return result;
}

PenaltySlope penaltySlope(const Regularizer& regularizer, Scalar w) {
  const auto [l1, l2] = regularizer;
  return {l1 > 0 ? Scalar{l1 * sign(w)} : Scalar{0}, l2 > 0 ? Scalar{l2 * w} : Scalar{0}};
}

void addPenalty(const Regularizer& regularizer, const Network& network, Gradients& gradients) {
  const auto [l1, l2] = regularizer;
  if (l1 > 0)
    addToWeights(network, gradients, [=, l1 = l1](Scalar w) { return Scalar{l1 * sign(w)}; });
  if (l2 > 0)
    addToWeights(network, gradients, [=, l2 = l2](Scalar w) { return l2 * w; });
}

} // namespace backprop
