#include "core/training/trainer.h"

#include <cmath>
#include <limits>
#include <string>
#include <utility>

#include "core/model/initializer.h"
#include "core/support/error.h"
#include "core/training/optimizer.h"

namespace backprop {
namespace {

/// Uses of a seed that must not share numbers.
enum Stream : std::uint64_t { weights = 1, shuffling = 2 };

void check(const TrainingConfig& config) {
  if (!std::isfinite(config.learningRate) || config.learningRate < 0)
    throw Error(ErrorCode::range, "learningRate",
                "learningRate is " + shown(config.learningRate) +
                    "; it must be a finite number, 0 or more.");
  if (config.batchSize < 0)
    throw Error(ErrorCode::range, "batchSize",
                "batchSize is " + std::to_string(config.batchSize) +
                    "; it must be a whole number from 1, or 'full'.");
}

void check(const NetworkSpec& spec, const TrainingConfig& config, const Dataset& training,
           const Dataset& heldOut) {
  validate(spec);
  check(config);
  validate(training, spec);
  if (heldOut.examples() > 0)
    validate(heldOut, spec);
}

Network startingNetwork(const NetworkSpec& spec, std::uint32_t seed) {
  Network network(spec);
  Random random(seed, Stream::weights);
  initializeXavierUniform(network, random);
  return network;
}

} // namespace

Trainer::Trainer(const NetworkSpec& spec, const TrainingConfig& config, Dataset training,
                 Dataset heldOut)
    : config_((check(spec, config, training, heldOut), config)), training_(std::move(training)),
      heldOut_(std::move(heldOut)), network_(startingNetwork(spec, config.seed)), next_(network_),
      batches_(training_.examples(), config.batchSize, Random(config.seed, Stream::shuffling)),
      whole_(makeWorkspace(0, false)), leftOver_(makeWorkspace(0, false)),
      trainingTrace_(spec, training_.examples()), heldOutTrace_(spec, heldOut_.examples()) {
  makeRoom(batches_);
  recordLoss();
}

Trainer::Workspace Trainer::makeWorkspace(Index m, bool gathers) const {
  const Index columns = gathers ? m : 0;
  return {Pass(network_.spec, m),
          {Matrix(network_.spec.inputs, columns), Matrix(network_.spec.outputs(), columns)}};
}

void Trainer::makeRoom(const Batches& batches) {
  Workspace whole = makeWorkspace(batches.size(), !batches.full());
  leftOver_ = makeWorkspace(batches.examples() % batches.size(), true);
  whole_ = std::move(whole);
  prepared_ = false;
}

Index Trainer::step(Index count) {
  for (Index made = 0; made < count; ++made) {
    prepare();
    if (nonFinite_)
      return made;
    std::swap(network_.values, next_.values);
    std::swap(network_.layers, next_.layers);
    prepared_ = false;
    batches_.advance();
    ++steps_;
    if (curve_.wants(steps_))
      recordLoss();
  }
  return count;
}

Index Trainer::trainEpoch() { return step(batches_.perEpoch() - batches_.place()); }

void Trainer::reset(std::uint32_t seed) {
  config_.seed = seed;
  network_ = startingNetwork(network_.spec, seed);
  batches_ = Batches(training_.examples(), config_.batchSize, Random(seed, Stream::shuffling));
  curve_ = LossCurve();
  steps_ = 0;
  prepared_ = false;
  recordLoss();
}

void Trainer::setLearningRate(Scalar learningRate) {
  TrainingConfig changed = config_;
  changed.learningRate = learningRate;
  check(changed);
  config_ = changed;
  prepared_ = false;
}

void Trainer::setBatchSize(Index batchSize) {
  TrainingConfig changed = config_;
  changed.batchSize = batchSize;
  check(changed);
  Batches batches = batches_;
  batches.resize(batchSize);
  makeRoom(batches); // may find too little memory: until then nothing has changed
  batches_ = std::move(batches);
  config_ = changed;
}

void Trainer::setLayer(std::size_t layer, const LayerNumbers& values) {
  Layer& present = network_.layers.at(layer);
  if (values.W.rows() != present.W.rows() || values.W.cols() != present.W.cols() ||
      values.b.size() != present.b.size())
    throw Error(ErrorCode::shape, "parameters", "parameters have another shape than the layer.");
  if (!values.W.allFinite() || !values.b.allFinite())
    throw Error(ErrorCode::finite, "parameters", "parameters must be finite numbers.");
  present = values;
  prepared_ = false;
  if (curve_.newestStep() == steps_)
    curve_.replaceNewest(newestPoint());
}

/// Brings the columns of the coming batch together; the full batch lies together already.
void Trainer::gather() {
  if (batches_.full())
    return;
  Dataset& batch = workspace().batch;
  for (Index i = 0; i < batches_.upcomingSize(); ++i) {
    batch.x.col(i) = training_.x.col(batches_.upcoming(i));
    batch.y.col(i) = training_.y.col(batches_.upcoming(i));
  }
}

/// The training step, from top to bottom; `step` takes its result over.
void Trainer::prepare() {
  if (prepared_)
    return;
  gather();
  Pass& pass = workspace().pass;
  propagate(network_, batch().x, batch().y, pass);
  descend(network_, pass.gradients, config_.learningRate, next_);
  nonFinite_ = firstNonFinite(pass, next_);
  prepared_ = true;
}

const Pass& Trainer::upcoming() {
  prepare();
  return workspace().pass;
}

const Network& Trainer::next() {
  prepare();
  return next_;
}

Scalar Trainer::upcomingLoss() { return batchLoss(network_, upcoming().forward, batch().y); }

std::optional<NonFinite> Trainer::stopped() {
  prepare();
  return nonFinite_;
}

GradientCheck Trainer::checkGradients(Scalar epsilon) {
  return backprop::checkGradients(network_, upcoming().gradients, batch().x, batch().y, epsilon);
}

Score Trainer::trainingScore() {
  forward(network_, training_.x, trainingTrace_);
  return score(network_, trainingTrace_, training_);
}

Score Trainer::heldOutScore() {
  forward(network_, heldOut_.x, heldOutTrace_);
  return score(network_, heldOutTrace_, heldOut_);
}

LossCurve::Point Trainer::newestPoint() {
  forward(network_, training_.x, trainingTrace_);
  LossCurve::Point point{steps_, batchLoss(network_, trainingTrace_, training_.y),
                         std::numeric_limits<Scalar>::quiet_NaN()};
  if (heldOut_.examples() > 0) {
    forward(network_, heldOut_.x, heldOutTrace_);
    point.heldOut = batchLoss(network_, heldOutTrace_, heldOut_.y);
  }
  return point;
}

void Trainer::recordLoss() { curve_.record(newestPoint()); }

} // namespace backprop
