#pragma once

#include <emscripten/val.h>

#include "core/support/refusal.h"

namespace backprop {

/// `{ code, path, given, wanted }`, as engine.d.mts describes it.
emscripten::val refusalOut(const Refusal& refusal);

} // namespace backprop
