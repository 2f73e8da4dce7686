#pragma once

#include <optional>
#include <type_traits>

#include "core/calculus/backward.h"
#include "core/calculus/kinks.h"
#include "core/calculus/penalty.h"

namespace backprop {

/// The distance at which a central difference is most exact: near the third root of the rounding
/// unit, where truncation (falling with epsilon^2) and rounding (growing with 1 / epsilon) balance.
inline constexpr Real defaultEpsilon = std::is_same_v<Real, float> ? Real(5e-3) : Real(1e-5);

/// Up to this error a gradient counts as right.
inline constexpr Real toleratedError = std::is_same_v<Real, float> ? Real(1e-2) : Real(1e-7);

/// One parameter's gradient beside its central difference.
struct GradientComparison {
  Parameter parameter;
  Scalar analytic; // dJ/dw by backpropagation
  Real epsilon;    // the distance at which it was compared
  Scalar below;    // J(w - epsilon)
  Scalar above;    // J(w + epsilon)
  /// (above - below) / (2 epsilon), over the distance that rounding leaves
  Scalar numeric;
  /// |numeric - analytic| / max(1, |numeric|, |analytic|); NaN counts as infinite
  Real error;
  /// What rounding alone may do to `numeric`: about (machine epsilon) |J| / epsilon
  Real rounding;
  /// The first kink between w - epsilon and w + epsilon: with one, the two need not agree.
  std::optional<Kink> kink;
};

/// J = mean L + penalty as a function of one parameter after another. Works on its own copy of the
/// network, and allocates nothing once constructed.
class GradientChecker {
public:
  /// @param x inputs x m @param y outputs x m; both must outlive the checker
  GradientChecker(const Network& network, const ConstMatrixRef& x, const ConstMatrixRef& y,
                  Real epsilon = defaultEpsilon, const Penalty& penalty = {});

  /// @param analytic what backpropagation says, the penalty's part included
  GradientComparison compare(const Parameter& parameter, Scalar analytic);
  /// At the checker's own epsilon and, where the error there is not tolerated, at 10 and 100 times
  /// and at a tenth and a hundredth of it: the comparison with the least error, without a kink
  /// before those with one.
  GradientComparison compareAtBest(const Parameter& parameter, Scalar analytic);

private:
  GradientComparison compareAt(Real epsilon, const Parameter& parameter, Scalar analytic);
  Scalar loss(ForwardTrace& trace);
  std::optional<Kink> kinkAt(const Parameter& parameter, Scalar below, Scalar middle, Scalar above);

  Network network_;
  ConstMatrixMap x_, y_;
  Real epsilon_;
  Penalty penalty_;
  ForwardTrace below_, middle_, above_;
};

/// For all parameters.
struct GradientCheck {
  Real epsilon;
  Index count;
  Index atKinks; // how many of them have a kink within epsilon
  /// The largest error where there is no kink; among all of them where each has one.
  GradientComparison worst;
};

/// Compares every entry of `gradients`, which include the penalty's part, with its central
/// difference on the batch x, y.
GradientCheck checkGradients(const Network& network, const Gradients& gradients,
                             const ConstMatrixRef& x, const ConstMatrixRef& y,
                             Real epsilon = defaultEpsilon, const Penalty& penalty = {});

} // namespace backprop
