#pragma once

#include <array>
#include <string_view>

#include "core/support/named.h"

namespace backprop {

/// What learners get wrong. Each is the right formula with one thing changed. For unit r of layer l
/// with input c and next units k: z_r = sum_c W_rc a_c + b_r, delta_r = (sum_k W_kr delta_k)
/// g'(z_r), dW_rc = (1/m) sum_i delta_r a_c.
enum class SlipCode {
  // anywhere
  sign,           // -value
  otherUnit,      // the number of unit r' instead of r
  transposed,     // W_rk in place of W_kr, W_cr of W_rc; delta_c a_r in place of delta_r a_c
  updatedWeights, // W after the update in place of W before it
  // forward
  biasLeftOut,        // z without b
  termForgotten,      // a sum without one of its terms
  activationLeftOut,  // z in place of a
  inputForActivation, // x_c in place of a_c
  activationForZ,     // a in place of z
  slopeForActivation, // g'(z) in place of a
  signOfZ,            // g(-z)
  // factors
  activationForSlope, // a in place of g'(z)
  slopeMissing,       // delta without g'(z)
  slopeAtA,           // g'(a) in place of g'(z)
  zInSlope,           // a (1 - a) written as z (1 - z), 1 - a^2 as 1 - z^2
  slopeOfOtherUnit,   // g'(z) of unit r'
  slopeTooMuch,       // times g'(z) where it has cancelled, or does not belong
  targetLeftOut,      // y taken as 0
  deltaForLossSlope,  // dL/dz in place of dL/da
  // backward
  pathForgotten,  // the sum over k without one k
  lastPathOnly,   // its last term alone
  weightForDelta, // W_rc a_c in place of delta_r a_c
  deltaLeftOut,   // sum_k W_kr g'(z)
  weightsLeftOut, // sum_k delta_k g'(z)
  inputLeftOut,   // delta without a_c
  // examples
  meanMissing,    // the sum over the batch, without 1/m
  meanTwice,      // 1/m once too often
  meanOnExample,  // 1/m where there is but one example
  exampleForMean, // dL of the example in place of dJ, or L in place of J
  meanForExample, // the other way round
  // loss
  log10,           // the logarithm to base 10
  log2,            // to base 2
  lossFactor,      // the 1/2 or the 2 of a squared error forgotten
  outputsSummed,   // over the outputs, where their mean is wanted
  outputsAveraged, // the other way round
  targetsSwapped,  // 1 - y in place of y
  // penalty and update
  penaltyLeftOut,  // J or its gradient without it
  penaltySign,     // subtracted
  penaltyFactor,   // l2 w^2 in place of (l2 / 2) w^2
  penaltyOnBias,   // of biases too
  penaltyIncluded, // J in place of the mean of L
  clippingLeftOut, // the update by the gradient before clipping
  plainDescent,    // W - rate g in place of the optimizer's update
  ascent,          // the step added, not subtracted
  rateLeftOut,     // W - g
  stepForValue,    // the change of W alone
  notUpdated,      // W before the update
  // whole matrices
  lastExampleOnly,    // of the sum over i the last term alone
  firstExampleOnly,   // its first one
  handedTurned,       // dW^T in place of dW
  columnsFirst,       // dW laid out column by column, and read row by row
  biasForEveryWeight, // db once for each incoming weight
  zeroGradient        // 0
};

inline constexpr std::array<Named<SlipCode>, 53> slipCodes{{
    {SlipCode::sign, "sign"},
    {SlipCode::otherUnit, "otherUnit"},
    {SlipCode::transposed, "transposed"},
    {SlipCode::updatedWeights, "updatedWeights"},
    {SlipCode::biasLeftOut, "biasLeftOut"},
    {SlipCode::termForgotten, "termForgotten"},
    {SlipCode::activationLeftOut, "activationLeftOut"},
    {SlipCode::inputForActivation, "inputForActivation"},
    {SlipCode::activationForZ, "activationForZ"},
    {SlipCode::slopeForActivation, "slopeForActivation"},
    {SlipCode::signOfZ, "signOfZ"},
    {SlipCode::activationForSlope, "activationForSlope"},
    {SlipCode::slopeMissing, "slopeMissing"},
    {SlipCode::slopeAtA, "slopeAtA"},
    {SlipCode::zInSlope, "zInSlope"},
    {SlipCode::slopeOfOtherUnit, "slopeOfOtherUnit"},
    {SlipCode::slopeTooMuch, "slopeTooMuch"},
    {SlipCode::targetLeftOut, "targetLeftOut"},
    {SlipCode::deltaForLossSlope, "deltaForLossSlope"},
    {SlipCode::pathForgotten, "pathForgotten"},
    {SlipCode::lastPathOnly, "lastPathOnly"},
    {SlipCode::weightForDelta, "weightForDelta"},
    {SlipCode::deltaLeftOut, "deltaLeftOut"},
    {SlipCode::weightsLeftOut, "weightsLeftOut"},
    {SlipCode::inputLeftOut, "inputLeftOut"},
    {SlipCode::meanMissing, "meanMissing"},
    {SlipCode::meanTwice, "meanTwice"},
    {SlipCode::meanOnExample, "meanOnExample"},
    {SlipCode::exampleForMean, "exampleForMean"},
    {SlipCode::meanForExample, "meanForExample"},
    {SlipCode::log10, "log10"},
    {SlipCode::log2, "log2"},
    {SlipCode::lossFactor, "lossFactor"},
    {SlipCode::outputsSummed, "outputsSummed"},
    {SlipCode::outputsAveraged, "outputsAveraged"},
    {SlipCode::targetsSwapped, "targetsSwapped"},
    {SlipCode::penaltyLeftOut, "penaltyLeftOut"},
    {SlipCode::penaltySign, "penaltySign"},
    {SlipCode::penaltyFactor, "penaltyFactor"},
    {SlipCode::penaltyOnBias, "penaltyOnBias"},
    {SlipCode::penaltyIncluded, "penaltyIncluded"},
    {SlipCode::clippingLeftOut, "clippingLeftOut"},
    {SlipCode::plainDescent, "plainDescent"},
    {SlipCode::ascent, "ascent"},
    {SlipCode::rateLeftOut, "rateLeftOut"},
    {SlipCode::stepForValue, "stepForValue"},
    {SlipCode::notUpdated, "notUpdated"},
    {SlipCode::lastExampleOnly, "lastExampleOnly"},
    {SlipCode::firstExampleOnly, "firstExampleOnly"},
    {SlipCode::handedTurned, "handedTurned"},
    {SlipCode::columnsFirst, "columnsFirst"},
    {SlipCode::biasForEveryWeight, "biasForEveryWeight"},
    {SlipCode::zeroGradient, "zeroGradient"},
}};
inline std::string_view name(SlipCode code) { return nameIn(slipCodes, code); }

} // namespace backprop
