#include "core/calculus/backward.h"

namespace backprop {

BackwardTrace::BackwardTrace(const NetworkSpec& spec, Index m) {
  delta.reserve(spec.layers.size());
  for (const LayerSpec& layer : spec.layers)
    delta.push_back(Matrix::Zero(layer.units, m));
}

Gradients::Gradients(const NetworkSpec& spec) {
  layers.reserve(spec.layers.size());
  for (std::size_t l = 0; l < spec.layers.size(); ++l)
    layers.push_back(
        {Matrix::Zero(spec.layers[l].units, spec.inputsOf(l)), Vector::Zero(spec.layers[l].units)});
}

Scalar valueOf(const Gradients& gradients, const Parameter& parameter) {
  const Gradients::Layer& layer = gradients.layers[parameter.layer];
  return parameter.kind == Parameter::Kind::weight ? layer.dW(parameter.row, parameter.col)
                                                   : layer.db(parameter.row);
}

namespace {

/// Goes back through a = g(z) of layer l and z = W a + b of layer l + 1.
void hiddenDelta(const Network& network, std::size_t l, const ForwardTrace::Layer& trace,
                 BackwardTrace& back) {
  back.delta[l].noalias() = network.layers[l + 1].W.transpose() * back.delta[l + 1];
  activateBackward(network.spec.layers[l].activation, trace.z, trace.a, back.delta[l]);
}

/// Goes back through z = W a_prev + b to W and b.
void layerGradient(const Matrix& delta, const ConstMatrixRef& aPrev, Gradients::Layer& gradient) {
  const auto m = static_cast<Scalar>(delta.cols());
  gradient.dW.noalias() = delta * aPrev.transpose();
  gradient.dW /= m;
  gradient.db.noalias() = delta.rowwise().sum();
  gradient.db /= m;
}

} // namespace

void backward(const Network& network, const ConstMatrixRef& x, const ConstMatrixRef& y,
              const ForwardTrace& trace, BackwardTrace& back, Gradients& gradients) {
  const std::size_t last = network.layers.size() - 1;
  outputDelta(network.spec.loss, network.spec.layers[last].activation, trace.layers[last].z,
              trace.layers[last].a, y, back.delta[last]);
  for (std::size_t l = last; l-- > 0;)
    hiddenDelta(network, l, trace.layers[l], back);
  layerGradient(back.delta[0], x, gradients.layers[0]);
  for (std::size_t l = 1; l <= last; ++l)
    layerGradient(back.delta[l], trace.layers[l - 1].a, gradients.layers[l]);
}

} // namespace backprop
