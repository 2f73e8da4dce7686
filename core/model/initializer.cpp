#include "core/model/initializer.h"

#include <cmath>

namespace backprop {

void initializeXavierUniform(Network& network, Random& random) {
  for (Layer& layer : network.layers) {
    // sqrt is exactly rounded everywhere, so it may come from the library.
    const Scalar range =
        std::sqrt(Scalar{6} / static_cast<Scalar>(layer.W.cols() + layer.W.rows()));
    for (Index row = 0; row < layer.W.rows(); ++row)
      for (Index col = 0; col < layer.W.cols(); ++col)
        layer.W(row, col) = random.uniform(-range, range);
    layer.b.setZero();
  }
}

} // namespace backprop
