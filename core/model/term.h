#pragma once

#include <string_view>
#include <vector>

#include "core/support/types.h"

namespace backprop {

/// A number from which another is computed, by the name that engine.d.mts explains.
struct Term {
  std::string_view name;
  Scalar value;
};
using Terms = std::vector<Term>;

} // namespace backprop
