#pragma once

#include <optional>
#include <vector>

#include "core/insight/suspects.h"

namespace backprop {

/// dW or db as somebody else's program has it. A printed number stands for all that round to it.
struct GivenMatrix {
  Matrix values; // of the shape of dW, or turned; of db: units x 1
  Matrix units;  // of the last place of each; 0 for a number with all its digits
};

/// Of one layer; what is not there is not compared.
struct GivenLayer {
  std::optional<GivenMatrix> dW, db;
};

/// How near what is given comes.
enum class Agreement {
  digits, // equal to as many digits as are given, but for the rounding of doubles
  single, // as near as a program that computes with floats comes
  none
};
inline constexpr std::array<Named<Agreement>, 3> agreements{{
    {Agreement::digits, "digits"},
    {Agreement::single, "single"},
    {Agreement::none, "none"},
}};
inline std::string_view name(Agreement agreement) { return nameIn(agreements, agreement); }

/// One matrix beside the true one.
struct MatrixVerdict {
  std::size_t layer;
  Parameter::Kind kind;
  bool turned; // it was given as dW^T, as its shape shows, and was turned before it was compared
  Agreement agreement;
  Matrix given, right; // in the shape of dW
  /// |given - right| / max(|given|, |right|) of each entry, 0 where both are 0
  Matrix errors;
  Real measure; // ||given - right|| / (||given|| + ||right||), Euclidean; 0 where both are 0
  std::vector<Index> wrong; // entries that do not agree, counted row by row
  Index row, col; // of the one that is farthest off, relative to the largest of the matrix
};

/// A way to what is given, and which of the matrices (by their place) it leads to.
struct Cause {
  Suspect suspect;
  std::vector<std::size_t> matrices;
};

struct GradientVerdict {
  Agreement agreement; // the worst of all
  Real measure;        // over all that is given
  /// Whether what is given has the penalty's part, dJ/dW, and was compared with that.
  bool penalised;
  std::vector<MatrixVerdict> matrices;
  /// Where all agree to their digits: other ways that lead to these, so that they can't tell. Else
  /// ways to all that is given, one if it can be told; or else ways to parts of it, each of which
  /// explains matrices that none before it does.
  std::vector<Cause> causes;
};

/// Holds gradients against those of the step, and against what known mistakes lead to.
/// @param given one for each layer
GradientVerdict judge(const SeenStep& step, const std::vector<GivenLayer>& given);

} // namespace backprop
