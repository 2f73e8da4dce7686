#pragma once

#include <cstdint>
#include <limits>

/// Elementary functions of our own, made of +, -, *, / and bit patterns only. Those of the C
/// libraries differ from one library and version to the next; with these a run gives the same bits
/// everywhere. The stated errors (in units in the last place, ulp) are held by
/// tests/core/elementary_test.cpp.
namespace backprop::elementary {

inline constexpr double infinity = std::numeric_limits<double>::infinity();

namespace detail {

// ln 2 in two parts: the first has 20 trailing zero bits, so that k * ln2High is exact below
// |k| = 2^20.
inline constexpr double ln2High = 0x1.62e42fee00000p-1;
inline constexpr double ln2Low = 0x1.a39ef35793c76p-33;
inline constexpr double log2e = 0x1.71547652b82fep+0;

inline std::uint64_t bits(double x) { return __builtin_bit_cast(std::uint64_t, x); }
inline double fromBits(std::uint64_t b) { return __builtin_bit_cast(double, b); }

/// 2^k for -1022 <= k <= 1023.
inline double powerOfTwo(int k) { return fromBits(static_cast<std::uint64_t>(k + 1023) << 52); }

/// x * 2^k, in two factors so that results near the ends of the range come out right.
inline double scale(double x, int k) {
  const int half = k / 2;
  return x * powerOfTwo(half) * powerOfTwo(k - half);
}

/// x = k ln 2 + r with |r| <= ln 2 / 2; adding and subtracting 1.5 * 2^52 rounds to a whole number.
struct Reduced {
  int k;
  double r;
};
inline Reduced reduce(double x) {
  constexpr double toWhole = 0x1.8p52;
  const double k = (x * log2e + toWhole) - toWhole;
  return {static_cast<int>(k), (x - k * ln2High) - k * ln2Low};
}

/// (e^r - 1 - r) / r^2 for |r| <= ln 2 / 2: the Taylor series 1/2! + r/3! + ... + r^11/13!.
/// The rest is below 5e-18.
inline double expTail(double r) {
  double sum = 1.0 / 6227020800.0;
  sum = sum * r + 1.0 / 479001600.0;
  sum = sum * r + 1.0 / 39916800.0;
  sum = sum * r + 1.0 / 3628800.0;
  sum = sum * r + 1.0 / 362880.0;
  sum = sum * r + 1.0 / 40320.0;
  sum = sum * r + 1.0 / 5040.0;
  sum = sum * r + 1.0 / 720.0;
  sum = sum * r + 1.0 / 120.0;
  sum = sum * r + 1.0 / 24.0;
  sum = sum * r + 1.0 / 6.0;
  return sum * r + 0.5;
}

/// log(1 + f) for sqrt(1/2) <= 1 + f < sqrt(2), with s = f / (2 + f):
/// log(1 + f) = 2 atanh(s) = 2s + 2s^3/3 + ..., and 2s = f - s f, where f is exact.
/// The series ends at s^22/23; the rest is below 1e-18.
inline double logOnePlusSmall(double f) {
  const double s = f / (2.0 + f);
  const double t = s * s;
  double sum = 2.0 / 23.0;
  sum = sum * t + 2.0 / 21.0;
  sum = sum * t + 2.0 / 19.0;
  sum = sum * t + 2.0 / 17.0;
  sum = sum * t + 2.0 / 15.0;
  sum = sum * t + 2.0 / 13.0;
  sum = sum * t + 2.0 / 11.0;
  sum = sum * t + 2.0 / 9.0;
  sum = sum * t + 2.0 / 7.0;
  sum = sum * t + 2.0 / 5.0;
  sum = sum * t + 2.0 / 3.0;
  return f - s * (f - sum * t);
}

} // namespace detail

/// e^x, within 1 ulp (2 where the result is subnormal).
inline double exp(double x) {
  if (x != x)
    return x;
  if (x > 709.782712893384)
    return infinity;
  if (x < -745.1332191019412)
    return 0.0;
  const auto [k, r] = detail::reduce(x);
  return detail::scale(1.0 + (r + r * r * detail::expTail(r)), k);
}

/// e^x - 1 without cancellation near 0, within 2 ulp.
inline double expm1(double x) {
  if (x != x)
    return x;
  if (x > 709.782712893384)
    return infinity;
  if (x < -40.0)
    return -1.0;
  const auto [k, r] = detail::reduce(x);
  const double small = r + r * r * detail::expTail(r);
  if (k == 0)
    return small;
  // 2^k (1 + small) - 1; for large k the -1 is far below the last place, and 2^k would overflow.
  if (k > 1000)
    return detail::scale(1.0 + small, k);
  const double power = detail::powerOfTwo(k);
  return power * small + (power - 1.0);
}

/// The natural logarithm, within 1 ulp; NaN below 0, -infinity at 0.
inline double log(double x) {
  if (x != x || x == infinity)
    return x;
  if (x <= 0.0)
    return x == 0.0 ? -infinity : std::numeric_limits<double>::quiet_NaN();
  int k = 0;
  if (x < 0x1p-1022) { // subnormal: bring it into the normal range
    x *= 0x1p54;
    k = -54;
  }
  // Subtracting the bits of sqrt(1/2) moves the exponent's step there, so that 1 + f lies around 1.
  constexpr std::uint64_t sqrtHalf = 0x3fe6a09e667f3bcdULL;
  const std::uint64_t offset = detail::bits(x) - sqrtHalf;
  const int exponent = static_cast<int>(static_cast<std::int64_t>(offset) >> 52);
  k += exponent;
  const double m = detail::fromBits(detail::bits(x) - (static_cast<std::uint64_t>(exponent) << 52));
  return k * detail::ln2High + (detail::logOnePlusSmall(m - 1.0) + k * detail::ln2Low);
}

/// log(1 + x) without loss for small x, within 2 ulp; NaN below -1, -infinity at -1.
inline double log1p(double x) {
  constexpr double low = -0.2928932188134524;  // sqrt(1/2) - 1
  constexpr double high = 0.41421356237309503; // sqrt(2) - 1
  if (x > low && x < high)
    return detail::logOnePlusSmall(x);
  const double u = 1.0 + x;
  if (!(u > 0.0) || u == infinity)
    return log(u);
  // 1 + x was rounded to u; the lost part, relative to u, is added back.
  const double lost = x > 1.0 ? 1.0 - (u - x) : x - (u - 1.0);
  return log(u) + lost / u;
}

/// tanh x = (e^2x - 1) / (e^2x + 1), by |x| and the sign, within 3 ulp.
inline double tanh(double x) {
  if (x != x)
    return x;
  const double size = x < 0.0 ? -x : x;
  if (size < 0x1p-28)
    return x; // x^3/3 is far below the last place
  if (size > 22.0)
    return x < 0.0 ? -1.0 : 1.0;
  const double e = expm1(2.0 * size);
  const double t = e / (e + 2.0);
  return x < 0.0 ? -t : t;
}

/// 1 / (1 + e^-x), within 3 ulp; for x < 0 as e^x / (1 + e^x), so that small results keep their
/// digits.
inline double sigmoid(double x) {
  const double e = exp(x < 0.0 ? x : -x);
  return (x < 0.0 ? e : 1.0) / (1.0 + e);
}

} // namespace backprop::elementary
