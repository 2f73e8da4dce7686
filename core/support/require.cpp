#include "core/support/require.h"

#include <cmath>
#include <string>
#include <utility>

namespace backprop {

void refuse(ErrorCode code, std::string_view path, Told given, Wanted wanted) {
  throw Error({code, std::string(path), std::move(given), std::move(wanted)});
}

void require(bool holds, std::string_view path, double value, Wanted wanted) {
  if (!holds)
    refuse(ErrorCode::range, path, told::Number{value}, std::move(wanted));
}

void requireWhole(std::int64_t value, const wanted::Whole& wanted, std::string_view path) {
  require(wanted.holds(value), path, static_cast<double>(value), wanted);
}

void requireNumber(double value, const wanted::Number& wanted, std::string_view path) {
  require(wanted.holds(value), path, value, wanted);
}

void requireFinite(double value, std::string_view path) {
  if (!std::isfinite(value))
    refuse(ErrorCode::finite, path, told::Number{value}, wanted::finite);
}

void requireIndex(std::int64_t index, std::int64_t count, std::string_view path) {
  requireWhole(index, {0, count - 1}, path);
}

void requireCount(const told::Count& given, const wanted::Count& wanted, ErrorCode code,
                  std::string_view path) {
  if (!wanted.holds(given.count))
    refuse(code, path, given, wanted);
}

} // namespace backprop
