#include "core/calculus/forward.h"

#include "core/calculus/products.h"

namespace backprop {

void forward(const Network& network, const Scalar* x, ForwardTrace& trace) noexcept {
  const Scalar* aPrev = x;
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    const Layer& layer = network.layers[l];
    LayerForward& to = trace.layers[l];
    const products::Shape shape{layer.W.rows(), layer.W.cols(), to.z.cols()};
    products::affine(shape, layer.W.data(), layer.b.data(), aPrev, to.z.data());
    activate(network.spec.layers[l].activation, shape.units, shape.m, to.z.data(), to.a.data());
    aPrev = to.a.data();
  }
}

Scalar batchLoss(const Network& network, const ForwardTrace& trace, const ConstMatrixRef& y) {
  return meanLoss(network.spec.loss, trace.layers.back().z, trace.layers.back().a, y);
}

} // namespace backprop
