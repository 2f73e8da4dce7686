#include "wasm/changes.h"

#include "wasm/data.h"
#include "wasm/parameter.h"
#include "wasm/plain.h"
#include "wasm/stored.h"

namespace backprop {

// ---- in -----------------------------------------------------------------------------------------

Entries entriesFrom(const Given& given, const NetworkSpec& spec) {
  const Index count = given.count(1, limits::parameters);
  Entries entries;
  const int held = border::held();
  for (Index i = 0; i < count; ++i, border::forget(held)) {
    const Given entry = given.at(i);
    entry.checkObject({"parameter", "value"});
    const Parameter parameter = parameterFrom(entry.at("parameter"), spec);
    entries.push_back(
        {parameter, revivedNumber(entry.at("value")).number(wanted::finite, ErrorCode::finite)});
  }
  return entries;
}

namespace {

constexpr Index mostChanges = 1'000'000;

/// @param config that the change before it has left, and that this one leaves
Change changeFrom(const Given& given, const std::string& path, TrainingConfig& config,
                  const NetworkSpec& spec) {
  given.checkObject({"step", "settings", "entries", "data"});
  const std::int64_t step = given.at("step").whole(0, mostWhole);
  if (const Given entries = given.at("entries"); !entries.missing()) {
    given.checkObject({"step", "entries"});
    return {step, entriesFrom(entries, spec)};
  }
  if (const Given data = given.at("data"); !data.missing()) {
    given.checkObject({"step", "data"});
    return {step, sessionDataFrom(data, spec)};
  }
  const Given settings = given.at("settings");
  if (settings.missing())
    refuse(ErrorCode::type, path, {}, wanted::Members{path, {"settings", "entries", "data"}, true});
  config = changedBy(settings, config, spec);
  return {step, config};
}

} // namespace

Changes changesFrom(const Given& given, const Settings& settings) {
  Changes changes;
  TrainingConfig config = settings.training;
  const Index count = given.missing() ? 0 : given.count(0, mostChanges);
  const int held = border::held();
  for (Index i = 0; i < count; ++i, border::forget(held)) {
    const std::string path = element("changes", i);
    changes.push_back(
        within(path, [&] { return changeFrom(given.at(i), path, config, settings.network); }));
  }
  return changes;
}

// ---- out ----------------------------------------------------------------------------------------

namespace {

Value entryOut(const Entry& entry) {
  return storedNumber(
      object({{"parameter", parameterOut(entry.parameter)}, {"value", number(entry.value)}}),
      "value");
}

struct What {
  Value operator()(const TrainingConfig& config) const { return trainingOut(config); }
  Value operator()(const Entries& entries) const { return list(entries, entryOut); }
  Value operator()(const SharedData& data) const {
    return sourceOf(static_cast<const SessionData&>(*data));
  }
};

constexpr const char* names[] = {"settings", "entries", "data"}; // in the variant's order

} // namespace

Value changesOut(const Changes& changes) {
  return list(changes, [](const Change& change) {
    return object({{"step", whole(change.step)},
                   {names[change.what.index()], std::visit(What{}, change.what)}});
  });
}

} // namespace backprop
