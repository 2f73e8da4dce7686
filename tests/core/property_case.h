#pragma once

#include <cstdint>
#include <string>

#include "core/data/dataset.h"
#include "core/support/random.h"
#include "core/training/config.h"

namespace backprop::properties {

/// A random network, random examples, and a random way to train: all of it drawn from one seed.
struct Case {
  explicit Case(std::uint64_t seed);

  Random random; // for what the properties choose
  Network network;
  Dataset training; // 1 to 9 examples
  Dataset heldOut;  // 0 to 3
  TrainingConfig config;

  /// Parameters whose gradient was compared with a central difference, and those where a kink
  /// forbade it.
  Index compared = 0, atKinks = 0;

  const NetworkSpec& spec() const { return network.spec; }
  /// In one line: 2-3-1, the activations, the loss, and how it trains.
  std::string description() const;
};

/// A whole number from 0 to count - 1.
Index draw(Random& random, Index count);
bool chance(Random& random, double probability);

/// Weights of the size that keeps z near 1, a tenth of all numbers 0.
LayerNumbers drawLayer(Index units, Index inputs, Random& random);
/// Inputs in [-2, 2) and targets that the loss is defined for, hard and soft ones.
Dataset drawData(const NetworkSpec& spec, Index examples, Random& random);
/// Every optimizer, schedule, penalty, clipping, order, batch size and initializer.
TrainingConfig drawConfig(const NetworkSpec& spec, Random& random);

} // namespace backprop::properties
