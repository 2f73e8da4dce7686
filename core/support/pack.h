#pragma once

#include <complex>
#include <concepts>
#include <cstddef>
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

/// Lanes, a pack or a single number, from and to any address: it need not be a multiple of 16.
template <typename Lanes, typename Number> inline Lanes read(const Number* from) {
  Lanes lanes;
  std::memcpy(&lanes, from, sizeof lanes);
  return lanes;
}
template <typename Lanes, typename Number> inline void write(Number* to, const Lanes& lanes) {
  std::memcpy(to, &lanes, sizeof lanes);
}
template <typename Number> inline Pack<Number> load(const Number* from) {
  return read<Pack<Number>>(from);
}
template <typename Number> inline void store(Number* to, const Pack<Number>& lanes) {
  write(to, lanes);
}

/// Calls use(i, Lanes{}) along `count` numbers: pack by pack, then for each one left over. The mask
/// tells compilers that these are fewer than a pack, so they don't make a long loop of them.
template <typename Number, typename Index, typename Use> inline void each(Index count, Use use) {
  Index i = 0;
  for (; i + width<Number> <= count; i += width<Number>)
    use(i, Pack<Number>{});
  for (Index left = count & (width<Number> - 1); left > 0; --left, ++i)
    use(i, Number{});
}

/// Lanes from the `first` number on.
template <typename Lanes> struct Run {
  std::ptrdiff_t first;

  template <typename Number> Lanes load(const Number* from) const {
    return read<Lanes>(from + first);
  }
  template <typename Number> void store(Number* to, const Lanes& lanes) const {
    write(to + first, lanes);
  }
};

/// A pack of numbers in a row, or of the last of them: what it lacks is 0 on the way in, and does
/// not come out.
template <typename Number, typename Index> struct Part {
  Index first, count;
  bool whole() const { return count >= width<Number>; }

  Pack<Number> load(const Number* from) const {
    if (whole())
      return pack::load(from + first);
    Number padded[width<Number>] = {};
    std::memcpy(padded, from + first, static_cast<std::size_t>(count) * sizeof(Number));
    return pack::load(padded);
  }
  void store(Number* to, const Pack<Number>& lanes) const {
    if (whole())
      pack::store(to + first, lanes);
    else
      std::memcpy(to + first, &lanes, static_cast<std::size_t>(count) * sizeof(Number));
  }
};

/// Calls use(part) along `count` numbers. What `use` does is compiled once, for packs: where it is
/// long, that counts for more than the test of each part.
template <typename Number, typename Index, typename Use>
inline void eachPart(Index count, Use use) {
  for (Index i = 0; i < count; i += width<Number>)
    use(Part<Number, Index>{i, count - i});
}

/// The same number in each lane.
template <typename Number> inline Pack<Number> splat(Number value) { return value; }
template <> inline Doubles splat(double value) { return Doubles{value, value}; }
template <> inline Floats splat(float value) { return Floats{value, value, value, value}; }

/// One of the lanes.
template <typename Number> inline Number lane(const Pack<Number>& lanes, int at) {
  return lanes[at];
}
template <> inline std::complex<double> lane(const std::complex<double>& lanes, int) {
  return lanes;
}

/// a where the mask holds, else b; a mask is what a comparison of packs (or of numbers) gives.
template <typename Number> inline Number select(bool mask, Number a, Number b) {
  return mask ? a : b;
}
template <typename Mask> inline Doubles select(Mask mask, Doubles a, Doubles b) {
  return mask ? a : b;
}
template <typename Mask> inline Floats select(Mask mask, Floats a, Floats b) {
  return mask ? a : b;
}

/// The template parameter of a function written once for a number and for its pack.
template <typename Type>
concept DoubleLanes = std::same_as<Type, double> || std::same_as<Type, Doubles>;
template <typename Type>
concept FloatLanes = std::same_as<Type, float> || std::same_as<Type, Floats>;

/// A double as a number or in each lane.
template <DoubleLanes Lanes> inline Lanes all(double value) { return value; }
template <> inline Doubles all(double value) { return splat(value); }

/// The smaller and the larger of the two; NaN where x is NaN.
template <DoubleLanes Lanes> inline Lanes atMost(Lanes x, double high) {
  return select(all<Lanes>(high) < x, all<Lanes>(high), x);
}
template <DoubleLanes Lanes> inline Lanes atLeast(Lanes x, double low) {
  return select(x < all<Lanes>(low), all<Lanes>(low), x);
}
#ifdef __wasm_simd128__
// Left to itself the compiler takes f64x2.min and max, which cost several instructions each.
template <> inline Doubles atMost(Doubles x, double high) {
  return __builtin_wasm_pmin_f64x2(x, splat(high));
}
template <> inline Doubles atLeast(Doubles x, double low) {
  return __builtin_wasm_pmax_f64x2(x, splat(low));
}
#endif

using Words = std::uint64_t __attribute__((vector_size(16)));

/// The bit patterns of doubles.
inline std::uint64_t bits(double x) { return __builtin_bit_cast(std::uint64_t, x); }
inline Words bits(Doubles x) { return __builtin_bit_cast(Words, x); }
inline double fromBits(std::uint64_t pattern) { return __builtin_bit_cast(double, pattern); }
inline Doubles fromBits(Words pattern) { return __builtin_bit_cast(Doubles, pattern); }

inline constexpr std::uint64_t signBit = std::uint64_t{1} << 63;
/// |x|
template <DoubleLanes Lanes> inline Lanes magnitude(Lanes x) {
  return fromBits(bits(x) & ~signBit);
}
/// A number that is not negative, with the sign of another.
template <DoubleLanes Lanes> inline Lanes withSign(Lanes x, Lanes of) {
  return fromBits(bits(x) | (bits(of) & signBit));
}

} // namespace backprop::pack
