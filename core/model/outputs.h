#pragma once

namespace backprop {

/// Where g' is smaller than 1: what decides whether an output can learn from its loss.
enum class Slope {
  constant,   // nowhere
  reduced,    // below z = 0, but not 0
  fading,     // far below z = 0 it is almost 0
  saturating, // far from z = 0, on both sides, it is almost 0
  dead,       // below z = 0 it is 0
  turning     // it is 0 at one z, where the outputs turn
};

/// What an activation can put out, and how it gets there.
struct Outputs {
  /// The range: its greatest lower and least upper bound.
  double least, most;
  Slope slope;
  /// The z at which they turn, for Slope::turning.
  double turn = 0;
  /// The outputs of a layer sum to 1.
  bool shareTotal = false;
};

} // namespace backprop
