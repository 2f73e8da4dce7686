#include "core/training/optimizer.h"

namespace backprop {

void descend(const Network& network, const Gradients& gradients, Scalar learningRate,
             Network& next) {
  next.values = network.values - learningRate * gradients.values;
}

} // namespace backprop
