#include "core/training/starting.h"

#include <memory>
#include <utility>

namespace backprop {
namespace {

/// Uses of a seed that must not share numbers.
enum Stream : std::uint64_t { weights = 1, shuffling = 2 };

} // namespace

SharedData share(Dataset training, Dataset heldOut) {
  return std::make_shared<const TrainingData>(
      TrainingData{std::move(training), std::move(heldOut)});
}

SharedData checked(SharedData data, const NetworkSpec& spec) {
  validate(data->training, spec);
  if (data->heldOut.examples() > 0)
    validate(data->heldOut, spec);
  return data;
}

SharedData checked(SharedData data, const NetworkSpec& spec, const TrainingConfig& config,
                   const Changes& changes) {
  validate(spec);
  validate(config, spec);
  data = checked(std::move(data), spec);
  validate(changes, spec);
  return data;
}

Network startingNetwork(const NetworkSpec& spec, const TrainingConfig& config) {
  Network network(spec);
  Random random(config.seed, Stream::weights);
  initialize(network, config.initializer, random);
  return network;
}

Batches startingBatches(const TrainingData& data, const TrainingConfig& config) {
  return Batches(data.training.examples(), config.batchSize, Random(config.seed, Stream::shuffling),
                 config.order);
}

std::int64_t curveStride(const Network& network, const Batches& batches) {
  const std::int64_t work = std::int64_t{network.values.size()} * batches.examples();
  std::int64_t stride = 1;
  if (!batches.full() && work > 4096)
    while (stride * batches.size() < 4 * std::int64_t{batches.examples()})
      stride *= 2;
  return stride;
}

} // namespace backprop
