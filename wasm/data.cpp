#include "wasm/data.h"

#include <algorithm>

#include "core/data/gaps.h"
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

std::vector<std::string> namesIn(const auto& table) {
  std::vector<std::string> names;
  for (const auto& entry : table)
    names.emplace_back(entry.name);
  return names;
}

/// Apart from what the first view needs.
[[gnu::noinline]] std::vector<Index> rowNumbersFrom(const Given& given) {
  if (!given.isArray())
    given.refuse(ErrorCode::type, wanted::OneOf{namesIn(heldOutRows), true});
  std::vector<Index> rows(static_cast<std::size_t>(given.count(0, limits::examples)));
  for (std::size_t i = 0; i < rows.size(); ++i)
    rows[i] = static_cast<Index>(given.at(static_cast<Index>(i)).whole(0, limits::examples - 1));
  return rows;
}

/// Of rows that are drawn, the last or spaced ones, or those that are listed.
Split splitFrom(const Given& data, Index examples, SessionData& to) {
  const Given heldOut = data.at("heldOut"), splitSeed = data.at("splitSeed"),
              which = data.at("heldOutRows");
  if (!heldOut.missing())
    to.heldOutPart = static_cast<Real>(heldOut.number(wanted::fraction));
  if (!splitSeed.missing())
    to.splitSeed = seedFrom(splitSeed);
  to.isListed = !which.missing() && !which.isText();
  if (to.isListed)
    return splitExamples(examples, rowNumbersFrom(which));
  if (!which.missing())
    to.heldOutRows = kindFrom(which, heldOutRows);
  return splitExamples(examples, to.heldOutPart, to.splitSeed, to.heldOutRows);
}

} // namespace

SharedSessionData sessionDataFrom(const Given& given, const NetworkSpec& spec) {
  given.checkObject({"inputs", "targets", "features", "heldOut", "heldOutRows", "splitSeed",
                     "standardize", "standardizeTargets"});
  SessionData made;
  bool standardize = false, standardizeTargets = false;
  given.take("standardize", standardize);
  given.take("standardizeTargets", standardizeTargets);
  if (standardizeTargets && infoOf(spec.loss).targets)
    given.at("standardizeTargets")
        .refuse(ErrorCode::kind,
                wanted::Rule{wanted::Reason::anyTarget, std::string(name(spec.loss))});

  made.preparation.features = featuresFrom(given.at("features"), spec);
  made.rows = datasetFrom(given, made.preparation, spec);
  made.split = splitFrom(given, made.rows.examples(), made);
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

Value heldOutRowsOut(const SessionData& examples) {
  return examples.isListed ? list(examples.split.heldOut, [](Index row) { return whole(row); })
                           : text(name(examples.heldOutRows));
}

} // namespace

Value sourceOf(const SessionData& examples) {
  return object({{"inputs", storedRows(examples.rows.x)},
                 {"targets", storedRows(examples.rows.y)},
                 {"features", featuresOut(examples.preparation.features)},
                 {"heldOut", number(examples.heldOutPart)},
                 {"heldOutRows", heldOutRowsOut(examples)},
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

namespace {

std::vector<WordInputs> wordsFrom(const Given& given, Index inputs) {
  std::vector<WordInputs> words;
  if (given.missing())
    return words;
  const Index count = given.count(0, inputs);
  for (Index i = 0; i < count; ++i) {
    const Given word = given.at(i);
    word.checkObject({"first", "count"});
    words.push_back({static_cast<Index>(word.at("first").whole(0, inputs - 1)),
                     static_cast<Index>(word.at("count").whole(1, inputs))});
  }
  return words;
}

/// Rows with gaps; row i becomes column i. @param width of a row; that of the first where it is 0
Matrix rowsWithGaps(const Given& rows, std::string_view path, Index least, Index width = 0) {
  const Index count = rows.rowCount(least, limits::examples);
  if (count == 0)
    return Matrix(width, 0);
  const Index wide = width == 0 ? rows.rowWidth() : width;
  requireCount({count, Counted::rows}, {0, limits::cells / wide}, ErrorCode::size, path);
  const Matrix given = rows.rowsWithGaps(count, wide);
  checkGaps(given, path);
  return given;
}

} // namespace

Value filledOf(Value value) {
  const Given given(value, "data");
  given.checkObject({"inputs", "others", "words", "heldOut", "heldOutRows", "splitSeed"});
  const Matrix x = rowsWithGaps(given.at("inputs"), "data.inputs", 1);
  const Given others = given.at("others");
  const Matrix more =
      others.missing() ? Matrix(x.rows(), 0) : rowsWithGaps(others, "data.others", 0, x.rows());
  Matrix all(x.rows(), x.cols() + more.cols());
  all << x, more;
  SessionData drawn;
  const Vector fills = fillsFor(all, splitFrom(given, x.cols(), drawn).training,
                                wordsFrom(given.at("words"), x.rows()));
  return object({{"inputs", rowsOut(filled(x, fills))},
                 {"others", rowsOut(filled(more, fills))},
                 {"fills", numbers(fills)}});
}

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
