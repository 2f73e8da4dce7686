#pragma once

#include "core/support/types.h"

namespace backprop {

/// The gradient of one parameter on its way to the optimizer: the mean over the batch, the
/// penalty, clipping.
struct GradientTerms {
  Scalar mean;    // of dL/dw over the batch
  Scalar l1;      // l1 sign(w); 0 for a bias
  Scalar l2;      // l2 w; 0 for a bias
  Scalar cost;    // dJ/dw = mean + l1 + l2
  Real norm;      // |dJ| over all parameters but frozen ones, which clipping by the norm looks at
  Scalar descent; // dJ/dw clipped, 0 if frozen: what the optimizer is given
};

} // namespace backprop
