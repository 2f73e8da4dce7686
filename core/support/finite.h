#pragma once

#include "core/support/pack.h"
#include "core/support/types.h"

namespace backprop {

/// Whether no number is NaN or infinite: v - v is 0 for a finite v and NaN for any other.
inline bool allFinite(const Scalar* values, Index count) {
  using Pack = pack::Pack<Scalar>;
  constexpr Index width = pack::width<Scalar>;
  Pack sums = pack::splat(Scalar{0});
  Index i = 0;
  for (; i + width <= count; i += width) {
    const Pack lanes = pack::load(values + i);
    sums += lanes - lanes;
  }
  Scalar sum = 0;
  for (int lane = 0; lane < pack::width<Scalar>; ++lane)
    sum += pack::lane<Scalar>(sums, lane);
  for (; i < count; ++i)
    sum += values[i] - values[i];
  return sum == Scalar{0};
}

inline bool allFinite(const VectorMap& values) { return allFinite(values.data(), values.size()); }

} // namespace backprop
