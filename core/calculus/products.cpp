#include "core/calculus/products.h"

#include <algorithm>
#include <cstring>
#include <type_traits>

#include "core/support/pack.h"

namespace backprop::products {
namespace {

using one::Pack;
using one::width;

// Eight sums in registers: with more, WebAssembly's engines have to put some of them aside.
constexpr Index tileRows = 2 * width;
constexpr Index tileCols = 4;
// What is copied together for the second-level cache: so many rows, so many factors of their sums.
constexpr Index blockRows = 16 * tileRows;
constexpr Index blockDepth = 256;
// Up to so many numbers a matrix is used where it lies: it fits into the first-level cache.
constexpr Index smallMatrix = 2048;
// From so many examples on it pays to copy a matrix that is used transposed.
constexpr Index manyExamples = 4;

// ---- one tile of C = start + A B ----------------------------------------------------------------

/// The factors of some sums: A(i, k) at A[i + k * stepA], B(k, j) at B[k * stepB + j * colStepB].
struct Factors {
  const Scalar* A;
  Index stepA;
  const Scalar* B;
  Index stepB;
  Index colStepB;
  Index depth;
};

/// Where sums begin and end: that of entry (i, j) begins at start[i + j * colStepStart], or at 0
/// where there is no start; times `factor` it goes to C[i + j * colStepC].
struct Target {
  const Scalar* start;
  Index colStepStart;
  Scalar* C;
  Index colStepC;
  Scalar factor;

  Target at(Index row, Index col) const {
    return {start ? start + row + col * colStepStart : nullptr, colStepStart,
            C + row + col * colStepC, colStepC, factor};
  }
  void skip(Index rows) {
    start = start ? start + rows : nullptr;
    C += rows;
  }
};

template <typename Lanes> Lanes splat(Scalar value) {
  if constexpr (sizeof(Lanes) == sizeof(Scalar))
    return value;
  else
    return pack::splat<Scalar>(value);
}

/// `packs` times Lanes rows and `cols` columns, in registers from the first term to the last.
template <typename Lanes, int packs, int cols>
[[gnu::always_inline]] inline void tile(const Factors& factors, const Target& target) {
  constexpr Index lanes = sizeof(Lanes) / sizeof(Scalar);
  Lanes sum[packs][cols];
  for (int p = 0; p < packs; ++p)
    for (int j = 0; j < cols; ++j)
      sum[p][j] = target.start
                      ? pack::read<Lanes>(target.start + p * lanes + j * target.colStepStart)
                      : splat<Lanes>(0);
  const Scalar* A = factors.A;
  const Scalar* B = factors.B;
  for (Index k = 0; k < factors.depth; ++k, A += factors.stepA, B += factors.stepB) {
    Lanes a[packs];
    for (int p = 0; p < packs; ++p)
      a[p] = pack::read<Lanes>(A + p * lanes);
    for (int j = 0; j < cols; ++j) {
      const Lanes b = splat<Lanes>(B[j * factors.colStepB]);
      for (int p = 0; p < packs; ++p)
        sum[p][j] += a[p] * b;
    }
  }
  const Lanes factor = splat<Lanes>(target.factor);
  for (int p = 0; p < packs; ++p)
    for (int j = 0; j < cols; ++j)
      pack::write<Lanes>(target.C + p * lanes + j * target.colStepC, sum[p][j] * factor);
}

/// All rows of `cols` columns.
template <int cols>
[[gnu::always_inline]] inline void strip(Index rows, Factors factors, Target target) {
  Index row = 0;
  for (; row + tileRows <= rows; row += tileRows) {
    tile<Pack, 2, cols>(factors, target);
    factors.A += tileRows;
    target.skip(tileRows);
  }
  if (row + width <= rows) {
    tile<Pack, 1, cols>(factors, target);
    row += width;
    factors.A += width;
    target.skip(width);
  }
  for (; row < rows; ++row) {
    tile<Scalar, 1, cols>(factors, target);
    ++factors.A;
    target.skip(1);
  }
}

/// Calls `use` for the last columns, fewer than four: with the first of two and of one of them, and
/// this number as a constant of the compiler.
template <typename Use> void inLastColumns(Index col, Index cols, Use use) {
  if (cols - col >= 2) {
    use(col, std::integral_constant<int, 2>{});
    col += 2;
  }
  if (col < cols)
    use(col, std::integral_constant<int, 1>{});
}

/// C = start + A B from matrices where they lie; the rows of A lie side by side.
void multiply(Index rows, Index cols, const Factors& all, const Target& target) {
  Factors factors = all;
  Index col = 0;
  for (; col + tileCols <= cols; col += tileCols, factors.B += tileCols * factors.colStepB)
    strip<tileCols>(rows, factors, target.at(0, col));
  inLastColumns(col, cols, [&](Index first, auto some) {
    strip<some>(rows, factors, target.at(0, first));
    factors.B += some * factors.colStepB;
  });
}

// ---- larger matrices: block by block, copied together -------------------------------------------

/// A matrix as it lies in memory: entry (i, k) at from[i * rowStep + k * step].
struct Source {
  const Scalar* from;
  Index rowStep;
  Index step;
};

/// Copies panels of `tileRows` rows, one after the other. In a panel the rows of a term lie side by
/// side; rows that the matrix does not have are 0.
void copyPanels(const Source& A, Index rows, Index depth, Scalar* to) {
  Index row = 0;
  for (; row + tileRows <= rows; row += tileRows) {
    const Scalar* from = A.from + row * A.rowStep;
    for (Index k = 0; k < depth; ++k, from += A.step, to += tileRows)
      if (A.rowStep == 1)
        std::memcpy(to, from, tileRows * sizeof(Scalar));
      else
        for (Index i = 0; i < tileRows; ++i)
          to[i] = from[i * A.rowStep];
  }
  if (row == rows)
    return;
  for (Index k = 0; k < depth; ++k, to += tileRows)
    for (Index i = 0; i < tileRows; ++i)
      to[i] = row + i < rows ? A.from[(row + i) * A.rowStep + k * A.step] : Scalar{0};
}

/// Copies four columns of B so that those of a term lie side by side, as they do in B.
void copyColumns(Factors& factors, Scalar* to) {
  const Scalar* from = factors.B;
  for (Index k = 0; k < factors.depth; ++k, from += factors.stepB)
    std::memcpy(to + k * tileCols, from, tileCols * sizeof(Scalar));
  factors.B = to;
  factors.stepB = tileCols;
}

/// A block of rows, in panels, times some columns.
template <int cols>
void multiplyPanels(Index rows, const Scalar* panels, const Factors& all, const Target& whole) {
  Factors factors = all;
  Target target = whole;
  factors.stepA = tileRows;
  factors.A = panels;
  for (; rows >= tileRows; rows -= tileRows, factors.A += tileRows * factors.depth) {
    tile<Pack, 2, cols>(factors, target);
    target.skip(tileRows);
  }
  strip<cols>(rows, factors, target);
}

/// A block of rows, in panels, times all columns.
void multiplyPanels(Index rows, Index cols, const Scalar* panels, const Factors& all,
                    const Target& target) {
  alignas(16) Scalar columns[tileCols * blockDepth];
  Factors factors = all;
  Index col = 0;
  for (; col + tileCols <= cols; col += tileCols) {
    factors = all;
    factors.B += col * all.colStepB;
    if (all.colStepB == 1)
      copyColumns(factors, columns);
    multiplyPanels<tileCols>(rows, panels, factors, target.at(0, col));
  }
  inLastColumns(col, cols, [&](Index first, auto some) {
    factors = all;
    factors.B += first * all.colStepB;
    multiplyPanels<some>(rows, panels, factors, target.at(0, first));
  });
}

/// C = start + A B, whatever their size.
void multiplyBlocks(Index rows, Index cols, const Source& A, const Factors& all,
                    const Target& target) {
  alignas(16) Scalar panels[blockRows * blockDepth];
  for (Index first = 0; first < all.depth; first += blockDepth) {
    Factors factors = all;
    factors.depth = std::min(blockDepth, all.depth - first);
    factors.B += first * all.stepB;
    Target part = target;
    if (first > 0) // go on with the sums that the blocks before have left
      part.start = target.C, part.colStepStart = target.colStepC;
    if (first + factors.depth < all.depth)
      part.factor = 1;
    for (Index row = 0; row < rows; row += blockRows) {
      const Index some = std::min(blockRows, rows - row);
      const Source block{A.from + row * A.rowStep + first * A.step, A.rowStep, A.step};
      copyPanels(block, some, factors.depth, panels);
      multiplyPanels(some, cols, panels, factors, part.at(row, 0));
    }
  }
}

} // namespace

namespace many {

void affine(const Shape& shape, const Scalar* W, const Scalar* b, const Scalar* a, Scalar* z) {
  const auto [units, inputs, m] = shape;
  const Factors factors{W, units, a, 1, inputs, inputs};
  const Target target{b, 0, z, units, 1};
  if (units * inputs <= smallMatrix)
    multiply(units, m, factors, target);
  else
    multiplyBlocks(units, m, {W, 1, units}, factors, target);
}

void transposed(const Shape& shape, const Scalar* W, const Scalar* delta, Scalar* back) {
  const auto [units, inputs, m] = shape;
  if (m >= manyExamples)
    return multiplyBlocks(inputs, m, {W, units, 1}, {nullptr, 0, delta, 1, units, units},
                          {nullptr, 0, back, inputs, 1});
  for (Index example = 0; example < m; ++example)
    one::transposed(units, inputs, W, delta + example * units, one::To{back + example * inputs});
}

void outer(const Shape& shape, const Scalar* delta, const Scalar* a, Scalar* dW, Scalar* db) {
  const auto [units, inputs, m] = shape;
  const Scalar factor = Real{1} / static_cast<Real>(m);
  const Factors factors{delta, units, a, inputs, 1, m};
  const Target target{nullptr, 0, dW, units, factor};
  if (units * m <= smallMatrix && inputs * m <= smallMatrix)
    multiply(units, inputs, factors, target);
  else
    multiplyBlocks(units, inputs, {delta, 1, units}, factors, target);
  const Scalar one = 1;
  multiply(units, 1, {delta, units, &one, 0, 0, m}, {nullptr, 0, db, units, factor});
}

} // namespace many

} // namespace backprop::products
