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
  /// g' cancels against the loss: delta is computed directly, as yhat - y (softmax: yhat sum(y) -
  /// y).
  bool fused;
  /// One sentence for the learner.
  std::string_view reason;
};

namespace reasons { // that several pairs share
inline constexpr std::string_view onlySoftmax =
    "Softmax cross-entropy takes outputs that share one total of 1, which only a softmax makes.";
inline constexpr std::string_view tanhOutput =
    "Fits targets between -1 and 1; delta keeps the factor 1 - yhat^2.";
inline constexpr std::string_view sigmoidOutput =
    "Where the sigmoid is saturated its derivative is almost 0, so a badly wrong output hardly "
    "learns; cross-entropy has no such factor.";
inline constexpr std::string_view reluOutput =
    "An output whose z is negative has derivative 0 and no longer learns.";
inline constexpr std::string_view leakyReluOutput =
    "Fits any target, but an output whose z is negative learns a hundred times slower.";
inline constexpr std::string_view eluOutput =
    "Fits targets above -1; far below z = 0 its derivative is almost 0.";
inline constexpr std::string_view softplusOutput =
    "Fits targets above 0; far below z = 0 its derivative is almost 0.";
inline constexpr std::string_view siluOutput = "SiLU falls before it rises: its derivative is 0 at "
                                               "z = -1.28, where an output no longer learns.";
inline constexpr std::string_view geluOutput = "GELU falls before it rises: its derivative is 0 at "
                                               "z = -0.75, where an output no longer learns.";
inline constexpr std::string_view softmaxOutput =
    "Where the softmax is saturated its derivatives are almost 0, so a badly wrong output hardly "
    "learns; softmax cross-entropy has no such factor.";
} // namespace reasons

/// The one table of output activations and losses; every pair stands in it.
inline constexpr std::array<Pairing, 70> pairings{{
    // binaryCrossEntropy
    {Activation::sigmoid, Loss::binaryCrossEntropy, Verdict::natural, true,
     "The sigmoid's derivative cancels against the cross-entropy's: delta = yhat - y."},
    {Activation::identity, Loss::binaryCrossEntropy, Verdict::refused, false,
     "Cross-entropy takes the logarithm of yhat and 1 - yhat, and an identity output leaves the "
     "range from 0 to 1."},
    {Activation::tanh, Loss::binaryCrossEntropy, Verdict::refused, false,
     "Cross-entropy takes the logarithm of yhat and 1 - yhat, and tanh goes below 0."},
    {Activation::relu, Loss::binaryCrossEntropy, Verdict::refused, false,
     "Cross-entropy takes the logarithm of yhat and 1 - yhat, and ReLU goes above 1."},
    {Activation::leakyRelu, Loss::binaryCrossEntropy, Verdict::refused, false,
     "Cross-entropy takes the logarithm of yhat and 1 - yhat, and leaky ReLU leaves the range "
     "from 0 to 1."},
    {Activation::elu, Loss::binaryCrossEntropy, Verdict::refused, false,
     "Cross-entropy takes the logarithm of yhat and 1 - yhat, and ELU leaves the range from 0 "
     "to 1."},
    {Activation::softplus, Loss::binaryCrossEntropy, Verdict::refused, false,
     "Cross-entropy takes the logarithm of yhat and 1 - yhat, and softplus goes above 1."},
    {Activation::silu, Loss::binaryCrossEntropy, Verdict::refused, false,
     "Cross-entropy takes the logarithm of yhat and 1 - yhat, and SiLU leaves the range from 0 "
     "to 1."},
    {Activation::gelu, Loss::binaryCrossEntropy, Verdict::refused, false,
     "Cross-entropy takes the logarithm of yhat and 1 - yhat, and GELU leaves the range from 0 "
     "to 1."},
    {Activation::softmax, Loss::binaryCrossEntropy, Verdict::refused, false,
     "Binary cross-entropy takes each output for a yes or no of its own, and the outputs of a "
     "softmax share one total; take softmax cross-entropy."},
    // softmaxCrossEntropy
    {Activation::softmax, Loss::softmaxCrossEntropy, Verdict::natural, true,
     "The softmax's derivative cancels against the cross-entropy's: delta = yhat - y where the "
     "targets of a row add up to 1."},
    {Activation::identity, Loss::softmaxCrossEntropy, Verdict::refused, false,
     reasons::onlySoftmax},
    {Activation::sigmoid, Loss::softmaxCrossEntropy, Verdict::refused, false, reasons::onlySoftmax},
    {Activation::tanh, Loss::softmaxCrossEntropy, Verdict::refused, false, reasons::onlySoftmax},
    {Activation::relu, Loss::softmaxCrossEntropy, Verdict::refused, false, reasons::onlySoftmax},
    {Activation::leakyRelu, Loss::softmaxCrossEntropy, Verdict::refused, false,
     reasons::onlySoftmax},
    {Activation::elu, Loss::softmaxCrossEntropy, Verdict::refused, false, reasons::onlySoftmax},
    {Activation::softplus, Loss::softmaxCrossEntropy, Verdict::refused, false,
     reasons::onlySoftmax},
    {Activation::silu, Loss::softmaxCrossEntropy, Verdict::refused, false, reasons::onlySoftmax},
    {Activation::gelu, Loss::softmaxCrossEntropy, Verdict::refused, false, reasons::onlySoftmax},
    // halfSquaredError
    {Activation::identity, Loss::halfSquaredError, Verdict::natural, true,
     "The identity's derivative is 1: delta = yhat - y."},
    {Activation::tanh, Loss::halfSquaredError, Verdict::allowed, false, reasons::tanhOutput},
    {Activation::leakyRelu, Loss::halfSquaredError, Verdict::allowed, false,
     reasons::leakyReluOutput},
    {Activation::elu, Loss::halfSquaredError, Verdict::allowed, false, reasons::eluOutput},
    {Activation::softplus, Loss::halfSquaredError, Verdict::allowed, false,
     reasons::softplusOutput},
    {Activation::sigmoid, Loss::halfSquaredError, Verdict::unwise, false, reasons::sigmoidOutput},
    {Activation::relu, Loss::halfSquaredError, Verdict::unwise, false, reasons::reluOutput},
    {Activation::silu, Loss::halfSquaredError, Verdict::unwise, false, reasons::siluOutput},
    {Activation::gelu, Loss::halfSquaredError, Verdict::unwise, false, reasons::geluOutput},
    {Activation::softmax, Loss::halfSquaredError, Verdict::unwise, false, reasons::softmaxOutput},
    // meanSquaredError
    {Activation::identity, Loss::meanSquaredError, Verdict::natural, false,
     "The identity's derivative is 1: delta = 2 (yhat - y) / K, for K outputs."},
    {Activation::tanh, Loss::meanSquaredError, Verdict::allowed, false, reasons::tanhOutput},
    {Activation::leakyRelu, Loss::meanSquaredError, Verdict::allowed, false,
     reasons::leakyReluOutput},
    {Activation::elu, Loss::meanSquaredError, Verdict::allowed, false, reasons::eluOutput},
    {Activation::softplus, Loss::meanSquaredError, Verdict::allowed, false,
     reasons::softplusOutput},
    {Activation::sigmoid, Loss::meanSquaredError, Verdict::unwise, false, reasons::sigmoidOutput},
    {Activation::relu, Loss::meanSquaredError, Verdict::unwise, false, reasons::reluOutput},
    {Activation::silu, Loss::meanSquaredError, Verdict::unwise, false, reasons::siluOutput},
    {Activation::gelu, Loss::meanSquaredError, Verdict::unwise, false, reasons::geluOutput},
    {Activation::softmax, Loss::meanSquaredError, Verdict::unwise, false, reasons::softmaxOutput},
    // meanAbsoluteError
    {Activation::identity, Loss::meanAbsoluteError, Verdict::natural, false,
     "The identity's derivative is 1: delta is the sign of the error over K, however large the "
     "error is."},
    {Activation::tanh, Loss::meanAbsoluteError, Verdict::allowed, false, reasons::tanhOutput},
    {Activation::leakyRelu, Loss::meanAbsoluteError, Verdict::allowed, false,
     reasons::leakyReluOutput},
    {Activation::elu, Loss::meanAbsoluteError, Verdict::allowed, false, reasons::eluOutput},
    {Activation::softplus, Loss::meanAbsoluteError, Verdict::allowed, false,
     reasons::softplusOutput},
    {Activation::sigmoid, Loss::meanAbsoluteError, Verdict::unwise, false, reasons::sigmoidOutput},
    {Activation::relu, Loss::meanAbsoluteError, Verdict::unwise, false, reasons::reluOutput},
    {Activation::silu, Loss::meanAbsoluteError, Verdict::unwise, false, reasons::siluOutput},
    {Activation::gelu, Loss::meanAbsoluteError, Verdict::unwise, false, reasons::geluOutput},
    {Activation::softmax, Loss::meanAbsoluteError, Verdict::unwise, false, reasons::softmaxOutput},
    // huber
    {Activation::identity, Loss::huber, Verdict::natural, false,
     "The identity's derivative is 1: delta is the error, cut off at -1 and 1, over K."},
    {Activation::tanh, Loss::huber, Verdict::allowed, false, reasons::tanhOutput},
    {Activation::leakyRelu, Loss::huber, Verdict::allowed, false, reasons::leakyReluOutput},
    {Activation::elu, Loss::huber, Verdict::allowed, false, reasons::eluOutput},
    {Activation::softplus, Loss::huber, Verdict::allowed, false, reasons::softplusOutput},
    {Activation::sigmoid, Loss::huber, Verdict::unwise, false, reasons::sigmoidOutput},
    {Activation::relu, Loss::huber, Verdict::unwise, false, reasons::reluOutput},
    {Activation::silu, Loss::huber, Verdict::unwise, false, reasons::siluOutput},
    {Activation::gelu, Loss::huber, Verdict::unwise, false, reasons::geluOutput},
    {Activation::softmax, Loss::huber, Verdict::unwise, false, reasons::softmaxOutput},
    // hinge
    {Activation::identity, Loss::hinge, Verdict::natural, false,
     "The identity's derivative is 1: delta is -y inside the margin and 0 beyond it."},
    {Activation::leakyRelu, Loss::hinge, Verdict::allowed, false,
     "Hinge asks for yhat at or beyond the target, -1 or 1, and leaky ReLU reaches both, if slowly "
     "below 0."},
    {Activation::sigmoid, Loss::hinge, Verdict::unwise, false,
     "Hinge asks for yhat at or beyond the target, -1 or 1, and a sigmoid stays above 0: a target "
     "of -1 always costs at least 1."},
    {Activation::tanh, Loss::hinge, Verdict::unwise, false,
     "Hinge asks for yhat at or beyond the target, -1 or 1, and tanh comes near both without "
     "reaching them, so z grows without end."},
    {Activation::relu, Loss::hinge, Verdict::unwise, false,
     "Hinge asks for yhat at or beyond the target, -1 or 1, and ReLU stays at 0 or above: a target "
     "of -1 always costs at least 1."},
    {Activation::elu, Loss::hinge, Verdict::unwise, false,
     "Hinge asks for yhat at or beyond the target, -1 or 1, and ELU comes near -1 without reaching "
     "it, so z falls without end."},
    {Activation::softplus, Loss::hinge, Verdict::unwise, false,
     "Hinge asks for yhat at or beyond the target, -1 or 1, and softplus stays above 0: a target "
     "of -1 always costs at least 1."},
    {Activation::silu, Loss::hinge, Verdict::unwise, false,
     "Hinge asks for yhat at or beyond the target, -1 or 1, and SiLU stays above -0.28: a target "
     "of -1 always costs at least 0.72."},
    {Activation::gelu, Loss::hinge, Verdict::unwise, false,
     "Hinge asks for yhat at or beyond the target, -1 or 1, and GELU stays above -0.17: a target "
     "of -1 always costs at least 0.83."},
    {Activation::softmax, Loss::hinge, Verdict::unwise, false,
     "Hinge asks for yhat at or beyond the target, -1 or 1, and a softmax stays above 0: a target "
     "of -1 always costs at least 1."},
}};

const Pairing& pairing(Activation output, Loss loss);

std::string_view name(Verdict verdict);

} // namespace backprop
