#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "core/support/types.h"
#include "wasm/border.h"

/// From the core to JavaScript: plain objects, strings, numbers and typed arrays. All are copies,
/// which stay as they are while training goes on.
namespace backprop {

Value object(std::initializer_list<Property> properties) noexcept;
Value text(std::string_view from) noexcept;
Value number(double from) noexcept;
Value whole(std::int64_t from) noexcept;
inline Value flag(bool from) { return from ? yes : no; }
/// A Float64Array, of doubles or of floats.
template <typename Number> Value numbers(const Number* from, std::size_t count) {
  return border::numbers(from, count, sizeof(Number));
}
template <typename Dense> Value numbers(const Dense& from) {
  return numbers(from.data(), static_cast<std::size_t>(from.size()));
}
/// A Uint32Array.
Value indices(const std::vector<Index>& from) noexcept;
/// `{ rows, cols, values }`, row by row, of a matrix without gaps, or a vector.
template <typename Dense> Value matrix(const Dense& from) {
  return border::matrix(from.data(), from.rows(), from.cols(), sizeof(Scalar));
}
/// The same with its columns as rows. @param values of it, as they lie
template <typename Dense> Value matrixOfRows(const Dense& columns, Value values) {
  return object(
      {{"rows", whole(columns.cols())}, {"cols", whole(columns.rows())}, {"values", values}});
}

/// A number, or null.
Value orNull(const std::optional<Real>& from) noexcept;
Value orNull(const std::optional<Index>& from) noexcept;

/// An array of what `make` makes of each item.
template <typename Items, typename Make> Value list(const Items& items, Make make) {
  const Value made = border::list();
  const int held = border::held();
  for (const auto& item : items) {
    border::push(made, make(item));
    border::forget(held);
  }
  return made;
}

/// The names of a table whose entries have a `name`.
template <typename Table> Value namesOf(const Table& table) {
  return list(table, [](const auto& entry) { return text(entry.name); });
}

} // namespace backprop
