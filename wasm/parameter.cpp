#include "wasm/parameter.h"

#include <array>
#include <string_view>

#include "wasm/plain.h"

namespace backprop {

namespace {

struct PlaceName {
  Parameter::Kind kind;
  std::string_view name;
};
constexpr std::array<PlaceName, 2> places{{
    {Parameter::Kind::weight, "W"},
    {Parameter::Kind::bias, "b"},
}};

std::size_t layerIndexFrom(const Given& given, const NetworkSpec& spec) {
  const auto last = static_cast<std::int64_t>(spec.layers.size()) - 1;
  return static_cast<std::size_t>(given.at("layer").whole(0, last));
}

std::string_view nameOf(Parameter::Kind kind) {
  return kind == Parameter::Kind::weight ? "W" : "b";
}

} // namespace

Value layerOut(std::size_t layer) { return whole(static_cast<std::int64_t>(layer)); }

Parameter parameterFrom(const Given& given, const NetworkSpec& spec) {
  given.checkObject({"layer", "kind", "row", "col"},
                    {"error", "analytic", "epsilon", "below", "above", "numeric", "rounding",
                     "kink"}); // of a GradientComparison
  const std::size_t layer = layerIndexFrom(given, spec);
  const Parameter::Kind kind = kindFrom(given.at("kind"), places);
  const auto row = static_cast<Index>(given.at("row").whole(0, spec.layers[layer].units - 1));
  const Given col = given.at("col");
  if (kind == Parameter::Kind::bias && col.missing())
    return {layer, kind, row, 0};
  const Index columns = kind == Parameter::Kind::weight ? spec.inputsOf(layer) : 1;
  return {layer, kind, row, static_cast<Index>(col.whole(0, columns - 1))};
}

Value parameterOut(const Parameter& parameter) {
  return object({{"layer", layerOut(parameter.layer)},
                 {"kind", text(nameOf(parameter.kind))},
                 {"row", whole(parameter.row)},
                 {"col", whole(parameter.col)}});
}

FrozenPart frozenPartFrom(const Given& given, const NetworkSpec& spec) {
  given.checkObject({"layer", "kind", "row", "col"});
  if (!given.at("row").missing() || !given.at("col").missing()) {
    const auto [layer, kind, row, col] = parameterFrom(given, spec);
    return {layer, kind, {{row, col}}};
  }
  return {layerIndexFrom(given, spec), kindFrom(given.at("kind"), places)};
}

Value frozenPartOut(const FrozenPart& part) {
  if (part.entry)
    return parameterOut({part.layer, part.kind, part.entry->row, part.entry->col});
  return object({{"layer", layerOut(part.layer)}, {"kind", text(nameOf(part.kind))}});
}

} // namespace backprop
