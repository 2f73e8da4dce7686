#include "wasm/convert.h"

#include <algorithm>
#include <cmath>
#include <emscripten.h>

/// Copies row `row`; false where that is no array of `width` finite numbers. In JavaScript, because
/// crossing the border for every entry would make large data sets slow.
EM_JS(bool, copyRow, (emscripten::EM_VAL rows, int row, int width, double* to), {
  const entries = Emval.toValue(rows)[row];
  if (!(Array.isArray(entries) || ArrayBuffer.isView(entries)) || entries.length != width)
    return false;
  for (let i = 0; i < width; ++i) {
    const entry = entries[i];
    if (!Number.isFinite(entry))
      return false;
    HEAPF64[(to >>> 3) + i] = entry; // looked up anew: a getter can make the memory grow
  }
  return true;
});

namespace backprop {

using emscripten::val;

namespace {

constexpr int longestShown = 40;

/// The beginning of a string, for a message.
std::string shortened(const val& text) {
  const auto length = text["length"].as<double>();
  return text.call<std::string>("slice", 0, longestShown) + (length > longestShown ? "..." : "");
}

/// A value, for a message.
std::string described(const val& value) {
  if (value.isUndefined())
    return "missing";
  if (value.isString())
    return '"' + shortened(value) + '"';
  const auto type = value.typeOf().as<std::string>();
  if (type == "symbol" || type == "function" || type == "bigint")
    return "a " + type;
  if (val::global("Array").call<bool>("isArray", value))
    return "an array";
  return type == "object" && !value.isNull() ? "an object"
                                             : val::global("String")(value).as<std::string>();
}

std::string listed(const std::vector<std::string>& items, const std::string& joint) {
  std::string list;
  for (std::size_t i = 0; i < items.size(); ++i)
    list += (i == 0 ? "" : i + 1 == items.size() ? " " + joint + " " : ", ") + items[i];
  return list;
}

} // namespace

// ---- in -----------------------------------------------------------------------------------------

Given::Given(val value, std::string path) : Given(std::move(value), path, path + ".") {}

Given::Given(val value, std::string path, std::string prefix)
    : value_(std::move(value)), path_(std::move(path)), prefix_(std::move(prefix)) {}

void Given::refuse(ErrorCode code, const std::string& wanted) const {
  throw Error(code, path_, path_ + " is " + described(value_) + "; it must be " + wanted + ".");
}

void Given::checkObject(std::initializer_list<const char*> members) const {
  const std::vector<std::string> known(members.begin(), members.end());
  const bool isObject = value_.typeOf().as<std::string>() == "object" && !value_.isNull() &&
                        !val::global("Array").call<bool>("isArray", value_);
  if (!isObject)
    refuse(ErrorCode::type, "an object");
  const val keys = val::global("Object").call<val>("keys", value_);
  const int count = keys["length"].as<int>();
  for (int i = 0; i < count; ++i)
    if (std::find(known.begin(), known.end(), keys[i].as<std::string>()) == known.end()) {
      const std::string field = prefix_ + shortened(keys[i]);
      throw Error(ErrorCode::kind, field,
                  field + " is unknown; " + path_ + " can have " + listed(known, "and") + ".");
    }
}

Given Given::at(const char* member) const { return {value_[member], prefix_ + member}; }

Given Given::at(Index index) const { return {value_[index], element(path_, index)}; }

Scalar Given::number(const std::string& wanted, ErrorCode notFinite) const {
  if (!value_.isNumber())
    refuse(ErrorCode::type, wanted);
  const Scalar number = value_.as<double>();
  if (!std::isfinite(number))
    refuse(notFinite, wanted);
  return number;
}

std::int64_t Given::whole(std::int64_t least, std::int64_t most) const {
  return whole(least, most,
               "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
}

std::int64_t Given::whole(std::int64_t least, std::int64_t most, const std::string& wanted) const {
  const Scalar value = number(wanted);
  const bool inside = value >= static_cast<Scalar>(least) && value <= static_cast<Scalar>(most);
  if (!inside || value != std::floor(value))
    refuse(ErrorCode::range, wanted);
  return static_cast<std::int64_t>(value);
}

bool Given::flag() const {
  if (!value_.isTrue() && !value_.isFalse())
    refuse(ErrorCode::type, "true or false");
  return value_.isTrue();
}

std::string Given::text(const std::string& wanted) const {
  if (!value_.isString())
    refuse(ErrorCode::type, wanted);
  return value_.as<std::string>();
}

double Given::length() const {
  const bool isArray = val::global("Array").call<bool>("isArray", value_) ||
                       val::global("ArrayBuffer").call<bool>("isView", value_);
  const val entries = isArray ? value_["length"] : val::undefined();
  if (!entries.isNumber()) // a DataView has no length
    refuse(ErrorCode::type, "an array");
  return entries.as<double>();
}

Index Given::count(Index least, Index most) const {
  const double entries = length();
  if (!(entries >= static_cast<double>(least) && entries <= static_cast<double>(most)))
    throw Error(ErrorCode::size, path_,
                path_ + " has " + shown(entries) + " entries; it must have " +
                    std::to_string(least) + " to " + std::to_string(most) + ".");
  return static_cast<Index>(entries);
}

void Given::checkLength(Index count) const {
  const double entries = length();
  if (entries != static_cast<double>(count))
    throw Error(ErrorCode::shape, path_,
                path_ + " has " + shown(entries) + " entries; it must have " +
                    std::to_string(count) + ".");
}

void Given::copyNumbers(Index count, Scalar* to) const {
  checkLength(count);
  for (Index i = 0; i < count; ++i)
    to[i] = at(i).number("a finite number", ErrorCode::finite);
}

Matrix Given::rows(Index count, Index width) const {
  checkLength(count);
  Matrix columns(width, count);
  for (Index i = 0; i < count; ++i)
    if (!copyRow(value_.as_handle(), i, width, columns.col(i).data()))
      at(i).copyNumbers(width, columns.col(i).data()); // says what is wrong
  return columns;
}

namespace {

/// A kind by its name. @param table its entries have `kind` and `name`
template <typename Table> auto kindFrom(const Given& given, const Table& table) {
  std::vector<std::string> names;
  for (const auto& entry : table)
    names.emplace_back(entry.name);
  const std::string wanted = listed(names, "or");
  const std::string name = given.text(wanted);
  for (const auto& entry : table)
    if (entry.name == name)
      return entry.kind;
  given.refuse(ErrorCode::kind, wanted);
}

LayerSpec layerSpecFrom(const Given& given) {
  given.checkObject({"units", "activation"});
  return {static_cast<Index>(given.at("units").whole(1, limits::units)),
          kindFrom(given.at("activation"), activations)};
}

NetworkSpec networkSpecFrom(const Given& given) {
  given.checkObject({"inputs", "layers", "loss"});
  NetworkSpec spec{static_cast<Index>(given.at("inputs").whole(1, limits::units)), {}, {}};
  const Given layers = given.at("layers");
  const Index count = layers.count(1, limits::layers);
  for (Index l = 0; l < count; ++l)
    spec.layers.push_back(layerSpecFrom(layers.at(l)));
  spec.loss = kindFrom(given.at("loss"), losses);
  validate(spec);
  return spec;
}

/// Examples that a pass through the network has room for.
Index mostExamples(const NetworkSpec& spec) {
  Index widest = spec.inputs;
  for (const LayerSpec& layer : spec.layers)
    widest = std::max(widest, layer.units);
  return std::min(limits::examples, limits::cells / widest);
}

} // namespace

Settings settingsFrom(const val& value) {
  const Given settings(value, "settings", "");
  settings.checkObject({"network", "seed", "learningRate", "batchSize"});
  return {networkSpecFrom(settings.at("network")),
          {learningRateFrom(settings.at("learningRate")), batchSizeFrom(settings.at("batchSize")),
           seedFrom(settings.at("seed"))}};
}

Scalar learningRateFrom(const Given& given) { return given.number("a finite number, 0 or more"); }

Index batchSizeFrom(const Given& given) {
  const std::string wanted =
      "a whole number from 1 to " + std::to_string(limits::examples) + ", or 'full'";
  if (given.value().isString() && given.text(wanted) == "full")
    return 0;
  return static_cast<Index>(given.whole(1, limits::examples, wanted));
}

std::uint32_t seedFrom(const Given& given) {
  return static_cast<std::uint32_t>(given.whole(0, static_cast<std::int64_t>(limits::seed)));
}

Matrix examplesFrom(const Given& given, Index least, Index width, const NetworkSpec& spec) {
  return given.rows(given.count(least, mostExamples(spec)), width);
}

DataSource dataFrom(const val& value, const NetworkSpec& spec) {
  const Given data(value, "data");
  data.checkObject({"inputs", "targets", "heldOut", "splitSeed", "standardize"});
  const Given heldOut = data.at("heldOut"), splitSeed = data.at("splitSeed"),
              standardize = data.at("standardize");
  DataSource source{{examplesFrom(data.at("inputs"), 1, spec.inputs, spec),
                     examplesFrom(data.at("targets"), 1, spec.outputs(), spec)},
                    heldOut.missing() ? 0
                                      : heldOut.number("a number from 0 up to, not including, 1"),
                    splitSeed.missing() ? 0 : seedFrom(splitSeed),
                    !standardize.missing() && standardize.flag()};
  validate(source.rows, spec);
  return source;
}

LayerNumbers layerFrom(const Given& given, LayerNumbers present) {
  given.checkObject({"W", "b"});
  const Given W = given.at("W"), b = given.at("b");
  if (W.missing() && b.missing())
    throw Error(ErrorCode::type, "parameters", "parameters has neither W nor b.");
  if (!W.missing())
    present.W = W.rows(present.W.rows(), present.W.cols()).transpose();
  if (!b.missing())
    b.copyNumbers(present.b.size(), present.b.data());
  return present;
}

// ---- out ----------------------------------------------------------------------------------------

val object(std::initializer_list<std::pair<const char*, val>> members) {
  val made = val::object();
  for (const auto& [name, value] : members)
    made.set(name, value);
  return made;
}

val text(std::string_view from) { return val(std::string(from)); }

val whole(std::int64_t from) { return val(static_cast<double>(from)); }

val numbers(const Scalar* from, std::size_t count) {
  return val(emscripten::typed_memory_view(count, from)).call<val>("slice");
}

val indices(const std::vector<Index>& from) {
  const std::vector<std::uint32_t> whole(from.begin(), from.end());
  return val(emscripten::typed_memory_view(whole.size(), whole.data())).call<val>("slice");
}

val matrix(const ConstMatrixRef& from) {
  const Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> rowByRow = from;
  return object({{"rows", whole(from.rows())},
                 {"cols", whole(from.cols())},
                 {"values", numbers(rowByRow.data(), static_cast<std::size_t>(from.size()))}});
}

val settingsOut(const NetworkSpec& spec, const TrainingConfig& config) {
  val layers = val::array();
  for (const LayerSpec& layer : spec.layers)
    layers.call<void>("push", object({{"units", whole(layer.units)},
                                      {"activation", text(name(layer.activation))}}));
  return object({{"network", object({{"inputs", whole(spec.inputs)},
                                     {"layers", layers},
                                     {"loss", text(name(spec.loss))}})},
                 {"seed", whole(config.seed)},
                 {"learningRate", val(config.learningRate)},
                 {"batchSize", config.batchSize == 0 ? text("full") : whole(config.batchSize)}});
}

} // namespace backprop
