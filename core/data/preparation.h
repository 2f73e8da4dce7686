#pragma once

#include <optional>
#include <vector>

#include "core/data/dataset.h"
#include "core/data/features.h"

namespace backprop {

/// What is done to the given rows before the network sees them: points in the plane become
/// features, then each input is shifted and scaled, and so is each target. Any may be left out.
struct Preparation {
  std::vector<Feature> features;                 // none: the numbers of a row are the inputs
  std::optional<Standardizer> standardizer = {}; // of the inputs
  std::optional<Standardizer> targets = {};

  /// Numbers in a row, for a network with this many inputs.
  Index width(Index inputs) const { return features.empty() ? inputs : 2; }
  /// rows (width x m) to inputs x m, before they are standardised
  Matrix inputs(const ConstMatrixRef& rows) const {
    return features.empty() ? Matrix(rows) : featuresOf(features, rows);
  }
  /// rows (width x m) to inputs x m, as the network sees them
  Matrix apply(const ConstMatrixRef& rows) const {
    return standardizer ? standardizer->apply(inputs(rows)) : inputs(rows);
  }
  /// targets (outputs x m) as they are learnt
  Matrix learnt(const ConstMatrixRef& y) const { return targets ? targets->apply(y) : Matrix(y); }
  /// outputs of the network (outputs x m) in the units of the targets as they were given
  Matrix inUnits(const ConstMatrixRef& yhat) const {
    return targets ? targets->undo(yhat) : Matrix(yhat);
  }
};

} // namespace backprop
