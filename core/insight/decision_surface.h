#pragma once

#include <optional>
#include <vector>

#include "core/data/preparation.h"
#include "core/model/network.h"

namespace backprop {

/// A grid over two inputs, or a line along one, from end to end in steps of equal size; the other
/// inputs stay fixed. Inputs are the numbers of a row as the data were given: every point is
/// prepared as the rows were.
struct GridAxis {
  Index input;
  Scalar from, to;
  Index points; // 1: only `from`
};
struct Slice {
  GridAxis horizontal;
  std::optional<GridAxis> vertical; // of another input
  Vector held;                      // a whole row; the numbers of the axes are not used
};

struct Unit {
  std::size_t layer;
  Index unit;
  bool operator==(const Unit&) const = default;
};

/// a of each unit at each point of the slice, a row for each unit; of the last layer in the units
/// of the targets as they were given. The points run along the horizontal axis, line by line.
/// Forward passes take a few hundred points at a time, so a large grid needs no more memory than
/// its result.
/// @param preparation of the rows, where there is one
/// @throws Error naming what does not exist (`slice.vertical.input`, `units[2].layer`)
Matrix decisionSurface(const Network& network, const Slice& slice, const std::vector<Unit>& units,
                       const Preparation& preparation = {});

} // namespace backprop
