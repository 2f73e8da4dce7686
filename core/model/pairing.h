#pragma once

#include <array>
#include <string_view>

#include "core/model/activation.h"
#include "core/model/loss.h"
#include "core/model/pairing_reason.h"

namespace backprop {

/// How well the activation of the last layer goes with a loss.
enum class Verdict { natural, allowed, unwise, refused };

std::string_view name(Verdict verdict);

struct Pairing {
  Activation::Kind output;
  Loss loss;
  Verdict verdict;
  PairingReason reason;
  /// g' cancels against the loss: delta is computed directly, as yhat - y (softmax: yhat sum(y) -
  /// y).
  bool fused;
};

/// The rule over the range of the outputs and the domain of the loss: cross-entropies take outputs
/// from 0 to 1, hinge wants -1 and 1 reached, all others take any number.
Pairing pairing(const Activation& output, Loss loss);

/// Every pair, loss by loss, with the usual alphas.
std::array<Pairing, activations.size() * losses.size()> pairings();

} // namespace backprop
