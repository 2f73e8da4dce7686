#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "core/model/loss.h"
#include "core/support/named.h"
#include "core/support/types.h"

namespace backprop {

/// The numbers with which targets name the class of an example.
enum class TargetCoding {
  /// 0 and 1
  zeroOne,
  /// -1 and 1, as hinge asks for
  plusMinusOne,
  /// 0 and 1, with an output for each class even where there are only two
  oneHot
};

inline constexpr std::array<Named<TargetCoding>, 3> targetCodings{{
    {TargetCoding::zeroOne, "zeroOne"},
    {TargetCoding::plusMinusOne, "plusMinusOne"},
    {TargetCoding::oneHot, "oneHot"},
}};
inline std::string_view name(TargetCoding kind) { return nameIn(targetCodings, kind); }

/// Two classes need one output, with the higher number for class 1; more classes need one output
/// each, with the higher number at the example's class. One-hot always uses one output per class.
/// @param classes of each example, from 0 to count - 1
/// @return outputs x examples
/// @throws Error where a class is not below `count`
Matrix encode(const std::vector<Index>& classes, Index count, TargetCoding coding);

/// 1 at the example's class, 0 elsewhere: count x examples.
Matrix oneHot(const std::vector<Index>& classes, Index count);

/// @param y outputs x examples, finite
/// @throws Error naming the first target (`data.targets[3][0]`) that the loss is not defined for
void validateTargets(const Matrix& y, Loss loss);

/// Examples whose targets do not sum to 1, up to 1e-6: softmax cross-entropy takes them, but they
/// are not probabilities, and no yhat equals them.
std::vector<Index> rowsThatDoNotSumToOne(const Matrix& y);

} // namespace backprop
