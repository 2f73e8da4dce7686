#pragma once

#include <array>
#include <string_view>

#include "core/model/activation.h"
#include "core/model/loss.h"

namespace backprop {

/// How well the activation of the last layer goes with a loss.
enum class Verdict { natural, allowed, unwise, refused };

struct Pairing {
  Activation output;
  Loss loss;
  Verdict verdict;
  /// g' cancels against the loss: delta = yhat - y is computed directly.
  bool fused;
  /// One sentence for the learner.
  std::string_view reason;
};

/// The one table of output activations and losses; every pair stands in it.
inline constexpr std::array<Pairing, 8> pairings{{
    {Activation::sigmoid, Loss::binaryCrossEntropy, Verdict::natural, true,
     "The sigmoid's derivative cancels against the cross-entropy's: delta = yhat - y."},
    {Activation::identity, Loss::binaryCrossEntropy, Verdict::refused, false,
     "Cross-entropy takes the logarithm of yhat and 1 - yhat, and an identity output leaves the "
     "range from 0 to 1."},
    {Activation::tanh, Loss::binaryCrossEntropy, Verdict::refused, false,
     "Cross-entropy takes the logarithm of yhat and 1 - yhat, and tanh goes below 0."},
    {Activation::relu, Loss::binaryCrossEntropy, Verdict::refused, false,
     "Cross-entropy takes the logarithm of yhat and 1 - yhat, and ReLU goes above 1."},
    {Activation::identity, Loss::halfSquaredError, Verdict::natural, true,
     "The identity's derivative is 1: delta = yhat - y."},
    {Activation::tanh, Loss::halfSquaredError, Verdict::allowed, false,
     "Fits targets between -1 and 1; delta keeps the factor 1 - yhat^2."},
    {Activation::sigmoid, Loss::halfSquaredError, Verdict::unwise, false,
     "Where the sigmoid is saturated its derivative is almost 0, so a badly wrong output hardly "
     "learns; cross-entropy has no such factor."},
    {Activation::relu, Loss::halfSquaredError, Verdict::unwise, false,
     "An output whose z is negative has derivative 0 and no longer learns."},
}};

const Pairing& pairing(Activation output, Loss loss);

std::string_view name(Verdict verdict);

} // namespace backprop
