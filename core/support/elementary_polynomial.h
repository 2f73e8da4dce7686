#pragma once

#include "core/support/pack.h"

namespace backprop::elementary::detail {

/// x^exponent, for a power of two.
template <int exponent, pack::DoubleLanes Lanes> inline Lanes power(Lanes x) {
  if constexpr (exponent == 1)
    return x;
  else
    return power<exponent / 2>(x * x);
}

/// c[0] + c[1] x + c[2] x^2 + ... by halves (Estrin), whose operations need not wait for one
/// another as those of Horner's scheme do.
template <int count, pack::DoubleLanes Lanes> inline Lanes polynomial(Lanes x, const double* c) {
  if constexpr (count == 1)
    return pack::all<Lanes>(c[0]);
  else if constexpr (count == 2)
    return c[0] + x * c[1];
  else {
    constexpr int half = count <= 4 ? 2 : count <= 8 ? 4 : count <= 16 ? 8 : 16;
    static_assert(count <= 32);
    const Lanes upper = polynomial<count - half>(x, c + half);
    return polynomial<half>(x, c) + power<half>(x) * upper;
  }
}
template <pack::DoubleLanes Lanes, int count>
inline Lanes polynomial(Lanes x, const double (&c)[count]) {
  return polynomial<count>(x, &c[0]);
}

} // namespace backprop::elementary::detail
