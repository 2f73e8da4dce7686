#pragma once

#include <string_view>

namespace backprop {

/// A kind and its name outside the core.
template <typename Kind> struct Named {
  Kind kind;
  std::string_view name;
};

/// The entry of a kind in a table that has one for each, in any order.
template <typename Table, typename Kind>
constexpr const auto& entryOf(const Table& table, Kind kind) {
  for (const auto& entry : table)
    if (entry.kind == kind)
      return entry;
  return table.front();
}

template <typename Table, typename Kind>
constexpr std::string_view nameIn(const Table& table, Kind kind) {
  return entryOf(table, kind).name;
}

} // namespace backprop
