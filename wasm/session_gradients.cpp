#include "core/calculus/chain_rule.h"
#include "core/calculus/example_gradients.h"
#include "core/calculus/unit_terms.h"
#include "wasm/parameter.h"
#include "wasm/plain.h"
#include "wasm/session.h"

/// The verbs of a session that look into its gradients: each leaves the training as it is.
namespace backprop {

using emscripten::val;

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
  return epsilon.missing() ? defaultEpsilon
                           : static_cast<Real>(epsilon.number(wanted::positiveShare));
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

namespace {

val rememberedOut(const std::optional<Remembered>& number) {
  return number ? object({{"before", val(number->before)}, {"after", val(number->after)}})
                : val::null();
}

} // namespace

val Session::memory(val parameterGiven) {
  const Parameter parameter = parameterFrom(Given(parameterGiven, "parameter"), spec());
  const ParameterMemory memory = trainer_.memoryOf(parameter);
  val out = object({{"beta1Power", val(trainer_.nextOptimizer().beta1Power)},
                    {"beta2Power", val(trainer_.nextOptimizer().beta2Power)}});
  for (std::size_t i = 0; i < memories.size(); ++i)
    out.set(text(memories[i].name), rememberedOut(memory[i]));
  return out;
}

// ---- what the optimizer is given ----------------------------------------------------------------

val Session::gradientTerms(val parameterGiven) {
  const Parameter parameter = parameterFrom(Given(parameterGiven, "parameter"), spec());
  const GradientTerms terms = trainer_.gradientTerms(parameter);
  return object({{"mean", val(terms.mean)},
                 {"l1", val(terms.l1)},
                 {"l2", val(terms.l2)},
                 {"cost", val(terms.cost)},
                 {"norm", val(terms.norm)},
                 {"descent", val(terms.descent)}});
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
      backprop::exampleGradients(parameter, trainer_.batchX(), trainer_.nextPass());
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

} // namespace backprop
