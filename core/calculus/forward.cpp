#include "core/calculus/forward.h"

namespace backprop {

ForwardTrace::ForwardTrace(const NetworkSpec& spec, Index m) {
  layers.reserve(spec.layers.size());
  for (const LayerSpec& layer : spec.layers)
    layers.push_back({Matrix::Zero(layer.units, m), Matrix::Zero(layer.units, m)});
}

namespace {

void forwardLayer(const Layer& layer, Activation activation, const ConstMatrixRef& aPrev,
                  ForwardTrace::Layer& trace) {
  trace.z.noalias() = layer.W * aPrev;
  trace.z.colwise() += layer.b;
  activate(activation, trace.z, trace.a);
}

} // namespace

void forward(const Network& network, const ConstMatrixRef& x, ForwardTrace& trace) {
  forwardLayer(network.layers[0], network.spec.layers[0].activation, x, trace.layers[0]);
  for (std::size_t l = 1; l < network.layers.size(); ++l)
    forwardLayer(network.layers[l], network.spec.layers[l].activation, trace.layers[l - 1].a,
                 trace.layers[l]);
}

Scalar batchLoss(const Network& network, const ForwardTrace& trace, const ConstMatrixRef& y) {
  return meanLoss(network.spec.loss, trace.layers.back().z, trace.layers.back().a, y);
}

} // namespace backprop
