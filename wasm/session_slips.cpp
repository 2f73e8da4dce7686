#include "core/insight/rounding.h"
#include "core/insight/slips.h"
#include "wasm/parameter.h"
#include "wasm/plain.h"
#include "wasm/session.h"

namespace backprop {

namespace {

Quantity quantityFrom(const Given& given, const NetworkSpec& spec) {
  given.checkObject({"kind", "layer", "row", "col"});
  using Kind = Quantity::Kind;
  Quantity quantity{kindFrom(given.at("kind"), quantityKinds)};
  if (quantity.kind >= Kind::loss) // of no unit
    return quantity;
  const auto last = static_cast<std::int64_t>(spec.layers.size()) - 1;
  quantity.layer = static_cast<std::size_t>(given.at("layer").whole(0, last));
  const Index units = spec.layers[quantity.layer].units;
  quantity.row = static_cast<Index>(given.at("row").whole(0, units - 1));
  const bool square = quantity.kind == Kind::slope;
  const bool weight =
      quantity.kind == Kind::exampleDW || quantity.kind == Kind::dW || quantity.kind == Kind::newW;
  const Index cols = square ? units : weight ? spec.inputsOf(quantity.layer) : 1;
  const Given col = given.at("col");
  if (square || weight || !col.missing())
    quantity.col = static_cast<Index>(col.whole(0, cols - 1));
  return quantity;
}

Value slipOut(const Slip& slip) {
  return object({{"code", text(name(slip.code))},
                 {"value", number(slip.value)},
                 {"layer", layerOut(slip.layer)},
                 {"unit", slip.unit < 0 ? null : whole(slip.unit)}});
}

} // namespace

SeenStep Session::seenStep(const SeenPass& example) {
  return {trainer_.network(),
          trainer_.nextNetwork(),
          {trainer_.batchX(), trainer_.batchY(), trainer_.nextPass()},
          example,
          trainer_.config(),
          trainer_.optimizer(),
          trainer_.rate()};
}

Value Session::slips(Value quantityGiven, Value exampleGiven, Value digitsGiven) {
  const Quantity quantity = quantityFrom(Given(quantityGiven, "quantity"), spec());
  const Index example = exampleFrom(exampleGiven);
  const auto digits = static_cast<int>(Given(digitsGiven, "digits").whole(1, 17));
  const Vector x = inputOf(example), y = targetOf(example);
  propagate(trainer_.network(), x, y, single_);
  const SeenStep step = seenStep({{x.data(), x.size(), 1}, {y.data(), y.size(), 1}, single_});
  return object({{"value", number(valueOf(step, quantity))},
                 {"rounding", number(roundingOf(step, quantity, digits))},
                 {"slips", list(slipsOf(step, quantity), slipOut)}});
}

} // namespace backprop
