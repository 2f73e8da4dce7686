#pragma once

#include <vector>

#include "core/model/activation.h"
#include "core/model/loss.h"
#include "core/support/types.h"

namespace backprop {

/// Bounds of every network and data set, stated once for all parsers.
namespace limits {
inline constexpr Index layers = 64;
inline constexpr Index units = 4096; // of a layer, and inputs
inline constexpr Index parameters = 4'000'000;
inline constexpr Index examples = 1'000'000;
inline constexpr Index cells = 20'000'000; // of one quantity over all examples
inline constexpr Index stepsPerCall = 1'000'000'000;
inline constexpr double seed = 4294967295.0;
} // namespace limits

struct LayerSpec {
  Index units;
  Activation activation;
  bool operator==(const LayerSpec&) const = default;
};

/// What a network is, without its numbers.
struct NetworkSpec {
  Index inputs;
  std::vector<LayerSpec> layers; // the last one is the output layer
  Loss loss;
  bool operator==(const NetworkSpec&) const = default;

  Index outputs() const { return layers.back().units; }
  /// Inputs of a layer: the units of the one before it, or the network's inputs.
  Index inputsOf(std::size_t layer) const { return layer == 0 ? inputs : layers[layer - 1].units; }
  Index parameterCount() const;
};

/// @throws Error with the path (`network.layers[1].units`) if no such network can be made
void validate(const NetworkSpec& spec);

} // namespace backprop
