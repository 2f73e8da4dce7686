#include "core/training/config.h"

#include <cmath>
#include <string>

#include "core/support/error.h"

namespace backprop {

void validate(const TrainingConfig& config, const NetworkSpec& spec) {
  if (!std::isfinite(config.learningRate) || config.learningRate < 0)
    throw Error(ErrorCode::range, "learningRate",
                "learningRate is " + shown(config.learningRate) +
                    "; it must be a finite number, 0 or more.");
  if (config.batchSize < 0)
    throw Error(ErrorCode::range, "batchSize",
                "batchSize is " + std::to_string(config.batchSize) +
                    "; it must be a whole number from 1, or 'full'.");
  validate(config.optimizer, "optimizer");
  validate(config.schedule, "schedule");
  validate(config.regularizer, "regularizer");
  validate(config.clipping, "clipping");
  validate(config.initializer, spec, "initializer");
}

} // namespace backprop
