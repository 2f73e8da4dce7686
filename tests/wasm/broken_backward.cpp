#include "core/calculus/backward.h"

// The linker sends every call of backprop::backward to `broken`, and those of `right` to it
// (--wrap, CMakeLists.txt), so that a test can see the page notice a core that is wrong.
#define BACKWARD                                                                                   \
  "_ZN8backprop8backwardERKNS_7NetworkEPKdS4_RKNS_12ForwardTraceERNS_5StackINS_13LayerBackwardEEE" \
  "RNS8_INS_14LayerGradientsEEE"

namespace backprop {

void right(const Network& network, const Scalar* x, const Scalar* y, const ForwardTrace& trace,
           BackwardTrace& back, Gradients& gradients) __asm__("__real_" BACKWARD);
void broken(const Network& network, const Scalar* x, const Scalar* y, const ForwardTrace& trace,
            BackwardTrace& back, Gradients& gradients) __asm__("__wrap_" BACKWARD);

/// One percent too much in a single entry.
void broken(const Network& network, const Scalar* x, const Scalar* y, const ForwardTrace& trace,
            BackwardTrace& back, Gradients& gradients) {
  right(network, x, y, trace, back, gradients);
  gradients.layers[0].dW(0, 1) *= Real(1.01);
}

} // namespace backprop
