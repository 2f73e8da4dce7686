#include "core/support/random.h"

#include <cmath>

#include "core/support/elementary.h"

namespace backprop {
namespace {

std::uint64_t splitmix64(std::uint64_t& state) {
  std::uint64_t z = (state += 0x9e3779b97f4a7c15ULL);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

std::uint64_t rotateLeft(std::uint64_t x, int count) { return (x << count) | (x >> (64 - count)); }

} // namespace

Random::Random(std::uint64_t seed, std::uint64_t stream) {
  std::uint64_t mixed = seed;
  // The seed goes through the mixer first, so that neighbouring seeds and streams share nothing.
  std::uint64_t filler = splitmix64(mixed) ^ stream;
  for (auto& word : state_)
    word = splitmix64(filler);
}

std::uint64_t Random::next() {
  const std::uint64_t result = rotateLeft(state_[0] + state_[3], 23) + state_[0];
  const std::uint64_t shifted = state_[1] << 17;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= shifted;
  state_[3] = rotateLeft(state_[3], 45);
  return result;
}

double Random::uniform() { return static_cast<double>(next() >> 11) * 0x1p-53; }

double Random::normal() {
  for (;;) {
    const double u = uniform(-1, 1);
    const double v = uniform(-1, 1);
    const double s = u * u + v * v;
    if (s > 0 && s < 1)
      return u * std::sqrt(-2 * elementary::log(s) / s);
  }
}

void Random::drawOrder(std::vector<Index>& order) {
  Random random = *this; // stays in registers: this doubles the speed
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::size_t place = random.below(static_cast<std::uint32_t>(i + 1));
    order[i] = order[place];
    order[place] = static_cast<Index>(i);
  }
  *this = random;
}

} // namespace backprop
