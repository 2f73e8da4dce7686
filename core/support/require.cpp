#include "core/support/require.h"

#include <limits>

#include "core/support/error.h"

namespace backprop {

void require(bool holds, const std::string& field, double value, const std::string& wanted) {
  if (!holds)
    throw Error(ErrorCode::range, field,
                field + " is " + shown(value) + "; it must be " + wanted + ".");
}

void requireIndex(std::int64_t index, std::int64_t count, const std::string& field) {
  require(index >= 0 && index < count, field, static_cast<double>(index),
          "a whole number from 0 to " + std::to_string(count - 1));
}

void requireNotNegative(double value, const std::string& field) {
  require(value >= 0 && value <= std::numeric_limits<double>::max(), field, value,
          "a finite number, 0 or more");
}

} // namespace backprop
