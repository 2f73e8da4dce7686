#pragma once

#include "core/model/network_spec.h"
#include "core/model/stack.h"

namespace backprop {

struct Layer;

/// The numbers of one layer by themselves.
struct LayerNumbers {
  Matrix W;
  Vector b;

  LayerNumbers(Matrix weights, Vector biases) : W(std::move(weights)), b(std::move(biases)) {}
  LayerNumbers(const Layer& layer);
};

/// The numbers of one layer, in place: W is units x inputs, b has one entry for each unit.
struct Layer {
  MatrixMap W;
  VectorMap b;

  static Index size(Index units, Index inputs, Index) { return units * (inputs + 1); }
  Layer(Scalar* place, Index units, Index inputs, Index)
      : W(place, units, inputs), b(place + units * inputs, units) {}
  Layer(const Layer&) = default;
  /// Copies the numbers; both have the same shape.
  Layer& operator=(const LayerNumbers& numbers) {
    W = numbers.W;
    b = numbers.b;
    return *this;
  }
  Layer& operator=(const Layer& other) = default;
  const Scalar* place() const { return W.data(); }
  Layer at(Scalar* place) const { return {place, W.rows(), W.cols(), 0}; }
};

inline LayerNumbers::LayerNumbers(const Layer& layer) : W(layer.W), b(layer.b) {}

/// A value: it copies, compares, and holds nothing but its shape and its numbers: those of each
/// layer in turn, W column by column and then b. All weights and biases start as 0.
struct Network : Stack<Layer> {
  NetworkSpec spec;

  /// @throws Error with the path if no such network can be made
  explicit Network(NetworkSpec spec);
  bool operator==(const Network&) const = default;
};

} // namespace backprop
