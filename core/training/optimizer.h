#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/calculus/backward.h"
#include "core/training/optimizer_rules.h"

namespace backprop {

/// @param path path of the configuration, such as `optimizer`
/// @throws Error naming the number (`optimizer.beta2`) that is out of its range
void validate(const OptimizerConfig& config, std::string_view path);

/// A number that is remembered of one parameter, before an update and after it.
struct Remembered {
  Scalar before, after;
};
/// In the order of `memories`; none where the kind remembers no such thing.
using ParameterMemory = std::array<std::optional<Remembered>, memories.size()>;
/// @param parameter its place in the network's order
ParameterMemory memoryOf(const OptimizerState& before, const OptimizerState& after,
                         Index parameter);

/// The state before the first update.
OptimizerState startingState(const OptimizerConfig& config, Index parameters);

/// Whether every memory has the same size as the other's: both are of one kind and one shape.
bool sameShape(const OptimizerState& a, const OptimizerState& b);

/// One update, from the state before it to the one after; `network` and `before` stay as they are.
/// Fills `after` and `next`, made for the same configuration and spec and not the same objects;
/// allocates nothing.
/// @return whether all numbers of `next` are finite
bool update(const OptimizerConfig& config, const OptimizerState& before, const Network& network,
            const Gradients& gradients, Real rate, OptimizerState& after, Network& next);

/// Gradient descent: W_new = W - learningRate dW, b_new = b - learningRate db.
/// Fills `next`, a network of the same shape, and allocates nothing.
/// @return whether all its numbers are finite
bool descend(const Network& network, const Gradients& gradients, Real learningRate, Network& next);

} // namespace backprop
