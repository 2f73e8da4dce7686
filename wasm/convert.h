#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <emscripten/val.h>

#include "core/data/dataset.h"
#include "core/support/error.h"
#include "core/training/trainer.h"

/// From JavaScript to the core and back. Nothing comes in unchecked: embind alone would take a
/// string for a number.
namespace backprop {

// ---- in -----------------------------------------------------------------------------------------

/// A JavaScript value and its path. Every reader throws an Error that names the path where the
/// value is not what it should be.
class Given {
public:
  Given(emscripten::val value, std::string path);
  /// @param prefix of the paths of its members, where that is not `path.`
  Given(emscripten::val value, std::string path, std::string prefix);

  const emscripten::val& value() const { return value_; }
  bool missing() const { return value_.isUndefined(); }

  /// Checks that this is an object that has no members but these.
  void checkObject(std::initializer_list<const char*> members) const;
  Given at(const char* member) const;
  Given at(Index index) const;

  /// A finite number. @param notFinite code of the error where it is NaN or infinite
  Scalar number(const std::string& wanted, ErrorCode notFinite = ErrorCode::range) const;
  std::int64_t whole(std::int64_t least, std::int64_t most) const;
  std::int64_t whole(std::int64_t least, std::int64_t most, const std::string& wanted) const;
  bool flag() const;
  std::string text(const std::string& wanted) const;

  /// Length of an array that has `least` to `most` entries.
  Index count(Index least, Index most) const;
  /// Fills `to` from an array of exactly `count` finite numbers.
  void copyNumbers(Index count, Scalar* to) const;
  /// An array of exactly `count` rows of `width` finite numbers; row i becomes column i.
  Matrix rows(Index count, Index width) const;

  /// @param wanted what would be right, to follow "it must be"
  [[noreturn]] void refuse(ErrorCode code, const std::string& wanted) const;

private:
  double length() const;
  void checkLength(Index count) const;

  emscripten::val value_;
  std::string path_;
  std::string prefix_;
};

struct Settings {
  NetworkSpec network;
  TrainingConfig training;
};
Settings settingsFrom(const emscripten::val& value);
Scalar learningRateFrom(const Given& given);
Index batchSizeFrom(const Given& given);
std::uint32_t seedFrom(const Given& given);

struct DataSource {
  Dataset rows; // as they were given
  Scalar heldOut;
  std::uint32_t splitSeed;
  bool standardize;
};
DataSource dataFrom(const emscripten::val& value, const NetworkSpec& spec);

/// At least `least` rows of `width` numbers, and no more than a pass through the network has room
/// for; row i becomes column i.
Matrix examplesFrom(const Given& given, Index least, Index width, const NetworkSpec& spec);

/// The layer with W, b or both replaced by `{ W?, b? }`.
LayerNumbers layerFrom(const Given& given, LayerNumbers present);

// ---- out: copies, which stay as they are while training goes on ---------------------------------

/// A plain object.
emscripten::val object(std::initializer_list<std::pair<const char*, emscripten::val>> members);
emscripten::val text(std::string_view from);
emscripten::val whole(std::int64_t from);
/// A Float64Array.
emscripten::val numbers(const Scalar* from, std::size_t count);
/// A Uint32Array.
emscripten::val indices(const std::vector<Index>& from);
/// `{ rows, cols, values }`, row by row.
emscripten::val matrix(const ConstMatrixRef& from);

emscripten::val settingsOut(const NetworkSpec& spec, const TrainingConfig& config);

} // namespace backprop
