#pragma once

#include "wasm/border.h"

/// What the engine knows of and allows.
namespace backprop {

Value limitsOfEngine();
Value kindsOfEngine();

/// Every so many steps up to the newest one are kept where no more than `most` are (see Thinning).
Value strideOfEngine(Value newest, Value most);

} // namespace backprop
