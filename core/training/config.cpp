#include "core/training/config.h"

#include "core/support/require.h"

namespace backprop {

void validate(const TrainingConfig& config, const NetworkSpec& spec) {
  requireNumber(config.learningRate, wanted::notNegative, "learningRate");
  if (config.batchSize != 0) // full
    requireWhole(config.batchSize, {.least = 1, .orFull = true}, "batchSize");
  validate(config.optimizer, "optimizer");
  validate(config.schedule, "schedule");
  validate(config.penalty, "penalty");
  validate(config.clipping, "clipping");
  validate(config.frozen, spec, "frozen");
  validate(config.initializer, spec, "initializer");
}

} // namespace backprop
