#pragma once

#include "core/calculus/backward.h"

namespace backprop {

/// Gradient descent: W_new = W - learningRate dW, b_new = b - learningRate db.
/// Fills `next`, a network of the same shape, and allocates nothing.
void descend(const Network& network, const Gradients& gradients, Scalar learningRate,
             Network& next);

} // namespace backprop
