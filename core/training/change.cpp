#include "core/training/change.h"

#include <string>

#include "core/support/error.h"
#include "core/support/finite.h"
#include "core/support/require.h"
#include "core/training/starting.h"

namespace backprop {
namespace {

void validate(const Entry& entry, const NetworkSpec& spec) {
  backprop::validate(entry.parameter, spec, "parameter");
  if (flawOf(entry.value) != 0)
    requireFinite(elementary::realPart(entry.value), "value");
}

/// Names what is changed as JavaScript does.
struct Validate {
  const NetworkSpec& spec;

  void operator()(const TrainingConfig& config) const {
    within("settings", [&] { backprop::validate(config, spec); });
  }
  void operator()(const Entries& entries) const { backprop::validate(entries, spec); }
  void operator()(const SharedData& data) const { checked(data, spec); }
};

} // namespace

Entries entriesOf(std::size_t layer, const LayerNumbers& numbers) {
  Entries entries;
  entries.reserve(static_cast<std::size_t>(numbers.W.size() + numbers.b.size()));
  for (Index row = 0; row < numbers.W.rows(); ++row)
    for (Index col = 0; col < numbers.W.cols(); ++col)
      entries.push_back({{layer, Parameter::Kind::weight, row, col}, numbers.W(row, col)});
  for (Index row = 0; row < numbers.b.size(); ++row)
    entries.push_back({{layer, Parameter::Kind::bias, row, 0}, numbers.b(row)});
  return entries;
}

void validate(const Entries& entries, const NetworkSpec& spec) {
  const auto count = static_cast<std::int64_t>(entries.size());
  requireCount({count}, {1, spec.parameterCount()}, ErrorCode::size, "entries");
  for (std::size_t i = 0; i < entries.size(); ++i)
    if (const Entry& entry = entries[i]; !isOf(entry.parameter, spec) || flawOf(entry.value) != 0)
      within(element("entries", static_cast<long long>(i)), [&] { validate(entry, spec); });
}

void validate(const Changes& changes, const NetworkSpec& spec, std::int64_t firstStep) {
  std::int64_t least = firstStep;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const std::int64_t step = changes[i].step;
    const std::string path = element("changes", static_cast<long long>(i));
    requireWhole(step, {.least = least}, path, ".step");
    within(path, [&] { std::visit(Validate{spec}, changes[i].what); });
    least = step;
  }
}

} // namespace backprop
