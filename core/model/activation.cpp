#include "core/model/activation.h"

namespace backprop {

std::string_view name(Activation kind) {
  for (const auto& entry : activations)
    if (entry.kind == kind)
      return entry.name;
  return "";
}

void activate(Activation kind, const ConstMatrixRef& z, MatrixRef a) {
  activation::visit(kind, [&](auto g) {
    const Scalar* from = z.data();
    Scalar* to = a.data();
    for (Index i = 0; i < z.size(); ++i)
      to[i] = g.value(from[i]);
  });
}

void activateBackward(Activation kind, const ConstMatrixRef& z, const ConstMatrixRef& a,
                      MatrixRef delta) {
  activation::visit(kind, [&](auto g) {
    for (Index i = 0; i < z.size(); ++i)
      delta.data()[i] *= g.derivative(z.data()[i], a.data()[i]);
  });
}

} // namespace backprop
