#include "core/model/loss_terms.h"

#include "core/model/loss_rules.h"

namespace backprop {
namespace {

const Scalar one = 1;

Scalar quotient(Scalar numerator, Scalar denominator) {
  return numerator == Scalar{0} ? Scalar{0} : numerator / denominator;
}

/// log yhat = -log(1 + e^-z) and log(1 - yhat) = -log(1 + e^z) keep their digits for any z.
/// dL/dyhat = [yhat (1 - y) - y (1 - yhat)] / [yhat (1 - yhat)]: numerator over denominator.
Terms binaryTerms(Scalar z, Scalar a, Scalar y) {
  const Scalar logYhat = -elementary::softplus(-z), logRest = -elementary::softplus(z);
  const Scalar rest = one - a, not_ = one - y;
  return {{"logYhat", logYhat},
          {"logOneMinusYhat", logRest},
          {"oneMinusY", not_},
          {"oneMinusYhat", rest},
          {"yLogYhat", y * logYhat},
          {"restLog", not_ * logRest},
          {"bracket", y * logYhat + not_ * logRest},
          {"yOverYhat", quotient(y, a)},
          {"restOverRest", quotient(not_, rest)},
          {"yhatTimesRest", a * not_},
          {"yTimesRest", y * rest},
          {"yYhat", y * a},
          {"numerator", a * not_ - y * rest},
          {"denominator", a * rest}};
}

/// log yhat_k = -((z_max - z_k) + log(1 + sum of the other e^(z_j - z_max))), as in the loss
/// itself.
Terms softmaxTerms(Scalar negativeLog, Scalar a, Scalar y) {
  return {
      {"logYhat", -negativeLog}, {"yLogYhat", -(y * negativeLog)}, {"yOverYhat", quotient(y, a)}};
}

/// -log yhat_k, by the loss of a target that is 1 at k alone.
Scalar negativeLogSoftmax(Index outputs, const Scalar* z, const Scalar* a, Index k) {
  Vector only = Vector::Zero(outputs);
  only(k) = 1;
  return exampleLoss(Loss::softmaxCrossEntropy, outputs, z, a, only.data());
}

} // namespace

Scalar lossSlope(Loss kind, Index outputs, Scalar a, Scalar y) {
  if (kind == Loss::binaryCrossEntropy)
    return quotient(one - y, one - a) - quotient(y, a);
  if (kind == Loss::softmaxCrossEntropy)
    return -quotient(y, a);
  return loss::visit(kind, [=](auto loss) {
    const Scalar slope = loss.derivative(a, y);
    return loss.mean ? slope / static_cast<Real>(outputs) : slope;
  });
}

LossTerms lossTerms(Loss kind, Index outputs, const Scalar* z, const Scalar* a, const Scalar* y,
                    Index k) {
  if (kind == Loss::softmaxCrossEntropy) {
    const Scalar negativeLog = negativeLogSoftmax(outputs, z, a, k);
    return {y[k] * negativeLog, softmaxTerms(negativeLog, a[k], y[k])};
  }
  if (kind == Loss::binaryCrossEntropy)
    return {exampleLoss(kind, 1, z + k, a + k, y + k), binaryTerms(z[k], a[k], y[k])};
  return loss::visit(kind, [=](auto loss) -> LossTerms {
    const Scalar part = loss.value(a[k], y[k]);
    return {loss.mean ? part / static_cast<Real>(outputs) : part, loss.terms(a[k], y[k])};
  });
}

} // namespace backprop
