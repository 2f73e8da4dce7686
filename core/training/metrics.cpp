#include "core/training/metrics.h"

namespace backprop {
namespace {

/// -1 where an output is not a number: that is right for no target.
Index classOf(const ConstMatrixRef& outputs, Index example) {
  if (outputs.col(example).hasNaN())
    return -1;
  if (outputs.rows() == 1)
    return outputs(0, example) >= Scalar{0.5} ? 1 : 0;
  Index largest = 0;
  for (Index k = 1; k < outputs.rows(); ++k)
    if (outputs(k, example) > outputs(largest, example))
      largest = k;
  return largest;
}

} // namespace

bool areClasses(const Matrix& targets) {
  for (Index example = 0; example < targets.cols(); ++example) {
    Index ones = 0;
    for (Index k = 0; k < targets.rows(); ++k) {
      const Scalar target = targets(k, example);
      if (target != 0 && target != 1)
        return false;
      ones += target == 1;
    }
    if (targets.rows() > 1 && ones != 1)
      return false;
  }
  return true;
}

Score score(const Network& network, const ForwardTrace& trace, const Dataset& data) {
  Score result{batchLoss(network, trace, data.y), data.examples(), {}};
  if (!areClasses(data.y))
    return result;
  Index correct = 0;
  for (Index example = 0; example < data.examples(); ++example)
    correct += classOf(trace.output(), example) == classOf(data.y, example);
  result.correct = correct;
  return result;
}

} // namespace backprop
