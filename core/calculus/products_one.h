#pragma once

#include "core/support/pack.h"
#include "core/support/types.h"

/// The products of a layer for one example, as defined in products.h. In a small network they are
/// so little work that a call would cost as much.
namespace backprop::products::one {

using Pack = pack::Pack<Scalar>;
inline constexpr Index width = pack::width<Scalar>;

/// Puts what a product makes where it belongs.
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
  pack::each<Scalar>(units, [=](Index i, auto zero) {
    using Lanes = decltype(zero);
    Lanes sum = pack::read<Lanes>(b + i);
    for (Index k = 0; k < inputs; ++k)
      sum += pack::read<Lanes>(W + i + k * units) * a[k];
    take(i, sum);
  });
}

/// Numbers that lie `step` apart, each in its lane.
template <typename Lanes> inline Lanes gather(const Scalar* from, Index step) {
  constexpr Index count = sizeof(Lanes) / sizeof(Scalar);
  Scalar lanes[count];
  for (Index lane = 0; lane < count; ++lane)
    lanes[lane] = from[lane * step];
  return pack::read<Lanes>(lanes);
}

/// `count` times Lanes of back = W^T delta, from the i-th number on.
template <typename Lanes, int count, typename Take>
inline void transposedLanes(Index units, const Scalar* W, const Scalar* delta, Index i, Take take) {
  constexpr Index lanes = sizeof(Lanes) / sizeof(Scalar);
  Lanes sum[count] = {};
  for (Index k = 0; k < units; ++k)
    for (int p = 0; p < count; ++p)
      sum[p] += gather<Lanes>(W + k + (i + p * lanes) * units, units) * delta[k];
  for (int p = 0; p < count; ++p)
    take(i + p * lanes, sum[p]);
}

/// back = W^T delta, handed over as z is above.
template <typename Take>
inline void transposed(Index units, Index inputs, const Scalar* W, const Scalar* delta, Take take) {
  Index i = 0;
  for (; i + 4 * width <= inputs; i += 4 * width)
    transposedLanes<Pack, 4>(units, W, delta, i, take);
  pack::each<Scalar>(inputs - i, [=](Index rest, auto zero) {
    transposedLanes<decltype(zero), 1>(units, W, delta, i + rest, take);
  });
}

/// `count` times Lanes of dW = delta a^T and db = delta, for the units from the i-th on. A sum of
/// one term begins at 0 like any other.
template <typename Lanes, int count>
inline void outerLanes(Index units, Index inputs, const Scalar* delta, const Scalar* a, Scalar* dW,
                       Scalar* db, Index i) {
  constexpr Index lanes = sizeof(Lanes) / sizeof(Scalar);
  Lanes factor[count];
  for (int p = 0; p < count; ++p)
    factor[p] = pack::read<Lanes>(delta + i + p * lanes);
  for (Index k = 0; k < inputs; ++k)
    for (int p = 0; p < count; ++p)
      pack::write(dW + k * units + i + p * lanes, Lanes(Lanes{} + factor[p] * a[k]));
  for (int p = 0; p < count; ++p)
    pack::write(db + i + p * lanes, Lanes(Lanes{} + factor[p]));
}

/// dW = delta a^T and db = delta. What is written by packs can be read by packs at once; single
/// numbers must first reach the cache. A call would cost as much as it does.
[[gnu::always_inline]] inline void outer(Index units, Index inputs, const Scalar* delta,
                                         const Scalar* a, Scalar* dW, Scalar* db) {
  if (units == 1) { // the one row has no gaps
    pack::each<Scalar>(inputs, [=](Index k, auto zero) {
      using Lanes = decltype(zero);
      pack::write(dW + k, Lanes(zero + pack::read<Lanes>(a + k) * *delta));
    });
    *db = Scalar{} + *delta;
    return;
  }
  Index i = 0;
  for (; i + 4 * width <= units; i += 4 * width)
    outerLanes<Pack, 4>(units, inputs, delta, a, dW, db, i);
  pack::each<Scalar>(units - i, [=](Index rest, auto zero) {
    outerLanes<decltype(zero), 1>(units, inputs, delta, a, dW, db, i + rest);
  });
}

} // namespace backprop::products::one
