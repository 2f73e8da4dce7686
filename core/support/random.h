#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/support/types.h"

namespace backprop {

/// xoshiro256++ of D. Blackman and S. Vigna (2019), its state filled by their splitmix64 from a
/// seed. With its own uniform and shuffle: those of the C++ library differ between implementations.
class Random {
public:
  /// @param stream tells apart the uses of one seed, so that they stay independent
  explicit Random(std::uint64_t seed, std::uint64_t stream = 0);

  using State = std::array<std::uint64_t, 4>;
  explicit Random(const State& state) : state_(state) {}
  const State& state() const { return state_; }

  std::uint64_t next();

  /// Uniform in [0, 1): the upper 53 bits.
  Scalar uniform();

  /// Uniform in [low, high).
  Scalar uniform(Scalar low, Scalar high) { return low + (high - low) * uniform(); }

  /// A whole number in [0, count), without bias: draws that would favour small numbers are
  /// thrown away.
  std::uint64_t below(std::uint64_t count);

  /// Fisher and Yates, from the end.
  void shuffle(std::vector<Index>& items);

  bool operator==(const Random& other) const { return state_ == other.state_; }

private:
  State state_;
};

} // namespace backprop
