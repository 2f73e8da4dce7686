#include "core/model/activation.h"

namespace backprop {

Terms activationTerms(Activation kind, Scalar z, Scalar a) {
  if (kind == Activation::softmax)
    return {{"oneMinusA", Scalar{1} - a}};
  return activation::visit(kind, [=](auto g) -> Terms {
    if constexpr (requires { g.terms(z, a); })
      return g.terms(z, a);
    return {};
  });
}

} // namespace backprop
