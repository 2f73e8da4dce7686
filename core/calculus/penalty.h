#pragma once

#include <string_view>

#include "core/calculus/backward.h"

namespace backprop {

/// The penalty on large weights. J = mean L + l1 sum|W| + (l2 / 2) sum W^2, over
/// the weights of all layers and never over biases.
struct Penalty {
  Real l1 = 0;
  Real l2 = 0;
  bool operator==(const Penalty&) const = default;
};

/// @param path path of the penalty, such as `penalty`
/// @throws Error naming the number (`penalty.l1`) that is not finite or below 0
void validate(const Penalty& penalty, std::string_view path);

/// l1 sum|W| + (l2 / 2) sum W^2, summed in the order of the network's numbers.
Scalar penaltyValue(const Penalty& penalty, const Network& network);

/// The two parts of d penalty / dw of a weight: l1 sign(w), with sign(0) = 0, and l2 w.
struct PenaltySlope {
  Scalar l1 = 0;
  Scalar l2 = 0;
};
PenaltySlope penaltySlope(const Penalty& penalty, Scalar w);

/// dW += l1 sign(W) + l2 W, with sign(0) = 0; allocates nothing.
void addPenalty(const Penalty& penalty, const Network& network, Gradients& gradients);

} // namespace backprop
