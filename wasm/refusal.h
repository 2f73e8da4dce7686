#pragma once

#include "core/support/refusal.h"
#include "wasm/border.h"

namespace backprop {

/// `{ code, path, given, wanted }`, as engine.d.mts describes it.
Value refusalOut(const Refusal& refusal);

} // namespace backprop
