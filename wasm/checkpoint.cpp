#include "wasm/checkpoint.h"

#include <algorithm>
#include <tuple>

#include "core/model/parameter.h"
#include "wasm/changes.h"
#include "wasm/data.h"
#include "wasm/plain.h"
#include "wasm/settings.h"
#include "wasm/stored.h"

namespace backprop {

namespace {

/// From the order of a network's numbers, where W lies column by column, to that of the parameters,
/// where it lies row by row, as in an initializer's `numbers`; nothing stays nothing.
Vector rowByRow(const Vector& values, const NetworkSpec& spec) {
  Network network(spec);
  Vector ordered(values.size());
  if (values.size() == network.values.size())
    network.values = values;
  for (Index i = 0; i < values.size(); ++i)
    ordered[i] = valueOf(network, parameterAt(spec, i));
  return ordered;
}

Vector columnByColumn(const Vector& ordered, const NetworkSpec& spec) {
  Network network(spec);
  for (Index i = 0; i < ordered.size(); ++i)
    valueOf(network, parameterAt(spec, i)) = ordered[i];
  return ordered.size() == 0 ? ordered : network.values;
}

// ---- the generator: 64 hexadecimal digits -------------------------------------------------------

constexpr std::size_t digitsOfWord = 16;

std::string digitsOf(const Random& random) {
  std::string digits;
  for (const std::uint64_t word : random.state())
    digits += hexadecimal(word);
  return digits;
}

Random randomFrom(const Given& given) {
  const wanted::Rule wanted{wanted::Reason::generator};
  const std::string digits = given.text(wanted);
  Random::State state{};
  if (digits.size() != state.size() * digitsOfWord ||
      digits.find_first_not_of(hexDigits) != std::string::npos ||
      digits.find_first_not_of('0') == std::string::npos)
    given.refuse(ErrorCode::range, wanted);
  for (std::size_t i = 0; i < digits.size(); ++i)
    state[i / digitsOfWord] = state[i / digitsOfWord] << 4 | hexDigits.find(digits[i]);
  return Random(state);
}

} // namespace

// ---- out ----------------------------------------------------------------------------------------

namespace {

template <typename Ordered> Value optimizerOut(const OptimizerState& optimizer, Ordered ordered) {
  Value out = object(
      {{"beta1Power", number(optimizer.beta1Power)}, {"beta2Power", number(optimizer.beta2Power)}});
  for (const auto& [name, memory] : memories)
    border::set(out, name.data(), ordered(optimizer.*memory));
  return out;
}

} // namespace

Value checkpointOut(const Checkpoint& checkpoint, const NetworkSpec& spec) {
  const auto ordered = [&](const Vector& values) {
    return stored(numbers(rowByRow(values, spec)));
  };
  const auto& [step, config, data, parameters, optimizer, batches] = checkpoint;
  return object({{"settings", settingsOut(spec, config)},
                 {"data", text(fingerprintOf(*data))},
                 {"step", whole(step)},
                 {"parameters", ordered(parameters)},
                 {"optimizer", optimizerOut(optimizer, ordered)},
                 {"batches", object({{"epoch", whole(batches.epoch)},
                                     {"position", whole(batches.position)},
                                     {"generator", text(digitsOf(batches.passBegin))}})}});
}

// ---- in -----------------------------------------------------------------------------------------

namespace {

Settings settingsOf(const Given& checkpoint, const NetworkSpec& spec) {
  Settings settings =
      within("checkpoint.settings", [&] { return settingsFrom(checkpoint.at("settings")); });
  if (settings.network != spec)
    refuse(ErrorCode::shape, "checkpoint.settings.network", {},
           wanted::Rule{wanted::Reason::sessionNetwork});
  return settings;
}

void checkData(const Given& given, const TrainingData& data) {
  const wanted::Rule wanted{wanted::Reason::sessionData, fingerprintOf(data)};
  if (given.text(wanted) != wanted.detail)
    given.refuse(ErrorCode::shape, wanted);
}

OptimizerState optimizerStateFrom(const Given& given, const OptimizerConfig& config,
                                  const NetworkSpec& spec) {
  std::apply(
      [&](const auto&... of) {
        given.checkObject({"beta1Power", "beta2Power", of.name.data()...});
      },
      memories);
  const auto power = [&](const char* member) {
    return static_cast<Real>(given.at(member).number(wanted::share));
  };
  OptimizerState state = startingState(config, spec.parameterCount());
  for (const auto& [name, memory] : memories)
    state.*memory =
        columnByColumn(revived(given.at(name.data())).anyNumbers((state.*memory).size()), spec);
  state.beta1Power = power("beta1Power");
  state.beta2Power = power("beta2Power");
  return state;
}

Batches::State batchesStateFrom(const Given& given) {
  given.checkObject({"epoch", "position", "generator"});
  return {static_cast<Index>(given.at("position").whole(0, limits::examples)),
          given.at("epoch").whole(0, mostWhole), randomFrom(given.at("generator"))};
}

Checkpoint checkpointFrom(const Given& given, const Trainer& trainer) {
  given.checkObject({"settings", "data", "step", "parameters", "optimizer", "batches"});
  const NetworkSpec& spec = trainer.network().spec;
  Checkpoint checkpoint = trainer.checkpoint();
  checkpoint.config = settingsOf(given, spec).training;
  checkData(given.at("data"), trainer.data());
  checkpoint.step = given.at("step").whole(0, mostWhole);
  Vector ordered(spec.parameterCount());
  revived(given.at("parameters")).copyNumbers(ordered.size(), ordered.data());
  checkpoint.parameters = columnByColumn(ordered, spec);
  checkpoint.optimizer =
      optimizerStateFrom(given.at("optimizer"), checkpoint.config.optimizer, spec);
  checkpoint.batches = batchesStateFrom(given.at("batches"));
  return checkpoint;
}

} // namespace

void restore(Trainer& trainer, const Given& given, const Given& changes) {
  const Checkpoint checkpoint = checkpointFrom(given, trainer);
  Changes read = changesFrom(changes, {trainer.network().spec, checkpoint.config});
  validate(read, trainer.network().spec, checkpoint.step);
  within("checkpoint", [&] { trainer.restore(checkpoint, std::move(read)); });
}

} // namespace backprop
