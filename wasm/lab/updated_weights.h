#pragma once

#include "core/calculus/pass.h"
#include "core/training/optimizer.h"

/// The backward pass and the update in one loop: a layer is updated as soon as its gradient is
/// there, and the error then goes back through its new weights. The last layer's gradient is right.
namespace backprop::lab::updated_weights {

/// Of a pass whose update is known; the others wait for theirs, which makes them anew.
void propagate(const Network& network, const Scalar* x, Pass& pass);

/// `backprop::update`, which also makes the pass before it anew.
bool update(const OptimizerConfig& config, const OptimizerState& before, const Network& network,
            const Gradients& gradients, Real rate, OptimizerState& after, Network& next);

/// Nothing is known of passes and updates any more.
void forget();

} // namespace backprop::lab::updated_weights
