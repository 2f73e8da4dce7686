#include "core/calculus/pass.h"

namespace backprop {

void propagate(const Network& network, const ConstMatrixRef& x, const ConstMatrixRef& y,
               Pass& pass) {
  forward(network, x, pass.forward);
  backward(network, x, y, pass.forward, pass.back, pass.gradients);
}

} // namespace backprop
