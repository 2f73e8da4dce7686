#pragma once

#include <array>
#include <string_view>

#include "core/model/activation.h"
#include "core/support/types.h"

namespace backprop {

/// y is the target, yhat = a of the last layer; the K outputs of one example are added.
enum class Loss {
  /// L = -[y log yhat + (1 - y) log(1 - yhat)]
  binaryCrossEntropy,
  /// L = (yhat - y)^2 / 2
  halfSquaredError
};

struct LossName {
  Loss kind;
  std::string_view name;
};
inline constexpr std::array<LossName, 2> losses{{
    {Loss::binaryCrossEntropy, "binaryCrossEntropy"},
    {Loss::halfSquaredError, "halfSquaredError"},
}};
std::string_view name(Loss kind);

/// L of the example in column `example`, from z and a of the last layer and the targets y, all
/// outputs x m.
Scalar exampleLoss(Loss kind, const ConstMatrixRef& z, const ConstMatrixRef& a,
                   const ConstMatrixRef& y, Index example);

/// J = mean of L over all columns, added in their order.
Scalar meanLoss(Loss kind, const ConstMatrixRef& z, const ConstMatrixRef& a,
                const ConstMatrixRef& y);

/// delta = dL/dz of the last layer, for each column without 1/m; `delta` has the shape of z.
/// A fused pairing is taken as one function of z: g' cancels, and delta = yhat - y also where yhat
/// rounds to 0 or 1.
void outputDelta(Loss kind, Activation output, const ConstMatrixRef& z, const ConstMatrixRef& a,
                 const ConstMatrixRef& y, MatrixRef delta);

} // namespace backprop
