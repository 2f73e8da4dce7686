#include "wasm/lab/left_over.h"

#include "wasm/lab/seams.h"

namespace backprop::lab::left_over {
namespace {

// In memories that gradient descent leaves empty, so that going back in time brings them back.
constexpr Memory waiting = &OptimizerState::velocity; // the sum of the gradients that wait
constexpr Memory count = &OptimizerState::mean;       // of how many examples
constexpr Memory sizeBefore = &OptimizerState::square;

Index examples = 0; // of the batch

bool applies(const OptimizerConfig& config) {
  return config.kind == OptimizerKind::gradientDescent;
}

} // namespace

OptimizerState startingState(const OptimizerConfig& config, Index parameters) {
  OptimizerState state = right::startingState(config, parameters);
  if (applies(config))
    for (const Memory memory : {waiting, count, sizeBefore})
      state.*memory = Vector::Zero(parameters);
  return state;
}

void see(const Pass& pass) { examples = pass.forward.layers.front().z.cols(); }

bool update(const OptimizerConfig& config, const OptimizerState& before, const Network& network,
            const Gradients& gradients, Real rate, OptimizerState& after, Network& next) {
  if (!applies(config))
    return right::update(config, before, network, gradients, rate, after, next);
  const Scalar m = static_cast<Scalar>(examples);
  const Vector sum = before.*waiting + m * gradients.values;
  const Scalar all = (before.*count)[0] + m;
  const Scalar waits = m < (before.*sizeBefore)[0];
  Gradients mean = gradients;
  mean.values = (1 - waits) * sum / all;
  after.*waiting = waits * sum;
  (after.*count).setConstant(waits * all);
  (after.*sizeBefore).setConstant(m);
  return right::update(config, before, network, mean, rate, after, next);
}

} // namespace backprop::lab::left_over
