#pragma once

#include <emscripten/val.h>

/// What the engine knows of and allows.
namespace backprop {

emscripten::val limitsOfEngine();
emscripten::val kindsOfEngine();

} // namespace backprop
