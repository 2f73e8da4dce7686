#include "core/insight/in_units.h"

namespace backprop {
namespace {

void takeGivenInputs(Layer& first, const Standardizer& inputs) {
  first.W = (first.W.array().rowwise() / inputs.deviation.array().transpose()).matrix();
  first.b -= first.W * inputs.mean;
}

void putOutUnits(Layer& last, const Standardizer& targets) {
  last.W = targets.deviation.asDiagonal() * last.W;
  last.b = targets.undo(last.b);
}

} // namespace

NetworkInUnits inUnitsOf(const Network& network, const Preparation& preparation) {
  NetworkInUnits made{network, true};
  const auto& [_, inputs, targets] = preparation;
  if (inputs)
    takeGivenInputs(made.network.layers.front(), *inputs);
  made.outputsToo = !targets || network.spec.layers.back().activation.kind == Activation::identity;
  if (targets && made.outputsToo)
    putOutUnits(made.network.layers.back(), *targets);
  return made;
}

} // namespace backprop
