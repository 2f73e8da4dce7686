#include "core/training/trainer.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <string>
#include <utility>

#include "core/support/error.h"

namespace backprop {
namespace {

/// Uses of a seed that must not share numbers.
enum Stream : std::uint64_t { weights = 1, shuffling = 2 };

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

SharedData checked(SharedData data, const NetworkSpec& spec, const TrainingConfig& config) {
  validate(spec);
  validate(config, spec);
  return checked(std::move(data), spec);
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

/// Whether what one optimizer remembers is of use to the other.
bool sameMemory(const OptimizerConfig& a, const OptimizerConfig& b) {
  return a.kind == b.kind && a.centred == b.centred && (a.momentum > 0) == (b.momentum > 0);
}

/// Whether `restore` can take it up for a network of this spec.
void check(const Checkpoint& checkpoint, const Network& network) {
  const auto& [step, config, data, parameters, optimizer, batches] = checkpoint;
  if (parameters.size() != network.values.size())
    throw Error(ErrorCode::shape, "parameters",
                "parameters has " + std::to_string(parameters.size()) +
                    " entries; the network has " + std::to_string(network.values.size()) + ".");
  checked(data, network.spec, config);
  const OptimizerState shape = startingState(config.optimizer, parameters.size());
  if (optimizer.velocity.size() != shape.velocity.size() ||
      optimizer.mean.size() != shape.mean.size() || optimizer.square.size() != shape.square.size())
    throw Error(ErrorCode::shape, "optimizer", "optimizer has the state of another optimizer.");
  startingBatches(*data, config).restore(batches);
}

/// J over all examples for each step at first; where that would cost more than a tenth of the
/// training, for every so many steps from the beginning.
std::int64_t curveStride(const Network& network, const Batches& batches) {
  const std::int64_t work = std::int64_t{network.values.size()} * batches.examples();
  std::int64_t stride = 1;
  if (!batches.full() && work > 4096)
    while (stride * batches.size() < 4 * std::int64_t{batches.examples()})
      stride *= 2;
  return stride;
}

} // namespace

Trainer::Trainer(const NetworkSpec& spec, const TrainingConfig& config, Dataset training,
                 Dataset heldOut)
    : Trainer(spec, config, share(std::move(training), std::move(heldOut))) {}

Trainer::Trainer(const NetworkSpec& spec, const TrainingConfig& config, SharedData data)
    : config_(config), data_(checked(std::move(data), spec, config)),
      network_(startingNetwork(spec, config)), next_(network_),
      optimizer_(startingState(config.optimizer, network_.values.size())),
      nextOptimizer_(optimizer_), batches_(startingBatches(*data_, config)),
      whole_(makeWorkspace(0, false)), leftOver_(makeWorkspace(0, false)), descent_(spec),
      trainingTrace_(spec, data_->training.examples()),
      heldOutTrace_(spec, data_->heldOut.examples()), curve_(curveStride(network_, batches_)),
      history_(checkpoint()) {
  makeRoom(batches_);
  curve_.record(newestPoint());
  planEvents();
}

Trainer::Workspace Trainer::makeWorkspace(Index m, bool gathers) const {
  const Index columns = gathers ? m : 0;
  return {Pass(network_.spec, m),
          {Matrix(network_.spec.inputs, columns), Matrix(network_.spec.outputs(), columns)}};
}

void Trainer::makeRoom(const Batches& batches) {
  const bool gathers = !batches.contiguous() && batches.size() > 1;
  Workspace whole = makeWorkspace(batches.size(), gathers);
  leftOver_ = makeWorkspace(batches.examples() % batches.size(), gathers);
  whole_ = std::move(whole);
  prepared_ = false;
}

// ---- going on -----------------------------------------------------------------------------------

Index Trainer::step(Index count) {
  for (Index made = 0; made < count; ++made) {
    prepare();
    if (nonFinite_)
      return made;
    take();
  }
  return count;
}

/// The update that was prepared becomes the present.
void Trainer::take() {
  std::swap(network_.values, next_.values);
  std::swap(network_.layers, next_.layers);
  if (config_.optimizer.kind != OptimizerKind::gradientDescent)
    std::swap(optimizer_, nextOptimizer_);
  batches_.advance();
  ++steps_;
  prepared_ = false;
  if (steps_ == nextEvent_)
    attend();
}

Index Trainer::trainEpoch() { return step(batches_.perEpoch() - batches_.place()); }

bool Trainer::run(const Goal& goal, Index most) {
  for (Index made = 0;; ++made) {
    if (steps_ >= goal.step ||
        (goal.lossBelow && elementary::realPart(upcomingLoss()) < *goal.lossBelow) ||
        (goal.gradientBelow && norm(descent()) < *goal.gradientBelow))
      return true;
    if (made == most || step() == 0)
      return false;
  }
}

/// The training step, from top to bottom; `take` takes its result over.
void Trainer::prepare() {
  if (prepared_)
    return;
  gather();
  Pass& pass = workspace().pass;
  const auto [x, y] = batch();
  propagate(network_, x, y, pass);
  update(config_.optimizer, optimizer_, network_, descentOf(pass.gradients), rate(), nextOptimizer_,
         next_);
  nonFinite_ = allFinite(pass, next_) ? std::nullopt : firstNonFinite(pass, next_);
  prepared_ = true;
}

/// Gradient, penalty, clipping: what the optimizer is given. Where there is neither, the gradient.
const Gradients& Trainer::descentOf(const Gradients& gradients) {
  const bool penalised = config_.regularizer.l1 > 0 || config_.regularizer.l2 > 0;
  if (!penalised && config_.clipping.kind == ClippingKind::none)
    return gradients;
  descent_.values = gradients.values;
  if (penalised)
    addPenalty(config_.regularizer, network_, descent_);
  clip(config_.clipping, descent_);
  return descent_;
}

/// Brings the columns of the coming batch together where they do not lie so.
void Trainer::gather() {
  Dataset& to = workspace().gathered;
  const Dataset& from = data_->training;
  for (Index i = 0; i < to.x.cols(); ++i) {
    to.x.col(i) = from.x.col(batches_.upcoming(i));
    to.y.col(i) = from.y.col(batches_.upcoming(i));
  }
}

Trainer::Examples Trainer::batch() {
  const Dataset& gathered = workspace().gathered;
  if (gathered.x.cols() > 0)
    return {gathered.x.data(), gathered.y.data()};
  const Dataset& all = data_->training;
  const Index first = batches_.upcoming(0);
  return {all.x.data() + first * all.x.rows(), all.y.data() + first * all.y.rows()};
}

ConstMatrixMap Trainer::batchX() {
  prepare();
  return {batch().x, network_.spec.inputs, batches_.upcomingSize()};
}
ConstMatrixMap Trainer::batchY() {
  prepare();
  return {batch().y, network_.spec.outputs(), batches_.upcomingSize()};
}

/// What is due at this step, in the order in which it happened when the step was first reached.
void Trainer::attend() {
  if (steps_ == history_.nextKeyframe())
    write(history_.addKeyframe());
  while (steps_ == history_.nextChange())
    apply(history_.advance());
  if (steps_ == curve_.nextWanted())
    curve_.record(newestPoint());
  planEvents();
}

void Trainer::planEvents() {
  nextEvent_ = std::min({curve_.nextWanted(), history_.nextKeyframe(), history_.nextChange()});
}

// ---- going back ---------------------------------------------------------------------------------

void Trainer::reset(std::uint32_t seed) {
  config_.seed = seed;
  network_ = startingNetwork(network_.spec, config_);
  optimizer_ = startingState(config_.optimizer, network_.values.size());
  batches_ = startingBatches(*data_, config_);
  steps_ = 0;
  restart();
}

/// A new history and a new curve from here on.
void Trainer::restart() {
  prepared_ = false;
  history_ = History(checkpoint());
  curve_ = LossCurve(curveStride(network_, batches_));
  curve_.record(newestPoint());
  planEvents();
}

std::int64_t Trainer::rewind(std::int64_t step) {
  if (step < history_.firstStep() || step > steps_)
    throw Error(ErrorCode::range, "step",
                "step is " + std::to_string(step) + "; it must be a whole number from " +
                    std::to_string(history_.firstStep()) + " to " + std::to_string(steps_) + ".");
  const Checkpoint& keyframe = history_.keyframeBefore(step);
  read(keyframe);
  history_.rewind(steps_);
  curve_.cut(steps_);
  attend();
  return step - steps_;
}

Checkpoint Trainer::checkpoint() const {
  Checkpoint checkpoint;
  write(checkpoint);
  return checkpoint;
}

void Trainer::restore(const Checkpoint& checkpoint) {
  check(checkpoint, network_);
  read(checkpoint);
  restart();
}

void Trainer::write(Checkpoint& checkpoint) const {
  checkpoint.step = steps_;
  checkpoint.config = config_;
  checkpoint.data = data_;
  checkpoint.parameters = network_.values;
  checkpoint.optimizer = optimizer_;
  checkpoint.batches = batches_.state();
}

void Trainer::read(const Checkpoint& checkpoint) {
  apply(checkpoint.data);
  apply(checkpoint.config);
  config_ = checkpoint.config;
  network_.values = checkpoint.parameters;
  optimizer_ = checkpoint.optimizer;
  batches_.restore(checkpoint.batches);
  steps_ = checkpoint.step;
  prepared_ = false;
}

// ---- changes by hand ----------------------------------------------------------------------------

void Trainer::configure(const TrainingConfig& config) {
  validate(config, network_.spec);
  TrainingConfig changed = config;
  changed.seed = config_.seed;
  changed.initializer = config_.initializer;
  change({steps_, changed});
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

void Trainer::setLayer(std::size_t layer, const LayerNumbers& numbers) {
  const Layer& present = network_.layers.at(layer);
  if (numbers.W.rows() != present.W.rows() || numbers.W.cols() != present.W.cols() ||
      numbers.b.size() != present.b.size())
    throw Error(ErrorCode::shape, "parameters", "parameters have another shape than the layer.");
  if (!numbers.W.allFinite() || !numbers.b.allFinite())
    throw Error(ErrorCode::finite, "parameters", "parameters must be finite numbers.");
  change({steps_, Intervention::LayerChange{layer, numbers}});
}

void Trainer::setData(Dataset training, Dataset heldOut) {
  setData(share(std::move(training), std::move(heldOut)));
}

void Trainer::setData(SharedData data) {
  change({steps_, checked(std::move(data), network_.spec)});
}

/// Makes a change and remembers it; memory may run out before anything has changed.
void Trainer::change(Intervention intervention) {
  apply(intervention);
  history_.add(std::move(intervention));
  if (curve_.newestStep() == steps_)
    curve_.replaceNewest(newestPoint());
  planEvents();
}

void Trainer::apply(const Intervention& intervention) {
  using LayerChange = Intervention::LayerChange;
  if (const auto* config = std::get_if<TrainingConfig>(&intervention.change))
    apply(*config);
  else if (const auto* data = std::get_if<SharedData>(&intervention.change))
    apply(*data);
  else if (const auto* layer = std::get_if<LayerChange>(&intervention.change))
    network_.layers[layer->layer] = layer->numbers;
  prepared_ = false;
}

void Trainer::apply(const TrainingConfig& config) {
  if (config.batchSize != config_.batchSize || config.order != config_.order) {
    Batches batches = batches_;
    batches.restart(batches.examples(), config.batchSize, config.order);
    makeRoom(batches);
    batches_ = std::move(batches);
  }
  if (!sameMemory(config.optimizer, config_.optimizer)) {
    optimizer_ = startingState(config.optimizer, network_.values.size());
    nextOptimizer_ = optimizer_;
  }
  config_ = config;
}

void Trainer::apply(const SharedData& data) {
  if (data == data_)
    return;
  Batches batches = batches_;
  batches.restart(data->training.examples(), config_.batchSize, config_.order);
  ForwardTrace training(network_.spec, data->training.examples());
  ForwardTrace heldOut(network_.spec, data->heldOut.examples());
  makeRoom(batches);
  batches_ = std::move(batches);
  trainingTrace_ = std::move(training);
  heldOutTrace_ = std::move(heldOut);
  data_ = data;
}

// ---- what there is to see -----------------------------------------------------------------------

const Pass& Trainer::upcoming() {
  prepare();
  return workspace().pass;
}

const Gradients& Trainer::descent() { return descentOf(upcoming().gradients); }

const Network& Trainer::next() {
  prepare();
  return next_;
}

Scalar Trainer::upcomingLoss() {
  const Pass& pass = upcoming();
  return batchLoss(network_, pass.forward, batchY());
}

StepRecord Trainer::record() {
  StepRecord record{steps_, rate(), upcomingLoss(),          penalty(config_.regularizer, network_),
                    {},     0,      batches_.upcomingSize(), {}};
  const Gradients gradients = penalised();
  for (const LayerGradients& layer : gradients.layers)
    record.layerNorms.push_back(static_cast<Real>(norm(layer)));
  record.gradientNorm = static_cast<Real>(norm(gradients));
  record.correct = countCorrect(upcoming().forward.output(), batchY(),
                                codingOf(data_->training.y, network_.spec.loss));
  return record;
}

std::optional<NonFinite> Trainer::stopped() {
  prepare();
  return nonFinite_;
}

GradientCheck Trainer::checkGradients(Real epsilon) {
  return backprop::checkGradients(network_, penalised(), batchX(), batchY(), epsilon,
                                  config_.regularizer);
}

GradientComparison Trainer::checkGradient(const Parameter& parameter, Real epsilon) {
  GradientChecker checker(network_, batchX(), batchY(), epsilon, config_.regularizer);
  return checker.compare(parameter, valueOf(penalised(), parameter));
}

Gradients Trainer::penalised() {
  Gradients gradients = upcoming().gradients;
  addPenalty(config_.regularizer, network_, gradients);
  return gradients;
}

Score Trainer::trainingScore() {
  forward(network_, data_->training.x, trainingTrace_);
  return score(network_, trainingTrace_, data_->training);
}

Score Trainer::heldOutScore() {
  forward(network_, data_->heldOut.x, heldOutTrace_);
  return score(network_, heldOutTrace_, data_->heldOut);
}

LossCurve::Point Trainer::newestPoint() {
  LossCurve::Point point{steps_, 0, std::numeric_limits<Real>::quiet_NaN()};
  if (batches_.full()) {
    point.training = upcomingLoss(); // its forward pass is needed for the next update anyway
  } else {
    forward(network_, data_->training.x, trainingTrace_);
    point.training = batchLoss(network_, trainingTrace_, data_->training.y);
  }
  if (data_->heldOut.examples() > 0) {
    forward(network_, data_->heldOut.x, heldOutTrace_);
    point.heldOut = batchLoss(network_, heldOutTrace_, data_->heldOut.y);
  }
  return point;
}

} // namespace backprop
