#include "core/model/loss.h"

#include <cmath>

#include "core/model/pairing.h"

namespace backprop {
namespace {

/// -[y log s(z) + (1 - y) log(1 - s(z))] = log(1 + e^z) - y z, with s the sigmoid, regrouped so
/// that nothing cancels for large |z|: log(1 + e^z) = max(z, 0) + log(1 + e^-|z|), and
/// max(z, 0) - y z is z (1 - y) above 0 and -y z below.
Scalar binaryCrossEntropy(Scalar z, Scalar y) {
  const Scalar tail = elementary::log1p(elementary::exp(z < 0 ? z : -z));
  const Scalar wrong = z > 0 ? 1 - y : y;
  return (wrong == 0 ? 0 : std::abs(z) * wrong) + tail; // 0 also where z is infinite
}

Scalar halfSquaredError(Scalar a, Scalar y) { return (a - y) * (a - y) / 2; }

} // namespace

std::string_view name(Loss kind) {
  for (const auto& entry : losses)
    if (entry.kind == kind)
      return entry.name;
  return "";
}

Scalar exampleLoss(Loss kind, const ConstMatrixRef& z, const ConstMatrixRef& a,
                   const ConstMatrixRef& y, Index example) {
  Scalar sum = 0;
  for (Index k = 0; k < y.rows(); ++k)
    sum += kind == Loss::binaryCrossEntropy ? binaryCrossEntropy(z(k, example), y(k, example))
                                            : halfSquaredError(a(k, example), y(k, example));
  return sum;
}

Scalar meanLoss(Loss kind, const ConstMatrixRef& z, const ConstMatrixRef& a,
                const ConstMatrixRef& y) {
  Scalar sum = 0;
  for (Index example = 0; example < y.cols(); ++example)
    sum += exampleLoss(kind, z, a, y, example);
  return sum / static_cast<Scalar>(y.cols());
}

void outputDelta(Loss kind, Activation output, const ConstMatrixRef& z, const ConstMatrixRef& a,
                 const ConstMatrixRef& y, MatrixRef delta) {
  // Both losses have yhat - y here: the squared error as dL/da, the cross-entropy as dL/dz already.
  delta = a - y;
  if (!pairing(output, kind).fused)
    activateBackward(output, z, a, delta);
}

} // namespace backprop
