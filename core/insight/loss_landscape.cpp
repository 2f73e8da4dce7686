#include "core/insight/loss_landscape.h"

#include <cmath>

#include "core/support/require.h"

namespace backprop {
namespace direction {

Vector of(const NetworkSpec& spec, const Parameter& parameter) {
  Network network(spec);
  valueOf(network, parameter) = 1;
  return network.values;
}

namespace {

template <typename Row> Real norm(const Row& row) {
  Real squares = 0;
  for (Index i = 0; i < row.size(); ++i)
    squares += std::abs(row(i)) * std::abs(row(i));
  return std::sqrt(squares);
}

} // namespace

Vector random(const Network& network, Random& random) {
  Network drawn(network.spec);
  for (std::size_t l = 0; l < drawn.layers.size(); ++l) {
    MatrixMap& W = drawn.layers[l].W;
    for (Index unit = 0; unit < W.rows(); ++unit) {
      for (Index input = 0; input < W.cols(); ++input)
        W(unit, input) = static_cast<Real>(random.normal());
      W.row(unit) *= norm(network.layers[l].W.row(unit)) / norm(W.row(unit));
    }
  }
  return drawn.values;
}

} // namespace direction

namespace {

void check(const Vector& direction, const Vector& parameters) {
  const Index count = parameters.size();
  requireCount({direction.size()}, {count, count, wanted::Because::parameters}, ErrorCode::shape,
               "direction");
}

} // namespace

LossLandscape::LossLandscape(const Network& network, const ConstMatrixRef& x,
                             const ConstMatrixRef& y, const Penalty& penalty)
    : middle_(network.values), network_(network), x_(x.data(), x.rows(), x.cols()),
      y_(y.data(), y.rows(), y.cols()), penalty_(penalty), trace_(network.spec, x.cols()) {}

Vector LossLandscape::along(const Vector& u, const Vector& t) {
  return over(u, t, u, Vector::Zero(1)).col(0);
}

Matrix LossLandscape::over(const Vector& u, const Vector& s, const Vector& v, const Vector& t) {
  check(u, middle_);
  check(v, middle_);
  Matrix result(s.size(), t.size());
  for (Index col = 0; col < t.size(); ++col)
    for (Index row = 0; row < s.size(); ++row)
      result(row, col) = lossAt(u, s(row), v, t(col));
  return result;
}

Scalar LossLandscape::lossAt(const Vector& u, Scalar s, const Vector& v, Scalar t) {
  for (Index i = 0; i < middle_.size(); ++i)
    network_.values(i) = middle_(i) + s * u(i) + t * v(i);
  forward(network_, x_.data(), trace_);
  return batchLoss(network_, trace_, y_) + penaltyValue(penalty_, network_);
}

} // namespace backprop
