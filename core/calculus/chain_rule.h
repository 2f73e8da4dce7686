#pragma once

#include <string>
#include <vector>

#include "core/calculus/pass.h"

namespace backprop {

/// The chain rule, written out. For one example, dL/dw is the sum, over all paths from the loss
/// down to the parameter, of the product of the derivatives along the path.
///   W[l](r, c): dL/dz[last]_k, then W (da/dz) for each layer in between, ..., a[l-1]_c   (b: 1)
/// A path starts at a z of the last layer where loss and activation are one function (a fused
/// pairing), else at one of its a. Through a softmax, where every a depends on every z of its
/// layer, a path goes from any a to any z.

/// One factor of a path. Layers are numbered from 0; da/dz_(row, col) is da_row / dz_col.
struct PathFactor {
  enum class Kind {
    delta,      // dL/dz of unit `row`: the start of a path for a fused pairing
    lossSlope,  // dL/da of unit `row`: the start of any other
    activation, // da_row / dz_col of the layer; row = col unless it is a softmax
    weight,     // W(row, col) of the layer
    input       // a_row of the layer before, or x_row: the end of a path to a weight
  };
  Kind kind;
  std::size_t layer; // for `input` the layer of the parameter
  Index row;
  Index col;
  Scalar value;
};

/// From the loss down to the parameter.
struct GradientPath {
  std::vector<PathFactor> factors;
  Scalar product;
};

/// All paths that lead from the loss of one example to one parameter.
struct GradientPaths {
  std::string count;                 // in decimal digits: it can exceed 2^64
  std::vector<GradientPath> largest; // by |product|, the largest first
  Scalar sum;                        // over all paths: dL/dw of the example
  Real size;                         // the sum of all |product|: how much there is to cancel
  Scalar remainder;                  // sum without the listed paths
  Scalar gradient;                   // dL/dw of the example by backpropagation: delta a_prev
  Real difference;                   // |sum - gradient| / size; 0 where both are 0
};

/// The most paths that are listed.
inline constexpr Index mostPaths = 1000;

/// Every number but `gradient` comes from the weights, z, a and the loss alone, in loops of its
/// own, so that sum = gradient proves backpropagation. Work grows with the number of weights times
/// `listed`, never with the number of paths.
/// @param y outputs x m @param x inputs x m @param pass over x and y
/// @param listed how many of the largest paths are wanted; paths whose products differ only by
///   rounding may come in either order
/// @throws Error where `parameter`, `example` or `listed` is out of range
GradientPaths gradientPaths(const Network& network, const ConstMatrixRef& x,
                            const ConstMatrixRef& y, const Pass& pass, const Parameter& parameter,
                            Index example, Index listed);

} // namespace backprop
