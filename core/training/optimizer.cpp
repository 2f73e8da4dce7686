#include "core/training/optimizer.h"

namespace backprop {

void descend(const Network& network, const Gradients& gradients, Scalar learningRate,
             Network& next) {
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    next.layers[l].W = network.layers[l].W - learningRate * gradients.layers[l].dW;
    next.layers[l].b = network.layers[l].b - learningRate * gradients.layers[l].db;
  }
}

} // namespace backprop
