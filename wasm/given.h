#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "core/support/require.h"
#include "core/support/types.h"
#include "wasm/border.h"

/// From JavaScript to the core. Nothing comes in unchecked.
namespace backprop {

/// The largest whole number that JavaScript counts to one by one, 2^53 - 1.
inline constexpr std::int64_t mostWhole = (std::int64_t{1} << 53) - 1;

/// A JavaScript value and its path. Every reader throws an Error that names the path where the
/// value is not what it should be.
class Given {
public:
  /// @param path a constant, and @param prefix of the paths of its members, if not `path.`
  Given(Value value, const char* path, const char* prefix = nullptr)
      : place_(border::given(value, path, prefix)) {}
  /// @param place where both lie
  explicit Given(Value place) : place_(place) {}

  Value place() const { return place_; }
  bool missing() const { return sort() == Sort::missing; }
  bool isNull() const { return sort() == Sort::null; }
  bool isNumber() const { return sort() == Sort::number; }
  bool isText() const { return sort() == textSort; }
  bool isArray() const { return border::lengthOf(place_) >= 0; } // plain or typed

  void checkObject() const;
  /// Checks that this is an object that has no members but these. @param passedOver are not read:
  /// what a call returns, and holds more than is asked for
  void checkObject(std::initializer_list<const char*> members,
                   std::initializer_list<const char*> passedOver = {}) const;
  Given at(const char* member) const { return Given(border::at(place_, member)); }
  Given at(Index index) const { return Given(border::element(place_, index)); }

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
  std::int64_t whole(std::int64_t least, std::int64_t most) const;
  bool flag() const;
  /// @param wanted what would be right, where it is no text
  std::string text(const Wanted& wanted) const;
  /// Of what is a text.
  std::string text() const;
  /// Which of the names this is.
  std::size_t nameAmong(std::span<const std::string_view> names) const;

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
  /// The same, where NaN and what is infinite is taken too.
  Matrix rowsWithGaps(Index count, Index width) const;
  /// Numbers in the first row of a matrix, or of an array of rows.
  Index rowWidth() const;

  [[noreturn]] void refuse(ErrorCode code, const Wanted& wanted) const;

private:
  static constexpr auto textSort = static_cast<Sort>(sorts.size());

  Sort sort() const { return static_cast<Sort>(border::sortOf(place_)); }
  /// What this is, for a refusal.
  Told told() const;
  std::int64_t length() const;
  void checkCount(std::int64_t least, std::int64_t most, ErrorCode code) const;
  void checkLength(Index count) const;

  Value place_;
};

/// A kind by its name. @param table its entries have `kind` and `name`
template <typename Table> auto kindFrom(const Given& given, const Table& table) {
  std::array<std::string_view, std::tuple_size_v<Table>> names;
  for (std::size_t i = 0; i < names.size(); ++i)
    names[i] = table[i].name;
  return table[given.nameAmong(names)].kind;
}

} // namespace backprop
