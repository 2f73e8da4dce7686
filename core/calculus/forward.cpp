#include "core/calculus/forward.h"

#include "core/calculus/products.h"

namespace backprop {

void forward(const Network& network, const ConstMatrixRef& x, ForwardTrace& trace) {
  const Scalar* aPrev = x.data();
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    const Layer& layer = network.layers[l];
    LayerForward& to = trace.layers[l];
    products::affine({layer.W.rows(), layer.W.cols(), x.cols()}, layer.W.data(), layer.b.data(),
                     aPrev, to.z.data());
    activate(network.spec.layers[l].activation, to.z, to.a);
    aPrev = to.a.data();
  }
}

Scalar batchLoss(const Network& network, const ForwardTrace& trace, const ConstMatrixRef& y) {
  return meanLoss(network.spec.loss, trace.layers.back().z, trace.layers.back().a, y);
}

} // namespace backprop
