#pragma once

#include <cstdint>
#include <limits>

#include "core/support/elementary_polynomial.h"

namespace backprop::elementary {

namespace detail {

/// x = k pi/2 + r + rest with |r| <= pi/4 for 0 <= x <= 2^20, where the rest is what rounding took
/// from r. pi/2 comes in three parts (Cody and Waite); the first two have 33 bits, so that their
/// products with k are exact.
struct Quadrant {
  std::uint64_t k;
  double r, rest;
};
inline Quadrant quadrant(double x) {
  constexpr double twoOverPi = 0x1.45f306dc9c883p-1;
  constexpr double toWhole = 0x1.8p52;
  const double shifted = x * twoOverPi + toWhole;
  const double k = shifted - toWhole;
  const double first = x - k * 0x1.921fb54400000p+0; // exact
  const double middle = k * 0x1.0b4611a600000p-34;
  const double last = k * 0x1.3198a2e037073p-69;
  const double second = first - middle;
  const double back = first - second;
  const double lost = (first - (second + back)) + (back - middle);
  const double r = second - last;
  return {pack::bits(shifted), r, ((second - r) - last) + lost};
}

/// sin(r + rest) and cos(r + rest) for |r| <= pi/4.
inline double sinSmall(double r, double rest) {
  constexpr double series[] = {-0x1.5555555555549p-3,  0x1.111111110f87ap-7,
                               -0x1.a01a019c119efp-13, 0x1.71de3577bb3c9p-19,
                               -0x1.ae5e663e10520p-26, 0x1.5d9301f8ee2cfp-33};
  const double z = r * r;
  return r + (r * z * polynomial(z, series) + rest * (1.0 - 0.5 * z));
}
inline double cosSmall(double r, double rest) {
  constexpr double series[] = {0x1.555555555554cp-5,  -0x1.6c16c16c1517ep-10,
                               0x1.a01a019cb1cc9p-16, -0x1.27e4f809fa481p-22,
                               0x1.1ee9ebef290cap-29, -0x1.8fae9f514e6cfp-37};
  const double z = r * r;
  const double half = 0.5 * z;
  const double sum = 1.0 - half;
  return sum + (((1.0 - sum) - half) + (z * z * polynomial(z, series) - r * rest));
}

/// sin(x + quarters pi/2) for x >= 0.
inline double sinFrom(double x, std::uint64_t quarters) {
  if (!(x <= 0x1p20))
    return std::numeric_limits<double>::quiet_NaN();
  const auto [k, r, rest] = quadrant(x);
  const std::uint64_t turn = k + quarters;
  const double size = turn & 1 ? cosSmall(r, rest) : sinSmall(r, rest);
  return turn & 2 ? -size : size;
}

} // namespace detail

/// Sine and cosine, within 1 ulp for |x| <= 2^20. Beyond, where the reduction would run out of
/// digits, they are NaN, as for an infinite x.
inline double sin(double x) {
  const double size = detail::sinFrom(pack::magnitude(x), 0);
  return pack::bits(x) & pack::signBit ? -size : size;
}
inline double cos(double x) { return detail::sinFrom(pack::magnitude(x), 1); }

} // namespace backprop::elementary
