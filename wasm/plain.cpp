#include "wasm/plain.h"

namespace backprop {

Value object(std::initializer_list<Property> properties) noexcept {
  return border::object(properties.begin(), properties.size());
}

Value text(std::string_view from) noexcept { return border::text(from.data(), from.size()); }

Value number(double from) noexcept { return border::number(from); }

Value whole(std::int64_t from) noexcept { return number(static_cast<double>(from)); }

Value indices(const std::vector<Index>& from) noexcept {
  static_assert(sizeof(Index) == sizeof(std::uint32_t));
  return border::indices(from.data(), from.size());
}

Value orNull(const std::optional<Real>& from) noexcept { return from ? number(*from) : null; }

Value orNull(const std::optional<Index>& from) noexcept { return from ? whole(*from) : null; }

} // namespace backprop
