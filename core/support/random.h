#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/support/types.h"

namespace backprop {

/// xoshiro256++ of D. Blackman and S. Vigna (2019), its state filled by their splitmix64 from a
/// seed. With its own distributions and shuffle: those of the C++ library differ between
/// implementations. All draws are doubles, so that one seed gives the same data and the same
/// starting weights, up to rounding, whatever `Scalar` is.
class Random {
public:
  /// @param stream separates the uses of one seed, so that they stay independent
  explicit Random(std::uint64_t seed, std::uint64_t stream = 0);

  using State = std::array<std::uint64_t, 4>;
  explicit Random(const State& state) : state_(state) {}
  const State& state() const { return state_; }

  std::uint64_t next();

  /// Uniform in [0, 1): the upper 53 bits.
  double uniform();

  /// Uniform from `low` to `high`; only rounding can reach `high`.
  double uniform(double low, double high) { return low + (high - low) * uniform(); }

  /// Normal with mean 0 and deviation 1, by the polar method of G. Marsaglia (1964): for (u, v)
  /// uniform in the unit disc and s = u^2 + v^2, u sqrt(-2 ln s / s) is normal. The second number
  /// that (u, v) would give is not kept, so that the state is four words whatever was drawn.
  double normal();
  double normal(double mean, double deviation) { return mean + deviation * normal(); }

  /// A whole number in [0, count), without bias: D. Lemire's "Fast random integer generation in an
  /// interval" (2019) with 32 bits, where a division is almost never needed.
  /// @param count at least 1
  std::uint32_t below(std::uint32_t count);

  /// Fills `order` with 0 to size - 1, each order equally often: Fisher and Yates's shuffle "inside
  /// out", which puts each number in a random place among those before it. Allocates nothing.
  /// @param order fewer than 2^32 entries
  void drawOrder(std::vector<Index>& order);

  bool operator==(const Random& other) const { return state_ == other.state_; }

private:
  State state_;
};

inline std::uint32_t Random::below(std::uint32_t count) {
  // For a draw d of 32 bits the number is floor(d count / 2^32). Each number has floor(2^32 /
  // count) draws or one more; the (2^32 mod count) too many are those with the smallest remainders.
  const auto scaled = [&] { return (next() >> 32) * count; };
  std::uint64_t product = scaled();
  if (static_cast<std::uint32_t>(product) < count) {
    const std::uint32_t tooMany = (0 - count) % count;
    while (static_cast<std::uint32_t>(product) < tooMany)
      product = scaled();
  }
  return static_cast<std::uint32_t>(product >> 32);
}

} // namespace backprop
