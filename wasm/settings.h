#pragma once

#include "core/training/config.h"
#include "wasm/given.h"

namespace backprop {

struct Settings {
  NetworkSpec network;
  TrainingConfig training;
};

/// Everything that is chosen, and possible.
/// @param given the whole of it; its members have no prefix in messages
Settings settingsFrom(const Given& given);
/// `config` with the changes that are given: of everything but the network, the seed and the
/// initializer, which can only be given as they are.
TrainingConfig changedBy(const Given& changes, TrainingConfig config, const NetworkSpec& spec);

std::uint32_t seedFrom(const Given& given);

/// The layer with W, b or both replaced by `{ W?, b? }`.
LayerNumbers layerFrom(const Given& given, LayerNumbers present);

/// With every member, so that they can be given again.
Value settingsOut(const NetworkSpec& spec, const TrainingConfig& config);
/// What `changedBy` reads, with every member.
Value trainingOut(const TrainingConfig& config);

} // namespace backprop
