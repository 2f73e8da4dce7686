#include "wasm/given.h"

#include <algorithm>
#include <cmath>
#include <emscripten.h>

#include "core/model/network_spec.h"
#include "wasm/stored.h"

/// Copies row `row`; false where that is no array of `width` (finite) numbers. In JavaScript,
/// because crossing the border for every entry would make large data sets slow.
/// @param bytes of a number at `to`: 8, or 4 where Scalar is float
EM_JS(bool, copyRow,
      (emscripten::EM_VAL rows, int row, int width, bool finite, void* to, int bytes), {
        const entries = Emval.toValue(rows)[row];
        if (!(Array.isArray(entries) || ArrayBuffer.isView(entries)) || entries.length != width)
          return false;
        const first = (to >>> 0) / bytes;
        for (let i = 0; i < width; ++i) {
          const entry = entries[i];
          if (typeof entry != "number" || (finite && !Number.isFinite(entry)))
            return false;
          const heap = bytes == 8 ? HEAPF64 : HEAPF32; // anew: a getter can make the memory grow
          heap[first + i] = entry;
        }
        return true;
      });

namespace backprop {

using emscripten::val;

namespace {

constexpr int longestShown = 40;

/// The beginning of a string, for a refusal.
std::string shortened(const val& text) {
  const auto length = text["length"].as<double>();
  return text.call<std::string>("slice", 0, longestShown) + (length > longestShown ? "..." : "");
}

bool copyRow(const val& rows, Index row, Index width, bool finite, Scalar* to) {
  return ::copyRow(rows.as_handle(), row, width, finite, to, sizeof(Scalar));
}

/// An array of this one row, for `copyRow`.
val alone(const val& row) {
  val rows = val::array();
  rows.call<void>("push", row);
  return rows;
}

} // namespace

Given::Given(val value, std::string path) : Given(std::move(value), path, path + ".") {}

Given::Given(val value, std::string path, std::string prefix)
    : value_(std::move(value)), path_(std::move(path)), prefix_(std::move(prefix)) {}

Told Given::told() const {
  if (value_.isUndefined())
    return Sort::missing;
  if (value_.isNull())
    return Sort::null;
  if (value_.isTrue() || value_.isFalse())
    return value_.isTrue() ? Sort::yes : Sort::no;
  if (value_.isString())
    return told::Text{shortened(value_)};
  if (value_.isNumber())
    return told::Number{value_.as<double>()};
  const auto type = value_.typeOf().as<std::string>();
  for (const Sort sort : {Sort::function, Sort::symbol, Sort::bigint})
    if (type == name(sort))
      return sort;
  return val::global("Array").call<bool>("isArray", value_) ? Sort::array : Sort::object;
}

void Given::refuse(ErrorCode code, const Wanted& wanted) const {
  backprop::refuse(code, path_, told(), wanted);
}

bool Given::isView() const { return val::global("ArrayBuffer").call<bool>("isView", value_); }

bool Given::isObject() const {
  return value_.typeOf().as<std::string>() == "object" && !value_.isNull() &&
         !val::global("Array").call<bool>("isArray", value_);
}

void Given::checkObject() const {
  if (!isObject())
    refuse(ErrorCode::type, Sort::object);
}

void Given::checkObject(std::initializer_list<const char*> members,
                        std::initializer_list<const char*> passedOver) const {
  checkObject();
  const std::vector<std::string> known(members.begin(), members.end());
  std::vector<std::string> allowed = known;
  allowed.insert(allowed.end(), passedOver.begin(), passedOver.end());
  const val keys = val::global("Object").call<val>("keys", value_);
  const int count = keys["length"].as<int>();
  for (int i = 0; i < count; ++i)
    if (std::find(allowed.begin(), allowed.end(), keys[i].as<std::string>()) == allowed.end())
      backprop::refuse(ErrorCode::kind, prefix_ + shortened(keys[i]), {},
                       wanted::Members{path_, known});
}

Given Given::at(const char* member) const { return {value_[member], prefix_ + member}; }

Given Given::at(Index index) const { return {value_[index], element(path_, index)}; }

void Given::take(const char* member, std::int64_t& to) const {
  if (const Given given = at(member); !given.missing())
    to = given.whole(wanted::Whole{});
}

void Given::take(const char* member, bool& to) const {
  if (const Given given = at(member); !given.missing())
    to = given.flag();
}

double Given::number(const wanted::Number& wanted, ErrorCode outside) const {
  if (!value_.isNumber())
    refuse(ErrorCode::type, wanted);
  const auto number = value_.as<double>();
  if (!wanted.holds(number))
    refuse(outside, wanted);
  return number;
}

std::int64_t Given::whole(const wanted::Whole& wanted) const {
  if (!value_.isNumber())
    refuse(ErrorCode::type, wanted);
  const auto number = value_.as<double>();
  const bool counted = number == std::floor(number) && std::abs(number) <= mostWhole;
  if (!counted || !wanted.holds(static_cast<std::int64_t>(number)))
    refuse(ErrorCode::range, wanted);
  return static_cast<std::int64_t>(number);
}

bool Given::flag() const {
  if (!value_.isTrue() && !value_.isFalse())
    refuse(ErrorCode::type, Sort::boolean);
  return value_.isTrue();
}

std::string Given::text(const Wanted& wanted) const {
  if (!value_.isString())
    refuse(ErrorCode::type, wanted);
  return value_.as<std::string>();
}

double Given::length() const {
  const bool isArray = val::global("Array").call<bool>("isArray", value_) || isView();
  const val entries = isArray ? value_["length"] : val::undefined();
  if (!entries.isNumber()) // a DataView has no length
    refuse(ErrorCode::type, Sort::array);
  return entries.as<double>();
}

Index Given::count(Index least, Index most) const {
  const auto entries = static_cast<std::int64_t>(length());
  requireCount({entries}, {least, most}, ErrorCode::size, path_);
  return static_cast<Index>(entries);
}

void Given::checkLength(Index count) const {
  requireCount({static_cast<std::int64_t>(length())}, {count, count}, ErrorCode::shape, path_);
}

void Given::copyNumbers(Index count, Scalar* to) const {
  checkLength(count);
  if (copyRow(alone(value_), 0, count, true, to))
    return;
  for (Index i = 0; i < count; ++i) // says what is wrong
    to[i] = at(i).number(wanted::finite, ErrorCode::finite);
}

Vector Given::anyNumbers(Index count) const {
  checkLength(count);
  Vector made(count);
  if (copyRow(alone(value_), 0, count, false, made.data()))
    return made;
  for (Index i = 0; i < count; ++i)
    if (const Given entry = at(i); !entry.value().isNumber())
      entry.refuse(ErrorCode::type, Sort::number);
  refuse(ErrorCode::type, Sort::numbers);
}

// ---- a matrix as it is returned: { rows, cols, values } -----------------------------------------

bool Given::isMatrix() const {
  return isObject() && !isView() && !at("values").missing(); // arrays have a method `values`
}

Given Given::column() const {
  if (!isMatrix())
    return *this;
  checkObject({"rows", "cols", "values"});
  at("cols").whole(1, 1);
  const Given values = at("values");
  values.checkLength(static_cast<Index>(at("rows").whole(1, limits::cells)));
  return values;
}

Index Given::rowCount(Index least, Index most) const {
  return isMatrix() ? static_cast<Index>(at("rows").whole(least, most)) : count(least, most);
}

Matrix Given::rows(Index count, Index width) const {
  Matrix columns(width, count);
  if (isMatrix()) {
    checkObject({"rows", "cols", "values"});
    at("rows").whole(count, count);
    at("cols").whole(width, width);
    revived(at("values")).copyNumbers(columns.size(), columns.data());
    return columns;
  }
  checkLength(count);
  for (Index i = 0; i < count; ++i)
    if (!copyRow(value_, i, width, true, columns.col(i).data()))
      at(i).copyNumbers(width, columns.col(i).data()); // says what is wrong
  return columns;
}

} // namespace backprop
