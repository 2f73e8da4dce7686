#pragma once

#include <vector>

#include "core/model/network.h"

namespace backprop {

/// What a forward pass leaves behind: z and a of each layer, units x m.
struct ForwardTrace {
  struct Layer {
    Matrix z;
    Matrix a;
  };
  std::vector<Layer> layers;

  /// Room for m examples; zeros until a pass fills it.
  ForwardTrace(const NetworkSpec& spec, Index m);

  const Matrix& output() const { return layers.back().a; }
};

/// z = W a_prev + b and a = g(z), layer by layer; a_prev of the first layer is x (inputs x m).
/// Fills a trace made for m examples and allocates nothing.
void forward(const Network& network, const ConstMatrixRef& x, ForwardTrace& trace);

/// J of a batch whose forward pass stands in `trace`; y is outputs x m.
Scalar batchLoss(const Network& network, const ForwardTrace& trace, const ConstMatrixRef& y);

} // namespace backprop
