#pragma once

#include <cstdint>

#include "core/support/pack.h"

// exp and what is made of it, without a branch: each is the same operations for a double and for
// the lanes of a pack. Limits are reached by clamping x where the result no longer changes; NaN
// passes through. The coefficients are those of polynomials of least largest error (Remez).
namespace backprop::elementary {

namespace detail {

using pack::DoubleLanes;

// ln 2 in two parts: the first has 20 trailing zero bits, so that k * ln2High is exact below
// |k| = 2^20.
inline constexpr double ln2High = 0x1.62e42fee00000p-1;
inline constexpr double ln2Low = 0x1.a39ef35793c76p-33;

// The constants of a function stay in memory, and so are not const: for a constant in the code,
// engines make three instructions ahead of the loop, and for more of them than there are registers.

inline double reduction[] = {0x1.71547652b82fep+0, 0x1.8p52, ln2High, ln2Low}; // log2 e, ...

/// x = k ln 2 + r with |r| <= ln 2 / 2, and r = high - low before it is rounded. Adding 1.5 * 2^52
/// rounds to the whole number k and leaves it in the lowest bits.
template <DoubleLanes Lanes> struct Reduced {
  decltype(pack::bits(Lanes{})) k;
  Lanes high, low, r;
};
template <DoubleLanes Lanes> inline Reduced<Lanes> reduce(Lanes x) {
  const auto& [log2e, toWhole, ln2Upper, ln2Lower] = reduction;
  const Lanes shifted = x * log2e + toWhole;
  const Lanes k = shifted - toWhole;
  const Lanes high = x - k * ln2Upper;
  const Lanes low = k * ln2Lower;
  return {pack::bits(shifted), high, low, high - low};
}

/// 2^k for -1022 <= k <= 1023, from the bits of `reduce`.
template <typename Bits> inline auto powerOfTwo(Bits k) {
  return pack::fromBits((k + std::uint64_t{1023}) << std::uint64_t{52});
}

/// y * 2^k, in two factors, as 2^k itself need not be a normal number. k is a small part of large
/// bits, which the shift leaves positive.
template <DoubleLanes Lanes, typename Bits> inline Lanes scale(Lanes y, Bits k) {
  const auto half = k >> std::uint64_t{1};
  return y * powerOfTwo(half) * powerOfTwo(k - half);
}

/// e^r - 1 for |r| <= ln 2 / 2 as r + r^2 (1/2 + c3 r + ... + c11 r^9); the error of the polynomial
/// is below 3e-17 of the result.
template <DoubleLanes Lanes> inline Lanes expm1Small(const Reduced<Lanes>& x) {
  const Lanes r = x.r;
  const Lanes r2 = r * r;
  const Lanes r4 = r2 * r2;
  static double c[] = {0x1.555555555555ap-3,  0x1.5555555553ae6p-5,  0x1.111111110f0d2p-7,
                       0x1.6c16c17a0c79ap-10, 0x1.a01a01b2b8fcap-13, 0x1.a019b36fba37dp-16,
                       0x1.71ddf07d7b6b8p-19, 0x1.289793bf148c0p-22, 0x1.af6d1e5b79cb0p-26};
  const Lanes low = (0.5 + r * c[0]) + r2 * (c[1] + r * c[2]);
  const Lanes high = (c[3] + r * c[4]) + r2 * (c[5] + r * c[6]);
  const Lanes top = c[7] + r * c[8];
  return x.high - (x.low - r2 * (low + r4 * (high + r4 * top)));
}

/// r coth(r/2) - 2 for |r| <= ln 2 / 2, that is r^2/6 - r^4/360 + ...; the error is below 2e-18.
/// With R = r coth(r/2): e^r = (R + r) / (R - r).
template <DoubleLanes Lanes> inline Lanes cothTail(Lanes r) {
  const Lanes z = r * r;
  const Lanes z2 = z * z;
  static double c[] = {0x1.555555555553ep-3, -0x1.6c16c16bebd3cp-9, 0x1.1566aaf255c48p-14,
                       -0x1.bbd41c52ba3c8p-20, 0x1.6376946e2126bp-25};
  const Lanes low = z * (c[0] + z * c[1]);
  const Lanes high = (c[2] + z * c[3]) + z2 * c[4];
  return low + (z * z2) * high;
}

} // namespace detail

/// e^x, within 1 ulp (2 where the result is subnormal).
template <pack::DoubleLanes Lanes> inline Lanes exp(Lanes x) {
  // Past the clamps the product with 2^k overflows, or ends at 0, by itself.
  const auto reduced = detail::reduce(pack::atMost(pack::atLeast(x, -746.0), 710.0));
  return detail::scale(1.0 + detail::expm1Small(reduced), reduced.k);
}

/// e^x - 1 without cancellation near 0, within 2 ulp.
template <pack::DoubleLanes Lanes> inline Lanes expm1(Lanes x) {
  const auto reduced = detail::reduce(pack::atMost(pack::atLeast(x, -40.0), 710.0));
  const Lanes small = detail::expm1Small(reduced);
  // Half of 2^k (1 + small) - 1: 2^1024 would overflow.
  const Lanes power = detail::powerOfTwo(reduced.k - std::uint64_t{1});
  const Lanes result = 2.0 * (power * small + (power - 0.5));
  // -0 stays, and subnormal numbers are not halved.
  return pack::select((x < 0x1p-54) & (x > -0x1p-54), x, result);
}

/// tanh x = (e^2x - 1) / (e^2x + 1), within 3 ulp. With 2x = k ln 2 + r and R = r coth(r/2) both
/// are multiplied by R - r, which leaves one division:
/// ((2^k - 1) R + (2^k + 1) r) / ((2^k + 1) R + (2^k - 1) r).
template <pack::DoubleLanes Lanes> inline Lanes tanh(Lanes x) {
  const auto [k, high, low, r] = detail::reduce(2.0 * pack::atMost(pack::atLeast(x, -22.0), 22.0));
  const Lanes tail = detail::cothTail(r); // R - 2
  const Lanes power = detail::powerOfTwo(k);
  const Lanes plus = 1.0 + power;
  const Lanes minus = 1.0 - power;
  return ((plus * r - minus * tail) - 2.0 * minus) / ((plus * tail - minus * r) + 2.0 * plus);
}

/// 1 / (1 + e^-x) = e^x / (1 + e^x), within 3 ulp; with x = k ln 2 + r and R = r coth(r/2) as
/// 2^k (R + r) / (2^k (R + r) + (R - r)), which keeps the digits of small results.
template <pack::DoubleLanes Lanes> inline Lanes sigmoid(Lanes x) {
  const auto [k, high, low, r] = detail::reduce(pack::atMost(pack::atLeast(x, -746.0), 40.0));
  const Lanes tail = detail::cothTail(r); // R - 2
  // Both times 2^64, so that the numerator is a normal number and the quotient is rounded once.
  const Lanes up = (2.0 + (tail + r)) * detail::powerOfTwo(k + std::uint64_t{64});
  const Lanes down = (2.0 + (tail - r)) * 0x1p64;
  return up / (up + down);
}

} // namespace backprop::elementary
