#pragma once

#include "core/calculus/pass.h"

namespace backprop {

/// What a parameter is multiplied by in z of its unit, in one example: a_prev of the weight's
/// input (x in the first layer), 1 for a bias.
Scalar inputOf(const Parameter& parameter, const ConstMatrixRef& x, const ForwardTrace& trace,
               Index example);

/// dL/dw of each example, delta times the input of the parameter: one number for each example of
/// the pass over x. Their mean is the parameter's entry of dW or db.
Vector exampleGradients(const Parameter& parameter, const ConstMatrixRef& x, const Pass& pass);

} // namespace backprop
