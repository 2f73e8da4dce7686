#pragma once

#include "core/calculus/pass.h"

namespace backprop::lab {

/// How a bug goes back through a layer, where the right way is
/// delta[l] = (W[l+1]^T delta[l+1]) o g'(z[l]).
struct WayBack {
  const Network& weights; // whose W[l+1] it is
  bool turned = false;    // W[l+1] in place of its transpose, where it is square
  bool slope = true;      // whether g'(z[l]) is there
};

/// Computes delta, dW and db of one hidden layer anew, from the delta of the layer after it.
void redo(std::size_t layer, const Scalar* x, Pass& pass, const WayBack& way);

/// Those of all hidden layers, from the last one back.
void redo(const Scalar* x, Pass& pass, const WayBack& way);

} // namespace backprop::lab
