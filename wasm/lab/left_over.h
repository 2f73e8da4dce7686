#pragma once

#include "core/calculus/pass.h"
#include "core/training/optimizer.h"

/// Gradients add up until a whole batch is there. What is left over at the end of an epoch moves
/// nothing; it is in the mean of the next batch, at weights that it has not moved. For gradient
/// descent; other optimizers keep what is needed for themselves.
namespace backprop::lab::left_over {

/// With room for the gradients that wait.
OptimizerState startingState(const OptimizerConfig& config, Index parameters);

/// Notes the number of examples: an update follows the pass of its batch at once.
void see(const Pass& pass);

/// `backprop::update`. A batch that is smaller than the one before it is what is left over.
bool update(const OptimizerConfig& config, const OptimizerState& before, const Network& network,
            const Gradients& gradients, Real rate, OptimizerState& after, Network& next);

} // namespace backprop::lab::left_over
