#include "wasm/given.h"

#include <algorithm>
#include <cmath>

#include "core/model/network_spec.h"
#include "wasm/stored.h"

namespace backprop {

namespace {

std::string textOf(Value text) {
  std::string copied(border::sizeOf(text), '\0');
  border::copyText(copied.data());
  return copied;
}

bool copyRow(Value given, Index row, Index width, bool finite, Scalar* to) {
  return border::copyNumbers(given, row, width, finite, to, sizeof(Scalar));
}

constexpr Index itself = -1; // in place of a row

} // namespace

Told Given::told() const {
  const Sort is = sort();
  if (is == textSort)
    return told::Text{textOf(border::shortened(border::valueOf(place_)))};
  if (is == Sort::number)
    return told::Number{border::numberOf(place_)};
  return is;
}

void Given::refuse(ErrorCode code, const Wanted& wanted) const {
  backprop::refuse(code, textOf(border::pathOf(place_)), told(), wanted);
}

void Given::checkObject() const {
  if (sort() != Sort::object)
    refuse(ErrorCode::type, Sort::object);
}

void Given::checkObject(std::initializer_list<const char*> members,
                        std::initializer_list<const char*> passedOver) const {
  checkObject();
  const Value unknown = border::unknownOf(place_, members.begin(), members.size(),
                                          passedOver.begin(), passedOver.size());
  if (unknown != undefined)
    backprop::refuse(
        ErrorCode::kind, textOf(unknown), {},
        wanted::Members{textOf(border::pathOf(place_)), {members.begin(), members.end()}});
}

void Given::take(const char* member, std::int64_t& to) const {
  if (const Given given = at(member); !given.missing())
    to = given.whole(wanted::Whole{});
}

void Given::take(const char* member, bool& to) const {
  if (const Given given = at(member); !given.missing())
    to = given.flag();
}

double Given::number(const wanted::Number& wanted, ErrorCode outside) const {
  const bool isNumber = this->isNumber();
  const double number = isNumber ? border::numberOf(place_) : 0;
  if (!isNumber || !wanted.holds(number))
    refuse(isNumber ? outside : ErrorCode::type, wanted);
  return number;
}

std::int64_t Given::whole(const wanted::Whole& wanted) const {
  const bool isNumber = this->isNumber();
  const double number = isNumber ? border::numberOf(place_) : 0;
  const bool counted = number == std::floor(number) && std::abs(number) <= mostWhole;
  if (!isNumber || !counted || !wanted.holds(static_cast<std::int64_t>(number)))
    refuse(isNumber ? ErrorCode::range : ErrorCode::type, wanted);
  return static_cast<std::int64_t>(number);
}

std::int64_t Given::whole(std::int64_t least, std::int64_t most) const {
  return whole(wanted::Whole{least, most});
}

bool Given::flag() const {
  const Sort is = sort();
  if (is != Sort::yes && is != Sort::no)
    refuse(ErrorCode::type, Sort::boolean);
  return is == Sort::yes;
}

std::string Given::text(const Wanted& wanted) const {
  if (!isText())
    refuse(ErrorCode::type, wanted);
  return text();
}

std::string Given::text() const { return textOf(border::valueOf(place_)); }

std::size_t Given::nameAmong(std::span<const std::string_view> names) const {
  const auto wanted = [&] { return wanted::OneOf{{names.begin(), names.end()}}; };
  if (!isText())
    refuse(ErrorCode::type, wanted());
  const auto found = std::find(names.begin(), names.end(), text());
  if (found == names.end())
    refuse(ErrorCode::kind, wanted());
  return static_cast<std::size_t>(found - names.begin());
}

std::int64_t Given::length() const {
  const double entries = border::lengthOf(place_);
  if (entries < 0) // a DataView has none
    refuse(ErrorCode::type, Sort::array);
  return static_cast<std::int64_t>(entries);
}

Index Given::count(Index least, Index most) const {
  checkCount(least, most, ErrorCode::size);
  return static_cast<Index>(length());
}

void Given::checkLength(Index count) const { checkCount(count, count, ErrorCode::shape); }

void Given::checkCount(std::int64_t least, std::int64_t most, ErrorCode code) const {
  const std::int64_t entries = length();
  if (entries < least || entries > most)
    backprop::refuse(code, textOf(border::pathOf(place_)), told::Count{entries},
                     wanted::Count{least, most});
}

void Given::copyNumbers(Index count, Scalar* to) const {
  checkLength(count);
  if (copyRow(place_, itself, count, true, to))
    return;
  for (Index i = 0; i < count; ++i) // says what is wrong
    to[i] = static_cast<Scalar>(at(i).number(wanted::finite, ErrorCode::finite));
}

Vector Given::anyNumbers(Index count) const {
  checkLength(count);
  Vector made(count);
  if (copyRow(place_, itself, count, false, made.data()))
    return made;
  for (Index i = 0; i < count; ++i)
    if (const Given entry = at(i); !entry.isNumber())
      entry.refuse(ErrorCode::type, Sort::number);
  refuse(ErrorCode::type, Sort::numbers);
}

// ---- a matrix as it is returned: { rows, cols, values } -----------------------------------------

Given Given::column() const {
  if (!border::isMatrix(place_))
    return *this;
  checkObject({"rows", "cols", "values"});
  at("cols").whole(1, 1);
  const Given values = at("values");
  values.checkLength(static_cast<Index>(at("rows").whole(1, limits::cells)));
  return values;
}

Index Given::rowCount(Index least, Index most) const {
  return border::isMatrix(place_) ? static_cast<Index>(at("rows").whole(least, most))
                                  : count(least, most);
}

Matrix Given::rows(Index count, Index width) const {
  Matrix columns(width, count);
  if (border::isMatrix(place_)) {
    checkObject({"rows", "cols", "values"});
    at("rows").whole(count, count);
    at("cols").whole(width, width);
    revived(at("values")).copyNumbers(columns.size(), columns.data());
    return columns;
  }
  checkLength(count);
  for (Index i = 0; i < count; ++i)
    if (Scalar* const to = columns.data() + i * width; !copyRow(place_, i, width, true, to))
      at(i).copyNumbers(width, to); // says what is wrong
  return columns;
}

Matrix Given::rowsWithGaps(Index count, Index width) const {
  if (border::isMatrix(place_)) {
    checkObject({"rows", "cols", "values"});
    at("rows").whole(count, count);
    at("cols").whole(width, width);
    return revived(at("values")).anyNumbers(count * width).reshaped(width, count);
  }
  checkLength(count);
  Matrix columns(width, count);
  for (Index i = 0; i < count; ++i)
    columns.col(i) = at(i).anyNumbers(width);
  return columns;
}

Index Given::rowWidth() const {
  return border::isMatrix(place_) ? static_cast<Index>(at("cols").whole(1, limits::cells))
                                  : at(Index{0}).count(1, limits::cells);
}

} // namespace backprop
