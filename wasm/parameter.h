#pragma once

#include "core/model/parameter.h"
#include "wasm/given.h"

/// A weight or a bias, from JavaScript and to it: `{ layer, kind, row, col }`.
namespace backprop {

/// A bias may do without its col, which is 0.
Parameter parameterFrom(const Given& given, const NetworkSpec& spec);
Value parameterOut(const Parameter& parameter);
Value layerOut(std::size_t layer);

} // namespace backprop
