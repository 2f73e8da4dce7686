#include "tests/core/property_case.h"

#include <cmath>
#include <memory>
#include <sstream>
#include <vector>

#include "core/model/pairing.h"

namespace backprop::properties {

Index draw(Random& random, Index count) {
  return static_cast<Index>(random.below(static_cast<std::uint32_t>(count)));
}

bool chance(Random& random, double probability) { return random.uniform() < probability; }

namespace {

/// One of the kinds in a table of names.
template <typename Table> auto pick(const Table& table, Random& random) {
  return table[static_cast<std::size_t>(draw(random, static_cast<Index>(table.size())))];
}

Real sometimes(double probability, double low, double high, Random& random) {
  return chance(random, probability) ? random.uniform(low, high) : 0;
}

/// Each loss equally often, though the cross-entropies go with one activation only.
Pairing drawPairing(Random& random) {
  const Loss loss = pick(losses, random).kind;
  for (;;)
    if (const Pairing pair = pick(pairings(), random);
        pair.loss == loss && pair.verdict != Verdict::refused)
      return pair;
}

/// With its usual alpha, or another one.
Activation drawActivation(Random& random) {
  const Activation::Kind kind = pick(activations, random).kind;
  const Alpha* alpha = alphaOf(kind);
  if (!alpha || chance(random, 0.3))
    return kind;
  return {kind, random.uniform(0.001, alpha->range.below.value_or(2.5))};
}

NetworkSpec drawSpec(Random& random) {
  const Pairing pair = drawPairing(random);
  NetworkSpec spec{1 + draw(random, 8), {}, pair.loss};
  for (Index l = 1 + draw(random, 5); l > 0; --l)
    spec.layers.push_back({1 + draw(random, 8), drawActivation(random)});
  spec.layers.back().activation = pair.output;
  return spec;
}

Network drawNetwork(const NetworkSpec& spec, Random& random) {
  Network network(spec);
  for (Layer& layer : network.layers)
    layer = drawLayer(layer.W.rows(), layer.W.cols(), random);
  return network;
}

Matrix drawMatrix(Index rows, Index cols, double low, double high, Random& random) {
  Matrix result(rows, cols);
  for (Index i = 0; i < result.size(); ++i)
    result.data()[i] = random.uniform(low, high);
  return result;
}

/// One-hot; or positive with the sum 1; or from 0 to 1 with any sum.
Vector drawShares(Index outputs, Random& random) {
  if (chance(random, 0.5))
    return Vector::Unit(outputs, draw(random, outputs));
  const Vector shares = drawMatrix(outputs, 1, 0.01, 1, random);
  return chance(random, 0.5) ? Vector(shares / shares.sum()) : shares;
}

OptimizerConfig drawOptimizer(Random& random) {
  OptimizerConfig optimizer;
  optimizer.kind = pick(optimizers, random).kind;
  optimizer.momentum = sometimes(0.7, 0.1, 0.95, random);
  optimizer.decay = random.uniform(0.5, 0.999);
  optimizer.beta1 = sometimes(0.8, 0.5, 0.95, random);
  optimizer.beta2 = random.uniform(0.9, 0.999);
  optimizer.epsilon = random.uniform(1e-8, 1e-3);
  optimizer.centred = chance(random, 0.5);
  optimizer.weightDecay = random.uniform(0, 0.1);
  return optimizer;
}

Schedule drawSchedule(Random& random) {
  Schedule schedule;
  schedule.kind = pick(schedules, random).kind;
  schedule.every = 1 + draw(random, 30);
  schedule.factor = random.uniform(0.9, 1);
  schedule.length = 1 + draw(random, 100);
  schedule.least = random.uniform(0, 0.01);
  schedule.decay = random.uniform(0, 0.1);
  schedule.warmUp = draw(random, 20);
  return schedule;
}

Initializer drawInitializer(const NetworkSpec& spec, Random& random) {
  Initializer initializer;
  initializer.kind = pick(initializers, random).kind;
  initializer.value = random.uniform(-1, 1);
  initializer.bias = sometimes(0.5, -0.5, 0.5, random);
  std::vector<Real> numbers(static_cast<std::size_t>(spec.parameterCount()));
  for (Real& number : numbers)
    number = random.uniform(-1, 1);
  initializer.numbers = {std::move(numbers)};
  return initializer;
}

} // namespace

LayerNumbers drawLayer(Index units, Index inputs, Random& random) {
  const double size = random.uniform(0.5, 1.5) * std::sqrt(3.0 / static_cast<double>(inputs));
  Matrix W = drawMatrix(units, inputs, -size, size, random);
  Vector b = drawMatrix(units, 1, -0.5, 0.5, random);
  for (Index i = 0; i < W.size(); ++i)
    if (chance(random, 0.1))
      W.data()[i] = 0;
  for (Scalar& bias : b)
    if (chance(random, 0.1))
      bias = 0;
  return {W, b};
}

Dataset drawData(const NetworkSpec& spec, Index examples, Random& random) {
  const Index outputs = spec.outputs();
  Dataset data{drawMatrix(spec.inputs, examples, -2, 2, random),
               drawMatrix(outputs, examples, -1.5, 1.5, random)};
  for (Index example = 0; example < examples; ++example)
    if (spec.loss == Loss::softmaxCrossEntropy)
      data.y.col(example) = drawShares(outputs, random);
    else if (spec.loss == Loss::binaryCrossEntropy)
      data.y.col(example) = drawMatrix(outputs, 1, 0, 1, random);
  const bool hard =
      spec.loss == Loss::hinge || (spec.loss == Loss::binaryCrossEntropy && chance(random, 0.5));
  if (hard)
    for (Scalar& y : data.y.reshaped())
      y = chance(random, 0.5) ? 1 : spec.loss == Loss::hinge ? -1 : 0;
  return data;
}

/// Of some layers all of W or b, or an entry of it.
FrozenParts drawFrozen(const NetworkSpec& spec, Random& random) {
  std::vector<FrozenPart> parts;
  for (std::size_t l = 0; l < spec.layers.size(); ++l)
    for (const auto kind : {Parameter::Kind::weight, Parameter::Kind::bias}) {
      if (!chance(random, 0.2))
        continue;
      parts.push_back({l, kind});
      const Index cols = kind == Parameter::Kind::weight ? spec.inputsOf(l) : 1;
      if (chance(random, 0.5))
        parts.back().entry = {draw(random, spec.layers[l].units), draw(random, cols)};
    }
  return {parts};
}

TrainingConfig drawConfig(const NetworkSpec& spec, Random& random) {
  TrainingConfig config{};
  config.learningRate = random.uniform(0, 0.3);
  config.batchSize = draw(random, 10);
  config.seed = static_cast<std::uint32_t>(random.next());
  config.order = pick(batchOrders, random).kind;
  config.optimizer = drawOptimizer(random);
  config.schedule = drawSchedule(random);
  config.penalty = {sometimes(0.4, 0, 0.1, random), sometimes(0.4, 0, 0.1, random)};
  config.clipping = {pick(clippings, random).kind, random.uniform(0.01, 2)};
  config.initializer = drawInitializer(spec, random);
  config.frozen = drawFrozen(spec, random);
  return config;
}

Case::Case(std::uint64_t seed)
    : random(seed), network(drawNetwork(drawSpec(random), random)),
      training(drawData(spec(), 1 + draw(random, 9), random)),
      heldOut(drawData(spec(), draw(random, 4), random)), config(drawConfig(spec(), random)) {}

std::string Case::description() const {
  std::ostringstream text;
  text << spec().inputs;
  for (const LayerSpec& layer : spec().layers)
    text << "-" << layer.units << " " << name(layer.activation);
  text << ", " << name(spec().loss) << ", " << training.examples() << " examples in batches of "
       << config.batchSize << ", " << name(config.optimizer.kind) << ", "
       << name(config.schedule.kind) << ", " << name(config.clipping.kind) << " clipped";
  return text.str();
}

} // namespace backprop::properties
