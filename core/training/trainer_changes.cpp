#include <cmath>
#include <utility>
#include <variant>

#include "core/support/require.h"
#include "core/training/starting.h"
#include "core/training/trainer.h"

// Changes by hand.
namespace backprop {

void Trainer::configure(const TrainingConfig& config) {
  validate(config, network().spec);
  change({steps_, config});
}

void Trainer::setLearningRate(Real learningRate) {
  TrainingConfig changed = config_;
  changed.learningRate = learningRate;
  configure(changed);
}

void Trainer::setBatchSize(Index batchSize) {
  TrainingConfig changed = config_;
  changed.batchSize = batchSize;
  configure(changed);
}

namespace {

/// Whether the numbers can take the place of the present ones.
void check(const ConstMatrixRef& numbers, const ConstMatrixRef& present, std::string_view path) {
  const Shape given{numbers.rows(), numbers.cols()}, shape{present.rows(), present.cols()};
  if (given != shape)
    refuse(ErrorCode::shape, path, given, shape);
  for (Index row = 0; row < numbers.rows(); ++row)
    for (Index col = 0; col < numbers.cols(); ++col)
      if (const Real number = Eigen::numext::real(numbers(row, col)); !std::isfinite(number))
        requireFinite(number, element(element(path, row), col));
}

} // namespace

void Trainer::setLayer(std::size_t layer, const LayerNumbers& numbers) {
  const Layer& present = network().layers.at(layer);
  check(numbers.W, present.W, "parameters.W");
  check(numbers.b, present.b, "parameters.b");
  setEntries(entriesOf(layer, numbers));
}

void Trainer::setEntries(Entries entries) {
  validate(entries, network().spec);
  change({steps_, std::move(entries)});
}

void Trainer::setData(Dataset training, Dataset heldOut) {
  setData(share(std::move(training), std::move(heldOut)));
}

void Trainer::setData(SharedData data) {
  change({steps_, checked(std::move(data), network().spec)});
}

/// Makes a change and remembers it; memory may run out before anything has changed.
void Trainer::change(Change change) {
  apply(change);
  history_.add(std::move(change));
  limitHistory();
  if (curve_.newestStep() == steps_)
    curve_.replaceNewest(newestPoint());
  planEvents();
}

/// At the present step where no keyframe is late enough.
void Trainer::limitHistory() {
  while (history_.earlierDataBytes() > History::mostDataBytes)
    if (!history_.dropBeginning())
      return write(history_.beginAt(steps_));
}

void Trainer::apply(const Change& change) {
  std::visit([&](const auto& what) { apply(what); }, change.what);
  prepared_ = false;
}

void Trainer::apply(const Entries& entries) {
  for (const auto& [parameter, value] : entries)
    valueOf(present().network, parameter) = value;
}

namespace {

/// Whether what one optimizer remembers is of use to the other.
bool sameMemory(const OptimizerConfig& a, const OptimizerConfig& b) {
  return a.kind == b.kind && a.centred == b.centred && (a.momentum > 0) == (b.momentum > 0);
}

} // namespace

void Trainer::apply(const TrainingConfig& config) {
  if (config.batchSize != config_.batchSize || config.order != config_.order) {
    Batches batches = batches_;
    batches.restart(batches.examples(), config.batchSize, config.order);
    makeRoom(batches);
    batches_ = std::move(batches);
  }
  if (!sameMemory(config.optimizer, config_.optimizer))
    remember(startingState(config.optimizer, network().values.size()));
  TrainingConfig changed = config;
  changed.seed = config_.seed;
  changed.initializer = config_.initializer;
  config_ = std::move(changed);
  frozen_ = FrozenPlaces(config_.frozen, network().spec);
}

void Trainer::apply(const SharedData& data) {
  if (data == data_)
    return;
  Batches batches = batches_;
  batches.restart(data->training.examples(), config_.batchSize, config_.order);
  ForwardTrace training(network().spec, data->training.examples());
  ForwardTrace heldOut(network().spec, data->heldOut.examples());
  makeRoom(batches);
  batches_ = std::move(batches);
  trainingTrace_ = std::move(training);
  heldOutTrace_ = std::move(heldOut);
  data_ = data;
}

} // namespace backprop
