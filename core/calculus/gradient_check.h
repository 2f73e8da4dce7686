#pragma once

#include "core/calculus/backward.h"

namespace backprop {

/// One parameter's gradient beside its central difference.
struct GradientComparison {
  Parameter parameter;
  Scalar analytic; // dJ/dw by backpropagation
  /// (J(w + epsilon) - J(w - epsilon)) / (2 epsilon), over the distance that rounding leaves
  Scalar numeric;
  /// |numeric - analytic| / max(1, |numeric|, |analytic|); NaN counts as infinite
  Scalar error;
};

struct GradientCheck {
  Scalar epsilon;
  Index count;
  GradientComparison worst;
};

/// Compares every entry of `gradients` with its central difference on the batch x, y.
GradientCheck checkGradients(const Network& network, const Gradients& gradients,
                             const ConstMatrixRef& x, const ConstMatrixRef& y, Scalar epsilon);

} // namespace backprop
