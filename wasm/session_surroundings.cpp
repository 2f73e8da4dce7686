#include "core/insight/data_sizes.h"
#include "core/insight/decision_surface.h"
#include "core/insight/findings.h"
#include "core/insight/in_units.h"
#include "core/insight/loss_landscape.h"
#include "wasm/parameter.h"
#include "wasm/plain.h"
#include "wasm/session.h"

/// The verbs of a session that look at the network and its loss from outside: each leaves the
/// training as it is.
namespace backprop {

// ---- the loss around the network ----------------------------------------------------------------

namespace {

enum class DirectionKind { parameter, gradient, random };
struct DirectionName {
  DirectionKind kind;
  std::string_view name;
};
constexpr std::array<DirectionName, 3> directions{{
    {DirectionKind::parameter, "parameter"},
    {DirectionKind::gradient, "gradient"},
    {DirectionKind::random, "random"},
}};

enum class Rows { training, batch };
struct RowsName {
  Rows kind;
  std::string_view name;
};
constexpr std::array<RowsName, 2> rowNames{{{Rows::training, "training"}, {Rows::batch, "batch"}}};

constexpr Index mostPoints = 1'000'000; // of a landscape: each is a pass over all training rows

Vector distancesFrom(const Given& given, Index most) {
  const Given column = given.column();
  Vector distances(column.count(1, most));
  column.copyNumbers(distances.size(), distances.data());
  return distances;
}

} // namespace

/// `{ kind: 'parameter', parameter }`, `{ kind: 'gradient' }` or `{ kind: 'random', seed? }`.
Vector Session::directionFrom(const Given& given) {
  given.checkObject({"kind", "parameter", "seed"});
  switch (kindFrom(given.at("kind"), directions)) {
  case DirectionKind::parameter:
    return direction::of(spec(), parameterFrom(given.at("parameter"), spec()));
  case DirectionKind::gradient:
    return trainer_.descent().values;
  case DirectionKind::random:
    break;
  }
  const Given seed = given.at("seed");
  Random random(seed.missing() ? 0 : seedFrom(seed));
  return direction::random(trainer_.network(), random);
}

/// Over all training rows, or those of the next batch.
LossLandscape Session::landscapeOver(const Given& rows) {
  const Penalty& penalty = trainer_.config().penalty;
  if (!rows.missing() && kindFrom(rows, rowNames) == Rows::batch)
    return {trainer_.network(), trainer_.batchX(), trainer_.batchY(), penalty};
  const Dataset& training = examples().training;
  return {trainer_.network(), training.x, training.y, penalty};
}

Value Session::lossAlong(Value directionGiven, Value distancesGiven, Value rowsGiven) {
  const Vector direction = directionFrom(Given(directionGiven, "direction"));
  const Vector distances = distancesFrom(Given(distancesGiven, "distances"), mostPoints);
  return numbers(landscapeOver(Given(rowsGiven, "rows")).along(direction, distances));
}

Value Session::lossOver(Value firstGiven, Value firstDistances, Value secondGiven,
                        Value secondDistances, Value rowsGiven) {
  const Vector u = directionFrom(Given(firstGiven, "first"));
  const Vector s = distancesFrom(Given(firstDistances, "firstDistances"), mostPoints);
  const Vector v = directionFrom(Given(secondGiven, "second"));
  const Vector t = distancesFrom(Given(secondDistances, "secondDistances"), mostPoints / s.size());
  LossLandscape landscape = landscapeOver(Given(rowsGiven, "rows"));
  return matrix(landscape.over(u, s, v, t));
}

// ---- the outputs over the inputs ----------------------------------------------------------------

namespace {

GridAxis axisFrom(const Given& given, Index inputs) {
  given.checkObject({"input", "from", "to", "points"});
  return {static_cast<Index>(given.at("input").whole(0, inputs - 1)),
          static_cast<Real>(given.at("from").number()), static_cast<Real>(given.at("to").number()),
          static_cast<Index>(given.at("points").whole(1, limits::cells))};
}

/// The mean of each number of a row over the training rows, as they were given.
Vector meanInputs(const SessionData& examples) {
  Vector mean = Vector::Zero(examples.rows.x.rows());
  for (const Index row : examples.split.training)
    mean += examples.rows.x.col(row);
  return mean / static_cast<Scalar>(examples.split.training.size());
}

Slice sliceFrom(const Given& given, const SessionData& examples) {
  given.checkObject({"horizontal", "vertical", "held"});
  const Index inputs = examples.rows.x.rows();
  Slice slice{axisFrom(given.at("horizontal"), inputs), {}, meanInputs(examples)};
  if (const Given vertical = given.at("vertical"); !vertical.missing())
    slice.vertical = axisFrom(vertical, inputs);
  if (const Given held = given.at("held"); !held.missing())
    held.column().copyNumbers(inputs, slice.held.data());
  return slice;
}

/// Every output where none are given.
std::vector<Unit> unitsFrom(const Given& given, const NetworkSpec& spec) {
  const auto last = static_cast<std::int64_t>(spec.layers.size()) - 1;
  std::vector<Unit> units;
  if (given.missing())
    for (Index unit = 0; unit < spec.outputs(); ++unit)
      units.push_back({static_cast<std::size_t>(last), unit});
  const Index count = given.missing() ? 0 : given.count(1, limits::parameters);
  for (Index i = 0; i < count; ++i) {
    const Given unit = given.at(i);
    unit.checkObject(); // also one that holds more, such as a Finding
    const auto layer = static_cast<std::size_t>(unit.at("layer").whole(0, last));
    const auto number = unit.at("unit").whole(0, spec.layers[layer].units - 1);
    units.push_back({layer, static_cast<Index>(number)});
  }
  return units;
}

} // namespace

Value Session::surface(Value sliceGiven, Value unitsGiven) {
  const Slice slice = sliceFrom(Given(sliceGiven, "slice"), examples());
  const std::vector<Unit> units = unitsFrom(Given(unitsGiven, "units"), spec());
  return matrix(decisionSurface(trainer_.network(), slice, units, examples().preparation));
}

Value Session::parametersInUnits() {
  const auto [network, outputsToo] = inUnitsOf(trainer_.network(), examples().preparation);
  return object({{"layers", list(network.layers,
                                 [](const Layer& layer) {
                                   return object({{"W", matrix(layer.W)}, {"b", matrix(layer.b)}});
                                 })},
                 {"outputsToo", flag(outputsToo)}});
}

// ---- what goes wrong ----------------------------------------------------------------------------

namespace {

Value findingOut(const Finding& finding) {
  const auto& [kind, layer, unit, value, threshold, count] = finding;
  return object({{"kind", text(name(kind))},
                 {"layer", layer ? layerOut(*layer) : null},
                 {"unit", orNull(unit)},
                 {"value", number(value)},
                 {"threshold", number(threshold)},
                 {"count", whole(count)}});
}

std::vector<Real> lossesOf(const LossCurve& curve) {
  std::vector<Real> losses;
  for (const LossCurve::Point& point : curve.points())
    losses.push_back(point.cost);
  return losses;
}

} // namespace

Value Session::findings() {
  const Network& network = trainer_.network();
  const Dataset& training = examples().training;
  Pass pass(spec(), training.examples());
  propagate(network, training.x, training.y, pass);
  std::vector<Finding> found = examine(network, training.y, pass);
  const std::vector<Finding> large = examineSizes(found, network, training);
  found.insert(found.end(), large.begin(), large.end());
  for (const auto& more :
       {examineLosses(lossesOf(trainer_.curve())),
        examineUpdate(network, trainer_.nextNetwork(), trainer_.penalised(), trainer_.batchX(),
                      trainer_.batchY(), trainer_.config().penalty)})
    if (more)
      found.push_back(*more);
  return list(found, findingOut);
}

// ---- classes ------------------------------------------------------------------------------------

namespace {

Value confusionOut(const Network& network, const Dataset& data) {
  const auto coding = data.examples() == 0 ? std::nullopt : codingOf(data.y, network.spec.loss);
  if (!coding)
    return null;
  ForwardTrace trace(network.spec, data.examples());
  forward(network, data.x, trace);
  const ConfusionMatrix confusion = confusionMatrix(trace.output(), data.y, *coding);
  return object({{"counts", matrix(Matrix(confusion.counts.cast<Scalar>()))},
                 {"unclassified", whole(confusion.unclassified)}});
}

} // namespace

Value Session::confusion() {
  return object({{"training", confusionOut(trainer_.network(), examples().training)},
                 {"heldOut", confusionOut(trainer_.network(), examples().heldOut)}});
}

} // namespace backprop
