#pragma once

#include "core/calculus/pass.h"

/// Forward and backward pass for one example. A small network has so little to compute that finding
/// its numbers would cost as much: they are read in memory order, layer after layer, and work that
/// belongs together stays together, as the longest waits are for numbers just written.
namespace backprop::pass_one {

/// Whether every a depends on its own z alone, which is what `propagate` can do.
bool suits(const NetworkSpec& spec);

/// Like backprop::propagate, with the same bits, for a pass made for m = 1.
void propagate(const Network& network, const Scalar* x, const Scalar* y, Pass& pass);

} // namespace backprop::pass_one
