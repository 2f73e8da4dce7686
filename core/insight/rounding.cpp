#include "core/insight/rounding.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/calculus/penalty.h"
#include "core/model/loss_terms.h"
#include "core/model/pairing.h"

namespace backprop {
namespace {

using Kind = Quantity::Kind;

Scalar size(Scalar value) { return std::abs(value); }

/// Of the last of so many digits of a number of size 1: 10^(1 - digits) / 2.
Real halfUnit(int digits) {
  Real unit = Real(0.5);
  for (int digit = 1; digit < digits; ++digit)
    unit /= 10;
  return unit;
}

/// The greatest change of g from v to v - e and v + e.
template <typename G> Scalar change(G g, Scalar v, Scalar e) {
  const Scalar at = g(v);
  return std::max(size(g(v - e) - at), size(g(v + e) - at));
}

class Rounding {
public:
  Rounding(const SeenStep& step, int digits) : step_(step), u_(halfUnit(digits)) {}
  Scalar of(const Quantity& quantity) const;

private:
  const Network& network() const { return step_.network; }
  Loss loss() const { return network().spec.loss; }
  /// Of one unit that works by itself.
  Scalar ofSlope(const Activation& g, Scalar z, Scalar a) const;
  Scalar ofOutputSlope(const SeenPass& seen, Index k, Index i) const;
  Scalar ofZ(std::size_t layer, Index row) const;
  Scalar ofA(std::size_t layer, Index row) const;
  Matrix ofBack(const SeenPass& seen, std::size_t layer) const;
  Matrix ofDelta(const SeenPass& seen, std::size_t layer) const;
  Scalar ofGradient(const SeenPass& seen, const Parameter& at) const;
  Scalar ofUpdate(const Quantity& quantity) const;
  Scalar ofLoss(const SeenPass& seen) const;

  const SeenStep& step_;
  const Scalar u_;
};

Scalar Rounding::ofSlope(const Activation& g, Scalar z, Scalar a) const {
  const auto throughZ = [&](Scalar v) {
    Scalar made = 0;
    activate(g, 1, 1, &v, &made);
    return slopeOf(g, v, made);
  };
  const auto throughA = [&](Scalar v) { return slopeOf(g, z, v); };
  return std::max(change(throughZ, z, u_ * size(z)), change(throughA, a, u_ * size(a))) +
         Real{2} * u_ * size(slopeOf(g, z, a));
}

/// Of dL/dyhat_k.
Scalar Rounding::ofOutputSlope(const SeenPass& seen, Index k, Index i) const {
  const Scalar a = seen.forward(step_.last()).a(k, i), y = seen.y(k, i);
  const auto ofA = [&](Scalar v) { return lossSlope(loss(), seen.y.rows(), v, y); };
  const auto ofY = [&](Scalar v) { return lossSlope(loss(), seen.y.rows(), a, v); };
  return change(ofA, a, u_ * size(a)) + change(ofY, y, u_ * size(y)) + Real{2} * u_ * size(ofA(a));
}

/// sum_c W_rc a_c + b_r: both factors, their product, and what is added.
Scalar Rounding::ofZ(std::size_t layer, Index row) const {
  const Layer& of = network().layers[layer];
  Scalar sum = size(of.b(row)) + size(step_.example.forward(layer).z(row, 0));
  for (Index c = 0; c < of.W.cols(); ++c)
    sum += Real{3} * size(of.W(row, c) * step_.example.input(layer, c, 0));
  return u_ * sum;
}

Scalar Rounding::ofA(std::size_t layer, Index row) const {
  const auto& [z, a] = step_.example.forward(layer);
  const Activation& g = step_.activation(layer);
  if (elementwise(g)) {
    const auto value = [&](Scalar v) {
      Scalar made = 0;
      activate(g, 1, 1, &v, &made);
      return made;
    };
    return change(value, z(row, 0), ofZ(layer, row)) + u_ * size(a(row, 0));
  }
  Scalar most = 0; // of softmax the exponents' errors, for numerator and denominator
  for (Index k = 0; k < z.rows(); ++k)
    most = std::max(most, ofZ(layer, k));
  return a(row, 0) * (Real{4} * most + Real{3} * u_); // e^2e - 1 is below 4 e where e is small
}

/// Of W^T delta of the next layer.
Matrix Rounding::ofBack(const SeenPass& seen, std::size_t layer) const {
  const MatrixMap& W = network().layers[layer + 1].W;
  const MatrixMap& after = seen.delta(layer + 1);
  const Matrix errors = ofDelta(seen, layer + 1);
  Matrix back = Matrix::Zero(W.cols(), seen.m());
  for (Index i = 0; i < seen.m(); ++i)
    for (Index r = 0; r < W.cols(); ++r)
      for (Index k = 0; k < W.rows(); ++k)
        back(r, i) += size(W(k, r)) * (errors(k, i) + Real{3} * u_ * size(after(k, i)));
  return back;
}

Matrix Rounding::ofDelta(const SeenPass& seen, std::size_t layer) const {
  const bool last = layer == step_.last();
  const Activation& g = step_.activation(layer);
  const MatrixMap &z = seen.forward(layer).z, &a = seen.forward(layer).a;
  Matrix errors = seen.delta(layer);
  if (last && pairing(g, loss()).fused) { // yhat sum(y) - y; of a sigmoid the sum is 1
    for (Index i = 0; i < seen.m(); ++i) {
      Scalar sum = g.kind == Activation::sigmoid ? 1 : 0;
      for (Index k = 0; g.kind != Activation::sigmoid && k < errors.rows(); ++k)
        sum += size(seen.y(k, i));
      for (Index k = 0; k < errors.rows(); ++k)
        errors(k, i) = u_ * (Real{3} * a(k, i) * sum + size(seen.y(k, i)) + size(errors(k, i)));
    }
    return errors;
  }
  const Matrix back = last ? Matrix() : ofBack(seen, layer);
  const auto ofFront = [&](Index k, Index i) {
    return last ? ofOutputSlope(seen, k, i) : back(k, i);
  };
  const auto front = [&](Index k, Index i) {
    if (last)
      return lossSlope(loss(), seen.y.rows(), a(k, i), seen.y(k, i));
    const MatrixMap& W = network().layers[layer + 1].W;
    Scalar sum = 0;
    for (Index j = 0; j < W.rows(); ++j)
      sum += W(j, k) * seen.delta(layer + 1)(j, i);
    return sum;
  };
  for (Index i = 0; i < seen.m(); ++i)
    for (Index r = 0; r < errors.rows(); ++r) {
      Scalar& error = errors(r, i);
      error = u_ * size(error);
      if (elementwise(g)) {
        error += size(slopeOf(g, z(r, i), a(r, i))) * ofFront(r, i) +
                 (size(front(r, i)) + ofFront(r, i)) * ofSlope(g, z(r, i), a(r, i));
        continue;
      }
      for (Index k = 0; k < errors.rows(); ++k) // a_k (1{k = r} - a_r) each
        error += size(a(k, i) * (Scalar(k == r) - a(r, i))) * ofFront(k, i) +
                 Real{4} * u_ * a(k, i) * size(front(k, i));
    }
  return errors;
}

/// The mean of delta_r a_c and the penalty's part.
Scalar Rounding::ofGradient(const SeenPass& seen, const Parameter& at) const {
  const bool bias = at.kind == Parameter::Kind::bias;
  const Matrix errors = ofDelta(seen, at.layer);
  Scalar sum = 0;
  for (Index i = 0; i < seen.m(); ++i) {
    const Scalar input = bias ? Scalar{1} : seen.input(at.layer, at.col, i);
    sum += size(input) * (errors(at.row, i) +
                          (bias ? Real{2} : Real{4}) * u_ * size(seen.delta(at.layer)(at.row, i)));
  }
  const Scalar mean = sum / static_cast<Real>(seen.m());
  if (bias)
    return mean;
  const auto [l1, l2] =
      penaltySlope(step_.config.penalty, network().layers[at.layer].W(at.row, at.col));
  return mean + Real{4} * u_ * (size(l1) + size(l2));
}

/// W - rate g, and for other optimizers as much more as their step is larger.
Scalar Rounding::ofUpdate(const Quantity& quantity) const {
  const Parameter at = quantity.parameter();
  if (isFrozen(at, step_.config.frozen))
    return 0;
  const bool bias = at.kind == Parameter::Kind::bias;
  const Layer& layer = network().layers[at.layer];
  const Scalar before = bias ? layer.b(at.row) : layer.W(at.row, at.col);
  const Scalar after = valueOf(step_, quantity), step = size(after - before);
  const Scalar gradient = valueOf(step_, {bias ? Kind::db : Kind::dW, at.layer, at.row, at.col});
  const Scalar error = ofGradient(step_.batch, at) + Real{2} * u_ * size(gradient);
  const Scalar relative = gradient == Scalar{0} ? Scalar{0} : error / size(gradient);
  return u_ * (size(before) + size(after) + Real{4} * step) +
         std::max(step_.rate * error, step * relative);
}

/// The mean of L, each from z or from yhat as they are shown.
Scalar Rounding::ofLoss(const SeenPass& seen) const {
  const std::size_t last = step_.last();
  const Index outputs = seen.y.rows();
  Scalar sum = 0;
  for (Index i = 0; i < seen.m(); ++i) {
    Vector z = seen.forward(last).z.col(i), a = seen.forward(last).a.col(i), y = seen.y.col(i);
    const auto value = [&] { return exampleLoss(loss(), outputs, z.data(), a.data(), y.data()); };
    const auto with = [&](Scalar& place) {
      return [&](Scalar v) {
        const Scalar kept = std::exchange(place, v), made = value();
        place = kept;
        return made;
      };
    };
    sum += Real{3} * u_ * size(value());
    for (Index k = 0; k < outputs; ++k) {
      const Scalar slope = lossSlope(loss(), outputs, a(k), y(k));
      if (isCrossEntropy(loss()))
        sum += change(with(z(k)), z(k), u_ * size(z(k)));
      sum += change(with(y(k)), y(k), u_ * size(y(k)));
      sum += Real{2} * size(slope) * u_ * size(a(k));
    }
  }
  return sum / static_cast<Real>(seen.m());
}

Scalar Rounding::of(const Quantity& quantity) const {
  const auto [kind, layer, row, col] = quantity;
  const auto& [z, a] = step_.example.forward(layer);
  switch (kind) {
  case Kind::z:
    return ofZ(layer, row);
  case Kind::a:
    return ofA(layer, row);
  case Kind::delta:
    return ofDelta(step_.example, layer)(row, 0);
  case Kind::slope:
    return elementwise(step_.activation(layer))
               ? ofSlope(step_.activation(layer), z(row, 0), a(row, 0))
               : Real{4} * u_ * (size(a(row, 0)) + size(a(col, 0)));
  case Kind::lossSlope:
    return layer == step_.last() ? ofOutputSlope(step_.example, row, 0)
                                 : ofBack(step_.example, layer)(row, 0);
  case Kind::exampleDW:
  case Kind::exampleDb:
    return ofGradient(step_.example, quantity.parameter());
  case Kind::dW:
  case Kind::db:
    return ofGradient(step_.batch, quantity.parameter());
  case Kind::newW:
  case Kind::newb:
    return ofUpdate(quantity);
  case Kind::loss:
    return ofLoss(step_.example);
  case Kind::meanLoss:
  case Kind::cost:
    break;
  }
  const Scalar penalty = penaltyValue(step_.config.penalty, network());
  return ofLoss(step_.batch) + Real{5} * u_ * size(penalty);
}

} // namespace

Scalar roundingOf(const SeenStep& step, const Quantity& quantity, int digits) {
  return Rounding(step, digits).of(quantity);
}

} // namespace backprop
