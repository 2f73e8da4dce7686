#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/calculus/backward.h"
#include "core/support/named.h"

namespace backprop {

/// How the gradient g of a parameter w moves it; all are those of PyTorch's torch.optim, by the
/// same formulas. eta is the rate, t counts the updates from 1, and everything starts at 0.
enum class OptimizerKind {
  /// w -= eta g
  gradientDescent,
  /// v = momentum v + g;  w -= eta v
  momentum,
  /// v = momentum v + g;  w -= eta (g + momentum v)
  nesterov,
  /// s += g^2;  w -= eta g / (sqrt s + epsilon)
  adaGrad,
  /// s = decay s + (1 - decay) g^2;  step = g / (sqrt s + epsilon);  w -= eta step
  /// Centred: m = decay m + (1 - decay) g, and s - m^2 stands under the root instead of s; where
  /// rounding takes it below 0 it is 0. With momentum: v = momentum v + step;  w -= eta v
  rmsProp,
  /// m = beta1 m + (1 - beta1) g;  s = beta2 s + (1 - beta2) g^2
  /// w -= eta / (1 - beta1^t) m / (sqrt s / sqrt(1 - beta2^t) + epsilon)
  adam,
  /// Before a step of Adam w *= 1 - eta weightDecay, for weights only. (PyTorch decays whatever
  /// parameters it is given, as a rule the biases too.)
  adamW
};

inline constexpr std::array<Named<OptimizerKind>, 7> optimizers{{
    {OptimizerKind::gradientDescent, "gradientDescent"},
    {OptimizerKind::momentum, "momentum"},
    {OptimizerKind::nesterov, "nesterov"},
    {OptimizerKind::adaGrad, "adaGrad"},
    {OptimizerKind::rmsProp, "rmsProp"},
    {OptimizerKind::adam, "adam"},
    {OptimizerKind::adamW, "adamW"},
}};
inline std::string_view name(OptimizerKind kind) { return nameIn(optimizers, kind); }

/// The optimizer and its numbers; each kind reads those of its formula.
struct OptimizerConfig {
  OptimizerKind kind = OptimizerKind::gradientDescent;
  Real momentum = 0;             // momentum, nesterov, rmsProp: from 0 up to, not including, 1
  Real decay = Real(0.99);       // rmsProp (PyTorch: alpha): likewise
  Real beta1 = Real(0.9);        // adam, adamW: likewise
  Real beta2 = Real(0.999);      // likewise
  Real epsilon = Real(1e-8);     // adaGrad, rmsProp, adam, adamW: 0 or more; with 0 a gradient of 0
                                 // can make NaN
  bool centred = false;          // rmsProp
  Real weightDecay = Real(0.01); // adamW: 0 or more
  bool operator==(const OptimizerConfig&) const = default;
};

/// PyTorch's defaults of a kind; momentum and nesterov, which have none there, take 0.9.
OptimizerConfig defaultsOf(OptimizerKind kind);

/// @param field path of the configuration, such as `optimizer`
/// @throws Error naming the number (`optimizer.beta2`) that is out of its range
void validate(const OptimizerConfig& config, const std::string& field);

/// What an optimizer remembers of the gradients so far. A value: it copies, compares, and where it
/// is put back training goes on as before.
struct OptimizerState {
  // One number for each parameter, in the network's order; empty where the kind needs none.
  Vector velocity; // v
  Vector mean;     // m
  Vector square;   // s
  /// Products of beta1 and beta2 over all updates, which is beta^t. Each update rounds them once
  /// more, and yet 1 - beta^t keeps nearly all of its digits, as beta^t itself dies away.
  Real beta1Power = 1;
  Real beta2Power = 1;
  bool operator==(const OptimizerState& other) const;
};

/// What is remembered of one parameter before an update and after it; none where the kind remembers
/// no such thing.
struct ParameterMemory {
  struct Change {
    Scalar before, after;
  };
  std::optional<Change> velocity, mean, square;
};
/// @param parameter its place in the network's order
ParameterMemory memoryOf(const OptimizerState& before, const OptimizerState& after,
                         Index parameter);

/// The state before the first update.
OptimizerState startingState(const OptimizerConfig& config, Index parameters);

/// One update, from the state before it to the one after; `network` and `before` stay as they are.
/// Fills `after` and `next`, made for the same configuration and spec and not the same objects;
/// allocates nothing.
/// @return whether all numbers of `next` are finite
bool update(const OptimizerConfig& config, const OptimizerState& before, const Network& network,
            const Gradients& gradients, Real rate, OptimizerState& after, Network& next);

/// Gradient descent: W_new = W - learningRate dW, b_new = b - learningRate db.
/// Fills `next`, a network of the same shape, and allocates nothing.
/// @return whether all its numbers are finite
bool descend(const Network& network, const Gradients& gradients, Real learningRate, Network& next);

} // namespace backprop
