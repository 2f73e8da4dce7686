#pragma once

#include "core/model/loss.h"
#include "core/model/term.h"

namespace backprop {

/// dL/dyhat_k of one output, where the chain rule begins. For a cross-entropy, training never forms
/// it: binary (1 - y) / (1 - yhat) - y / yhat, softmax -y / yhat, infinite where the output rounds
/// to the wrong end. A quotient whose numerator is 0 is 0.
Scalar lossSlope(Loss kind, Index outputs, Scalar a, Scalar y);

/// What output k adds to L, with the numbers in which it and its derivative are written out.
struct LossTerms {
  Scalar part;
  Terms terms;
};
/// @param z, a, y `outputs` numbers each
LossTerms lossTerms(Loss kind, Index outputs, const Scalar* z, const Scalar* a, const Scalar* y,
                    Index k);

} // namespace backprop
