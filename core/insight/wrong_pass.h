#pragma once

#include "core/insight/quantity.h"
#include "core/insight/slip_code.h"

namespace backprop {

/// One thing done wrong in a pass.
struct Mistake {
  SlipCode code;
  std::size_t layer;
  Index unit = none; // that the mistake is about, such as the one whose path is forgotten

  static constexpr Index none = -1;
  /// In place of a layer: in all of them, as where one line of a program does all layers; and the
  /// same without the output.
  static constexpr std::size_t everywhere = static_cast<std::size_t>(-1);
  static constexpr std::size_t everyHidden = everywhere - 1;

  /// Whether it is made in this layer. @param last the output's
  bool isIn(std::size_t l, std::size_t last) const {
    return layer == l || layer == everywhere || (layer == everyHidden && l < last);
  }
};

/// z of a layer for the step's example, from x on, with one mistake made in `mistake.layer`.
Vector wrongZ(const SeenStep& step, std::size_t layer, const Mistake& mistake);

/// dL/da of a hidden layer, units x m, of the mistakes that one can make in W_next^T delta_next.
Matrix wrongBack(const SeenStep& step, const SeenPass& seen, std::size_t layer,
                 const Mistake& mistake);
/// delta of a layer, units x m, with one mistake made in this layer or in one after it.
Matrix wrongDelta(const SeenStep& step, const SeenPass& seen, std::size_t layer,
                  const Mistake& mistake);

/// What can go wrong on the way to z, or to delta of one unit.
std::vector<Mistake> mistakesOfZ(const SeenStep& step, std::size_t layer);
/// @param far also in the layers after this one
std::vector<Mistake> mistakesOfDelta(const SeenStep& step, std::size_t layer, Index row, bool far);

} // namespace backprop
