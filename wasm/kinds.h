#pragma once

#include "core/model/activation.h"
#include "core/model/loss.h"
#include "wasm/border.h"

/// What the engine knows of and allows.
namespace backprop {

Value limitsOfEngine();
Value kindsOfEngine();
/// How an output activation goes with a loss.
Value pairingOut(const Activation& output, Loss loss);

/// Every so many steps up to the newest one are kept where no more than `most` are (see Thinning).
Value strideOfEngine(Value newest, Value most);

} // namespace backprop
