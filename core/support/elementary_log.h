#pragma once

#include <cstdint>
#include <limits>

#include "core/support/elementary_exp.h"

// Logarithms, without a branch: the same operations for a double and for the lanes of a pack.
namespace backprop::elementary {

inline constexpr double infinity = std::numeric_limits<double>::infinity();

namespace detail {

/// log(1 + f) for sqrt(1/2) <= 1 + f < sqrt(2), with s = f / (2 + f):
/// log(1 + f) = 2 atanh(s) = 2s + 2s^3/3 + ..., and 2s = f - s f, where f is exact.
/// The polynomial of least largest error in t = s^2 is within 4e-18 of 2/3 + 2t/5 + ....
template <DoubleLanes Lanes> inline Lanes logOnePlusSmall(Lanes f) {
  const Lanes s = f / (2.0 + f);
  const Lanes t = s * s;
  const Lanes t2 = t * t;
  static double c[] = {0x1.5555555555592p-1, 0x1.999999997fd33p-2, 0x1.24924941f905ap-2,
                       0x1.c71c52028b2afp-3, 0x1.7466406370086p-3, 0x1.39a19281d8ee6p-3,
                       0x1.2f070c2a0c8e4p-3};
  const Lanes low = c[0] + t * c[1];
  const Lanes high = (c[2] + t * c[3]) + t2 * ((c[4] + t * c[5]) + t2 * c[6]);
  return f - s * (f - t * (low + t2 * high));
}

/// x = 2^k (1 + f) with sqrt(1/2) <= 1 + f < sqrt(2), for positive x; k as a double.
template <DoubleLanes Lanes> struct Split { Lanes k, f; };
template <DoubleLanes Lanes> inline Split<Lanes> split(Lanes x) {
  const auto subnormal = x < 0x1p-1022; // is brought into the normal range
  const Lanes normal = pack::select(subnormal, x * 0x1p54, x);
  const Lanes bias =
      pack::select(subnormal, pack::all<Lanes>(1023.0 + 54.0), pack::all<Lanes>(1023.0));
  // The exponent's step is moved from 1 to sqrt(1/2). Beside the bits of 2^52 a whole number is a
  // double without a conversion.
  constexpr std::uint64_t one = 0x3ff0000000000000;
  constexpr std::uint64_t sqrtHalf = 0x3fe6a09e667f3bcd;
  constexpr std::uint64_t fraction = 0x000fffffffffffff;
  constexpr std::uint64_t twoTo52 = 0x4330000000000000;
  const auto moved = pack::bits(normal) + (one - sqrtHalf);
  const Lanes k = (pack::fromBits((moved >> std::uint64_t{52}) | twoTo52) - 0x1p52) - bias;
  return {k, pack::fromBits((moved & fraction) + sqrtHalf) - 1.0};
}

/// `result` with the limits of log x: NaN below 0, -infinity at 0; infinity and NaN stay.
template <DoubleLanes Lanes> inline Lanes withLimits(Lanes x, Lanes result) {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  result = pack::select(x < infinity, result, x);
  result = pack::select(x < 0.0, pack::all<Lanes>(nan), result);
  return pack::select(x == 0.0, pack::all<Lanes>(-infinity), result);
}

} // namespace detail

/// The natural logarithm, within 1 ulp; NaN below 0, -infinity at 0.
template <pack::DoubleLanes Lanes> inline Lanes log(Lanes x) {
  const auto [k, f] = detail::split(x);
  const Lanes result = k * detail::ln2High + (detail::logOnePlusSmall(f) + k * detail::ln2Low);
  return detail::withLimits(x, result);
}

/// log(1 + x) without loss for small x, within 1 ulp; NaN below -1, -infinity at -1.
template <pack::DoubleLanes Lanes> inline Lanes log1p(Lanes x) {
  const Lanes u = 1.0 + x;
  const auto [k, f] = detail::split(u);
  // 1 + x was rounded to u: with k = 0, x is 1 + f without a loss; else the lost part, relative to
  // u, is added back.
  const auto whole = k == 0.0;
  const Lanes lost = pack::select(x > 1.0, 1.0 - (u - x), x - (u - 1.0));
  const Lanes small = detail::logOnePlusSmall(pack::select(whole, x, f));
  const Lanes large = k * detail::ln2High + (small + (k * detail::ln2Low + lost / u));
  return detail::withLimits(u, pack::select(whole, small, large));
}

/// log(1 + e^x) = max(x, 0) + log(1 + e^-|x|), within 2 ulp.
template <pack::DoubleLanes Lanes> inline Lanes softplus(Lanes x) {
  const Lanes e = exp(pack::select(x < 0.0, x, -x));
  // 1 + e, or half of it, is 1 + f.
  const auto halved = e > 0.41421356237309503; // sqrt(2) - 1
  const Lanes zero = pack::all<Lanes>(0.0);
  const Lanes small = detail::logOnePlusSmall(pack::select(halved, 0.5 * (e - 1.0), e));
  const Lanes high = pack::select(halved, pack::all<Lanes>(detail::ln2High), zero);
  const Lanes low = pack::select(halved, pack::all<Lanes>(detail::ln2Low), zero);
  return (high + (small + low)) + pack::atLeast(x, 0.0);
}

} // namespace backprop::elementary
