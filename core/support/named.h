#pragma once

#include <string_view>

namespace backprop {

/// A kind and what it is called outside the core.
template <typename Kind> struct Named {
  Kind kind;
  std::string_view name;
};

/// The name of a kind in a table of them; "" where the table lacks it.
template <typename Table, typename Kind>
constexpr std::string_view nameIn(const Table& table, Kind kind) {
  for (const auto& entry : table)
    if (entry.kind == kind)
      return entry.name;
  return "";
}

} // namespace backprop
