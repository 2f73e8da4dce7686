#pragma once

#include <optional>
#include <vector>

#include "core/calculus/forward.h"
#include "core/data/dataset.h"
#include "core/data/targets.h"

namespace backprop {

/// How the targets (outputs x examples) name classes: zeroOne or plusMinusOne; none if they don't.
/// One output: every target is one of the two numbers. Several: every example has one target
/// of 1 and otherwise the lower number. Where all targets of one output are 1, the loss decides:
/// plusMinusOne for hinge.
std::optional<TargetCoding> codingOf(const ConstMatrixRef& targets, Loss loss);

/// The class of an example by its outputs. One output: 1 from halfway between the two targets up
/// (0.5 or 0). Several: the first largest. None where an output is not a number.
std::optional<Index> classOf(const ConstMatrixRef& outputs, Index example, TargetCoding coding);

/// How well a network does on some examples.
struct Score {
  Scalar loss; // J over these examples
  Index count;
  std::optional<Index> correct; // none where the targets are not classes
  std::optional<Real> rSquared; // over all outputs; none where all targets are equal

  /// correct / count, from 0 to 1
  std::optional<Real> accuracy() const;
};

/// How many examples are classified correctly; none where the targets are not classes.
/// @param coding of all targets: those of a batch alone need not show it
std::optional<Index> countCorrect(const ConstMatrixRef& outputs, const ConstMatrixRef& targets,
                                  std::optional<TargetCoding> coding);

/// @param trace filled by a forward pass over all of `data`
Score score(const Network& network, const ForwardTrace& trace, const Dataset& data);

/// counts(k, j): examples of class k that the network takes for class j, classes x classes.
struct ConfusionMatrix {
  Eigen::Matrix<Index, Eigen::Dynamic, Eigen::Dynamic> counts;
  Index unclassified; // examples with an output that is not a number
};
/// @param outputs, targets outputs x examples; one output stands for two classes
ConfusionMatrix confusionMatrix(const ConstMatrixRef& outputs, const ConstMatrixRef& targets,
                                TargetCoding coding);

/// The coefficient of determination, R^2 = 1 - SS_res / SS_tot, with
/// SS_res = sum_i (y_i - yhat_i)^2 and SS_tot = sum_i (y_i - mean y)^2: 1 for a perfect fit, 0 for
/// always the mean, below 0 for worse than that. None where SS_tot = 0: all targets are equal.
struct RSquared {
  std::vector<std::optional<Real>> outputs;
  /// With SS_res and SS_tot added over the outputs.
  std::optional<Real> overall;
};
RSquared rSquared(const ConstMatrixRef& outputs, const ConstMatrixRef& targets);

/// The mean of |yhat - y| over all outputs and examples; NaN where there are none.
Real meanAbsoluteError(const ConstMatrixRef& outputs, const ConstMatrixRef& targets);

} // namespace backprop
