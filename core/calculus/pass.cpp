#include "core/calculus/pass.h"

#include "core/calculus/pass_one.h"

namespace backprop {

Pass::Pass(const NetworkSpec& spec, Index m)
    : forward(spec, m), back(spec, m), gradients(spec), one(m == 1 && pass_one::suits(spec)) {}

void propagate(const Network& network, const Scalar* x, const Scalar* y, Pass& pass) noexcept {
  if (pass.one)
    return pass_one::propagate(network, x, y, pass);
  forward(network, x, pass.forward);
  backward(network, x, y, pass.forward, pass.back, pass.gradients);
}

} // namespace backprop
