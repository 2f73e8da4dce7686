#include "core/training/metrics.h"

#include <algorithm>
#include <cmath>

namespace backprop {
namespace {

using Eigen::numext::real;

/// Every target is `low` or 1; of several outputs, one is 1.
bool areClasses(const ConstMatrixRef& targets, Real low) {
  for (Index example = 0; example < targets.cols(); ++example) {
    Index ones = 0;
    for (Index k = 0; k < targets.rows(); ++k) {
      const Real target = real(targets(k, example));
      if (target != low && target != 1)
        return false;
      ones += target == 1;
    }
    if (targets.rows() > 1 && ones != 1)
      return false;
  }
  return true;
}

Index firstLargest(const ConstMatrixRef& outputs, Index example) {
  Index largest = 0;
  for (Index k = 1; k < outputs.rows(); ++k)
    if (real(outputs(k, example)) > real(outputs(largest, example)))
      largest = k;
  return largest;
}

bool hasNaN(const ConstMatrixRef& outputs, Index example) {
  for (Index k = 0; k < outputs.rows(); ++k)
    if (outputs(k, example) != outputs(k, example))
      return true;
  return false;
}

/// SS_res and SS_tot of an output.
struct Squares {
  Real residual = 0, total = 0;

  std::optional<Real> rSquared() const {
    return total == 0 ? std::nullopt : std::optional(1 - residual / total);
  }
};

Squares squaresOf(const ConstMatrixRef& outputs, const ConstMatrixRef& targets, Index k) {
  const auto y = [&](Index example) { return real(targets(k, example)); };
  if (targets.cols() == 0)
    return {};
  // By the distances from the first target, so that the mean of equal targets is exact.
  Real sum = 0;
  for (Index example = 0; example < targets.cols(); ++example)
    sum += y(example) - y(0);
  const Real mean = y(0) + sum / static_cast<Real>(targets.cols());
  Squares squares;
  for (Index example = 0; example < targets.cols(); ++example) {
    const Real residual = y(example) - real(outputs(k, example));
    squares.residual += residual * residual;
    squares.total += (y(example) - mean) * (y(example) - mean);
  }
  return squares;
}

} // namespace

std::optional<TargetCoding> codingOf(const ConstMatrixRef& targets, Loss loss) {
  if (loss != Loss::hinge && areClasses(targets, 0))
    return TargetCoding::zeroOne;
  if (areClasses(targets, -1))
    return TargetCoding::plusMinusOne;
  return {};
}

std::optional<Index> classOf(const ConstMatrixRef& outputs, Index example, TargetCoding coding) {
  if (hasNaN(outputs, example))
    return {};
  if (outputs.rows() > 1)
    return firstLargest(outputs, example);
  const Real halfway = coding == TargetCoding::plusMinusOne ? Real(0) : Real(0.5);
  return real(outputs(0, example)) >= halfway ? 1 : 0;
}

std::optional<Real> Score::accuracy() const {
  if (!correct)
    return {};
  return static_cast<Real>(*correct) / static_cast<Real>(count);
}

std::optional<Index> countCorrect(const ConstMatrixRef& outputs, const ConstMatrixRef& targets,
                                  std::optional<TargetCoding> coding) {
  if (!coding)
    return {};
  Index correct = 0;
  for (Index example = 0; example < targets.cols(); ++example)
    correct += classOf(outputs, example, *coding) == classOf(targets, example, *coding);
  return correct;
}

Score score(const Network& network, const ForwardTrace& trace, const Dataset& data) {
  return {batchLoss(network, trace, data.y), data.examples(),
          countCorrect(trace.output(), data.y, codingOf(data.y, network.spec.loss)),
          rSquared(trace.output(), data.y).overall};
}

ConfusionMatrix confusionMatrix(const ConstMatrixRef& outputs, const ConstMatrixRef& targets,
                                TargetCoding coding) {
  const Index classes = std::max<Index>(targets.rows(), 2);
  ConfusionMatrix confusion{decltype(ConfusionMatrix::counts)::Zero(classes, classes), 0};
  for (Index example = 0; example < targets.cols(); ++example) {
    const auto actual = classOf(targets, example, coding);
    if (const auto taken = classOf(outputs, example, coding))
      ++confusion.counts(*actual, *taken);
    else
      ++confusion.unclassified;
  }
  return confusion;
}

RSquared rSquared(const ConstMatrixRef& outputs, const ConstMatrixRef& targets) {
  RSquared result;
  Squares all;
  for (Index k = 0; k < targets.rows(); ++k) {
    const Squares squares = squaresOf(outputs, targets, k);
    result.outputs.push_back(squares.rSquared());
    all.residual += squares.residual;
    all.total += squares.total;
  }
  result.overall = all.rSquared();
  return result;
}

Real meanAbsoluteError(const ConstMatrixRef& outputs, const ConstMatrixRef& targets) {
  Real sum = 0;
  for (Index example = 0; example < targets.cols(); ++example)
    for (Index k = 0; k < targets.rows(); ++k)
      sum += std::abs(real(outputs(k, example)) - real(targets(k, example)));
  return sum / static_cast<Real>(targets.size());
}

} // namespace backprop
