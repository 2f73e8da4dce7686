#pragma once

#include <vector>

#include "core/calculus/forward.h"
#include "core/model/network.h"
#include "core/model/parameter.h"

namespace backprop {

/// delta = dL/dz of each layer, units x m: one column for each example, without 1/m.
struct BackwardTrace {
  std::vector<Matrix> delta;

  BackwardTrace(const NetworkSpec& spec, Index m);
};

/// dJ/dW and dJ/db of each layer, of the shapes of W and b.
struct Gradients {
  struct Layer {
    Matrix dW;
    Vector db;
  };
  std::vector<Layer> layers;

  explicit Gradients(const NetworkSpec& spec);
};

Scalar valueOf(const Gradients& gradients, const Parameter& parameter);

/// Backpropagation: from the loss back to each layer, all with the weights of the forward pass.
///   delta[last] = dL/dz of the loss                      (sigmoid with cross-entropy: yhat - y)
///   delta[l]    = (W[l+1]^T delta[l+1]) o g'(z[l])
///   dW[l]       = (1/m) delta[l] a[l-1]^T,   db[l] = (1/m) delta[l] summed over the examples
/// Fills `back` and `gradients`, made for this network and m, and allocates nothing.
/// @param x inputs x m
/// @param y outputs x m
/// @param trace what `forward` left for this network and x
void backward(const Network& network, const ConstMatrixRef& x, const ConstMatrixRef& y,
              const ForwardTrace& trace, BackwardTrace& back, Gradients& gradients);

} // namespace backprop
