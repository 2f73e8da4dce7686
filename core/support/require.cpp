#include "core/support/require.h"

#include <cmath>
#include <string>
#include <utility>

namespace backprop {

void refuse(ErrorCode code, std::string_view path, Told given, Wanted wanted) {
  throw Error({code, std::string(path), std::move(given), std::move(wanted)});
}

namespace {

[[noreturn]] void refuseNumber(double value, Wanted wanted, std::string_view path,
                               std::string_view member) {
  refuse(ErrorCode::range, std::string(path).append(member), told::Number{value},
         std::move(wanted));
}

} // namespace

void requireWhole(std::int64_t value, const wanted::Whole& wanted, std::string_view path,
                  std::string_view member) {
  if (!wanted.holds(value))
    refuseNumber(static_cast<double>(value), wanted, path, member);
}

void requireNumber(double value, const wanted::Number& wanted, std::string_view path,
                   std::string_view member) {
  if (!wanted.holds(value))
    refuseNumber(value, wanted, path, member);
}

void requireFinite(double value, std::string_view path) {
  if (!std::isfinite(value))
    refuse(ErrorCode::finite, path, told::Number{value}, wanted::finite);
}

void requireIndex(std::int64_t index, std::int64_t count, std::string_view path,
                  std::string_view member) {
  requireWhole(index, {0, count - 1}, path, member);
}

void requireCount(const told::Count& given, const wanted::Count& wanted, ErrorCode code,
                  std::string_view path) {
  if (!wanted.holds(given.count))
    refuse(code, path, given, wanted);
}

} // namespace backprop
