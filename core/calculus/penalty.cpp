#include "core/calculus/penalty.h"

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

void validate(const Penalty& penalty, std::string_view path) {
  requireNumber(penalty.l1, wanted::notNegative, path, ".l1");
  requireNumber(penalty.l2, wanted::notNegative, path, ".l2");
}

// A factor of 0 leaves its term out: 0 times a sum that has overflowed would be NaN.

Scalar penaltyValue(const Penalty& penalty, const Network& network) {
  Scalar result = 0;
  if (penalty.l1 > 0) // |w| = sign(w) w, which has a derivative for complex w too
    result += penalty.l1 * sumOverWeights(network, [](Scalar w) { return sign(w) * w; });
  if (penalty.l2 > 0)
    result += penalty.l2 / 2 * sumOverWeights(network, [](Scalar w) { return w * w; });
  return result;
}

PenaltySlope penaltySlope(const Penalty& penalty, Scalar w) {
  const auto [l1, l2] = penalty;
  return {l1 > 0 ? Scalar{l1 * sign(w)} : Scalar{0}, l2 > 0 ? Scalar{l2 * w} : Scalar{0}};
}

void addPenalty(const Penalty& penalty, const Network& network, Gradients& gradients) {
  const auto [l1, l2] = penalty;
  if (l1 > 0)
    addToWeights(network, gradients, [=, l1 = l1](Scalar w) { return Scalar{l1 * sign(w)}; });
  if (l2 > 0)
    addToWeights(network, gradients, [=, l2 = l2](Scalar w) { return l2 * w; });
}

} // namespace backprop
