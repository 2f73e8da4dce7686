#pragma once

#include <array>
#include <string_view>

#include "core/support/named.h"

/// The broken-backprop lab: the engine with one known bug in it, for learners to find. The bugs are
/// linked into a module of its own; of the core not one line knows of them (seams.h).
namespace backprop::lab {

/// Where an update is not what it should be; what is right stands before it.
enum class Bug {
  none,
  /// delta[last] = dL/dz, and not y - yhat: the network climbs
  sign,
  /// delta[l] = (W[l+1]^T delta[l+1]) o g'(z[l]), and not without g'
  slopeMissing,
  /// W[l+1]^T, and not W[l+1], which fits where it is square
  transposed,
  /// dW = (1/m) delta a^T, and not without 1/m
  meanMissing,
  /// W[l+1] of the forward pass, and not as the same backward pass has just updated it
  updatedWeights,
  /// b moves once, and not once for every incoming weight
  biasOften,
  /// the last, smaller batch of an epoch is an update of its own, and not part of the next batch
  leftOverCarried,
  /// Adam's beta^t advances once in a step, and not once for each W and each b
  correctionOften,
  /// l1 |w| + (l2 / 2) w^2 of weights, and not of biases too
  penaltyOnBias
};

inline constexpr std::array<Named<Bug>, 10> bugs{{
    {Bug::none, "none"},
    {Bug::sign, "sign"},
    {Bug::slopeMissing, "slopeMissing"},
    {Bug::transposed, "transposed"},
    {Bug::meanMissing, "meanMissing"},
    {Bug::updatedWeights, "updatedWeights"},
    {Bug::biasOften, "biasOften"},
    {Bug::leftOverCarried, "leftOverCarried"},
    {Bug::correctionOften, "correctionOften"},
    {Bug::penaltyOnBias, "penaltyOnBias"},
}};

/// The one that is in all that is trained from now on: choose it before networks are made.
void useBug(Bug bug);
Bug bugInUse();

} // namespace backprop::lab
