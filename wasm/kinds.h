#pragma once

#include <emscripten/val.h>

/// What the engine knows of and allows.
namespace backprop {

emscripten::val limitsOfEngine();
emscripten::val kindsOfEngine();

/// Every so many steps up to the newest one are kept where no more than `most` are (see Thinning).
emscripten::val strideOfEngine(emscripten::val newest, emscripten::val most);

} // namespace backprop
