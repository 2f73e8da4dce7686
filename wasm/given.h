#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include <emscripten/val.h>

#include "core/support/require.h"
#include "core/support/types.h"

/// From JavaScript to the core. Nothing comes in unchecked: embind alone would take a string for a
/// number.
namespace backprop {

/// The largest whole number that JavaScript counts to one by one, 2^53 - 1.
inline constexpr std::int64_t mostWhole = (std::int64_t{1} << 53) - 1;

/// A JavaScript value and its path. Every reader throws an Error that names the path where the
/// value is not what it should be.
class Given {
public:
  Given(emscripten::val value, std::string path);
  /// @param prefix of the paths of its members, where that is not `path.`
  Given(emscripten::val value, std::string path, std::string prefix);

  const emscripten::val& value() const { return value_; }
  bool missing() const { return value_.isUndefined(); }
  /// Another value under the same path.
  Given with(emscripten::val value) const { return {std::move(value), path_, prefix_}; }

  void checkObject() const;
  /// Checks that this is an object that has no members but these. @param passedOver are not read:
  /// what a call returns, and holds more than is asked for
  void checkObject(std::initializer_list<const char*> members,
                   std::initializer_list<const char*> passedOver = {}) const;
  Given at(const char* member) const;
  Given at(Index index) const;

  /// Overwrite `to` where the member is given: by a finite number, a whole one, or true or false.
  /// Its range is checked where it is used.
  template <std::floating_point Number> void take(const char* member, Number& to) const {
    if (const Given given = at(member); !given.missing())
      to = static_cast<Number>(given.number());
  }
  void take(const char* member, std::int64_t& to) const;
  void take(const char* member, bool& to) const;

  /// @param outside code of the error where the number is not one of those that are wanted
  double number(const wanted::Number& wanted = wanted::finite,
                ErrorCode outside = ErrorCode::range) const;
  std::int64_t whole(const wanted::Whole& wanted) const;
  std::int64_t whole(std::int64_t least, std::int64_t most) const { return whole({least, most}); }
  bool flag() const;
  /// @param wanted what would be right, where it is no text
  std::string text(const Wanted& wanted) const;

  /// Length of an array that has `least` to `most` entries.
  Index count(Index least, Index most) const;
  /// Fills `to` from an array of exactly `count` finite numbers.
  void copyNumbers(Index count, Scalar* to) const;
  /// Of a matrix of one column its numbers; anything else as it is.
  Given column() const;
  /// Rows of a matrix, or of an array of rows, which has `least` to `most`.
  Index rowCount(Index least, Index most) const;
  /// An array of exactly `count` numbers, finite or not.
  Vector anyNumbers(Index count) const;
  /// A matrix, or an array, of exactly `count` rows of `width` finite numbers; row i becomes
  /// column i.
  Matrix rows(Index count, Index width) const;

  [[noreturn]] void refuse(ErrorCode code, const Wanted& wanted) const;

private:
  /// What this is, for a refusal.
  Told told() const;
  double length() const;
  void checkLength(Index count) const;
  bool isView() const;
  bool isObject() const;
  bool isMatrix() const;

  emscripten::val value_;
  std::string path_;
  std::string prefix_;
};

/// A kind by its name. @param table its entries have `kind` and `name`
template <typename Table> auto kindFrom(const Given& given, const Table& table) {
  wanted::OneOf wanted;
  for (const auto& entry : table)
    wanted.names.emplace_back(entry.name);
  const std::string name = given.text(wanted);
  for (const auto& entry : table)
    if (entry.name == name)
      return entry.kind;
  given.refuse(ErrorCode::kind, wanted);
}

} // namespace backprop
