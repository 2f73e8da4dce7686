#include "core/calculus/pass.h"

// The linker sends every call of backprop::propagate to `broken`, and those of `right` to it
// (--wrap, CMakeLists.txt), so that a test can see the page notice a core that is wrong.
#define PROPAGATE "_ZN8backprop9propagateERKNS_7NetworkEPKdS4_RNS_4PassE"

namespace backprop {

void right(const Network& network, const Scalar* x, const Scalar* y,
           Pass& pass) __asm__("__real_" PROPAGATE);
void broken(const Network& network, const Scalar* x, const Scalar* y,
            Pass& pass) __asm__("__wrap_" PROPAGATE);

/// One percent too much in a single entry.
void broken(const Network& network, const Scalar* x, const Scalar* y, Pass& pass) {
  right(network, x, y, pass);
  pass.gradients.layers[0].dW(0, 1) *= Real(1.01);
}

} // namespace backprop
