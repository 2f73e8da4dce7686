#pragma once

#include "core/training/optimizer.h"

/// Bugs of the update: the gradient check finds nothing, but W_new and b_new are not what the
/// gradients make of W and b. Arguments and results are those of `backprop::update`.
namespace backprop::lab {

/// b moves once for every incoming weight.
bool updateBiasesOften(const OptimizerConfig& config, const OptimizerState& before,
                       const Network& network, const Gradients& gradients, Real rate,
                       OptimizerState& after, Network& next);

/// beta^t advances with each W and each b: one after the other they are corrected as if their
/// steps were later ones.
bool updateCorrectingOften(const OptimizerConfig& config, const OptimizerState& before,
                           const Network& network, const Gradients& gradients, Real rate,
                           OptimizerState& after, Network& next);

} // namespace backprop::lab
