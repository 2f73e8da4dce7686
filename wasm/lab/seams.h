#pragma once

#include "core/calculus/pass.h"
#include "core/calculus/penalty.h"
#include "core/training/optimizer.h"

/// Where the bugs come in. The linker sends every call of these functions of the core to the lab
/// (--wrap, CMakeLists.txt); here they stand as the core has them.
namespace backprop::lab::right {

#define PROPAGATE "_ZN8backprop9propagateERKNS_7NetworkEPKdS4_RNS_4PassE"
#define ADD_PENALTY                                                                                \
  "_ZN8backprop10addPenaltyERKNS_7PenaltyERKNS_7NetworkERNS_5StackINS_14LayerGradientsEEE"
#define STARTING_STATE "_ZN8backprop13startingStateERKNS_15OptimizerConfigEl"
#define UPDATE                                                                                     \
  "_ZN8backprop6updateERKNS_15OptimizerConfigERKNS_14OptimizerStateERKNS_7NetworkERKNS_5StackINS_" \
  "14LayerGradientsEEEdRS3_RS6_"

void propagate(const Network& network, const Scalar* x, const Scalar* y,
               Pass& pass) __asm__("__real_" PROPAGATE);
void addPenalty(const Penalty& penalty, const Network& network,
                Gradients& gradients) __asm__("__real_" ADD_PENALTY);
OptimizerState startingState(const OptimizerConfig& config,
                             Index parameters) __asm__("__real_" STARTING_STATE);
bool update(const OptimizerConfig& config, const OptimizerState& before, const Network& network,
            const Gradients& gradients, Real rate, OptimizerState& after,
            Network& next) __asm__("__real_" UPDATE);

} // namespace backprop::lab::right
