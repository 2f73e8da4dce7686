#include "core/model/parameter.h"

#include <stdexcept>

namespace backprop {

Parameter parameterAt(const NetworkSpec& spec, Index index) {
  for (std::size_t l = 0; l < spec.layers.size(); ++l) {
    const Index units = spec.layers[l].units, inputs = spec.inputsOf(l);
    if (index < units * inputs)
      return {l, Parameter::Kind::weight, index / inputs, index % inputs};
    index -= units * inputs;
    if (index < units)
      return {l, Parameter::Kind::bias, index, 0};
    index -= units;
  }
  throw std::out_of_range("There is no parameter of that index.");
}

Scalar& valueOf(Network& network, const Parameter& parameter) {
  Layer& layer = network.layers[parameter.layer];
  return parameter.kind == Parameter::Kind::weight ? layer.W(parameter.row, parameter.col)
                                                   : layer.b(parameter.row);
}

} // namespace backprop
