#pragma once

#include <cstdint>

#include "core/calculus/penalty.h"
#include "core/model/initializer.h"
#include "core/training/batches.h"
#include "core/training/clipping.h"
#include "core/training/frozen.h"
#include "core/training/optimizer.h"
#include "core/training/schedule.h"

namespace backprop {

/// The settings of training.
struct TrainingConfig {
  Real learningRate;
  Index batchSize;    // 0: all training examples at once
  std::uint32_t seed; // of the starting numbers and of the shuffling
  BatchOrder order = BatchOrder::shuffled;
  OptimizerConfig optimizer = {};
  Schedule schedule = {};
  Penalty penalty = {};
  Clipping clipping = {};
  FrozenParts frozen = {};
  Initializer initializer = {};

  bool operator==(const TrainingConfig&) const = default;
};

/// @throws Error with the path (`optimizer.beta2`)
void validate(const TrainingConfig& config, const NetworkSpec& spec);

} // namespace backprop
