#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/support/types.h"

namespace backprop {

/// What is known about one update, all of it before the update is made.
struct StepRecord {
  std::int64_t step; // updates made before it
  Real rate;         // by the schedule
  Scalar loss;       // mean L of its batch
  Scalar penalty;    // J = loss + penalty
  /// |(dW, db)| of each layer, the penalty's part included, before clipping; and of all together
  std::vector<Real> layerNorms;
  Real gradientNorm;
  Index examples;
  std::optional<Index> correct; // none where the targets are not classes
};

} // namespace backprop
