#pragma once

#include <complex>
#include <cstdint>

#include "core/support/types.h"

namespace backprop {

/// 0 for a finite number; any other has bits set: v - v is +0 or NaN. The flaws of many numbers are
/// combined with |, which compilers vectorise; they may not do that with sums.
inline std::uint64_t flawOf(double v) { return __builtin_bit_cast(std::uint64_t, v - v); }
inline std::uint32_t flawOf(float v) { return __builtin_bit_cast(std::uint32_t, v - v); }
inline std::uint64_t flawOf(const std::complex<double>& v) {
  return flawOf(v.real()) | flawOf(v.imag());
}
using Flaws = decltype(flawOf(Scalar{}));

/// Whether no number is NaN or infinite.
inline bool allFinite(const VectorMap& values) {
  Flaws flaws = 0;
  for (Index i = 0; i < values.size(); ++i)
    flaws |= flawOf(values[i]);
  return flaws == 0;
}

} // namespace backprop
