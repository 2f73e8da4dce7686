#include "core/training/trainer.h"

#include <algorithm>
#include <utility>

#include "core/support/finite.h"
#include "core/training/starting.h"

// Going on; trainer_history.cpp goes back, trainer_changes.cpp makes changes by hand, and
// trainer_views.cpp shows what there is.
namespace backprop {
namespace {

template <typename Value> std::array<Value, 2> twice(const Value& value) { return {value, value}; }

} // namespace

Trainer::Trainer(const NetworkSpec& spec, const TrainingConfig& config, Dataset training,
                 Dataset heldOut)
    : Trainer(spec, config, share(std::move(training), std::move(heldOut))) {}

Trainer::Trainer(const NetworkSpec& spec, const TrainingConfig& config, SharedData data,
                 Changes changes)
    : config_(config), data_(checked(std::move(data), spec, config, changes)),
      states_(twice(State{startingNetwork(spec, config),
                          startingState(config.optimizer, spec.parameterCount())})),
      batches_(startingBatches(*data_, config)), whole_(makeWorkspace(0, false)),
      leftOver_(makeWorkspace(0, false)), descent_(spec), frozen_(config.frozen, spec),
      trainingTrace_(spec, data_->training.examples()),
      heldOutTrace_(spec, data_->heldOut.examples()), curve_(curveStride(network(), batches_)),
      history_(checkpoint(), std::move(changes)) {
  makeRoom(batches_);
  makeChanges();
  curve_.record(newestPoint());
  planEvents();
}

Trainer::Workspace Trainer::makeWorkspace(Index m, bool gathers) const {
  const Index columns = gathers ? m : 0;
  return {Pass(network().spec, m),
          {Matrix(network().spec.inputs, columns), Matrix(network().spec.outputs(), columns)}};
}

void Trainer::makeRoom(const Batches& batches) {
  const bool gathers = !batches.contiguous() && batches.size() > 1;
  Workspace whole = makeWorkspace(batches.size(), gathers);
  leftOver_ = makeWorkspace(batches.examples() % batches.size(), gathers);
  whole_ = std::move(whole);
  prepared_ = false;
}

Index Trainer::step(Index count) {
  for (Index made = 0; made < count; ++made) {
    prepare();
    if (nonFinite_)
      return made;
    if (made + 1 == count)
      write(history_.addBeforeLast());
    take();
  }
  return count;
}

/// The update that was prepared becomes the present.
void Trainer::take() {
  present_ = 1 - present_;
  batches_.advance();
  ++steps_;
  prepared_ = false;
  if (steps_ == nextEvent_)
    attend();
}

Index Trainer::trainEpoch() { return step(batches_.perEpoch() - batches_.place()); }

/// The training step, from top to bottom; `take` takes its result over.
void Trainer::prepare() {
  if (prepared_)
    return;
  Workspace& room = workspace();
  if (room.gathered.x.cols() > 0)
    gather(room.gathered);
  Pass& pass = room.pass;
  const auto [x, y] = batch(room.gathered);
  propagate(network(), x, y, pass);
  State& next = nextState();
  bool finite = update(config_.optimizer, optimizer(), network(), descentOf(pass.gradients), rate(),
                       next.optimizer, next.network);
  if (!frozen_.empty())
    finite = keepFrozen(pass.gradients) && finite;
  nonFinite_.reset();
  // A delta or a gradient that is not finite makes new parameters that are not (even at rate 0),
  // but an infinite z need not.
  if (!finite || !allFinite(pass.forward.values))
    nonFinite_ = firstNonFinite(pass, next.network);
  prepared_ = true;
}

/// What is frozen is again as it was. @return whether its gradients, which have moved nothing, are
/// finite
bool Trainer::keepFrozen(const Gradients& gradients) {
  frozen_.putBack(network(), nextState().network);
  frozen_.putBack(optimizer(), nextState().optimizer);
  return allFinite(gradients.values);
}

/// Gradient, penalty, clipping: what the optimizer is given. With none of them, and nothing frozen,
/// the gradient.
const Gradients& Trainer::descentOf(const Gradients& gradients) {
  const bool penalised = config_.penalty.l1 > 0 || config_.penalty.l2 > 0;
  if (!penalised && config_.clipping.kind == ClippingKind::none && frozen_.empty())
    return gradients;
  return shapedDescent(gradients);
}

/// By itself, so that the plain case costs no call.
const Gradients& Trainer::shapedDescent(const Gradients& gradients) {
  descent_.values = gradients.values;
  addPenalty(config_.penalty, network(), descent_);
  frozen_.zero(descent_);
  clip(config_.clipping, descent_);
  return descent_;
}

/// Brings the columns of the next batch together where they do not lie so.
void Trainer::gather(Dataset& to) const {
  const Dataset& from = data_->training;
  for (Index i = 0; i < to.x.cols(); ++i) {
    to.x.col(i) = from.x.col(batches_.next(i));
    to.y.col(i) = from.y.col(batches_.next(i));
  }
}

inline Trainer::Batch Trainer::batch(const Dataset& gathered) const {
  if (gathered.x.cols() > 0)
    return {gathered.x.data(), gathered.y.data()};
  const Dataset& all = data_->training;
  const Index first = batches_.next(0);
  return {all.x.data() + first * all.x.rows(), all.y.data() + first * all.y.rows()};
}

ConstMatrixMap Trainer::batchX() {
  prepare();
  return {batch(workspace().gathered).x, network().spec.inputs, batches_.nextSize()};
}
ConstMatrixMap Trainer::batchY() {
  prepare();
  return {batch(workspace().gathered).y, network().spec.outputs(), batches_.nextSize()};
}

/// What is due at this step, in the order in which it happened when the step was first reached.
void Trainer::attend() {
  if (steps_ == history_.nextKeyframe())
    write(history_.addKeyframe());
  makeChanges();
  if (steps_ == curve_.nextWanted())
    curve_.record(newestPoint());
  planEvents();
}

/// Those of this step.
void Trainer::makeChanges() {
  while (steps_ == history_.nextChange())
    apply(history_.advance());
}

void Trainer::planEvents() {
  nextEvent_ = std::min({curve_.nextWanted(), history_.nextKeyframe(), history_.nextChange()});
}

} // namespace backprop
