#include "wasm/session.h"

#include <algorithm>

#include "wasm/changes.h"
#include "wasm/checkpoint.h"
#include "wasm/plain.h"

namespace backprop {

using emscripten::val;

std::shared_ptr<Session> Session::open(val settings, val data, val changes) {
  const Settings read = settingsFrom(Given(settings, "settings", ""));
  SharedSessionData examples = sessionDataFrom(Given(data, "data"), read.network);
  return std::make_shared<Session>(read, std::move(examples),
                                   changesFrom(Given(changes, "changes"), read));
}

Session::Session(const Settings& settings, SharedSessionData examples, Changes changes)
    : trainer_(settings.network, settings.training, std::move(examples), std::move(changes)),
      single_(settings.network, 1) {}

// ---- training -----------------------------------------------------------------------------------

val Session::step(val given) {
  const Given count(given, "count");
  trainer_.step(count.missing() ? 1 : static_cast<Index>(count.whole(0, limits::stepsPerCall)));
  return progress();
}

val Session::trainEpoch() {
  trainer_.trainEpoch();
  return progress();
}

val Session::progress() {
  const Batches& batches = trainer_.batches();
  return object({{"step", whole(trainer_.steps())},
                 {"epoch", whole(batches.epoch())},
                 {"batch", whole(batches.place())},
                 {"batchesPerEpoch", whole(batches.perEpoch())},
                 {"stopped", stopped()}});
}

val Session::stopped() {
  const std::optional<NonFinite> found = trainer_.stopped();
  if (!found)
    return val::null();
  return object({{"quantity", text(name(found->quantity))},
                 {"layer", whole(static_cast<std::int64_t>(found->layer))}});
}

// ---- history ------------------------------------------------------------------------------------

void Session::reset(val given) {
  const Given seed(given, "seed");
  trainer_.reset(seed.missing() ? trainer_.config().seed : seedFrom(seed));
}

val Session::rewind(val given) {
  const Given step(given, "step");
  const std::int64_t left =
      trainer_.rewind(step.whole(trainer_.history().firstStep(), trainer_.steps()));
  val rewound = progress();
  rewound.set("left", whole(left));
  return rewound;
}

val Session::checkpoint() { return checkpointOut(trainer_.checkpoint(), spec()); }

void Session::restore(val checkpoint, val changes) {
  backprop::restore(trainer_, Given(checkpoint, "checkpoint"), Given(changes, "changes"));
}

void Session::joinHistory(std::shared_ptr<Session> earlier) {
  trainer_.joinHistory(earlier->trainer_);
}

val Session::initialSettings() { return settingsOut(spec(), trainer_.history().first().config); }

val Session::changes() { return changesOut(trainer_.history().changes()); }

// ---- settings -----------------------------------------------------------------------------------

val Session::settings() { return settingsOut(spec(), trainer_.config()); }

void Session::configure(val settings) {
  trainer_.configure(changedBy(Given(settings, "settings", ""), trainer_.config(), spec()));
}

void Session::setEntries(val entries) {
  trainer_.setEntries(entriesFrom(Given(entries, "entries"), spec()));
}

void Session::setLayer(val layer, val parameters) {
  const auto last = static_cast<std::int64_t>(trainer_.network().layers.size()) - 1;
  const auto index = static_cast<std::size_t>(Given(layer, "layer").whole(0, last));
  trainer_.setLayer(index,
                    layerFrom(Given(parameters, "parameters"), trainer_.network().layers[index]));
}

void Session::setData(val data) { trainer_.setData(sessionDataFrom(Given(data, "data"), spec())); }

// ---- what there is to see -----------------------------------------------------------------------

Index Session::exampleFrom(val given) const {
  return static_cast<Index>(Given(given, "example").whole(0, examples().rows.examples() - 1));
}

val Session::moment(val given) {
  const Index example = exampleFrom(given);
  val moment = progress();
  moment.set("batchExamples", indices(batchRows()));
  moment.set("batchLoss", trainer_.nextLoss());
  moment.set("penalty", penaltyValue(trainer_.config().penalty, trainer_.network()));
  moment.set("cost", trainer_.nextCost());
  moment.set("learningRate", trainer_.config().learningRate);
  moment.set("rate", trainer_.rate());
  moment.set("layers", layerUpdates());
  moment.set("example", exampleTrace(example));
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

val Session::layerUpdates() {
  const Gradients& gradients = trainer_.nextPass().gradients;
  const Gradients& descent = trainer_.descent();
  const auto [l1, l2] = trainer_.config().penalty;
  const bool hasPenalty = l1 > 0 || l2 > 0;
  const Gradients penalised = hasPenalty ? trainer_.penalised() : Gradients(spec());
  const auto ofLayer = [](const Gradients& gradients, std::size_t l) {
    return object({{"dW", matrix(gradients.layers[l].dW)}, {"db", matrix(gradients.layers[l].db)}});
  };
  const Network& next = trainer_.nextNetwork();
  val layers = val::array();
  for (std::size_t l = 0; l < next.layers.size(); ++l) {
    const Layer& present = trainer_.network().layers[l];
    layers.call<void>(
        "push", object({{"W", matrix(present.W)},
                        {"b", matrix(present.b)},
                        {"dW", matrix(gradients.layers[l].dW)},
                        {"db", matrix(gradients.layers[l].db)},
                        {"penalised", hasPenalty ? ofLayer(penalised, l) : val::null()},
                        {"descent", &descent == &gradients ? val::null() : ofLayer(descent, l)},
                        {"newW", matrix(next.layers[l].W)},
                        {"newb", matrix(next.layers[l].b)}}));
  }
  return layers;
}

val Session::exampleTrace(Index example) {
  const auto& [x, y] = examples().rows;
  const std::vector<Index>& heldOut = examples().split.heldOut;
  const bool isHeldOut = std::binary_search(heldOut.begin(), heldOut.end(), example);
  const Vector given = x.col(example), seen = inputOf(example), target = y.col(example);
  propagate(trainer_.network(), seen, target, single_);
  val layers = val::array();
  for (std::size_t l = 0; l < single_.back.layers.size(); ++l)
    layers.call<void>("push", object({{"z", matrix(single_.forward.layers[l].z)},
                                      {"a", matrix(single_.forward.layers[l].a)},
                                      {"delta", matrix(single_.back.layers[l].delta)},
                                      {"dW", matrix(single_.gradients.layers[l].dW)},
                                      {"db", matrix(single_.gradients.layers[l].db)}}));
  return object({{"index", whole(example)},
                 {"subset", text(isHeldOut ? "heldOut" : "training")},
                 {"given", numbers(given)},
                 {"raw", numbers(Vector(examples().preparation.inputs(given)))},
                 {"x", numbers(seen)},
                 {"y", numbers(target)},
                 {"yhat", numbers(Vector(single_.forward.output()))},
                 {"loss", val(batchLoss(trainer_.network(), single_.forward, target))},
                 {"layers", layers}});
}

val Session::record() {
  const StepRecord record = trainer_.record();
  return object({{"step", whole(record.step)},
                 {"rate", val(record.rate)},
                 {"loss", val(record.loss)},
                 {"penalty", val(record.penalty)},
                 {"layerNorms", numbers(record.layerNorms.data(), record.layerNorms.size())},
                 {"gradientNorm", val(record.gradientNorm)},
                 {"examples", whole(record.examples)},
                 {"correct", orNull(record.correct)}});
}

// ---- the curve ----------------------------------------------------------------------------------

namespace {

/// One quantity of all items. @param read gives a number of an item
template <typename Items, typename Read> val column(const Items& items, Read read) {
  std::vector<double> values;
  values.reserve(items.size());
  for (const auto& item : items)
    values.push_back(read(item));
  return numbers(values.data(), values.size());
}

} // namespace

val Session::curve() {
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

val scoreOut(const Score& score) {
  return object({{"loss", val(score.loss)},
                 {"count", whole(score.count)},
                 {"correct", orNull(score.correct)},
                 {"rSquared", orNull(score.rSquared)}});
}

} // namespace

val Session::scores() {
  const bool heldOut = !examples().split.heldOut.empty();
  return object({{"training", scoreOut(trainer_.trainingScore())},
                 {"heldOut", heldOut ? scoreOut(trainer_.heldOutScore()) : val::null()}});
}

val Session::data() { return summaryOf(examples()); }

val Session::predict(val inputs) {
  const Preparation& preparation = examples().preparation;
  const Index width = preparation.width(spec().inputs);
  const Matrix x = preparation.apply(rowsFrom(Given(inputs, "inputs"), 0, width, spec()));
  ForwardTrace trace(spec(), x.cols());
  forward(trainer_.network(), x, trace);
  return matrix(trace.output().transpose());
}

} // namespace backprop
