#pragma once

#include <vector>

#include "core/insight/quantity.h"
#include "core/insight/slip_code.h"

namespace backprop {

/// What a learner would get who does one thing wrong, and where.
struct Slip {
  SlipCode code;
  Scalar value;
  std::size_t layer;
  /// That the slip is about: whose path or term is forgotten, or whose number was taken; -1 for
  /// none.
  Index unit;
};

/// The slips that lead to a finite number other than the right one, each the formula of the
/// quantity with one thing changed (see `SlipCode`). They are computed beside the pass, from its
/// trace and the weights; nothing of the pass is touched. In a large network or batch only those
/// are looked for that are near to the quantity.
std::vector<Slip> slipsOf(const SeenStep& step, const Quantity& quantity);

} // namespace backprop
