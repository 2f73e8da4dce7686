#pragma once

#include "core/support/pack.h"
#include "core/support/types.h"

namespace backprop {

/// Whether no number is NaN or infinite: v - v is 0 for a finite v and NaN for any other.
inline bool allFinite(const Scalar* values, Index count) {
  using Pack = pack::Pack<Scalar>;
  constexpr Index width = pack::width<Scalar>;
  Pack sums[2] = {pack::splat(Scalar{0}), pack::splat(Scalar{0})};
  Index i = 0;
  for (; i + 2 * width <= count; i += 2 * width)
    for (Index p = 0; p < 2; ++p) {
      const Pack lanes = pack::load(values + i + p * width);
      sums[p] += lanes - lanes;
    }
  Scalar rest[width], sum = 0;
  pack::store(rest, Pack(sums[0] + sums[1]));
  for (Index lane = 0; lane < width; ++lane)
    sum += rest[lane];
  for (; i < count; ++i)
    sum += values[i] - values[i];
  return sum == Scalar{0};
}

inline bool allFinite(const VectorMap& values) { return allFinite(values.data(), values.size()); }

} // namespace backprop
