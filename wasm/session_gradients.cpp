#include "core/calculus/chain_rule.h"
#include "core/calculus/example_gradients.h"
#include "core/calculus/unit_terms.h"
#include "wasm/parameter.h"
#include "wasm/plain.h"
#include "wasm/session.h"

/// The verbs of a session that look into its gradients: each leaves the training as it is.
namespace backprop {

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
Value kinkOut(const std::optional<Kink>& kink, const std::vector<Index>& rows) {
  if (!kink)
    return null;
  const auto& example = kink->example;
  return object({{"place", text(name(kink->place))},
                 {"layer", layerOut(kink->layer)},
                 {"unit", whole(kink->unit)},
                 {"example", example ? whole(rows[static_cast<std::size_t>(*example)]) : null}});
}

Value comparisonOut(const GradientComparison& comparison, const std::vector<Index>& rows) {
  Value out = parameterOut(comparison.parameter);
  border::set(out, "error", number(comparison.error));
  border::set(out, "analytic", number(comparison.analytic));
  border::set(out, "epsilon", number(comparison.epsilon));
  border::set(out, "below", number(comparison.below));
  border::set(out, "above", number(comparison.above));
  border::set(out, "numeric", number(comparison.numeric));
  border::set(out, "rounding", number(comparison.rounding));
  border::set(out, "kink", kinkOut(comparison.kink, rows));
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

Value Session::checkGradients(Value epsilonGiven, Value parameterGiven) {
  const Real epsilon = epsilonFrom(Given(epsilonGiven, "epsilon"));
  const Given parameter(parameterGiven, "parameter");
  const GradientCheck check = parameter.missing()
                                  ? trainer_.checkGradients(epsilon)
                                  : checkOfOne(trainer_, parameterFrom(parameter, spec()), epsilon);
  return object({{"epsilon", number(check.epsilon)},
                 {"count", whole(check.count)},
                 {"atKinks", whole(check.atKinks)},
                 {"worst", comparisonOut(check.worst, batchRows())}});
}

Value Session::checkGradientAtBest(Value parameterGiven) {
  const Parameter parameter = parameterFrom(Given(parameterGiven, "parameter"), spec());
  return comparisonOut(trainer_.checkGradientAtBest(parameter), batchRows());
}

// ---- what the optimizer remembers ---------------------------------------------------------------

namespace {

Value rememberedOut(const std::optional<Remembered>& kept) {
  return kept ? object({{"before", number(kept->before)}, {"after", number(kept->after)}}) : null;
}

} // namespace

Value Session::memory(Value parameterGiven) {
  const Parameter parameter = parameterFrom(Given(parameterGiven, "parameter"), spec());
  const ParameterMemory memory = trainer_.memoryOf(parameter);
  Value out = object({{"beta1Power", number(trainer_.nextOptimizer().beta1Power)},
                      {"beta2Power", number(trainer_.nextOptimizer().beta2Power)}});
  for (std::size_t i = 0; i < memories.size(); ++i)
    border::set(out, memories[i].name.data(), rememberedOut(memory[i]));
  return out;
}

// ---- what the optimizer is given ----------------------------------------------------------------

Value Session::gradientTerms(Value parameterGiven) {
  const Parameter parameter = parameterFrom(Given(parameterGiven, "parameter"), spec());
  const GradientTerms terms = trainer_.gradientTerms(parameter);
  return object({{"mean", number(terms.mean)},
                 {"l1", number(terms.l1)},
                 {"l2", number(terms.l2)},
                 {"cost", number(terms.cost)},
                 {"norm", number(terms.norm)},
                 {"descent", number(terms.descent)}});
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

Value factorOut(const PathFactor& factor) {
  return object({{"kind", text(name(factor.kind))},
                 {"layer", layerOut(factor.layer)},
                 {"row", whole(factor.row)},
                 {"col", whole(factor.col)},
                 {"value", number(factor.value)}});
}

Value pathOut(const GradientPath& path) {
  return object({{"factors", list(path.factors, factorOut)}, {"product", number(path.product)}});
}

} // namespace

Value Session::paths(Value parameterGiven, Value exampleGiven, Value countGiven) {
  const Parameter parameter = parameterFrom(Given(parameterGiven, "parameter"), spec());
  const Index example = exampleFrom(exampleGiven);
  const auto count = static_cast<Index>(Given(countGiven, "count").whole(0, mostPaths));
  const Vector x = inputOf(example), y = targetOf(example);
  propagate(trainer_.network(), x, y, single_);
  const GradientPaths found = gradientPaths(trainer_.network(), x, y, single_, parameter, 0, count);
  return object({{"count", text(found.count)},
                 {"largest", list(found.largest, pathOut)},
                 {"sum", number(found.sum)},
                 {"size", number(found.size)},
                 {"remainder", number(found.remainder)},
                 {"gradient", number(found.gradient)},
                 {"difference", number(found.difference)}});
}

Value Session::exampleGradients(Value parameterGiven) {
  const Parameter parameter = parameterFrom(Given(parameterGiven, "parameter"), spec());
  const Vector gradients =
      backprop::exampleGradients(parameter, trainer_.batchX(), trainer_.nextPass());
  return object({{"examples", indices(batchRows())}, {"gradients", numbers(gradients)}});
}

namespace {

Value termsOut(const Terms& terms) {
  return list(terms, [](const Term& term) {
    return object({{"name", text(term.name)}, {"value", number(term.value)}});
  });
}

Value lossTermsOut(const std::optional<LossTerms>& loss) {
  if (!loss)
    return null;
  return object({{"part", number(loss->part)}, {"terms", termsOut(loss->terms)}});
}

} // namespace

Value Session::unitTerms(Value layerGiven, Value unitGiven, Value exampleGiven) {
  const auto last = static_cast<std::int64_t>(spec().layers.size()) - 1;
  const auto layer = static_cast<std::size_t>(Given(layerGiven, "layer").whole(0, last));
  const auto unit =
      static_cast<Index>(Given(unitGiven, "unit").whole(0, spec().layers[layer].units - 1));
  const Index example = exampleFrom(exampleGiven);
  const Vector x = inputOf(example), y = targetOf(example);
  propagate(trainer_.network(), x, y, single_);
  const UnitTerms terms = backprop::unitTerms(trainer_.network(), x, y, single_, layer, unit, 0);
  return object({{"layer", layerOut(layer)},
                 {"unit", whole(unit)},
                 {"products", numbers(terms.products)},
                 {"sum", number(terms.sum)},
                 {"activation", termsOut(terms.activation)},
                 {"slopes", numbers(terms.slopes)},
                 {"lossSlopes", numbers(terms.lossSlopes)},
                 {"backTerms", numbers(terms.backTerms)},
                 {"deltaTerms", numbers(terms.deltaTerms)},
                 {"loss", lossTermsOut(terms.loss)}});
}

} // namespace backprop
