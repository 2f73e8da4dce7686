#pragma once

#include "core/model/network.h"
#include "core/support/random.h"

namespace backprop {

/// X. Glorot and Y. Bengio (2010), uniform: each weight of a layer with n inputs and u units is
/// drawn from [-r, r) with r = sqrt(6 / (n + u)), layer by layer and row by row; biases are 0.
void initializeXavierUniform(Network& network, Random& random);

} // namespace backprop
