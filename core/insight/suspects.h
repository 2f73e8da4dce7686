#pragma once

#include <vector>

#include "core/insight/wrong_pass.h"

namespace backprop {

/// A known way to gradients of the mean of L that are wrong: what was done wrong, in that order.
/// None for the right way.
using Suspect = std::vector<Mistake>;

/// The ways of one mistake, and those of one in the pass with one in the mean or the sign after it.
/// In a large network or batch those about single layers are left out, in a very large one all that
/// need a pass of their own.
std::vector<Suspect> suspectsOf(const SeenStep& step);

/// The gradients that a suspect leads to, without a penalty's part unless the suspect adds it.
/// `handedTurned` turns only square matrices here: others have another shape.
Gradients gradientsOf(const SeenStep& step, const Suspect& suspect);

} // namespace backprop
