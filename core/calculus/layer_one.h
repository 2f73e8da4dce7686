#pragma once

#include "core/model/activation.h"

/// A layer that sees one example. In a small network numbers wait longest for those that were just
/// written, so product and activation go together.
namespace backprop::layer_one {

/// z = b + W a, then a = g(z). @param aPrev inputs @param z, a units
void forward(Activation kind, Index units, Index inputs, const Scalar* W, const Scalar* b,
             const Scalar* aPrev, Scalar* z, Scalar* a);

/// delta = W^T deltaAfter o g'(z), from the layer after, whose W is units x inputs.
/// @param z, a, delta inputs of that layer
void backward(Activation kind, Index units, Index inputs, const Scalar* W, const Scalar* deltaAfter,
              const Scalar* z, const Scalar* a, Scalar* delta);

} // namespace backprop::layer_one
