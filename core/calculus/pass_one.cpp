#include "core/calculus/pass_one.h"

#include <algorithm>

#include "core/calculus/products_one.h"

namespace backprop::pass_one {
namespace {

namespace one = products::one;

// Product and activation together, one function for each kind: all in one they would have to share
// the registers. The other kinds' formulas are long, so that a call more costs them little.

template <typename Kind>
[[gnu::noinline]] void forwardOf(Kind g, Index units, Index inputs, const Scalar* W,
                                 const Scalar* aPrev, Scalar* z) {
  const Scalar* b = W + units * inputs;
  Scalar* a = z + units;
  one::affine(units, inputs, W, b, aPrev, [=](Index i, auto sum) {
    pack::write(z + i, sum);
    pack::write(a + i, g.value(sum));
  });
}

/// delta = W^T deltaAfter o g'(z), whose z and a are those of the layer before W.
template <typename Kind>
[[gnu::noinline]] void backwardOf(Kind g, Index units, Index inputs, const Scalar* W,
                                  const Scalar* deltaAfter, const Scalar* z, Scalar* delta) {
  const Scalar* a = z + inputs;
  one::transposed(units, inputs, W, deltaAfter, [=](Index i, auto back) {
    using Lanes = decltype(back);
    const Lanes slope = g.derivative(pack::read<Lanes>(z + i), pack::read<Lanes>(a + i));
    pack::write(delta + i, Lanes(back * slope));
  });
}

[[gnu::noinline]] void forwardApart(const Activation& activation, Index units, Index inputs,
                                    const Scalar* W, const Scalar* aPrev, Scalar* z) {
  one::affine(units, inputs, W, W + units * inputs, aPrev, one::To{z});
  activate(activation, units, 1, z, z + units);
}

[[gnu::noinline]] void backwardApart(const Activation& activation, Index units, Index inputs,
                                     const Scalar* W, const Scalar* deltaAfter, const Scalar* z,
                                     Scalar* delta) {
  one::transposed(units, inputs, W, deltaAfter, one::To{delta});
  activateBackward(activation, inputs, 1, z, z + inputs, delta);
}

} // namespace

bool suits(const NetworkSpec& spec) {
  return std::all_of(spec.layers.begin(), spec.layers.end(),
                     [](const LayerSpec& layer) { return elementwise(layer.activation); });
}

void propagate(const Network& network, const Scalar* x, const Scalar* y, Pass& pass) {
  const NetworkSpec& spec = network.spec;
  const LayerSpec* const first = spec.layers.data();
  const LayerSpec* const last = &spec.layers.back();
  const Scalar* W = network.values.data(); // then b, then the next layer's W
  Scalar* z = pass.forward.values.data();  // then a, then the next layer's z
  Scalar* dW = pass.gradients.values.data();
  Scalar* delta = pass.back.values.data();

  Index inputs = spec.inputs;
  const Scalar* aPrev = x;
  for (const LayerSpec* layer = first;; ++layer) {
    const Index units = layer->units;
    if (!activation::visitShort(layer->activation,
                                [=](auto g) { forwardOf(g, units, inputs, W, aPrev, z); }))
      forwardApart(layer->activation, units, inputs, W, aPrev, z);
    if (layer == last)
      break;
    W += units * (inputs + 1);
    dW += units * (inputs + 1);
    aPrev = z + units;
    z += 2 * units;
    delta += units;
    inputs = units;
  }

  Index units = last->units;
  outputDelta(spec.loss, last->activation, units, 1, z, z + units, y, delta);
  for (const LayerSpec* layer = last;; --layer) {
    one::outer(units, inputs, delta, aPrev, dW, dW + units * inputs);
    if (layer == first)
      return;
    Scalar* zPrev = z - 2 * inputs;
    Scalar* deltaPrev = delta - inputs;
    if (!activation::visitShort(layer[-1].activation, [=](auto g) {
          backwardOf(g, units, inputs, W, delta, zPrev, deltaPrev);
        }))
      backwardApart(layer[-1].activation, units, inputs, W, delta, zPrev, deltaPrev);
    z = zPrev;
    delta = deltaPrev;
    units = inputs;
    inputs = layer - 1 == first ? spec.inputs : layer[-2].units;
    W -= units * (inputs + 1);
    dW -= units * (inputs + 1);
    aPrev = layer - 1 == first ? x : z - inputs;
  }
}

} // namespace backprop::pass_one
