#pragma once

#include "core/support/elementary_exp.h"
#include "core/support/elementary_polynomial.h"

// The normal distribution and the error function, without a branch: the same operations for a
// double and for the lanes of a pack.
namespace backprop::elementary {

namespace detail {

/// y e^(-a^2/2) for 0 <= a <= 40. Rounding a^2 would cost up to 700 ulp: it is taken in two parts,
/// of which the first, the square of the upper half of a's digits, is exact.
template <DoubleLanes Lanes> inline Lanes timesGaussian(Lanes y, Lanes a) {
  constexpr std::uint64_t lowerDigits = (std::uint64_t{1} << 27) - 1;
  const Lanes upper = pack::fromBits(pack::bits(a) & ~lowerDigits);
  auto reduced = reduce(-0.5 * upper * upper);
  reduced.low = reduced.low + 0.5 * (a - upper) * (a + upper);
  reduced.r = reduced.high - reduced.low;
  return scale(y + y * expm1Small(reduced), reduced.k);
}

/// 1 - Phi(a) for a >= 0, as g e^(-a^2/2) / (1 + slope a): with this slope the factor g stays
/// between 0.5 and 0.61, and a polynomial in (a - 4) / (a + 4) is within 3e-17 of it.
template <DoubleLanes Lanes> inline Lanes upperTail(Lanes a) {
  constexpr double atFour = 0x1.3428057406a00p-1;
  static double series[] = {
      -0x1.245600a3d43d1p-4,  -0x1.8849bae40d8a1p-6,  0x1.0261641359a7cp-4,   -0x1.b9595d7d10e82p-5,
      0x1.bab567102a13ep-6,   -0x1.c3f6bd57c7bcap-8,  -0x1.3c5abfba239f0p-11, 0x1.05a6336d252c9p-10,
      -0x1.d2898aabf13d6p-14, -0x1.0c3a164840e43p-13, 0x1.c45ba570842e8p-16,  0x1.4c06cb9408353p-16,
      -0x1.225f47274991ap-18, -0x1.f5b941e8ad752p-19, 0x1.fb9cda746b446p-22,  0x1.9f463f424a23dp-21,
      0x1.561a52ec25379p-26,  -0x1.45d79fe847e8ep-23, -0x1.05e8ffe9c123bp-25, 0x1.8fe6f7bc286b0p-26,
      0x1.2e9648f697f0fp-27,  -0x1.05e596c2388bbp-29, -0x1.1da127f81d188p-30};
  constexpr double slope = 1.34375;
  const Lanes inside = pack::atMost(a, 40.0); // beyond, the tail is 0
  const Lanes t = (inside - 4.0) / (inside + 4.0);
  const Lanes factor = atFour + t * polynomial(t, series);
  return timesGaussian(factor / (1.0 + slope * inside), inside);
}

} // namespace detail

/// The normal cumulative distribution Phi(x) = (1 + erf(x / sqrt 2)) / 2, within 5 ulp also where
/// it is small.
template <pack::DoubleLanes Lanes> inline Lanes phi(Lanes x) {
  const Lanes tail = detail::upperTail(pack::magnitude(x));
  return pack::select(x < 0.0, tail, 1.0 - tail);
}

/// Phi'(x) = e^(-x^2/2) / sqrt(2 pi), the normal density, within 2 ulp.
template <pack::DoubleLanes Lanes> inline Lanes phiDerivative(Lanes x) {
  constexpr double atZero = 0x1.9884533d43651p-2;
  return detail::timesGaussian(pack::all<Lanes>(atZero), pack::atMost(pack::magnitude(x), 40.0));
}

/// The error function, within 2 ulp: up to |x| = 1 its series x (2 / sqrt(pi) + ...), as x and a
/// small part of x, and beyond 1 - 2 (1 - Phi(|x| sqrt 2)) with the sign of x.
template <pack::DoubleLanes Lanes> inline Lanes erf(Lanes x) {
  constexpr double slopeLessOne = 0x1.06eba8214db69p-3;
  static double series[] = {-0x1.812746b0379bdp-2,  0x1.ce2f21a040d16p-4,   -0x1.b82ce311fa958p-6,
                            0x1.565bccf92b5c2p-8,   -0x1.c02db03ddcc8bp-11, 0x1.f9a2baa975044p-14,
                            -0x1.f4ca4d7581d66p-17, 0x1.b97fd41082c50p-20,  -0x1.5c07281ba310cp-23,
                            0x1.d71b1648c441ep-27,  -0x1.abae5c08e40b0p-31};
  constexpr double sqrt2 = 0x1.6a09e667f3bcdp+0;
  const Lanes size = pack::magnitude(x);
  const Lanes square = x * x;
  const Lanes inner = x + x * (slopeLessOne + square * detail::polynomial(square, series));
  const Lanes outer = 1.0 - 2.0 * detail::upperTail(sqrt2 * size);
  return pack::select(size < 1.0, inner, pack::withSign(outer, x));
}

} // namespace backprop::elementary
