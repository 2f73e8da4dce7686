#include "wasm/session.h"

#include <algorithm>

#include "core/model/pairing.h"

namespace backprop {

using emscripten::val;

namespace {

val vector(const Vector& from) {
  return numbers(from.data(), static_cast<std::size_t>(from.size()));
}

val scoreOut(const Score& score) {
  return object({{"loss", val(score.loss)},
                 {"count", whole(score.count)},
                 {"correct", score.correct ? whole(*score.correct) : val::null()}});
}

/// One quantity of all points of a curve. @param read gives a number of a point
template <typename Read> val column(const std::vector<LossCurve::Point>& points, Read read) {
  std::vector<Scalar> values;
  values.reserve(points.size());
  for (const LossCurve::Point& point : points)
    values.push_back(read(point));
  return numbers(values.data(), values.size());
}

} // namespace

std::shared_ptr<Session> Session::open(val settings, val data) {
  const Settings read = settingsFrom(settings);
  return std::make_shared<Session>(read, dataFrom(data, read.network));
}

Session::Session(const Settings& settings, DataSource source)
    : rows_(std::move(source.rows)),
      split_(splitExamples(rows_.examples(), source.heldOut, source.splitSeed)),
      standardizer_(source.standardize ? fitted() : std::nullopt),
      trainer_(settings.network, settings.training, seenOf(split_.training),
               seenOf(split_.heldOut)),
      single_(settings.network, 1) {}

std::optional<Standardizer> Session::fitted() const {
  return Standardizer::fit(rows_.select(split_.training).x);
}

Matrix Session::seen(const ConstMatrixRef& x) const {
  return standardizer_ ? standardizer_->apply(x) : Matrix(x);
}

Dataset Session::seenOf(const std::vector<Index>& rows) const {
  Dataset chosen = rows_.select(rows);
  chosen.x = seen(chosen.x);
  return chosen;
}

// ---- training -----------------------------------------------------------------------------------

val Session::step(val given) {
  const Given count(given, "count");
  trainer_.step(count.missing() ? 1 : static_cast<Index>(count.whole(1, limits::stepsPerCall)));
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

void Session::reset(val given) {
  const Given seed(given, "seed");
  trainer_.reset(seed.missing() ? trainer_.config().seed : seedFrom(seed));
}

// ---- settings -----------------------------------------------------------------------------------

val Session::settings() { return settingsOut(trainer_.network().spec, trainer_.config()); }

void Session::setLearningRate(val learningRate) {
  trainer_.setLearningRate(learningRateFrom(Given(learningRate, "learningRate")));
}

void Session::setBatchSize(val batchSize) {
  trainer_.setBatchSize(batchSizeFrom(Given(batchSize, "batchSize")));
}

void Session::setLayer(val layer, val parameters) {
  const auto last = static_cast<std::int64_t>(trainer_.network().layers.size()) - 1;
  const auto index = static_cast<std::size_t>(Given(layer, "layer").whole(0, last));
  trainer_.setLayer(index,
                    layerFrom(Given(parameters, "parameters"), trainer_.network().layers[index]));
}

// ---- what there is to see -----------------------------------------------------------------------

val Session::moment(val given) {
  const auto example = static_cast<Index>(Given(given, "example").whole(0, rows_.examples() - 1));
  val moment = progress();
  moment.set("batchExamples", batchExamples());
  moment.set("batchLoss", trainer_.upcomingLoss());
  moment.set("learningRate", trainer_.config().learningRate);
  moment.set("layers", layerUpdates());
  moment.set("example", exampleTrace(example));
  return moment;
}

val Session::batchExamples() const {
  const Batches& batches = trainer_.batches();
  std::vector<Index> rows;
  for (Index i = 0; i < batches.upcomingSize(); ++i)
    rows.push_back(split_.training[static_cast<std::size_t>(batches.upcoming(i))]);
  return indices(rows);
}

val Session::layerUpdates() {
  const Gradients& gradients = trainer_.upcoming().gradients;
  const Network& next = trainer_.next();
  val layers = val::array();
  for (std::size_t l = 0; l < next.layers.size(); ++l) {
    const Layer& present = trainer_.network().layers[l];
    layers.call<void>("push", object({{"W", matrix(present.W)},
                                      {"b", matrix(present.b)},
                                      {"dW", matrix(gradients.layers[l].dW)},
                                      {"db", matrix(gradients.layers[l].db)},
                                      {"newW", matrix(next.layers[l].W)},
                                      {"newb", matrix(next.layers[l].b)}}));
  }
  return layers;
}

val Session::exampleTrace(Index example) {
  const bool heldOut = std::binary_search(split_.heldOut.begin(), split_.heldOut.end(), example);
  const Vector raw = rows_.x.col(example), y = rows_.y.col(example);
  const Vector x = seen(raw);
  propagate(trainer_.network(), x, y, single_);
  val layers = val::array();
  for (std::size_t l = 0; l < single_.back.layers.size(); ++l)
    layers.call<void>("push", object({{"z", matrix(single_.forward.layers[l].z)},
                                      {"a", matrix(single_.forward.layers[l].a)},
                                      {"delta", matrix(single_.back.layers[l].delta)},
                                      {"dW", matrix(single_.gradients.layers[l].dW)},
                                      {"db", matrix(single_.gradients.layers[l].db)}}));
  return object({{"index", whole(example)},
                 {"subset", text(heldOut ? "heldOut" : "training")},
                 {"raw", vector(raw)},
                 {"x", vector(x)},
                 {"y", vector(y)},
                 {"yhat", vector(single_.forward.output())},
                 {"loss", val(batchLoss(trainer_.network(), single_.forward, y))},
                 {"layers", layers}});
}

val Session::curve() {
  using Point = LossCurve::Point;
  std::vector<Point> points = trainer_.curve().points();
  if (trainer_.curve().newestStep() != trainer_.steps())
    points.push_back(trainer_.newestPoint());
  const std::vector<Point> heldOut = split_.heldOut.empty() ? std::vector<Point>() : points;
  return object(
      {{"stride", whole(trainer_.curve().stride())},
       {"steps", column(points, [](const Point& p) { return static_cast<Scalar>(p.step); })},
       {"training", column(points, [](const Point& p) { return p.training; })},
       {"heldOut", column(heldOut, [](const Point& p) { return p.heldOut; })}});
}

val Session::scores() {
  return object(
      {{"training", scoreOut(trainer_.trainingScore())},
       {"heldOut", split_.heldOut.empty() ? val::null() : scoreOut(trainer_.heldOutScore())}});
}

val Session::data() {
  return object(
      {{"examples", whole(rows_.examples())},
       {"inputs", whole(rows_.x.rows())},
       {"outputs", whole(rows_.y.rows())},
       {"training", indices(split_.training)},
       {"heldOut", indices(split_.heldOut)},
       {"standardizer", standardizer_ ? object({{"mean", vector(standardizer_->mean)},
                                                {"deviation", vector(standardizer_->deviation)}})
                                      : val::null()}});
}

val Session::predict(val inputs) {
  const NetworkSpec& spec = trainer_.network().spec;
  const Matrix x = seen(examplesFrom(Given(inputs, "inputs"), 0, spec.inputs, spec));
  ForwardTrace trace(spec, x.cols());
  forward(trainer_.network(), x, trace);
  return matrix(trace.output().transpose());
}

val Session::checkGradients(val given) {
  const Given epsilon(given, "epsilon");
  const std::string wanted = "a number above 0 and up to 1";
  const Scalar distance = epsilon.missing() ? Scalar{1e-5} : epsilon.number(wanted);
  if (!(distance > 0 && distance <= 1))
    epsilon.refuse(ErrorCode::range, wanted);
  const GradientCheck check = trainer_.checkGradients(distance);
  const auto& [parameter, analytic, numeric, error] = check.worst;
  const bool weight = parameter.kind == Parameter::Kind::weight;
  return object({{"epsilon", val(check.epsilon)},
                 {"count", whole(check.count)},
                 {"worst", object({{"error", val(error)},
                                   {"analytic", val(analytic)},
                                   {"numeric", val(numeric)},
                                   {"layer", whole(static_cast<std::int64_t>(parameter.layer))},
                                   {"kind", text(weight ? "W" : "b")},
                                   {"row", whole(parameter.row)},
                                   {"col", whole(parameter.col)}})}});
}

// ---- the engine ---------------------------------------------------------------------------------

val limitsOfEngine() {
  return object({{"layers", whole(limits::layers)},
                 {"units", whole(limits::units)},
                 {"parameters", whole(limits::parameters)},
                 {"examples", whole(limits::examples)},
                 {"cells", whole(limits::cells)},
                 {"stepsPerCall", whole(limits::stepsPerCall)},
                 {"seed", val(limits::seed)}});
}

namespace {

template <typename Table> val namesOf(const Table& table) {
  val names = val::array();
  for (const auto& entry : table)
    names.call<void>("push", text(entry.name));
  return names;
}

} // namespace

val kindsOfEngine() {
  val all = val::array();
  for (const Pairing& pair : pairings)
    all.call<void>("push", object({{"activation", text(name(pair.output))},
                                   {"loss", text(name(pair.loss))},
                                   {"verdict", text(name(pair.verdict))},
                                   {"fused", val(pair.fused)},
                                   {"reason", text(pair.reason)}}));
  return object(
      {{"activations", namesOf(activations)}, {"losses", namesOf(losses)}, {"pairings", all}});
}

} // namespace backprop
