#include "core/calculus/chain_rule.h"
#include "core/calculus/example_gradients.h"
#include "core/calculus/unit_terms.h"
#include "core/insight/decision_surface.h"
#include "core/insight/loss_landscape.h"
#include "core/insight/pathology.h"
#include "wasm/plain.h"
#include "wasm/session.h"

/// The verbs of a session that look into a moment: each leaves the training as it is.
namespace backprop {

using emscripten::val;

namespace {

val layerOut(std::size_t layer) { return whole(static_cast<std::int64_t>(layer)); }

// ---- parameters ---------------------------------------------------------------------------------

struct PlaceName {
  Parameter::Kind kind;
  std::string_view name;
};
constexpr std::array<PlaceName, 2> places{{
    {Parameter::Kind::weight, "W"},
    {Parameter::Kind::bias, "b"},
}};

/// `{ layer, kind, row, col }`; a bias may do without its col, which is 0.
Parameter parameterFrom(const Given& given, const NetworkSpec& spec) {
  given.checkObject({"layer", "kind", "row", "col"});
  const auto last = static_cast<std::int64_t>(spec.layers.size()) - 1;
  const auto layer = static_cast<std::size_t>(given.at("layer").whole(0, last));
  const Parameter::Kind kind = kindFrom(given.at("kind"), places);
  const auto row = static_cast<Index>(given.at("row").whole(0, spec.layers[layer].units - 1));
  const Given col = given.at("col");
  if (kind == Parameter::Kind::bias && col.missing())
    return {layer, kind, row, 0};
  const Index columns = kind == Parameter::Kind::weight ? spec.inputsOf(layer) : 1;
  return {layer, kind, row, static_cast<Index>(col.whole(0, columns - 1))};
}

val parameterOut(const Parameter& parameter) {
  return object({{"layer", layerOut(parameter.layer)},
                 {"kind", text(parameter.kind == Parameter::Kind::weight ? "W" : "b")},
                 {"row", whole(parameter.row)},
                 {"col", whole(parameter.col)}});
}

} // namespace

// ---- the check of the gradients -----------------------------------------------------------------

namespace {

std::string_view name(Kink::Place place) {
  switch (place) {
  case Kink::Place::activation:
    return "activation";
  case Kink::Place::loss:
    return "loss";
  case Kink::Place::penalty:
    break;
  }
  return "penalty";
}

/// @param rows of the data that the examples are
val kinkOut(const std::optional<Kink>& kink, const std::vector<Index>& rows) {
  if (!kink)
    return val::null();
  const auto& example = kink->example;
  return object(
      {{"place", text(name(kink->place))},
       {"layer", layerOut(kink->layer)},
       {"unit", whole(kink->unit)},
       {"example", example ? whole(rows[static_cast<std::size_t>(*example)]) : val::null()}});
}

val comparisonOut(const GradientComparison& comparison, const std::vector<Index>& rows) {
  val out = parameterOut(comparison.parameter);
  out.set("error", comparison.error);
  out.set("analytic", comparison.analytic);
  out.set("epsilon", comparison.epsilon);
  out.set("below", comparison.below);
  out.set("above", comparison.above);
  out.set("numeric", comparison.numeric);
  out.set("rounding", comparison.rounding);
  out.set("kink", kinkOut(comparison.kink, rows));
  return out;
}

Real epsilonFrom(const Given& epsilon) {
  const std::string wanted = "a number above 0 and up to 1";
  if (epsilon.missing())
    return defaultEpsilon;
  const Real distance = epsilon.number(wanted);
  if (!(distance > 0 && distance <= 1))
    epsilon.refuse(ErrorCode::range, wanted);
  return distance;
}

GradientCheck checkOfOne(Trainer& trainer, const Parameter& parameter, Real epsilon) {
  const GradientComparison comparison = trainer.checkGradient(parameter, epsilon);
  return {epsilon, 1, comparison.kink ? 1 : 0, comparison};
}

} // namespace

val Session::checkGradients(val epsilonGiven, val parameterGiven) {
  const Real epsilon = epsilonFrom(Given(epsilonGiven, "epsilon"));
  const Given parameter(parameterGiven, "parameter");
  const GradientCheck check = parameter.missing()
                                  ? trainer_.checkGradients(epsilon)
                                  : checkOfOne(trainer_, parameterFrom(parameter, spec()), epsilon);
  return object({{"epsilon", val(check.epsilon)},
                 {"count", whole(check.count)},
                 {"atKinks", whole(check.atKinks)},
                 {"worst", comparisonOut(check.worst, batchRows())}});
}

val Session::checkGradientAtBest(val parameterGiven) {
  const Parameter parameter = parameterFrom(Given(parameterGiven, "parameter"), spec());
  return comparisonOut(trainer_.checkGradientAtBest(parameter), batchRows());
}

// ---- what the optimizer remembers ---------------------------------------------------------------

val Session::memory(val parameterGiven) {
  const Parameter parameter = parameterFrom(Given(parameterGiven, "parameter"), spec());
  const auto [velocity, mean, square] = trainer_.memoryOf(parameter);
  const auto out = [](const std::optional<ParameterMemory::Change>& change) {
    return change ? object({{"before", val(change->before)}, {"after", val(change->after)}})
                  : val::null();
  };
  return object({{"velocity", out(velocity)},
                 {"mean", out(mean)},
                 {"square", out(square)},
                 {"beta1Power", val(trainer_.nextOptimizer().beta1Power)},
                 {"beta2Power", val(trainer_.nextOptimizer().beta2Power)}});
}

// ---- where a gradient comes from ----------------------------------------------------------------

namespace {

std::string_view name(PathFactor::Kind kind) {
  switch (kind) {
  case PathFactor::Kind::delta:
    return "delta";
  case PathFactor::Kind::lossSlope:
    return "lossSlope";
  case PathFactor::Kind::activation:
    return "activation";
  case PathFactor::Kind::weight:
    return "weight";
  case PathFactor::Kind::input:
    break;
  }
  return "input";
}

val factorOut(const PathFactor& factor) {
  return object({{"kind", text(name(factor.kind))},
                 {"layer", layerOut(factor.layer)},
                 {"row", whole(factor.row)},
                 {"col", whole(factor.col)},
                 {"value", val(factor.value)}});
}

val pathOut(const GradientPath& path) {
  return object({{"factors", list(path.factors, factorOut)}, {"product", val(path.product)}});
}

} // namespace

val Session::paths(val parameterGiven, val exampleGiven, val countGiven) {
  const Parameter parameter = parameterFrom(Given(parameterGiven, "parameter"), spec());
  const Index example = exampleFrom(exampleGiven);
  const auto count = static_cast<Index>(Given(countGiven, "count").whole(0, mostPaths));
  const Vector x = inputOf(example), y = examples().rows.y.col(example);
  propagate(trainer_.network(), x, y, single_);
  const GradientPaths found = gradientPaths(trainer_.network(), x, y, single_, parameter, 0, count);
  return object({{"count", text(found.count)},
                 {"largest", list(found.largest, pathOut)},
                 {"sum", val(found.sum)},
                 {"size", val(found.size)},
                 {"remainder", val(found.remainder)},
                 {"gradient", val(found.gradient)},
                 {"difference", val(found.difference)}});
}

val Session::exampleGradients(val parameterGiven) {
  const Parameter parameter = parameterFrom(Given(parameterGiven, "parameter"), spec());
  const Vector gradients =
      backprop::exampleGradients(parameter, trainer_.batchX(), trainer_.upcoming());
  return object({{"examples", indices(batchRows())}, {"gradients", numbers(gradients)}});
}

namespace {

val termsOut(const Terms& terms) {
  return list(terms, [](const Term& term) {
    return object({{"name", text(term.name)}, {"value", val(term.value)}});
  });
}

val lossTermsOut(const std::optional<LossTerms>& loss) {
  if (!loss)
    return val::null();
  return object({{"part", val(loss->part)}, {"terms", termsOut(loss->terms)}});
}

} // namespace

val Session::unitTerms(val layerGiven, val unitGiven, val exampleGiven) {
  const auto last = static_cast<std::int64_t>(spec().layers.size()) - 1;
  const auto layer = static_cast<std::size_t>(Given(layerGiven, "layer").whole(0, last));
  const auto unit =
      static_cast<Index>(Given(unitGiven, "unit").whole(0, spec().layers[layer].units - 1));
  const Index example = exampleFrom(exampleGiven);
  const Vector x = inputOf(example), y = examples().rows.y.col(example);
  propagate(trainer_.network(), x, y, single_);
  const UnitTerms terms = backprop::unitTerms(trainer_.network(), x, y, single_, layer, unit, 0);
  return object({{"layer", layerOut(layer)},
                 {"unit", whole(unit)},
                 {"products", numbers(terms.products)},
                 {"sum", val(terms.sum)},
                 {"activation", termsOut(terms.activation)},
                 {"slopes", numbers(terms.slopes)},
                 {"lossSlopes", numbers(terms.lossSlopes)},
                 {"backTerms", numbers(terms.backTerms)},
                 {"deltaTerms", numbers(terms.deltaTerms)},
                 {"loss", lossTermsOut(terms.loss)}});
}

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

constexpr Index mostPoints = 1'000'000; // of a landscape: each is a pass over all training rows

Vector distancesFrom(const Given& given, Index most) {
  Vector distances(given.count(1, most));
  given.copyNumbers(distances.size(), distances.data());
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

val Session::lossAlong(val directionGiven, val distancesGiven) {
  const Vector direction = directionFrom(Given(directionGiven, "direction"));
  const Vector distances = distancesFrom(Given(distancesGiven, "distances"), mostPoints);
  const Dataset& training = examples().training;
  LossLandscape landscape(trainer_.network(), training.x, training.y,
                          trainer_.config().regularizer);
  return numbers(landscape.along(direction, distances));
}

val Session::lossOver(val firstGiven, val firstDistances, val secondGiven, val secondDistances) {
  const Vector u = directionFrom(Given(firstGiven, "first"));
  const Vector s = distancesFrom(Given(firstDistances, "firstDistances"), mostPoints);
  const Vector v = directionFrom(Given(secondGiven, "second"));
  const Vector t = distancesFrom(Given(secondDistances, "secondDistances"), mostPoints / s.size());
  const Dataset& training = examples().training;
  LossLandscape landscape(trainer_.network(), training.x, training.y,
                          trainer_.config().regularizer);
  return matrix(landscape.over(u, s, v, t));
}

// ---- the outputs over the inputs ----------------------------------------------------------------

namespace {

GridAxis axisFrom(const Given& given, Index inputs) {
  given.checkObject({"input", "from", "to", "points"});
  return {static_cast<Index>(given.at("input").whole(0, inputs - 1)),
          given.at("from").number("a finite number"), given.at("to").number("a finite number"),
          static_cast<Index>(given.at("points").whole(1, limits::cells))};
}

/// The mean of each number of a row over the training rows, as they were given.
Vector meanInputs(const Examples& examples) {
  Vector mean = Vector::Zero(examples.rows.x.rows());
  for (const Index row : examples.split.training)
    mean += examples.rows.x.col(row);
  return mean / static_cast<Scalar>(examples.split.training.size());
}

Slice sliceFrom(const Given& given, const Examples& examples) {
  given.checkObject({"horizontal", "vertical", "held"});
  const Index inputs = examples.rows.x.rows();
  Slice slice{axisFrom(given.at("horizontal"), inputs), {}, meanInputs(examples)};
  if (const Given vertical = given.at("vertical"); !vertical.missing())
    slice.vertical = axisFrom(vertical, inputs);
  if (const Given held = given.at("held"); !held.missing())
    held.copyNumbers(inputs, slice.held.data());
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
    unit.checkObject({"layer", "unit"});
    const auto layer = static_cast<std::size_t>(unit.at("layer").whole(0, last));
    const auto number = unit.at("unit").whole(0, spec.layers[layer].units - 1);
    units.push_back({layer, static_cast<Index>(number)});
  }
  return units;
}

} // namespace

val Session::surface(val sliceGiven, val unitsGiven) {
  const Slice slice = sliceFrom(Given(sliceGiven, "slice"), examples());
  const std::vector<Unit> units = unitsFrom(Given(unitsGiven, "units"), spec());
  return matrix(decisionSurface(trainer_.network(), slice, units, examples().preparation));
}

// ---- what goes wrong ----------------------------------------------------------------------------

namespace {

val findingOut(const Finding& finding) {
  const auto& [kind, layer, unit, value, threshold, count] = finding;
  return object({{"kind", text(name(kind))},
                 {"layer", layer ? layerOut(*layer) : val::null()},
                 {"unit", orNull(unit)},
                 {"value", val(value)},
                 {"threshold", val(threshold)},
                 {"count", whole(count)}});
}

std::vector<Real> lossesOf(const LossCurve& curve) {
  std::vector<Real> losses;
  for (const LossCurve::Point& point : curve.points())
    losses.push_back(point.training);
  return losses;
}

} // namespace

val Session::findings() {
  const Network& network = trainer_.network();
  const Dataset& training = examples().training;
  Pass pass(spec(), training.examples());
  propagate(network, training.x, training.y, pass);
  std::vector<Finding> found = examine(network, training.y, pass);
  for (const auto& more :
       {examineLosses(lossesOf(trainer_.curve())),
        examineUpdate(network, trainer_.next(), trainer_.penalised(), trainer_.batchX(),
                      trainer_.batchY(), trainer_.config().regularizer)})
    if (more)
      found.push_back(*more);
  return list(found, findingOut);
}

// ---- classes ------------------------------------------------------------------------------------

namespace {

val confusionOut(const Network& network, const Dataset& data) {
  const auto coding = data.examples() == 0 ? std::nullopt : codingOf(data.y, network.spec.loss);
  if (!coding)
    return val::null();
  ForwardTrace trace(network.spec, data.examples());
  forward(network, data.x, trace);
  const ConfusionMatrix confusion = confusionMatrix(trace.output(), data.y, *coding);
  return object({{"counts", matrix(confusion.counts.cast<Scalar>())},
                 {"unclassified", whole(confusion.unclassified)}});
}

} // namespace

val Session::confusion() {
  return object({{"training", confusionOut(trainer_.network(), examples().training)},
                 {"heldOut", confusionOut(trainer_.network(), examples().heldOut)}});
}

} // namespace backprop
