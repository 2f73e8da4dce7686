#pragma once

#include <string>

#include "core/calculus/backward.h"

namespace backprop {

/// The penalty on large weights. J = mean L + l1 sum|W| + (l2 / 2) sum W^2, over
/// the weights of all layers and never over biases.
struct Regularizer {
  Real l1 = 0;
  Real l2 = 0;
  bool operator==(const Regularizer&) const = default;
};

/// @param path path of the regularizer, such as `regularizer`
/// @throws Error naming the number (`regularizer.l1`) that is not finite or below 0
void validate(const Regularizer& regularizer, const std::string& path);

/// l1 sum|W| + (l2 / 2) sum W^2, summed in the order of the network's numbers.
Scalar penalty(const Regularizer& regularizer, const Network& network);

/// The two parts of d penalty / dw of a weight: l1 sign(w), with sign(0) = 0, and l2 w.
struct PenaltySlope {
  Scalar l1 = 0;
  Scalar l2 = 0;
};
PenaltySlope penaltySlope(const Regularizer& regularizer, Scalar w);

/// dW += l1 sign(W) + l2 W, with sign(0) = 0; allocates nothing.
void addPenalty(const Regularizer& regularizer, const Network& network, Gradients& gradients);

} // namespace backprop
