#pragma once

#include "core/calculus/pass.h"

/// The whole way there and back for one example. A small network has so little to compute that the
/// way to its numbers would cost as much: they are walked along as they lie, layer after layer, and
/// what belongs together goes together, as numbers wait longest for those just written.
namespace backprop::pass_one {

/// Whether every a depends on its own z alone, which is what `propagate` can do.
bool suits(const NetworkSpec& spec);

/// As backprop::propagate, to the same bits, for a pass made for m = 1.
void propagate(const Network& network, const Scalar* x, const Scalar* y, Pass& pass);

} // namespace backprop::pass_one
