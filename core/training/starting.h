#pragma once

#include <cstdint>

#include "core/training/history.h"

/// What a run begins with, for the parts of the trainer.
namespace backprop {

SharedData share(Dataset training, Dataset heldOut);

/// The data themselves.
/// @throws Error where a network of the spec cannot be trained on them
SharedData checked(SharedData data, const NetworkSpec& spec);
/// @throws Error where the spec, the configuration or a change is refused, too
SharedData checked(SharedData data, const NetworkSpec& spec, const TrainingConfig& config,
                   const Changes& changes = {});

/// Both are drawn from the seed of the configuration, each from a stream of its own.
Network startingNetwork(const NetworkSpec& spec, const TrainingConfig& config);
Batches startingBatches(const TrainingData& data, const TrainingConfig& config);

/// J over all examples at each step; where that would cost more than a tenth of the training, only
/// at every few steps, once a run is long enough for that to do (see `LossCurve`).
std::int64_t curveStride(const Network& network, const Batches& batches);

} // namespace backprop
