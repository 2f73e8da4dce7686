#include "wasm/lab/redo.h"

#include "core/calculus/products.h"

namespace backprop::lab {
namespace {

/// W^T delta, or W delta.
Matrix through(const Layer& layer, const MatrixMap& delta, bool turned) {
  const bool square = layer.W.rows() == layer.W.cols();
  Matrix W = layer.W;
  if (turned && square)
    W.transposeInPlace();
  Matrix back(W.cols(), delta.cols());
  products::transposed({W.rows(), W.cols(), delta.cols()}, W.data(), delta.data(), back.data());
  return back;
}

} // namespace

void redo(std::size_t l, const Scalar* x, Pass& pass, const WayBack& way) {
  const LayerForward& trace = pass.forward.layers[l];
  MatrixMap& delta = pass.back.layers[l].delta;
  delta = through(way.weights.layers[l + 1], pass.back.layers[l + 1].delta, way.turned);
  if (way.slope)
    activateBackward(way.weights.spec.layers[l].activation, delta.rows(), delta.cols(),
                     trace.z.data(), trace.a.data(), delta.data());
  LayerGradients& to = pass.gradients.layers[l];
  const Scalar* aPrev = l == 0 ? x : pass.forward.layers[l - 1].a.data();
  products::outer({to.dW.rows(), to.dW.cols(), delta.cols()}, delta.data(), aPrev, to.dW.data(),
                  to.db.data());
}

void redo(const Scalar* x, Pass& pass, const WayBack& way) {
  for (std::size_t l = pass.back.layers.size() - 1; l-- > 0;)
    redo(l, x, pass, way);
}

} // namespace backprop::lab
