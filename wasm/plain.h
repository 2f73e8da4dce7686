#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <emscripten/val.h>

#include "core/support/types.h"

/// From the core to JavaScript: plain objects, strings, numbers and typed arrays. All are copies,
/// which stay as they are while training goes on.
namespace backprop {

emscripten::val object(std::initializer_list<std::pair<const char*, emscripten::val>> members);
emscripten::val text(std::string_view from);
emscripten::val whole(std::int64_t from);
/// A Float64Array, of doubles or of floats.
template <typename Number> emscripten::val numbers(const Number* from, std::size_t count) {
  const emscripten::val seen(emscripten::typed_memory_view(count, from));
  return emscripten::val::global("Float64Array").new_(seen);
}
emscripten::val numbers(const Vector& from);
/// A Uint32Array.
emscripten::val indices(const std::vector<Index>& from);
/// `{ rows, cols, values }`, row by row.
emscripten::val matrix(const ConstMatrixRef& from);

/// A number, or null.
emscripten::val orNull(const std::optional<Real>& from);
emscripten::val orNull(const std::optional<Index>& from);

/// An array of what `make` makes of each item.
template <typename Items, typename Make> emscripten::val list(const Items& items, Make make) {
  emscripten::val made = emscripten::val::array();
  for (const auto& item : items)
    made.call<void>("push", make(item));
  return made;
}

/// The names of a table whose entries have a `name`.
template <typename Table> emscripten::val namesOf(const Table& table) {
  return list(table, [](const auto& entry) { return text(entry.name); });
}

} // namespace backprop
