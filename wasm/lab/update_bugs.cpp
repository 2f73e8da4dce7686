#include "wasm/lab/update_bugs.h"

#include "core/support/finite.h"
#include "wasm/lab/seams.h"

namespace backprop::lab {

bool updateBiasesOften(const OptimizerConfig& config, const OptimizerState& before,
                       const Network& network, const Gradients& gradients, Real rate,
                       OptimizerState& after, Network& next) {
  right::update(config, before, network, gradients, rate, after, next);
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    const Layer& layer = network.layers[l];
    VectorMap& b = next.layers[l].b;
    b = layer.b + static_cast<Scalar>(layer.W.cols()) * (b - layer.b);
  }
  return allFinite(next.values);
}

namespace {

/// Some of the parameters, as one of two updates has made them.
void take(Index from, Index count, const Network& moved, const OptimizerState& kept, Network& next,
          OptimizerState& after) {
  next.values.segment(from, count) = moved.values.segment(from, count);
  for (const auto& [name, memory] : memories)
    if ((kept.*memory).size() > 0)
      (after.*memory).segment(from, count) = (kept.*memory).segment(from, count);
}

} // namespace

bool updateCorrectingOften(const OptimizerConfig& config, const OptimizerState& before,
                           const Network& network, const Gradients& gradients, Real rate,
                           OptimizerState& after, Network& next) {
  OptimizerState advancing = before, kept = after;
  Network moved = next;
  Index from = 0;
  for (const Layer& layer : network.layers)
    for (const Index count : {layer.W.size(), layer.b.size()}) {
      right::update(config, advancing, network, gradients, rate, kept, moved);
      take(from, count, moved, kept, next, after);
      advancing.beta1Power = kept.beta1Power;
      advancing.beta2Power = kept.beta2Power;
      from += count;
    }
  after.beta1Power = advancing.beta1Power;
  after.beta2Power = advancing.beta2Power;
  return allFinite(next.values);
}

} // namespace backprop::lab
