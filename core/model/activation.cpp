#include "core/model/activation.h"

namespace backprop {

namespace {

/// The largest z is taken off first, so that no e^z overflows; it cancels in the quotient.
void softmax(const Scalar* z, Scalar* a, Index units) {
  Scalar largest = z[0];
  for (Index k = 1; k < units; ++k)
    if (activation::realPart(z[k]) > activation::realPart(largest))
      largest = z[k];
  Scalar sum = 0;
  for (Index k = 0; k < units; ++k) {
    a[k] = elementary::exp(z[k] - largest);
    sum += a[k];
  }
  for (Index k = 0; k < units; ++k)
    a[k] /= sum;
}

void softmaxBackward(const Scalar* a, Scalar* delta, Index units) {
  Scalar mean = 0; // of dL/da, weighted by a
  for (Index k = 0; k < units; ++k)
    mean += delta[k] * a[k];
  for (Index k = 0; k < units; ++k)
    delta[k] = a[k] * (delta[k] - mean);
}

// One function for each kind: all in one, the kinds' constants would be loaded for every layer, by
// some compilers and engines, whichever kind it has. Called by its name: engines check an address.

/// Calls use(part) along `count` numbers.
template <typename Kind, typename Use> void along(Index count, Use use) {
  if constexpr (activation::isShort<Kind>)
    pack::each<Scalar>(count, [=](Index i, auto zero) { use(pack::Run<decltype(zero)>{i}); });
  else
    pack::eachPart<Scalar>(count, use);
}

template <typename Kind>
[[gnu::noinline]] void values(Kind g, Index count, const Scalar* z, Scalar* a) {
  along<Kind>(count, [=](auto part) { part.store(a, g.value(part.load(z))); });
}

template <typename Kind>
[[gnu::noinline]] void timesDerivatives(Kind g, Index count, const Scalar* z, const Scalar* a,
                                        Scalar* delta) {
  along<Kind>(count, [=](auto part) {
    const auto slope = g.derivative(part.load(z), part.load(a));
    part.store(delta, part.load(delta) * slope);
  });
}

} // namespace

void activate(const Activation& activation, Index units, Index m, const Scalar* z, Scalar* a) {
  if (!elementwise(activation)) {
    for (Index at = 0; at < units * m; at += units)
      softmax(z + at, a + at, units);
    return;
  }
  activation::visit(activation, [=](auto g) { values(g, units * m, z, a); });
}

void activateBackward(const Activation& activation, Index units, Index m, const Scalar* z,
                      const Scalar* a, Scalar* delta) {
  if (!elementwise(activation)) {
    for (Index at = 0; at < units * m; at += units)
      softmaxBackward(a + at, delta + at, units);
    return;
  }
  activation::visit(activation, [=](auto g) { timesDerivatives(g, units * m, z, a, delta); });
}

} // namespace backprop
