#include "core/calculus/unit_terms.h"

#include "core/support/require.h"

namespace backprop {
namespace {

/// One unit of one example, with what it reads.
struct UnitPass {
  const Network& network;
  const ConstMatrixRef& x;
  const ConstMatrixRef& y;
  const Pass& pass;
  std::size_t layer;
  Index unit;
  Index example;

  bool last() const { return layer + 1 == network.layers.size(); }
  const Activation& activation() const { return network.spec.layers[layer].activation; }
  Scalar z() const { return forward().z(unit, example); }
  Scalar a(Index k) const { return forward().a(k, example); }
  const LayerForward& forward() const { return pass.forward.layers[layer]; }
};

void check(const UnitPass& at) {
  requireIndex(static_cast<std::int64_t>(at.layer),
               static_cast<std::int64_t>(at.network.layers.size()), "layer");
  requireIndex(at.unit, at.network.layers[at.layer].W.rows(), "unit");
  requireIndex(at.example, at.pass.forward.output().cols(), "example");
}

Vector products(const UnitPass& at) {
  const MatrixMap& W = at.network.layers[at.layer].W;
  Vector terms(W.cols());
  for (Index i = 0; i < W.cols(); ++i)
    terms(i) =
        W(at.unit, i) * (at.layer == 0 ? at.x(i, at.example)
                                       : at.pass.forward.layers[at.layer - 1].a(i, at.example));
  return terms;
}

Scalar sumInOrder(const Vector& terms) {
  Scalar sum = 0;
  for (const Scalar term : terms)
    sum += term;
  return sum;
}

/// W_next(j, k) delta_next_j for every unit j of the next layer.
Vector backTerms(const UnitPass& at, Index k) {
  const MatrixMap& W = at.network.layers[at.layer + 1].W;
  const MatrixMap& delta = at.pass.back.layers[at.layer + 1].delta;
  Vector terms(W.rows());
  for (Index j = 0; j < W.rows(); ++j)
    terms(j) = W(j, k) * delta(j, at.example);
  return terms;
}

/// dL/da_k
Scalar slopeOfLoss(const UnitPass& at, Index k) {
  if (!at.last())
    return sumInOrder(backTerms(at, k));
  return lossSlope(at.network.spec.loss, at.y.rows(), at.a(k), at.y(k, at.example));
}

/// da_k / dz_unit
Scalar slope(const UnitPass& at, Index k) {
  if (!elementwise(at.activation()))
    return at.a(k) * (Scalar(k == at.unit) - at.a(at.unit));
  return slopeOf(at.activation(), at.z(), at.a(k));
}

LossTerms lossOfUnit(const UnitPass& at) {
  const auto column = [&](const auto& matrix) {
    return matrix.data() + at.example * matrix.outerStride();
  };
  return lossTerms(at.network.spec.loss, at.y.rows(), column(at.forward().z),
                   column(at.forward().a), column(at.y), at.unit);
}

} // namespace

UnitTerms unitTerms(const Network& network, const ConstMatrixRef& x, const ConstMatrixRef& y,
                    const Pass& pass, std::size_t layer, Index unit, Index example) {
  const UnitPass at{network, x, y, pass, layer, unit, example};
  check(at);
  const bool alone = elementwise(at.activation());
  const Index count = alone ? 1 : network.layers[layer].W.rows();
  UnitTerms terms{products(at),
                  0,
                  activationTerms(at.activation(), at.z(), at.a(unit)),
                  Vector(count),
                  Vector(count),
                  {},
                  Vector(count),
                  {}};
  terms.sum = sumInOrder(terms.products);
  for (Index i = 0; i < count; ++i) {
    const Index k = alone ? unit : i;
    terms.slopes(i) = slope(at, k);
    terms.lossSlopes(i) = slopeOfLoss(at, k);
    terms.deltaTerms(i) = terms.lossSlopes(i) * terms.slopes(i);
  }
  if (at.last())
    terms.loss = lossOfUnit(at);
  else
    terms.backTerms = backTerms(at, unit);
  return terms;
}

} // namespace backprop
