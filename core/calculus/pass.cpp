#include "core/calculus/pass.h"

namespace backprop {

void propagate(const Network& network, const Scalar* x, const Scalar* y, Pass& pass) {
  forward(network, x, pass.forward);
  backward(network, x, y, pass.forward, pass.back, pass.gradients);
}

} // namespace backprop
