#pragma once

#include "core/calculus/pass.h"
#include "core/calculus/penalty.h"

/// Bugs that the gradient check finds. Each changes what was right.
namespace backprop::lab {

/// All delta, dW and db with the other sign, as where y - yhat goes back.
void turnSign(Pass& pass);
void leaveOutSlope(const Network& network, const Scalar* x, Pass& pass);
void turnWeights(const Network& network, const Scalar* x, Pass& pass);
/// The sum over the batch.
void leaveOutMean(Pass& pass);
/// db += l1 sign(b) + l2 b
void penaliseBiases(const Penalty& penalty, const Network& network, Gradients& gradients);

} // namespace backprop::lab
