#pragma once

#include "core/insight/quantity.h"

namespace backprop {

/// How far a right calculation can end from the right number, where it is made from numbers as they
/// are shown, with `digits` significant digits, and every result on the way is rounded so again.
///
/// A number v that is rounded is off by at most u |v|, u = 10^(1 - digits) / 2. An error e of a
/// factor becomes e times the other factors, errors of summands add up, and through a function g
/// they become the greatest |g(v +- e) - g(v)| of the two ends. z and a are taken as they are
/// shown; backwards, errors go on from delta to delta.
Scalar roundingOf(const SeenStep& step, const Quantity& quantity, int digits);

} // namespace backprop
