#pragma once

#include "core/data/preparation.h"
#include "core/model/network.h"

namespace backprop {

/// A network that does to the rows as they were given what another does to standardised ones.
struct NetworkInUnits {
  Network network;
  /// Whether its outputs are in the units of the targets as well. They are not where targets are
  /// standardised and the last activation is not the identity: then yhat is still to be multiplied
  /// by the deviation, and the mean added.
  bool outputsToo;
};

/// With mean m and deviation s of the inputs, z = W (x - m) / s + b = (W / s) x + b - (W / s) m in
/// the first layer; with those of the targets, yhat = s a + m, so that W and b of a last layer
/// whose activation is the identity become s W and s b + m. Rounding aside, the outputs are the
/// same.
NetworkInUnits inUnitsOf(const Network& network, const Preparation& preparation);

} // namespace backprop
