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

} // namespace

Value layerOut(std::size_t layer) { return whole(static_cast<std::int64_t>(layer)); }

Parameter parameterFrom(const Given& given, const NetworkSpec& spec) {
  given.checkObject({"layer", "kind", "row", "col"},
                    {"error", "analytic", "epsilon", "below", "above", "numeric", "rounding",
                     "kink"}); // of a GradientComparison
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

Value parameterOut(const Parameter& parameter) {
  return object({{"layer", layerOut(parameter.layer)},
                 {"kind", text(parameter.kind == Parameter::Kind::weight ? "W" : "b")},
                 {"row", whole(parameter.row)},
                 {"col", whole(parameter.col)}});
}

} // namespace backprop
