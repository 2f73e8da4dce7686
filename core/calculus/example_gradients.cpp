#include "core/calculus/example_gradients.h"

namespace backprop {

Scalar inputOf(const Parameter& parameter, const ConstMatrixRef& x, const ForwardTrace& trace,
               Index example) {
  if (parameter.kind == Parameter::Kind::bias)
    return 1;
  return parameter.layer == 0 ? x(parameter.col, example)
                              : trace.layers[parameter.layer - 1].a(parameter.col, example);
}

Vector exampleGradients(const Parameter& parameter, const ConstMatrixRef& x, const Pass& pass) {
  const MatrixMap& delta = pass.back.layers[parameter.layer].delta;
  Vector gradients(delta.cols());
  for (Index example = 0; example < delta.cols(); ++example)
    gradients(example) =
        delta(parameter.row, example) * inputOf(parameter, x, pass.forward, example);
  return gradients;
}

} // namespace backprop
