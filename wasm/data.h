#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/preparation.h"
#include "core/training/change.h"
#include "wasm/given.h"

namespace backprop {

/// The examples of a run, and the rows that they were made from.
struct SessionData : TrainingData {
  Dataset rows;                // as they were given
  Real heldOutPart = 0;        // of the rows
  std::uint32_t splitSeed = 0; // by which they were drawn
  HeldOutRows heldOutRows = HeldOutRows::drawn;
  bool isListed = false; // which rows are held out
  Split split;
  Preparation preparation;
};
using SharedSessionData = std::shared_ptr<const SessionData>;

/// `{ inputs, targets, features?, heldOut?, heldOutRows?, splitSeed?, standardize?,
/// standardizeTargets? }` for a network.
SharedSessionData sessionDataFrom(const Given& given, const NetworkSpec& spec);

/// At least `least` rows of `width` numbers, and no more than a pass through the network has room
/// for; row i becomes column i.
Matrix rowsFrom(const Given& given, Index least, Index width, const NetworkSpec& spec);

/// What `sessionDataFrom` reads, also through JSON.
Value sourceOf(const SessionData& examples);

Value summaryOf(const SessionData& examples);

inline constexpr std::string_view hexDigits = "0123456789abcdef";
/// 16 hexadecimal digits.
std::string hexadecimal(std::uint64_t word);

/// 16 hexadecimal digits; other data have others, but for one chance in 2^64.
std::string fingerprintOf(const TrainingData& data);

/// `{ inputs, others?, words?, heldOut?, heldOutRows?, splitSeed? }` to
/// `{ inputs, others, fills }`, row by row.
Value filledOf(Value data);

/// `{ kind, count?, noise?, seed?, targets? }` to `{ inputs, targets }`, row by row.
Value toyDatasetOf(Value options);

} // namespace backprop
