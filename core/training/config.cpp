#include "core/training/config.h"

#include "core/support/require.h"

namespace backprop {

void validate(const TrainingConfig& config, const NetworkSpec& spec) {
  requireNumber(config.learningRate, wanted::notNegative, "learningRate");
  require(config.batchSize >= 0, "batchSize", static_cast<double>(config.batchSize),
          wanted::Whole{.least = 1, .orFull = true}); // 0 is full
  validate(config.optimizer, "optimizer");
  validate(config.schedule, "schedule");
  validate(config.penalty, "penalty");
  validate(config.clipping, "clipping");
  validate(config.initializer, spec, "initializer");
}

} // namespace backprop
