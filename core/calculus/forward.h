#pragma once

#include "core/model/network.h"

namespace backprop {

/// z and a of one layer for m examples, units x m each.
struct LayerForward {
  MatrixMap z;
  MatrixMap a;

  static Index size(Index units, Index, Index m) { return 2 * units * m; }
  LayerForward(Scalar* place, Index units, Index, Index m)
      : z(place, units, m), a(place + units * m, units, m) {}
  const Scalar* place() const { return z.data(); }
  LayerForward at(Scalar* place) const { return {place, z.rows(), 0, z.cols()}; }
};

/// What a forward pass leaves behind: z and a of each layer; zeros until a pass fills it.
struct ForwardTrace : Stack<LayerForward> {
  using Stack::Stack;

  const MatrixMap& output() const { return layers.back().a; }
};

/// z = W a_prev + b and a = g(z), layer by layer; a_prev of the first layer is x (inputs x m).
/// Fills a trace made for m examples and allocates nothing.
void forward(const Network& network, const Scalar* x, ForwardTrace& trace) noexcept;
inline void forward(const Network& network, const ConstMatrixRef& x, ForwardTrace& trace) {
  forward(network, x.data(), trace);
}

/// J of a batch whose forward pass is in `trace`; y is outputs x m.
Scalar batchLoss(const Network& network, const ForwardTrace& trace, const ConstMatrixRef& y);

} // namespace backprop
