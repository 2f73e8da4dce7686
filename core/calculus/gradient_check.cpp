#include "core/calculus/gradient_check.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace backprop {
namespace {

/// J as a function of one parameter; works on a network of its own and puts every value back.
class LossAlong {
public:
  LossAlong(const Network& network, const ConstMatrixRef& x, const ConstMatrixRef& y)
      : network_(network), x_(x), y_(y), trace_(network.spec, x.cols()) {}

  Scalar centralDifference(const Parameter& parameter, Scalar epsilon) {
    Scalar& w = valueOf(network_, parameter);
    const Scalar middle = w, above = middle + epsilon, below = middle - epsilon;
    w = above;
    const Scalar lossAbove = loss();
    w = below;
    const Scalar lossBelow = loss();
    w = middle;
    return (lossAbove - lossBelow) / (above - below);
  }

private:
  Scalar loss() {
    forward(network_, x_, trace_);
    return batchLoss(network_, trace_, y_);
  }

  Network network_;
  const ConstMatrixRef& x_;
  const ConstMatrixRef& y_;
  ForwardTrace trace_;
};

Scalar scaledError(Scalar numeric, Scalar analytic) {
  const Scalar error =
      std::abs(numeric - analytic) / std::max({Scalar{1}, std::abs(numeric), std::abs(analytic)});
  return std::isnan(error) ? std::numeric_limits<Scalar>::infinity() : error;
}

} // namespace

GradientCheck checkGradients(const Network& network, const Gradients& gradients,
                             const ConstMatrixRef& x, const ConstMatrixRef& y, Scalar epsilon) {
  LossAlong loss(network, x, y);
  GradientCheck check{epsilon, network.spec.parameterCount(), {}};
  for (Index i = 0; i < check.count; ++i) {
    const Parameter parameter = parameterAt(network.spec, i);
    const Scalar analytic = valueOf(gradients, parameter);
    const Scalar numeric = loss.centralDifference(parameter, epsilon);
    const Scalar error = scaledError(numeric, analytic);
    if (i == 0 || error > check.worst.error)
      check.worst = {parameter, analytic, numeric, error};
  }
  return check;
}

} // namespace backprop
