#pragma once

#include "core/calculus/forward.h"
#include "core/model/network.h"
#include "core/model/parameter.h"

namespace backprop {

/// delta = dL/dz of one layer, units x m: one column for each example, without 1/m.
struct LayerBackward {
  MatrixMap delta;

  static Index size(Index units, Index, Index m) { return units * m; }
  LayerBackward(Scalar* place, Index units, Index, Index m) : delta(place, units, m) {}
  const Scalar* place() const { return delta.data(); }
  LayerBackward at(Scalar* place) const { return {place, delta.rows(), 0, delta.cols()}; }
};
using BackwardTrace = Stack<LayerBackward>;

/// dJ/dW and dJ/db of one layer, of the shapes of W and b.
struct LayerGradients {
  MatrixMap dW;
  VectorMap db;

  static Index size(Index units, Index inputs, Index) { return units * (inputs + 1); }
  LayerGradients(Scalar* place, Index units, Index inputs, Index)
      : dW(place, units, inputs), db(place + units * inputs, units) {}
  const Scalar* place() const { return dW.data(); }
  LayerGradients at(Scalar* place) const { return {place, dW.rows(), dW.cols(), 0}; }
};
/// In the order of the network's parameters.
using Gradients = Stack<LayerGradients>;

Scalar valueOf(const Gradients& gradients, const Parameter& parameter);

/// Backpropagation: from the loss back to each layer, all with the weights of the forward pass.
///   delta[last] = dL/dz of the loss                      (sigmoid with cross-entropy: yhat - y)
///   delta[l]    = (W[l+1]^T delta[l+1]) o g'(z[l])
///   dW[l]       = (1/m) delta[l] a[l-1]^T,   db[l] = (1/m) delta[l] summed over the examples
/// Fills `back` and `gradients`, made for this network and m, and allocates nothing.
/// @param x inputs x m
/// @param y outputs x m
/// @param trace what `forward` left for this network and x
void backward(const Network& network, const Scalar* x, const Scalar* y, const ForwardTrace& trace,
              BackwardTrace& back, Gradients& gradients);
inline void backward(const Network& network, const ConstMatrixRef& x, const ConstMatrixRef& y,
                     const ForwardTrace& trace, BackwardTrace& back, Gradients& gradients) {
  backward(network, x.data(), y.data(), trace, back, gradients);
}

} // namespace backprop
