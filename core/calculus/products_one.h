#pragma once

#include "core/support/pack.h"
#include "core/support/types.h"

/// The products of a layer for one example, as products.h says them: in a small network so little
/// work that a call would cost as much.
namespace backprop::products::one {

using Pack = pack::Pack<Scalar>;
inline constexpr Index width = pack::width<Scalar>;

/// Takes what a product makes to where it belongs.
struct To {
  Scalar* first;
  template <typename Lanes> void operator()(Index i, const Lanes& lanes) const {
    pack::write(first + i, lanes);
  }
};

/// z = b + W a, handed to take(i, lanes) as it is made: a pack of z from the i-th on, or one z.
template <typename Take>
inline void affine(Index units, Index inputs, const Scalar* W, const Scalar* b, const Scalar* a,
                   Take take) {
  Index i = 0;
  for (; i + width <= units; i += width) {
    Pack sum = pack::load(b + i);
    for (Index k = 0; k < inputs; ++k)
      sum += pack::load(W + i + k * units) * pack::splat(a[k]);
    take(i, sum);
  }
  for (; i < units; ++i) {
    Scalar sum = b[i];
    for (Index k = 0; k < inputs; ++k)
      sum += W[i + k * units] * a[k];
    take(i, sum);
  }
}

/// Numbers that lie `step` apart, each in its lane.
inline Pack gather(const Scalar* from, Index step) {
  Scalar lanes[width];
  for (Index lane = 0; lane < width; ++lane)
    lanes[lane] = from[lane * step];
  return pack::load(lanes);
}

/// `packs` packs of back = W^T delta, from the i-th number on.
template <int packs, typename Take>
inline void transposedPacks(Index units, const Scalar* W, const Scalar* delta, Index i, Take take) {
  Pack sum[packs];
  for (int p = 0; p < packs; ++p)
    sum[p] = pack::splat(Scalar{0});
  for (Index k = 0; k < units; ++k)
    for (int p = 0; p < packs; ++p)
      sum[p] += gather(W + k + (i + p * width) * units, units) * pack::splat(delta[k]);
  for (int p = 0; p < packs; ++p)
    take(i + p * width, sum[p]);
}

/// back = W^T delta, handed over like z above.
template <typename Take>
inline void transposed(Index units, Index inputs, const Scalar* W, const Scalar* delta, Take take) {
  Index i = 0;
  for (; i + 4 * width <= inputs; i += 4 * width)
    transposedPacks<4>(units, W, delta, i, take);
  for (; i + width <= inputs; i += width)
    transposedPacks<1>(units, W, delta, i, take);
  for (; i < inputs; ++i) {
    Scalar sum = 0;
    for (Index k = 0; k < units; ++k)
      sum += W[k + i * units] * delta[k];
    take(i, sum);
  }
}

/// to = factor * from; a sum of one term begins at 0 like any other.
inline void scale(Index count, const Scalar* from, Scalar factor, Scalar* to) {
  Index i = 0;
  for (; i + width <= count; i += width)
    pack::store(to + i, Pack(pack::splat(Scalar{0}) + pack::load(from + i) * pack::splat(factor)));
  for (; i < count; ++i)
    to[i] = Scalar{0} + from[i] * factor;
}

/// dW = delta a^T and db = delta. What is written by packs can be read by packs at
/// once; single numbers must first reach the cache.
inline void outer(Index units, Index inputs, const Scalar* delta, const Scalar* a, Scalar* dW,
                  Scalar* db) {
  if (units == 1)
    scale(inputs, a, *delta, dW);
  else
    for (Index k = 0; k < inputs; ++k)
      scale(units, delta, a[k], dW + k * units);
  scale(units, delta, 1, db);
}

} // namespace backprop::products::one
