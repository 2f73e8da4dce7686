#pragma once

#include <vector>

#include "core/data/dataset.h"
#include "core/insight/findings.h"

namespace backprop {

/// Where units are on their flat parts, the data whose size brings them there: the input that is
/// largest in the weighted sums of such units of the first layer, and the largest target of a loss
/// that takes any, since steps grow with it. Either only beyond `thresholds::farFromOne`.
/// @param found of the same network and data, by `examine` @param data as the network sees them
std::vector<Finding> examineSizes(const std::vector<Finding>& found, const Network& network,
                                  const Dataset& data);

} // namespace backprop
