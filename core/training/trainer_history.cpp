#include <utility>

#include "core/support/require.h"
#include "core/training/starting.h"
#include "core/training/trainer.h"

// Going back.
namespace backprop {

void Trainer::reset(std::uint32_t seed) {
  config_.seed = seed;
  present().network = startingNetwork(network().spec, config_);
  remember(startingState(config_.optimizer, network().values.size()));
  batches_ = startingBatches(*data_, config_);
  steps_ = 0;
  restart();
}

void Trainer::remember(const OptimizerState& optimizer) {
  for (State& state : states_) // an update writes no more than its kind needs
    state.optimizer = optimizer;
}

/// A new history and a new curve from here on.
void Trainer::restart(Changes changes) {
  prepared_ = false;
  history_ = History(checkpoint(), std::move(changes));
  curve_ = LossCurve(curveStride(network(), batches_));
  makeChanges();
  curve_.record(newestPoint());
  planEvents();
}

std::int64_t Trainer::rewind(std::int64_t step) {
  requireWhole(step, {history_.firstStep(), steps_}, "step");
  if (const Checkpoint* before = history_.beforeLast(step)) {
    read(*before);
    history_.rewindBehind(steps_);
  } else {
    read(history_.keyframeBefore(step));
    history_.rewind(steps_);
  }
  curve_.cut(steps_);
  attend();
  return step - steps_;
}

Checkpoint Trainer::checkpoint() const {
  Checkpoint checkpoint;
  write(checkpoint);
  return checkpoint;
}

namespace {

/// Whether `restore` can take it up for a network of this spec.
void check(const Checkpoint& checkpoint, const Network& network) {
  const auto& [step, config, data, parameters, optimizer, batches] = checkpoint;
  const Index count = network.values.size();
  requireCount({parameters.size()}, {count, count, wanted::Because::parameters}, ErrorCode::shape,
               "parameters");
  checked(data, network.spec, config);
  if (!sameShape(optimizer, startingState(config.optimizer, parameters.size())))
    refuse(ErrorCode::shape, "optimizer", {}, wanted::Rule{wanted::Reason::sameOptimizer});
  startingBatches(*data, config).restore(batches);
}

} // namespace

void Trainer::restore(const Checkpoint& checkpoint, Changes changes) {
  check(checkpoint, network());
  validate(changes, network().spec, checkpoint.step);
  read(checkpoint);
  restart(std::move(changes));
}

void Trainer::joinHistory(Trainer& earlier) {
  if (&earlier == this || !sameBits(earlier.checkpoint(), history_.first()))
    refuse(ErrorCode::shape, "earlier", {}, wanted::Rule{wanted::Reason::sessionBeginning});
  history_.join(std::move(earlier.history_), steps_);
  curve_.join(std::move(earlier.curve_), steps_);
  earlier.restart();
  limitHistory();
  planEvents();
}

void Trainer::write(Checkpoint& checkpoint) const {
  checkpoint.step = steps_;
  checkpoint.config = config_;
  checkpoint.data = data_;
  checkpoint.parameters = network().values;
  checkpoint.optimizer = optimizer();
  checkpoint.batches = batches_.state();
}

void Trainer::read(const Checkpoint& checkpoint) {
  apply(checkpoint.data);
  apply(checkpoint.config);
  config_ = checkpoint.config;
  present().network.values = checkpoint.parameters;
  remember(checkpoint.optimizer);
  batches_.restore(checkpoint.batches);
  steps_ = checkpoint.step;
  prepared_ = false;
}

} // namespace backprop
