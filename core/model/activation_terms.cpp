#include "core/model/activation.h"

namespace backprop {

Terms activationTerms(const Activation& activation, Scalar z, Scalar a) {
  if (!elementwise(activation))
    return {{"oneMinusA", Scalar{1} - a}};
  return activation::visit(activation, [=](auto g) -> Terms {
    if constexpr (requires { g.terms(z, a); })
      return g.terms(z, a);
    return {};
  });
}

} // namespace backprop
