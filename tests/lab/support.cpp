#include "tests/lab/support.h"

namespace backprop::lab::test {

using namespace backprop::test;

NetworkSpec hiddenSquare() {
  return makeSpec({3, 4, 4, 2}, Activation::tanh, Activation::softmax, Loss::softmaxCrossEntropy);
}

Trainer training(TrainingConfig config) {
  Random random(7);
  const NetworkSpec spec = hiddenSquare();
  Dataset none{Matrix(spec.inputs, 0), Matrix(spec.outputs(), 0)};
  return {spec, config, randomData(spec, 10, random), std::move(none)};
}

TrainingConfig plain(Index batchSize) {
  TrainingConfig config{0.5, batchSize, 3, BatchOrder::inOrder};
  config.initializer.bias = 0.2;
  return config;
}

std::string wrongParts(Trainer& training) {
  std::string wrong;
  const NetworkSpec& spec = training.network().spec;
  for (Index i = 0; i < spec.parameterCount(); ++i) {
    const Parameter parameter = parameterAt(spec, i);
    if (training.checkGradientAtBest(parameter).error <= toleratedError)
      continue;
    const bool weight = parameter.kind == Parameter::Kind::weight;
    const std::string name = (weight ? "W" : "b") + std::to_string(parameter.layer + 1);
    if (!wrong.ends_with(name))
      wrong += (wrong.empty() ? "" : " ") + name;
  }
  return wrong;
}

} // namespace backprop::lab::test
