#pragma once

#include <cstdint>
#include <limits>

#include "core/support/elementary_log.h"
#include "core/support/elementary_polynomial.h"

namespace backprop::elementary {

namespace detail {

/// A number of about 106 digits (bits): high + low, where high is their sum rounded.
struct Pair {
  double high, low;
};

/// The sum of two numbers without a loss, for |a| >= |b| or a = 0 (Dekker).
inline Pair exactSum(double a, double b) {
  const double sum = a + b;
  return {sum, b - (sum - a)};
}

/// The product of two numbers without a loss, by the upper and lower half of their digits (Dekker).
inline Pair exactProduct(double a, double b) {
  constexpr std::uint64_t lowerDigits = (std::uint64_t{1} << 27) - 1;
  const double upperA = pack::fromBits(pack::bits(a) & ~lowerDigits);
  const double upperB = pack::fromBits(pack::bits(b) & ~lowerDigits);
  const double lowerA = a - upperA;
  const double lowerB = b - upperB;
  const double product = a * b;
  return {product,
          ((upperA * upperB - product) + upperA * lowerB + lowerA * upperB) + lowerA * lowerB};
}
inline Pair operator*(const Pair& a, const Pair& b) {
  const auto [high, low] = exactProduct(a.high, b.high);
  return exactSum(high, low + (a.high * b.low + a.low * b.high));
}

/// a / (b.high + b.low)
inline Pair quotient(double a, const Pair& b) {
  const double high = a / b.high;
  const auto [product, lost] = exactProduct(high, b.high);
  return {high, (((a - product) - lost) - high * b.low) / b.high};
}

/// log x to about 2^-66 of it, for positive x: with x = 2^k (1 + f) and s = f / (2 + f),
/// k ln 2 + 2s + 2s^3/3 + 2s^5/5 + ..., where the terms from s^5 on need no more than a double.
inline Pair preciseLog(double x) {
  constexpr double series[] = {0x1.9999999999996p-2, 0x1.249249249301ap-2, 0x1.c71c71c582f4ep-3,
                               0x1.745d18314f88ep-3, 0x1.3b1362f08f516p-3, 0x1.1120ae0eadb24p-3,
                               0x1.de347ce223593p-4, 0x1.eb097136f825bp-4};
  constexpr Pair twoThirds{0x1.5555555555555p-1, 0x1.5555555555555p-55};
  const auto [k, f] = split(x);
  const Pair s = quotient(f, exactSum(2.0, f));
  const Pair t = s * s;
  Pair factor = exactSum(twoThirds.high, t.high * polynomial(t.high, series));
  factor.low += twoThirds.low;
  const Pair rest = s * t * factor;
  const Pair sum = exactSum(k * ln2High, 2.0 * s.high);
  const Pair total = exactSum(sum.high, rest.high);
  return exactSum(total.high, total.low + (sum.low + (rest.low + (2.0 * s.low + k * ln2Low))));
}

/// x^y for positive, finite x.
inline double powOfPositive(double x, double y) {
  // At 2^64 any x but 1 has left the range already.
  y = pack::atMost(pack::atLeast(y, -0x1p64), 0x1p64);
  const Pair logarithm = preciseLog(x);
  const auto [high, low] = exactProduct(y, logarithm.high);
  if (high > 800.0 || high < -800.0)
    return high > 0.0 ? infinity : 0.0;
  auto reduced = reduce(high);
  reduced.low -= low + y * logarithm.low;
  reduced.r = reduced.high - reduced.low;
  return scale(1.0 + expm1Small(reduced), reduced.k);
}

inline bool isWhole(double x) {
  const double size = pack::magnitude(x);
  return size >= 0x1p52 || (size + 0x1p52) - 0x1p52 == size;
}
inline bool isOdd(double x) { return isWhole(x) && !isWhole(0.5 * x); }

} // namespace detail

/// x^y, within 1 ulp (2 where the result is subnormal), with the limits of C's pow: x^0 and 1^y are
/// 1 even for NaN; 0 to a negative power is infinite; a negative x has whole powers only, else NaN.
inline double pow(double x, double y) {
  if (y == 0.0 || x == 1.0)
    return 1.0;
  if (x != x || y != y)
    return x + y;
  const double size = pack::magnitude(x);
  double result;
  if (size == 0.0 || size == infinity)
    result = (size == 0.0) == (y < 0.0) ? infinity : 0.0;
  else
    result = detail::powOfPositive(size, y);
  if (!(pack::bits(x) & pack::signBit))
    return result;
  if (x != 0.0 && x != -infinity && !detail::isWhole(y))
    return std::numeric_limits<double>::quiet_NaN();
  return detail::isOdd(y) ? -result : result;
}

} // namespace backprop::elementary
