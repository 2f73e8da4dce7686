#include "core/calculus/gradient_check.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/support/elementary.h"

namespace backprop {
namespace {

Real scaledError(Scalar numeric, Scalar analytic) {
  const Real error =
      std::abs(numeric - analytic) / std::max({Real{1}, std::abs(numeric), std::abs(analytic)});
  return std::isnan(error) ? std::numeric_limits<Real>::infinity() : error;
}

Real roundingError(Scalar loss, Real epsilon) {
  return std::numeric_limits<Real>::epsilon() * std::abs(loss) / epsilon;
}

/// Errors where there is no kink come first, larger ones before smaller.
bool worse(const GradientComparison& a, const GradientComparison& b) {
  return a.kink.has_value() == b.kink.has_value() ? a.error > b.error : !a.kink;
}

/// Without a kink before those with one, smaller errors before larger.
bool better(const GradientComparison& a, const GradientComparison& b) {
  return a.kink.has_value() == b.kink.has_value() ? a.error < b.error : !a.kink;
}

} // namespace

GradientChecker::GradientChecker(const Network& network, const ConstMatrixRef& x,
                                 const ConstMatrixRef& y, Real epsilon, const Penalty& penalty)
    : network_(network), x_(x.data(), x.rows(), x.cols()), y_(y.data(), y.rows(), y.cols()),
      epsilon_(epsilon), penalty_(penalty), below_(network.spec, x.cols()),
      middle_(network.spec, x.cols()), above_(network.spec, x.cols()) {
  loss(middle_);
}

GradientComparison GradientChecker::compare(const Parameter& parameter, Scalar analytic) {
  return compareAt(epsilon_, parameter, analytic);
}

GradientComparison GradientChecker::compareAtBest(const Parameter& parameter, Scalar analytic) {
  GradientComparison best = compare(parameter, analytic);
  for (const Real factor : {Real(10), Real(0.1), Real(100), Real(0.01)}) {
    if (best.error <= toleratedError && !best.kink)
      break;
    const GradientComparison found = compareAt(factor * epsilon_, parameter, analytic);
    if (better(found, best))
      best = found;
  }
  return best;
}

GradientComparison GradientChecker::compareAt(Real epsilon, const Parameter& parameter,
                                              Scalar analytic) {
  Scalar& w = valueOf(network_, parameter);
  const Scalar middle = w, above = middle + epsilon, below = middle - epsilon;
  w = above;
  const Scalar lossAbove = loss(above_);
  w = below;
  const Scalar lossBelow = loss(below_);
  w = middle;
  const Scalar numeric = (lossAbove - lossBelow) / (above - below);
  return {parameter,
          analytic,
          epsilon,
          lossBelow,
          lossAbove,
          numeric,
          scaledError(numeric, analytic),
          roundingError(lossAbove, epsilon),
          kinkAt(parameter, below, middle, above)};
}

Scalar GradientChecker::loss(ForwardTrace& trace) {
  forward(network_, x_.data(), trace);
  return batchLoss(network_, trace, y_) + penaltyValue(penalty_, network_);
}

std::optional<Kink> GradientChecker::kinkAt(const Parameter& parameter, Scalar below, Scalar middle,
                                            Scalar above) {
  using elementary::realPart;
  if (const auto kink = kinkBetween(network_.spec, {below_, middle_, above_}, y_))
    return kink;
  const bool penalised = penalty_.l1 > 0 && parameter.kind == Parameter::Kind::weight;
  if (penalised && passesZero(realPart(below), realPart(middle), realPart(above)))
    return Kink{Kink::Place::penalty, parameter.layer, parameter.row, {}};
  return {};
}

GradientCheck checkGradients(const Network& network, const Gradients& gradients,
                             const ConstMatrixRef& x, const ConstMatrixRef& y, Real epsilon,
                             const Penalty& penalty) {
  GradientChecker checker(network, x, y, epsilon, penalty);
  GradientCheck check{epsilon, network.spec.parameterCount(), 0, {}};
  for (Index i = 0; i < check.count; ++i) {
    const Parameter parameter = parameterAt(network.spec, i);
    const GradientComparison found = checker.compare(parameter, valueOf(gradients, parameter));
    check.atKinks += found.kink.has_value();
    if (i == 0 || worse(found, check.worst))
      check.worst = found;
  }
  return check;
}

} // namespace backprop
