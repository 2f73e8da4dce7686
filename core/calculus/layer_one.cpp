#include "core/calculus/layer_one.h"

#include "core/calculus/products_one.h"

namespace backprop::layer_one {
namespace {

namespace one = products::one;

// One function for each kind: all in one they would have to share the registers.

template <typename Kind>
[[gnu::noinline]] void forwardOf(Index units, Index inputs, const Scalar* W, const Scalar* b,
                                 const Scalar* aPrev, Scalar* z, Scalar* a) {
  one::affine(units, inputs, W, b, aPrev, [=](Index i, auto sum) {
    pack::write(z + i, sum);
    pack::write(a + i, Kind::value(sum));
  });
}

template <typename Kind>
[[gnu::noinline]] void backwardOf(Index units, Index inputs, const Scalar* W,
                                  const Scalar* deltaAfter, const Scalar* z, const Scalar* a,
                                  Scalar* delta) {
  one::transposed(units, inputs, W, deltaAfter, [=](Index i, auto back) {
    using Lanes = decltype(back);
    const Lanes slope = Kind::derivative(pack::read<Lanes>(z + i), pack::read<Lanes>(a + i));
    pack::write(delta + i, Lanes(back * slope));
  });
}

} // namespace

void forward(Activation kind, Index units, Index inputs, const Scalar* W, const Scalar* b,
             const Scalar* aPrev, Scalar* z, Scalar* a) {
  activation::visit(kind,
                    [=](auto g) { forwardOf<decltype(g)>(units, inputs, W, b, aPrev, z, a); });
}

void backward(Activation kind, Index units, Index inputs, const Scalar* W, const Scalar* deltaAfter,
              const Scalar* z, const Scalar* a, Scalar* delta) {
  activation::visit(
      kind, [=](auto g) { backwardOf<decltype(g)>(units, inputs, W, deltaAfter, z, a, delta); });
}

} // namespace backprop::layer_one
