#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/model/activation.h"
#include "core/support/named.h"
#include "core/support/types.h"

namespace backprop {

/// L of one example; y is the target, yhat = a of the last layer, k runs over its K outputs.
enum class Loss {
  /// sum_k -[y log yhat + (1 - y) log(1 - yhat)], computed from z; y from 0 to 1
  binaryCrossEntropy,
  /// sum_k -y log yhat, computed from z; y from 0 to 1, normally summing to 1 over all k
  softmaxCrossEntropy,
  /// sum_k (yhat - y)^2 / 2
  halfSquaredError,
  /// mean over k of (yhat - y)^2
  meanSquaredError,
  /// mean over k of |yhat - y|; its derivative at 0 is 0
  meanAbsoluteError,
  /// mean over k of r^2 / 2 for |r| <= 1, else |r| - 1/2, with r = yhat - y (P. Huber, 1964)
  huber,
  /// sum_k max(0, 1 - y yhat), y = -1 or 1; its derivative at the kink is 0
  hinge
};

/// The targets that a loss is defined for.
struct TargetRange {
  Real low, high;
  bool endsOnly; // nothing between the two
};

/// A loss by its name; without `targets`, every finite number is one.
struct LossInfo {
  Loss kind;
  std::string_view name;
  std::optional<TargetRange> targets = {};
};

inline constexpr std::array<LossInfo, 7> losses{{
    {Loss::binaryCrossEntropy, "binaryCrossEntropy", TargetRange{0, 1, false}},
    {Loss::softmaxCrossEntropy, "softmaxCrossEntropy", TargetRange{0, 1, false}},
    {Loss::halfSquaredError, "halfSquaredError"},
    {Loss::meanSquaredError, "meanSquaredError"},
    {Loss::meanAbsoluteError, "meanAbsoluteError"},
    {Loss::huber, "huber"},
    {Loss::hinge, "hinge", TargetRange{-1, 1, true}},
}};
constexpr const LossInfo& infoOf(Loss kind) { return entryOf(losses, kind); }
inline std::string_view name(Loss kind) { return infoOf(kind).name; }

/// Whether it is a function of z with its activation, not of yhat alone.
constexpr bool isCrossEntropy(Loss kind) {
  return kind == Loss::binaryCrossEntropy || kind == Loss::softmaxCrossEntropy;
}

/// L of one example, from z and a of the last layer and the targets y: `outputs` numbers each.
Scalar exampleLoss(Loss kind, Index outputs, const Scalar* z, const Scalar* a, const Scalar* y);

/// L of the example in column `example`; all are outputs x m.
inline Scalar exampleLoss(Loss kind, const ConstMatrixRef& z, const ConstMatrixRef& a,
                          const ConstMatrixRef& y, Index example) {
  const Index at = example * y.rows();
  return exampleLoss(kind, y.rows(), z.data() + at, a.data() + at, y.data() + at);
}

/// The mean of L over all columns, added in their order.
Scalar meanLoss(Loss kind, const ConstMatrixRef& z, const ConstMatrixRef& a,
                const ConstMatrixRef& y);

/// delta = dL/dz of the last layer, for each example without 1/m; all are outputs x m.
/// A cross-entropy and its activation are taken as one function of z: g' cancels, and
/// delta = yhat sum(y) - y (softmax) or yhat - y (sigmoid) also where yhat rounds to 0 or 1.
void outputDelta(Loss kind, const Activation& output, Index outputs, Index m, const Scalar* z,
                 const Scalar* a, const Scalar* y, Scalar* delta);
inline void outputDelta(Loss kind, const Activation& output, const ConstMatrixRef& z,
                        const ConstMatrixRef& a, const ConstMatrixRef& y, MatrixRef delta) {
  outputDelta(kind, output, y.rows(), y.cols(), z.data(), a.data(), y.data(), delta.data());
}

} // namespace backprop
