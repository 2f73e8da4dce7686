#pragma once

#include "core/training/trainer.h"
#include "wasm/given.h"

namespace backprop {

/// Everything that evolves, as a plain object, but for the data: of those only a fingerprint.
Value checkpointOut(const Checkpoint& checkpoint, const NetworkSpec& spec);

/// Goes on from such an object. @param changes made when their steps are reached
/// @throws Error, before anything has changed, where it is broken, or of another network or data,
///   or a change is refused
void restore(Trainer& trainer, const Given& given, const Given& changes);

} // namespace backprop
