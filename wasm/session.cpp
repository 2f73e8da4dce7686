#include "wasm/session.h"

#include <algorithm>

#include "wasm/changes.h"
#include "wasm/checkpoint.h"
#include "wasm/kinds.h"
#include "wasm/plain.h"

namespace backprop {

std::shared_ptr<Session> Session::open(Value settings, Value data, Value changes) {
  const Settings read = settingsFrom(Given(settings, "settings", ""));
  SharedSessionData examples = sessionDataFrom(Given(data, "data"), read.network);
  return std::make_shared<Session>(read, std::move(examples),
                                   changesFrom(Given(changes, "changes"), read));
}

Session::Session(const Settings& settings, SharedSessionData examples, Changes changes)
    : trainer_(settings.network, settings.training, std::move(examples), std::move(changes)),
      single_(settings.network, 1) {}

// ---- training -----------------------------------------------------------------------------------

Value Session::step(Value given) {
  const Given count(given, "count");
  trainer_.step(count.missing() ? 1 : static_cast<Index>(count.whole(0, limits::stepsPerCall)));
  return progress();
}

Value Session::trainEpoch() {
  trainer_.trainEpoch();
  return progress();
}

Value Session::progress() {
  const Batches& batches = trainer_.batches();
  return object({{"step", whole(trainer_.steps())},
                 {"epoch", whole(batches.epoch())},
                 {"batch", whole(batches.place())},
                 {"batchesPerEpoch", whole(batches.perEpoch())},
                 {"stopped", stopped()}});
}

Value Session::stopped() {
  const std::optional<NonFinite> found = trainer_.stopped();
  if (!found)
    return null;
  return object({{"quantity", text(name(found->quantity))},
                 {"layer", whole(static_cast<std::int64_t>(found->layer))}});
}

// ---- history ------------------------------------------------------------------------------------

void Session::reset(Value given) {
  const Given seed(given, "seed");
  trainer_.reset(seed.missing() ? trainer_.config().seed : seedFrom(seed));
}

Value Session::rewind(Value given) {
  const Given step(given, "step");
  const std::int64_t left =
      trainer_.rewind(step.whole(trainer_.history().firstStep(), trainer_.steps()));
  Value rewound = progress();
  border::set(rewound, "left", whole(left));
  return rewound;
}

Value Session::checkpoint() { return checkpointOut(trainer_.checkpoint(), spec()); }

void Session::restore(Value checkpoint, Value changes) {
  backprop::restore(trainer_, Given(checkpoint, "checkpoint"), Given(changes, "changes"));
}

void Session::joinHistory(std::shared_ptr<Session> earlier) {
  trainer_.joinHistory(earlier->trainer_);
}

Value Session::initialSettings() { return settingsOut(spec(), trainer_.history().first().config); }

Value Session::changes() { return changesOut(trainer_.history().changes()); }

// ---- settings -----------------------------------------------------------------------------------

Value Session::settings() { return settingsOut(spec(), trainer_.config()); }

void Session::configure(Value settings) {
  trainer_.configure(changedBy(Given(settings, "settings", ""), trainer_.config(), spec()));
}

void Session::setEntries(Value entries) {
  trainer_.setEntries(entriesFrom(Given(entries, "entries"), spec()));
}

void Session::setLayer(Value layer, Value parameters) {
  const auto last = static_cast<std::int64_t>(trainer_.network().layers.size()) - 1;
  const auto index = static_cast<std::size_t>(Given(layer, "layer").whole(0, last));
  trainer_.setLayer(index,
                    layerFrom(Given(parameters, "parameters"), trainer_.network().layers[index]));
}

void Session::setData(Value data) {
  trainer_.setData(sessionDataFrom(Given(data, "data"), spec()));
}

// ---- what there is to see -----------------------------------------------------------------------

Index Session::exampleFrom(Value given) const {
  return static_cast<Index>(Given(given, "example").whole(0, examples().rows.examples() - 1));
}

Value Session::moment(Value given) {
  const Index example = exampleFrom(given);
  Value moment = progress();
  border::set(moment, "batchExamples", indices(batchRows()));
  border::set(moment, "batchLoss", number(trainer_.nextLoss()));
  border::set(moment, "penalty",
              number(penaltyValue(trainer_.config().penalty, trainer_.network())));
  border::set(moment, "cost", number(trainer_.nextCost()));
  border::set(moment, "batchLossInUnits", batchLossInUnits());
  border::set(moment, "learningRate", number(trainer_.config().learningRate));
  border::set(moment, "rate", number(trainer_.rate()));
  border::set(moment, "layers", layerUpdates());
  border::set(moment, "example", exampleTrace(example));
  return moment;
}

std::vector<Index> Session::batchRows() const {
  const Batches& batches = trainer_.batches();
  std::vector<Index> rows;
  for (Index i = 0; i < batches.nextSize(); ++i)
    rows.push_back(examples().split.training[static_cast<std::size_t>(batches.next(i))]);
  return rows;
}

Vector Session::inputOf(Index example) const {
  return examples().preparation.apply(examples().rows.x.col(example));
}

Vector Session::targetOf(Index example) const {
  return examples().preparation.learnt(examples().rows.y.col(example));
}

Value Session::layerUpdates() {
  const Gradients& gradients = trainer_.nextPass().gradients;
  const Gradients& descent = trainer_.descent();
  const auto [l1, l2] = trainer_.config().penalty;
  const bool hasPenalty = l1 > 0 || l2 > 0;
  const Gradients penalised = hasPenalty ? trainer_.penalised() : Gradients(spec());
  const auto ofLayer = [](const Gradients& gradients, std::size_t l) {
    return object({{"dW", matrix(gradients.layers[l].dW)}, {"db", matrix(gradients.layers[l].db)}});
  };
  const Network& next = trainer_.nextNetwork();
  Value layers = border::list();
  for (std::size_t l = 0; l < next.layers.size(); ++l) {
    const Layer& present = trainer_.network().layers[l];
    border::push(layers, object({{"W", matrix(present.W)},
                                 {"b", matrix(present.b)},
                                 {"dW", matrix(gradients.layers[l].dW)},
                                 {"db", matrix(gradients.layers[l].db)},
                                 {"penalised", hasPenalty ? ofLayer(penalised, l) : null},
                                 {"descent", &descent == &gradients ? null : ofLayer(descent, l)},
                                 {"newW", matrix(next.layers[l].W)},
                                 {"newb", matrix(next.layers[l].b)}}));
  }
  return layers;
}

Value Session::exampleTrace(Index example) {
  const auto& [x, y] = examples().rows;
  const std::vector<Index>& heldOut = examples().split.heldOut;
  const bool isHeldOut = std::binary_search(heldOut.begin(), heldOut.end(), example);
  const Preparation& preparation = examples().preparation;
  const Vector given = x.col(example), seen = inputOf(example), target = targetOf(example);
  propagate(trainer_.network(), seen, target, single_);
  Value layers = border::list();
  for (std::size_t l = 0; l < single_.back.layers.size(); ++l)
    border::push(layers, object({{"z", matrix(single_.forward.layers[l].z)},
                                 {"a", matrix(single_.forward.layers[l].a)},
                                 {"delta", matrix(single_.back.layers[l].delta)},
                                 {"dW", matrix(single_.gradients.layers[l].dW)},
                                 {"db", matrix(single_.gradients.layers[l].db)}}));
  return object({{"index", whole(example)},
                 {"subset", text(isHeldOut ? "heldOut" : "training")},
                 {"given", numbers(given)},
                 {"raw", numbers(Vector(preparation.inputs(given)))},
                 {"x", numbers(seen)},
                 {"y", numbers(target)},
                 {"yhat", numbers(Vector(single_.forward.output()))},
                 {"loss", number(batchLoss(trainer_.network(), single_.forward, target))},
                 {"layers", layers},
                 {"inUnits", inUnits(single_.forward, y.col(example))}});
}

Value Session::inUnits(const ForwardTrace& trace, const ConstMatrixRef& targets) {
  const auto& fitted = examples().preparation.targets;
  if (!fitted)
    return null;
  const Matrix yhat = fitted->undo(trace.output());
  return object({{"y", numbers(Vector(targets))},
                 {"yhat", numbers(Vector(yhat))},
                 {"loss", number(meanLoss(spec().loss, yhat, yhat, targets))}});
}

Value Session::batchLossInUnits() {
  const auto& fitted = examples().preparation.targets;
  if (!fitted)
    return null;
  const Matrix yhat = fitted->undo(trainer_.nextPass().forward.output());
  return number(meanLoss(spec().loss, yhat, yhat, examples().rows.select(batchRows()).y));
}

Value Session::record() {
  const StepRecord record = trainer_.record();
  return object({{"step", whole(record.step)},
                 {"rate", number(record.rate)},
                 {"loss", number(record.loss)},
                 {"penalty", number(record.penalty)},
                 {"layerNorms", numbers(record.layerNorms.data(), record.layerNorms.size())},
                 {"gradientNorm", number(record.gradientNorm)},
                 {"examples", whole(record.examples)},
                 {"correct", orNull(record.correct)}});
}

// ---- the curve ----------------------------------------------------------------------------------

namespace {

/// One quantity of all items. @param read gives a number of an item
template <typename Items, typename Read> Value column(const Items& items, Read read) {
  std::vector<double> values;
  values.reserve(items.size());
  for (const auto& item : items)
    values.push_back(read(item));
  return numbers(values.data(), values.size());
}

} // namespace

Value Session::curve() {
  using Point = LossCurve::Point;
  std::vector<Point> points = trainer_.curve().points();
  if (points.empty() || points.back().step != trainer_.steps())
    points.push_back(trainer_.newestPoint());
  const std::vector<Point> heldOut =
      examples().split.heldOut.empty() ? std::vector<Point>() : points;
  return object(
      {{"stride", whole(trainer_.curve().stride())},
       {"steps", column(points, [](const Point& p) { return static_cast<double>(p.step); })},
       {"training", column(points, [](const Point& p) { return p.training; })},
       {"heldOut", column(heldOut, [](const Point& p) { return p.heldOut; })},
       {"cost", column(points, [](const Point& p) { return p.cost; })}});
}

namespace {

Value scoreOut(const Score& score) {
  return object({{"loss", number(score.loss)},
                 {"count", whole(score.count)},
                 {"correct", orNull(score.correct)},
                 {"rSquared", orNull(score.rSquared)}});
}

} // namespace

Value Session::scores() {
  const bool heldOut = !examples().split.heldOut.empty();
  return object({{"training", scoreOut(trainer_.trainingScore())},
                 {"heldOut", heldOut ? scoreOut(trainer_.heldOutScore()) : null}});
}

Value Session::data() { return summaryOf(examples()); }

Value Session::pairing() { return pairingOut(spec().layers.back().activation, spec().loss); }

Value Session::predict(Value inputs) {
  const Preparation& preparation = examples().preparation;
  const Index width = preparation.width(spec().inputs);
  const Matrix x = preparation.apply(rowsFrom(Given(inputs, "inputs"), 0, width, spec()));
  ForwardTrace trace(spec(), x.cols());
  forward(trainer_.network(), x, trace);
  const Matrix outputs = preparation.inUnits(trace.output());
  return matrixOfRows(outputs, numbers(outputs));
}

Value Session::trace(Value inputs) {
  const Preparation& preparation = examples().preparation;
  Vector given(preparation.width(spec().inputs));
  Given(inputs, "inputs").column().copyNumbers(given.size(), given.data());
  const Vector seen = preparation.apply(given);
  ForwardTrace pass(spec(), 1);
  forward(trainer_.network(), seen, pass);
  return object({{"given", numbers(given)},
                 {"raw", numbers(Vector(preparation.inputs(given)))},
                 {"x", numbers(seen)},
                 {"yhat", numbers(Vector(pass.output()))},
                 {"outputs", numbers(Vector(preparation.inUnits(pass.output())))},
                 {"layers", list(pass.layers, [](const LayerForward& layer) {
                    return object({{"z", matrix(layer.z)}, {"a", matrix(layer.a)}});
                  })}});
}

} // namespace backprop
