#pragma once

#include "core/support/elementary_erf.h"
#include "core/support/elementary_exp.h"
#include "core/support/elementary_log.h"
#include "core/support/elementary_pow.h"
#include "core/support/elementary_trigonometric.h"

// The functions for float and packs of floats: computed in double and rounded once.
namespace backprop::elementary {

namespace detail {

template <typename Function> inline float inDouble(Function function, float x) {
  return static_cast<float>(function(static_cast<double>(x)));
}
template <typename Function> inline pack::Floats inDouble(Function function, pack::Floats x) {
  const pack::Doubles low = function(pack::Doubles{x[0], x[1]});
  const pack::Doubles high = function(pack::Doubles{x[2], x[3]});
  return pack::Floats{static_cast<float>(low[0]), static_cast<float>(low[1]),
                      static_cast<float>(high[0]), static_cast<float>(high[1])};
}

} // namespace detail

template <pack::FloatLanes Lanes> inline Lanes exp(Lanes x) {
  return detail::inDouble([](auto lanes) { return exp(lanes); }, x);
}
template <pack::FloatLanes Lanes> inline Lanes expm1(Lanes x) {
  return detail::inDouble([](auto lanes) { return expm1(lanes); }, x);
}
template <pack::FloatLanes Lanes> inline Lanes tanh(Lanes x) {
  return detail::inDouble([](auto lanes) { return tanh(lanes); }, x);
}
template <pack::FloatLanes Lanes> inline Lanes sigmoid(Lanes x) {
  return detail::inDouble([](auto lanes) { return sigmoid(lanes); }, x);
}
template <pack::FloatLanes Lanes> inline Lanes log(Lanes x) {
  return detail::inDouble([](auto lanes) { return log(lanes); }, x);
}
template <pack::FloatLanes Lanes> inline Lanes log1p(Lanes x) {
  return detail::inDouble([](auto lanes) { return log1p(lanes); }, x);
}
template <pack::FloatLanes Lanes> inline Lanes softplus(Lanes x) {
  return detail::inDouble([](auto lanes) { return softplus(lanes); }, x);
}
template <pack::FloatLanes Lanes> inline Lanes erf(Lanes x) {
  return detail::inDouble([](auto lanes) { return erf(lanes); }, x);
}
template <pack::FloatLanes Lanes> inline Lanes phi(Lanes x) {
  return detail::inDouble([](auto lanes) { return phi(lanes); }, x);
}
template <pack::FloatLanes Lanes> inline Lanes phiDerivative(Lanes x) {
  return detail::inDouble([](auto lanes) { return phiDerivative(lanes); }, x);
}
inline float sin(float x) { return static_cast<float>(sin(double{x})); }
inline float cos(float x) { return static_cast<float>(cos(double{x})); }
inline float pow(float x, float y) { return static_cast<float>(pow(double{x}, double{y})); }

} // namespace backprop::elementary
