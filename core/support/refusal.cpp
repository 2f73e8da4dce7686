#include "core/support/refusal.h"

#include <cmath>

namespace backprop {

bool told::Number::operator==(const Number& other) const {
  return value == other.value || (std::isnan(value) && std::isnan(other.value));
}

bool wanted::Whole::holds(std::int64_t value) const {
  return (!least || value >= *least) && (!most || value <= *most) &&
         (!multipleOf || value % *multipleOf == 0);
}

bool wanted::Number::holds(double value) const {
  return std::isfinite(value) && (!least || value >= *least) && (!above || value > *above) &&
         (!most || value <= *most) && (!below || value < *below);
}

Refusal Refusal::within(const std::string& prefix) const {
  Refusal moved = *this;
  moved.path = prefix + path;
  if (auto* compared = std::get_if<wanted::Compared>(&moved.wanted))
    compared->to = prefix + compared->to;
  return moved;
}

} // namespace backprop
