#include "core/calculus/backward.h"

#include "core/calculus/products.h"

namespace backprop {

Scalar valueOf(const Gradients& gradients, const Parameter& parameter) {
  const LayerGradients& layer = gradients.layers[parameter.layer];
  return parameter.kind == Parameter::Kind::weight ? layer.dW(parameter.row, parameter.col)
                                                   : layer.db(parameter.row);
}

namespace {

products::Shape shapeOf(const Layer& layer, Index m) { return {layer.W.rows(), layer.W.cols(), m}; }

/// Goes back through z = W a + b of layer l + 1 and a = g(z) of layer l.
void hiddenDelta(const Network& network, std::size_t l, const LayerForward& trace,
                 BackwardTrace& back) {
  const Layer& after = network.layers[l + 1];
  MatrixMap& delta = back.layers[l].delta;
  products::transposed(shapeOf(after, delta.cols()), after.W.data(),
                       back.layers[l + 1].delta.data(), delta.data());
  activateBackward(network.spec.layers[l].activation, delta.rows(), delta.cols(), trace.z.data(),
                   trace.a.data(), delta.data());
}

} // namespace

void backward(const Network& network, const Scalar* x, const Scalar* y, const ForwardTrace& trace,
              BackwardTrace& back, Gradients& gradients) {
  const std::size_t last = network.layers.size() - 1;
  const LayerForward& output = trace.layers[last];
  const Index m = output.z.cols();
  outputDelta(network.spec.loss, network.spec.layers[last].activation, output.z.rows(), m,
              output.z.data(), output.a.data(), y, back.layers[last].delta.data());
  for (std::size_t l = last; l-- > 0;)
    hiddenDelta(network, l, trace.layers[l], back);
  for (std::size_t l = 0; l <= last; ++l) {
    const Scalar* aPrev = l == 0 ? x : trace.layers[l - 1].a.data();
    LayerGradients& to = gradients.layers[l];
    products::outer(shapeOf(network.layers[l], m), back.layers[l].delta.data(), aPrev, to.dW.data(),
                    to.db.data());
  }
}

} // namespace backprop
