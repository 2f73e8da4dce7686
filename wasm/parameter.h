#pragma once

#include "core/training/frozen.h"
#include "wasm/given.h"

/// A weight or a bias, from JavaScript and to it: `{ layer, kind, row, col }`; without row and col
/// a whole W or b.
namespace backprop {

/// A bias may do without its col, which is 0.
Parameter parameterFrom(const Given& given, const NetworkSpec& spec);
Value parameterOut(const Parameter& parameter);
FrozenPart frozenPartFrom(const Given& given, const NetworkSpec& spec);
Value frozenPartOut(const FrozenPart& part);
Value layerOut(std::size_t layer);

} // namespace backprop
