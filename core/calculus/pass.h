#pragma once

#include "core/calculus/backward.h"
#include "core/calculus/forward.h"

namespace backprop {

/// What a forward and a backward pass over m examples leave behind.
struct Pass {
  ForwardTrace forward;
  BackwardTrace back;
  Gradients gradients;
  bool one; // example, and nothing that mixes units: the fast path (pass_one.h)

  Pass(const NetworkSpec& spec, Index m);
};

/// Forward, then backward, with the same weights, for the m examples that `pass` was made for.
/// @param x inputs x m
/// @param y outputs x m
void propagate(const Network& network, const Scalar* x, const Scalar* y, Pass& pass) noexcept;
inline void propagate(const Network& network, const ConstMatrixRef& x, const ConstMatrixRef& y,
                      Pass& pass) {
  propagate(network, x.data(), y.data(), pass);
}

} // namespace backprop
