#include "wasm/lab/seams.h"

#include "wasm/lab/bug.h"
#include "wasm/lab/gradient_bugs.h"
#include "wasm/lab/left_over.h"
#include "wasm/lab/update_bugs.h"
#include "wasm/lab/updated_weights.h"

/// What the core's calls come to: the bug in use, or what is right.
namespace backprop::lab {

void propagateHere(const Network& network, const Scalar* x, const Scalar* y,
                   Pass& pass) __asm__("__wrap_" PROPAGATE);
void addPenaltyHere(const Penalty& penalty, const Network& network,
                    Gradients& gradients) __asm__("__wrap_" ADD_PENALTY);
OptimizerState startingStateHere(const OptimizerConfig& config,
                                 Index parameters) __asm__("__wrap_" STARTING_STATE);
bool updateHere(const OptimizerConfig& config, const OptimizerState& before, const Network& network,
                const Gradients& gradients, Real rate, OptimizerState& after,
                Network& next) __asm__("__wrap_" UPDATE);

void propagateHere(const Network& network, const Scalar* x, const Scalar* y, Pass& pass) {
  right::propagate(network, x, y, pass);
  switch (bugInUse()) {
  case Bug::sign:
    return turnSign(pass);
  case Bug::slopeMissing:
    return leaveOutSlope(network, x, pass);
  case Bug::transposed:
    return turnWeights(network, x, pass);
  case Bug::meanMissing:
    return leaveOutMean(pass);
  case Bug::updatedWeights:
    return updated_weights::propagate(network, x, pass);
  case Bug::leftOverCarried:
    return left_over::see(pass);
  default:
    return;
  }
}

void addPenaltyHere(const Penalty& penalty, const Network& network, Gradients& gradients) {
  right::addPenalty(penalty, network, gradients);
  if (bugInUse() == Bug::penaltyOnBias)
    penaliseBiases(penalty, network, gradients);
}

OptimizerState startingStateHere(const OptimizerConfig& config, Index parameters) {
  if (bugInUse() == Bug::leftOverCarried)
    return left_over::startingState(config, parameters);
  return right::startingState(config, parameters);
}

bool updateHere(const OptimizerConfig& config, const OptimizerState& before, const Network& network,
                const Gradients& gradients, Real rate, OptimizerState& after, Network& next) {
  const auto with = [&](auto update) {
    return update(config, before, network, gradients, rate, after, next);
  };
  switch (bugInUse()) {
  case Bug::updatedWeights:
    return with(updated_weights::update);
  case Bug::biasOften:
    return with(updateBiasesOften);
  case Bug::correctionOften:
    return with(updateCorrectingOften);
  case Bug::leftOverCarried:
    return with(left_over::update);
  default:
    return with(right::update);
  }
}

} // namespace backprop::lab
