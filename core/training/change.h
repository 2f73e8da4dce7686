#pragma once

#include <cstdint>
#include <memory>
#include <variant>
#include <vector>

#include "core/data/dataset.h"
#include "core/model/parameter.h"
#include "core/training/config.h"

namespace backprop {

/// The examples of a run: the training set (at least one) and the held-out set.
struct TrainingData {
  Dataset training;
  Dataset heldOut;
};
using SharedData = std::shared_ptr<const TrainingData>;

/// A number to replace a weight or a bias.
struct Entry {
  Parameter parameter;
  Scalar value;
};
using Entries = std::vector<Entry>;

/// Something that is changed by hand between two updates: settings, entries or data.
struct Change {
  std::int64_t step; // updates made before it
  std::variant<TrainingConfig, Entries, SharedData> what;
};
using Changes = std::vector<Change>;

/// Every number of a layer.
Entries entriesOf(std::size_t layer, const LayerNumbers& numbers);

/// @throws Error naming the field (`entries[3].parameter.row`) where there are none, or one of them
///   is not of the network or not finite
void validate(const Entries& entries, const NetworkSpec& spec);

/// @throws Error naming the field (`changes[3].settings.optimizer.beta2`) where one of them cannot
///   be made, or they are not in the order of their steps, from the first step on
void validate(const Changes& changes, const NetworkSpec& spec, std::int64_t firstStep = 0);

} // namespace backprop
