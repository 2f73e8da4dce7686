#include "core/model/parameter.h"

#include <stdexcept>

#include "core/support/require.h"

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
  throw std::out_of_range("There is no parameter with that index.");
}

namespace {

Index columnsOf(const Parameter& parameter, const NetworkSpec& spec) {
  return parameter.kind == Parameter::Kind::weight ? spec.inputsOf(parameter.layer) : 1;
}

bool isIndex(Index index, Index count) { return index >= 0 && index < count; }

} // namespace

bool isOf(const Parameter& parameter, const NetworkSpec& spec) {
  return parameter.layer < spec.layers.size() &&
         isIndex(parameter.row, spec.layers[parameter.layer].units) &&
         isIndex(parameter.col, columnsOf(parameter, spec));
}

void validate(const Parameter& parameter, const NetworkSpec& spec, const std::string& field) {
  const auto& [layer, kind, row, col] = parameter;
  requireIndex(static_cast<std::int64_t>(layer), static_cast<std::int64_t>(spec.layers.size()),
               field + ".layer");
  requireIndex(row, spec.layers[layer].units, field + ".row");
  requireIndex(col, columnsOf(parameter, spec), field + ".col");
}

Scalar& valueOf(Network& network, const Parameter& parameter) {
  Layer& layer = network.layers[parameter.layer];
  return parameter.kind == Parameter::Kind::weight ? layer.W(parameter.row, parameter.col)
                                                   : layer.b(parameter.row);
}

} // namespace backprop
