#include "core/model/loss.h"

#include "core/model/loss_rules.h"

namespace backprop {

namespace {

using elementary::realPart;

/// -[y log s(z) + (1 - y) log(1 - s(z))] = log(1 + e^z) - y z, with s the sigmoid, regrouped so
/// that nothing cancels for large |z|: log(1 + e^z) = max(z, 0) + log(1 + e^-|z|), and
/// max(z, 0) - y z is z (1 - y) above 0 and -y z below.
Scalar binaryCrossEntropy(Scalar z, Scalar y) {
  const bool positive = realPart(z) > 0;
  const Scalar size = positive ? z : -z;
  const Scalar tail = elementary::log1p(elementary::exp(-size));
  const Scalar wrong = positive ? Scalar{1} - y : y;
  return (wrong == Scalar{0} ? Scalar{0} : size * wrong) + tail; // 0 also where z is infinite
}

/// sum_k -y_k log yhat_k with -log yhat_k = (z_max - z_k) + log(1 + sum of the other e^(z_j -
/// z_max)): nothing overflows, and nothing cancels where one output has it all.
Scalar softmaxCrossEntropy(const Scalar* z, const Scalar* y, Index outputs) {
  Index largest = 0;
  for (Index k = 1; k < outputs; ++k)
    if (realPart(z[k]) > realPart(z[largest]))
      largest = k;
  Scalar others = 0;
  for (Index k = 0; k < outputs; ++k)
    if (k != largest)
      others += elementary::exp(z[k] - z[largest]);
  const Scalar tail = elementary::log1p(others);
  Scalar sum = 0;
  for (Index k = 0; k < outputs; ++k)
    if (y[k] != Scalar{0})
      sum += y[k] * ((z[largest] - z[k]) + tail);
  return sum;
}

/// delta = yhat sum(y) - y
void softmaxCrossEntropyDelta(const Scalar* a, const Scalar* y, Index outputs, Scalar* delta) {
  Scalar sum = 0;
  for (Index k = 0; k < outputs; ++k)
    sum += y[k];
  for (Index k = 0; k < outputs; ++k)
    delta[k] = a[k] * sum - y[k];
}

} // namespace

Scalar exampleLoss(Loss kind, Index outputs, const Scalar* z, const Scalar* a, const Scalar* y) {
  if (kind == Loss::softmaxCrossEntropy)
    return softmaxCrossEntropy(z, y, outputs);
  Scalar sum = 0;
  if (kind == Loss::binaryCrossEntropy) {
    for (Index k = 0; k < outputs; ++k)
      sum += binaryCrossEntropy(z[k], y[k]);
    return sum;
  }
  return loss::visit(kind, [&](auto loss) {
    for (Index k = 0; k < outputs; ++k)
      sum += loss.value(a[k], y[k]);
    return loss.mean ? sum / static_cast<Real>(outputs) : sum;
  });
}

Scalar meanLoss(Loss kind, const ConstMatrixRef& z, const ConstMatrixRef& a,
                const ConstMatrixRef& y) {
  Scalar sum = 0;
  for (Index example = 0; example < y.cols(); ++example)
    sum += exampleLoss(kind, z, a, y, example);
  return sum / static_cast<Real>(y.cols());
}

void outputDelta(Loss kind, const Activation& output, Index outputs, Index m, const Scalar* z,
                 const Scalar* a, const Scalar* y, Scalar* delta) {
  const Index size = outputs * m;
  if (kind == Loss::binaryCrossEntropy) {
    for (Index i = 0; i < size; ++i)
      delta[i] = a[i] - y[i];
    return;
  }
  if (kind == Loss::softmaxCrossEntropy) {
    for (Index at = 0; at < size; at += outputs)
      softmaxCrossEntropyDelta(a + at, y + at, outputs, delta + at);
    return;
  }
  loss::visit(kind, [=](auto loss) {
    const Real share = loss.mean ? Real{1} / static_cast<Real>(outputs) : Real{1};
    for (Index i = 0; i < size; ++i)
      delta[i] = loss.derivative(a[i], y[i]) * share;
  });
  activateBackward(output, outputs, m, z, a, delta);
}

} // namespace backprop
