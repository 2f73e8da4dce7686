#include "core/training/frozen.h"

#include <algorithm>
#include <string>

#include "core/support/error.h"

namespace backprop {
namespace {

/// The first number of the part.
Parameter firstOf(const FrozenPart& part) {
  const auto [row, col] = part.entry.value_or(FrozenPart::Entry{0, 0});
  return {part.layer, part.kind, row, col};
}

} // namespace

void validate(const FrozenParts& parts, const NetworkSpec& spec, std::string_view path) {
  for (std::size_t i = 0; i < parts.size(); ++i)
    validate(firstOf(parts[i]), spec, element(path, static_cast<long long>(i)));
}

bool isFrozen(const Parameter& parameter, const FrozenParts& parts) {
  return std::any_of(parts.begin(), parts.end(), [&](const FrozenPart& part) {
    const bool whole = !part.entry && part.layer == parameter.layer && part.kind == parameter.kind;
    return whole || (part.entry && firstOf(part) == parameter);
  });
}

FrozenPlaces::FrozenPlaces(const FrozenParts& parts, const NetworkSpec& spec) {
  if (parts.empty())
    return;
  Network network(spec);
  for (const FrozenPart& part : parts) {
    const Layer& layer = network.layers[part.layer];
    const Index all = part.kind == Parameter::Kind::weight ? layer.W.size() : layer.b.size();
    const Index from = &valueOf(network, firstOf(part)) - network.values.data();
    ranges_.push_back({from, part.entry ? 1 : all});
  }
}

void FrozenPlaces::zero(Gradients& gradients) const {
  for (const auto& [from, count] : ranges_)
    std::fill_n(gradients.values.data() + from, count, Scalar{0});
}

void FrozenPlaces::putBack(const Network& before, Network& after) const {
  for (const auto& [from, count] : ranges_)
    std::copy_n(before.values.data() + from, count, after.values.data() + from);
}

void FrozenPlaces::putBack(const OptimizerState& before, OptimizerState& after) const {
  for (const auto& [name, memory] : memories)
    if ((before.*memory).size() > 0)
      for (const auto& [from, count] : ranges_)
        std::copy_n((before.*memory).data() + from, count, (after.*memory).data() + from);
}

} // namespace backprop
