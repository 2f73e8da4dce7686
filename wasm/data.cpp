#include "wasm/data.h"

#include <algorithm>

#include "core/data/toy_datasets.h"
#include "wasm/plain.h"
#include "wasm/settings.h"
#include "wasm/stored.h"

namespace backprop {

// ---- in -----------------------------------------------------------------------------------------

namespace {

Dataset preparedOf(const SessionData& examples, const std::vector<Index>& rows) {
  Dataset chosen = examples.rows.select(rows);
  chosen.x = examples.preparation.apply(chosen.x);
  chosen.y = examples.preparation.learnt(chosen.y);
  return chosen;
}

/// None where they are left out.
std::vector<Feature> featuresFrom(const Given& given, const NetworkSpec& spec) {
  std::vector<Feature> chosen;
  if (given.missing() || given.isNull()) // as `data` returns them
    return chosen;
  const Index count = given.count(1, static_cast<Index>(features.size()));
  for (Index i = 0; i < count; ++i) {
    const Given name = given.at(i);
    chosen.push_back(kindFrom(name, features));
    if (std::count(chosen.begin(), chosen.end(), chosen.back()) > 1)
      name.refuse(ErrorCode::kind, wanted::Rule{wanted::Reason::otherFeature});
  }
  requireCount({count}, {spec.inputs, spec.inputs, wanted::Because::inputs}, ErrorCode::shape,
               "data.features");
  return chosen;
}

Dataset datasetFrom(const Given& data, const Preparation& preparation, const NetworkSpec& spec) {
  Dataset rows{rowsFrom(data.at("inputs"), 1, preparation.width(spec.inputs), spec),
               rowsFrom(data.at("targets"), 1, spec.outputs(), spec)};
  validate({preparation.inputs(rows.x), rows.y}, spec);
  return rows;
}

} // namespace

SharedSessionData sessionDataFrom(const Given& given, const NetworkSpec& spec) {
  given.checkObject({"inputs", "targets", "features", "heldOut", "heldOutRows", "splitSeed",
                     "standardize", "standardizeTargets"});
  const Given heldOut = given.at("heldOut"), splitSeed = given.at("splitSeed");
  SessionData made;
  if (!heldOut.missing())
    made.heldOutPart = static_cast<Real>(heldOut.number(wanted::fraction));
  if (!splitSeed.missing())
    made.splitSeed = seedFrom(splitSeed);
  if (const Given which = given.at("heldOutRows"); !which.missing())
    made.heldOutRows = kindFrom(which, heldOutRows);
  bool standardize = false, standardizeTargets = false;
  given.take("standardize", standardize);
  given.take("standardizeTargets", standardizeTargets);
  if (standardizeTargets && infoOf(spec.loss).targets)
    given.at("standardizeTargets")
        .refuse(ErrorCode::kind,
                wanted::Rule{wanted::Reason::anyTarget, std::string(name(spec.loss))});

  made.preparation.features = featuresFrom(given.at("features"), spec);
  made.rows = datasetFrom(given, made.preparation, spec);
  made.split =
      splitExamples(made.rows.examples(), made.heldOutPart, made.splitSeed, made.heldOutRows);
  const auto [x, y] = made.rows.select(made.split.training);
  if (standardize)
    made.preparation.standardizer = Standardizer::fit(made.preparation.inputs(x));
  if (standardizeTargets)
    made.preparation.targets = Standardizer::fit(y, "data.targets");
  made.training = preparedOf(made, made.split.training);
  made.heldOut = preparedOf(made, made.split.heldOut);
  return std::make_shared<const SessionData>(std::move(made));
}

Matrix rowsFrom(const Given& given, Index least, Index width, const NetworkSpec& spec) {
  return given.rows(given.rowCount(least, mostExamples(spec)), width);
}

// ---- out ----------------------------------------------------------------------------------------

namespace {

Value featuresOut(const std::vector<Feature>& features) {
  return features.empty() ? null : list(features, [](Feature kind) { return text(name(kind)); });
}

/// Row i is column i.
Value storedRows(const Matrix& columns) { return matrixOfRows(columns, stored(numbers(columns))); }

} // namespace

Value sourceOf(const SessionData& examples) {
  return object({{"inputs", storedRows(examples.rows.x)},
                 {"targets", storedRows(examples.rows.y)},
                 {"features", featuresOut(examples.preparation.features)},
                 {"heldOut", number(examples.heldOutPart)},
                 {"heldOutRows", text(name(examples.heldOutRows))},
                 {"splitSeed", whole(examples.splitSeed)},
                 {"standardize", flag(examples.preparation.standardizer.has_value())},
                 {"standardizeTargets", flag(examples.preparation.targets.has_value())}});
}

namespace {

Value standardizerOut(const std::optional<Standardizer>& fitted) {
  return fitted
             ? object({{"mean", numbers(fitted->mean)}, {"deviation", numbers(fitted->deviation)}})
             : null;
}

} // namespace

Value summaryOf(const SessionData& examples) {
  const auto& [features, standardizer, targets] = examples.preparation;
  return object({{"examples", whole(examples.rows.examples())},
                 {"inputs", whole(examples.training.x.rows())},
                 {"outputs", whole(examples.rows.y.rows())},
                 {"features", featuresOut(features)},
                 {"training", indices(examples.split.training)},
                 {"heldOut", indices(examples.split.heldOut)},
                 {"standardizer", standardizerOut(standardizer)},
                 {"targetStandardizer", standardizerOut(targets)}});
}

namespace {

/// Folds the bits of numbers, and how many there are, into a hash: multiplication spreads what
/// differs upwards, the shift downwards.
void fold(const Matrix& numbers, std::uint64_t& hash) {
  const auto mix = [&](std::uint64_t word) {
    hash = (hash ^ word) * 0x9e3779b97f4a7c15u;
    hash ^= hash >> 32;
  };
  mix(static_cast<std::uint64_t>(numbers.rows()));
  mix(static_cast<std::uint64_t>(numbers.cols()));
  for (Index i = 0; i < numbers.size(); ++i)
    mix(__builtin_bit_cast(std::uint64_t, static_cast<double>(numbers.data()[i])));
}

} // namespace

std::string hexadecimal(std::uint64_t word) {
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4)
    digits += hexDigits[(word >> shift) & 15];
  return digits;
}

std::string fingerprintOf(const TrainingData& data) {
  std::uint64_t hash = 0;
  for (const Dataset* part : {&data.training, &data.heldOut}) {
    fold(part->x, hash);
    fold(part->y, hash);
  }
  return hexadecimal(hash);
}

namespace {

/// An array of Float64Arrays, one for each column.
Value rowsOut(const Matrix& columns) {
  Value rows = border::list();
  for (Index i = 0; i < columns.cols(); ++i)
    border::push(rows, numbers(columns.col(i).data(), static_cast<std::size_t>(columns.rows())));
  return rows;
}

} // namespace

Value toyDatasetOf(Value value) {
  const Given given(value, "options");
  given.checkObject({"kind", "count", "noise", "seed", "targets"},
                    {"task", "inputs", "classes", "formula"}); // of a ToyDatasetInfo
  const ToyDataset kind = kindFrom(given.at("kind"), toyDatasets);
  const Given count = given.at("count"), seed = given.at("seed"), targets = given.at("targets");
  ToyDatasetOptions options;
  if (!count.missing())
    options.count = static_cast<Index>(count.whole(1, limits::examples));
  given.take("noise", options.noise);
  if (!seed.missing())
    options.seed = seedFrom(seed);
  if (!targets.missing())
    options.coding = kindFrom(targets, targetCodings);
  const Dataset made = makeToyDataset(kind, options);
  return object({{"inputs", rowsOut(made.x)}, {"targets", rowsOut(made.y)}});
}

} // namespace backprop
