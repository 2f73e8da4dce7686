#pragma once

#include <complex>
#include <cstdint>
#include <cstring>

/// A pack is as many numbers as a vector register of 128 bits holds: with SSE, NEON and
/// WebAssembly's SIMD alike. Packs are only worked on lane by lane, so that a result never depends
/// on them: each lane takes the very operations that a single number would.
namespace backprop::pack {

using Doubles = double __attribute__((vector_size(16)));
using Floats = float __attribute__((vector_size(16)));

/// The pack of a number: two doubles, four floats, one of anything else.
template <typename Number> struct Of { using Type = Number; };
template <> struct Of<double> { using Type = Doubles; };
template <> struct Of<float> { using Type = Floats; };
template <typename Number> using Pack = typename Of<Number>::Type;

template <typename Number> inline constexpr int width = sizeof(Pack<Number>) / sizeof(Number);

/// From any address: it need not be a multiple of 16.
template <typename Number> inline Pack<Number> load(const Number* from) {
  Pack<Number> lanes;
  std::memcpy(&lanes, from, sizeof lanes);
  return lanes;
}
template <typename Number> inline void store(Number* to, const Pack<Number>& lanes) {
  std::memcpy(to, &lanes, sizeof lanes);
}

/// The same number in each lane.
template <typename Number> inline Pack<Number> splat(Number value) { return value; }
template <> inline Doubles splat(double value) { return Doubles{value, value}; }
template <> inline Floats splat(float value) { return Floats{value, value, value, value}; }

} // namespace backprop::pack
