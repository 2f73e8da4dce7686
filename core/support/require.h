#pragma once

#include <cstdint>
#include <string>

namespace backprop {

/// @throws Error of the kind `range`, "field is value; it must be wanted.", where it does not hold
void require(bool holds, const std::string& field, double value, const std::string& wanted);

/// @throws Error where the index is not one from 0 to count - 1
void requireIndex(std::int64_t index, std::int64_t count, const std::string& field);

/// @throws Error where the value is below 0, infinite or NaN
void requireNotNegative(double value, const std::string& field);

} // namespace backprop
