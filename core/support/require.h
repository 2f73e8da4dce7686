#pragma once

#include <cstdint>
#include <string_view>

#include "core/support/error.h"

/// Each throws an Error that says what was given at the path, and what would be right.
namespace backprop {

[[noreturn]] void refuse(ErrorCode code, std::string_view path, Told given, Wanted wanted);

/// @param member of what is at the path, such as `.beta1`: the two are joined only to refuse
void requireWhole(std::int64_t value, const wanted::Whole& wanted, std::string_view path,
                  std::string_view member = {});
void requireNumber(double value, const wanted::Number& wanted, std::string_view path,
                   std::string_view member = {});
/// Of data or parameters. @throws Error of the code `finite`
void requireFinite(double value, std::string_view path);
/// From 0 to count - 1.
void requireIndex(std::int64_t index, std::int64_t count, std::string_view path,
                  std::string_view member = {});
void requireCount(const told::Count& given, const wanted::Count& wanted, ErrorCode code,
                  std::string_view path);

} // namespace backprop
