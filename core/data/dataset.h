#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/model/network.h"
#include "core/support/named.h"
#include "core/support/types.h"

namespace backprop {

/// Examples with their targets: a column is an example.
struct Dataset {
  Matrix x; // inputs x examples
  Matrix y; // outputs x examples

  Index examples() const { return x.cols(); }
  /// The examples of these columns, in this order.
  Dataset select(const std::vector<Index>& columns) const;
};

/// The most examples that a pass through the network has room for: their count times the widest
/// layer is at most limits::cells.
Index mostExamples(const NetworkSpec& spec);

/// @throws Error with the path (`data.targets[3][0]`) if the data don't fit the network
void validate(const Dataset& data, const NetworkSpec& spec);

/// The training set and the held-out set, each in ascending order.
struct Split {
  std::vector<Index> training;
  std::vector<Index> heldOut;
};

/// Which examples are held out.
enum class HeldOutRows {
  drawn, // by a seed
  last,  // those at the end, as of a time series, or where a file has its test rows last
  spaced // at equal distances: every fourth one for a quarter
};

inline constexpr std::array<Named<HeldOutRows>, 3> heldOutRows{{
    {HeldOutRows::drawn, "drawn"},
    {HeldOutRows::last, "last"},
    {HeldOutRows::spaced, "spaced"},
}};
inline std::string_view name(HeldOutRows kind) { return nameIn(heldOutRows, kind); }

/// Holds out round(fraction * examples) of them, but never all.
/// @param heldOutFraction from 0 up to, not including, 1
/// @param seed of those that are drawn
Split splitExamples(Index examples, Real heldOutFraction, std::uint64_t seed,
                    HeldOutRows which = HeldOutRows::drawn);

/// Holds out these examples.
/// @param heldOut in any order, fewer than there are
/// @throws Error naming the first that is no example, or comes twice (`data.heldOutRows[3]`)
Split splitExamples(Index examples, const std::vector<Index>& heldOut);

/// Shifts and scales each input (or target) to mean 0 and standard deviation 1 over the examples
/// that it was fitted on.
struct Standardizer {
  Vector mean;
  /// sqrt of the mean squared distance from the mean; 1 for one that never changes
  Vector deviation;

  /// @param x inputs x m, at least one column
  /// @param path of these numbers: `data.inputs` or `data.targets`
  /// @throws Error where a deviation is too large or too small for a number
  static Standardizer fit(const Matrix& x, std::string_view path = "data.inputs");
  /// (x - mean) / deviation, for each column of x (inputs x m)
  Matrix apply(const ConstMatrixRef& x) const;
  /// x deviation + mean: back to the units of what it was fitted on
  Matrix undo(const ConstMatrixRef& x) const;
};

} // namespace backprop
