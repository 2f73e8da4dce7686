#pragma once

#include <cstddef>
#include <optional>

#include "core/calculus/pass.h"
#include "core/model/network.h"

namespace backprop {

/// The first quantity of an update that is not finite, in the order in which they are computed.
struct NonFinite {
  enum class Quantity { z, a, delta, dW, db, W, b };
  Quantity quantity;
  std::size_t layer;
};
const char* name(NonFinite::Quantity quantity);

/// Checks z and a from the first layer on, delta and then dW and db from the last one back,
/// and the new W and b; none where all of them are finite.
std::optional<NonFinite> firstNonFinite(const Pass& pass, const Network& next);

} // namespace backprop
