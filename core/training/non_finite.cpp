#include "core/training/non_finite.h"

namespace backprop {
namespace {

using Quantity = NonFinite::Quantity;
using Found = std::optional<NonFinite>;

Found inForward(const ForwardTrace& trace) {
  for (std::size_t l = 0; l < trace.layers.size(); ++l) {
    if (!trace.layers[l].z.allFinite())
      return NonFinite{Quantity::z, l};
    if (!trace.layers[l].a.allFinite())
      return NonFinite{Quantity::a, l};
  }
  return {};
}

Found inBackward(const BackwardTrace& back) {
  for (std::size_t l = back.layers.size(); l-- > 0;)
    if (!back.layers[l].delta.allFinite())
      return NonFinite{Quantity::delta, l};
  return {};
}

Found inGradients(const Gradients& gradients) {
  for (std::size_t l = gradients.layers.size(); l-- > 0;) {
    if (!gradients.layers[l].dW.allFinite())
      return NonFinite{Quantity::dW, l};
    if (!gradients.layers[l].db.allFinite())
      return NonFinite{Quantity::db, l};
  }
  return {};
}

Found inNetwork(const Network& network) {
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    if (!network.layers[l].W.allFinite())
      return NonFinite{Quantity::W, l};
    if (!network.layers[l].b.allFinite())
      return NonFinite{Quantity::b, l};
  }
  return {};
}

} // namespace

const char* name(NonFinite::Quantity quantity) {
  switch (quantity) {
  case Quantity::z:
    return "z";
  case Quantity::a:
    return "a";
  case Quantity::delta:
    return "delta";
  case Quantity::dW:
    return "dW";
  case Quantity::db:
    return "db";
  case Quantity::W:
    return "W";
  case Quantity::b:
    break;
  }
  return "b";
}

std::optional<NonFinite> firstNonFinite(const Pass& pass, const Network& next) {
  if (auto found = inForward(pass.forward))
    return found;
  if (auto found = inBackward(pass.back))
    return found;
  if (auto found = inGradients(pass.gradients))
    return found;
  return inNetwork(next);
}

} // namespace backprop
