#include "wasm/lab/gradient_bugs.h"

#include "wasm/lab/redo.h"

namespace backprop::lab {

void turnSign(Pass& pass) {
  pass.back.values *= Scalar{-1};
  pass.gradients.values *= Scalar{-1};
}

void leaveOutSlope(const Network& network, const Scalar* x, Pass& pass) {
  redo(x, pass, {.weights = network, .slope = false});
}

void turnWeights(const Network& network, const Scalar* x, Pass& pass) {
  redo(x, pass, {.weights = network, .turned = true});
}

void leaveOutMean(Pass& pass) {
  pass.gradients.values *= static_cast<Scalar>(pass.forward.layers.front().z.cols());
}

void penaliseBiases(const Penalty& penalty, const Network& network, Gradients& gradients) {
  for (std::size_t l = 0; l < network.layers.size(); ++l)
    for (Index r = 0; r < network.layers[l].b.size(); ++r) {
      const auto [l1, l2] = penaltySlope(penalty, network.layers[l].b[r]);
      gradients.layers[l].db[r] += l1 + l2;
    }
}

} // namespace backprop::lab
