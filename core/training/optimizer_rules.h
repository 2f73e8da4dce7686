#pragma once

#include <array>
#include <cmath>
#include <string_view>
#include <tuple>
#include <type_traits>

#include "core/support/named.h"
#include "core/support/types.h"

namespace backprop {

/// How the gradient g of a parameter w moves it; all are those of PyTorch's torch.optim, by the
/// same formulas. eta is the rate, t counts the updates from 1, and everything starts at 0.
/// How to add an optimizer: core/README.md.
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
  adamW,
  /// As adam, with the largest s so far in place of s (S. Reddi, S. Kale and S. Kumar, 2018), which
  /// PyTorch's Adam(amsgrad=True) takes before it corrects for the start at 0
  amsGrad
};

inline constexpr std::array<Named<OptimizerKind>, 8> optimizers{{
    {OptimizerKind::gradientDescent, "gradientDescent"},
    {OptimizerKind::momentum, "momentum"},
    {OptimizerKind::nesterov, "nesterov"},
    {OptimizerKind::adaGrad, "adaGrad"},
    {OptimizerKind::rmsProp, "rmsProp"},
    {OptimizerKind::adam, "adam"},
    {OptimizerKind::adamW, "adamW"},
    {OptimizerKind::amsGrad, "amsGrad"},
}};
inline std::string_view name(OptimizerKind kind) { return nameIn(optimizers, kind); }

/// The optimizer and its numbers; each kind reads those of its formula.
struct OptimizerConfig {
  OptimizerKind kind = OptimizerKind::gradientDescent;
  Real momentum = 0;             // momentum, nesterov, rmsProp: from 0 up to, not including, 1
  Real decay = Real(0.99);       // rmsProp (PyTorch: alpha): likewise
  Real beta1 = Real(0.9);        // adam, adamW, amsGrad: likewise
  Real beta2 = Real(0.999);      // likewise
  Real epsilon = Real(1e-8);     // adaGrad, rmsProp, adam, adamW, amsGrad: 0 or more; with 0 a
                                 // gradient of 0 can make NaN
  bool centred = false;          // rmsProp
  Real weightDecay = Real(0.01); // adamW: 0 or more
  bool operator==(const OptimizerConfig&) const = default;
};

/// PyTorch's defaults for a kind; momentum and nesterov, which have none there, use 0.9.
inline OptimizerConfig defaultsOf(OptimizerKind kind) {
  OptimizerConfig config;
  config.kind = kind;
  if (kind == OptimizerKind::momentum || kind == OptimizerKind::nesterov)
    config.momentum = Real(0.9);
  if (kind == OptimizerKind::adaGrad)
    config.epsilon = Real(1e-10);
  return config;
}

/// What an optimizer remembers of the gradients so far. A value: it copies and compares, and once
/// put back, training goes on as before.
struct OptimizerState {
  // One number for each parameter, in the network's order; empty where the kind needs none.
  Vector velocity;      // v
  Vector mean;          // m
  Vector square;        // s
  Vector largestSquare; // the largest s so far
  // Products of beta1 and beta2 over all updates, that is beta^t. Each update rounds them once
  // more, and yet 1 - beta^t keeps nearly all of its digits, as beta^t itself dies away.
  Real beta1Power = 1;
  Real beta2Power = 1;
  bool operator==(const OptimizerState& other) const;
};

/// A memory of the state, by its name outside the core.
using Memory = Vector OptimizerState::*;
struct NamedMemory {
  std::string_view name;
  Memory memory;
};
inline constexpr std::array<NamedMemory, 4> memories{{
    {"velocity", &OptimizerState::velocity},
    {"mean", &OptimizerState::mean},
    {"square", &OptimizerState::square},
    {"largestSquare", &OptimizerState::largestSquare},
}};

/// What one update does to a parameter w with the gradient g, and to what is kept of it, which is
/// given in the order of `keeps`. A rule with `beta1Power` and `beta2Power` has advanced them.
namespace optimizer {

struct GradientDescent {
  static constexpr std::array<Memory, 0> keeps{};
  Real rate;
  void operator()(Scalar g, Scalar& w) const { w -= rate * g; }
};

struct Momentum {
  static constexpr std::array<Memory, 1> keeps{&OptimizerState::velocity};
  Real rate, momentum;
  void operator()(Scalar g, Scalar& w, Scalar& v) const {
    v = momentum * v + g;
    w -= rate * v;
  }
};

struct Nesterov {
  static constexpr std::array<Memory, 1> keeps{&OptimizerState::velocity};
  Real rate, momentum;
  void operator()(Scalar g, Scalar& w, Scalar& v) const {
    v = momentum * v + g;
    w -= rate * (g + momentum * v);
  }
};

struct AdaGrad {
  static constexpr std::array<Memory, 1> keeps{&OptimizerState::square};
  Real rate, epsilon;
  void operator()(Scalar g, Scalar& w, Scalar& s) const {
    s += g * g;
    w -= rate * (g / (std::sqrt(s) + epsilon));
  }
};

/// s - m^2 is not negative, up to rounding; NaN stays NaN.
inline Scalar variance(Scalar s, Scalar m) {
  const Scalar difference = s - m * m;
  return Eigen::numext::real(difference) < 0 ? Scalar{0} : difference;
}

struct RmsProp {
  static constexpr std::array<Memory, 1> keeps{&OptimizerState::square};
  Real rate, decay, epsilon;
  /// @return g / (sqrt s + epsilon)
  Scalar scaled(Scalar g, Scalar& s) const {
    s = decay * s + (1 - decay) * (g * g);
    return g / (std::sqrt(s) + epsilon);
  }
  void operator()(Scalar g, Scalar& w, Scalar& s) const { w -= rate * scaled(g, s); }
};

struct CentredRmsProp {
  static constexpr std::array<Memory, 2> keeps{&OptimizerState::square, &OptimizerState::mean};
  Real rate, decay, epsilon;
  /// @return g / (sqrt (s - m^2) + epsilon)
  Scalar scaled(Scalar g, Scalar& s, Scalar& m) const {
    s = decay * s + (1 - decay) * (g * g);
    m = decay * m + (1 - decay) * g;
    return g / (std::sqrt(variance(s, m)) + epsilon);
  }
  void operator()(Scalar g, Scalar& w, Scalar& s, Scalar& m) const { w -= rate * scaled(g, s, m); }
};

/// Either of the two with momentum: v adds up what they would take off.
template <typename Scaling> struct Moving {
  static constexpr auto keeps = [] {
    std::array<Memory, Scaling::keeps.size() + 1> all{&OptimizerState::velocity};
    for (std::size_t i = 0; i < Scaling::keeps.size(); ++i)
      all[i + 1] = Scaling::keeps[i];
    return all;
  }();
  Scaling scaling;
  Real momentum;
  template <typename... Kept> void operator()(Scalar g, Scalar& w, Scalar& v, Kept&... kept) const {
    v = momentum * v + scaling.scaled(g, kept...);
    w -= scaling.rate * v;
  }
};

/// beta^t from beta^(t - 1). Once 1 - beta^t rounds to 1 it is 0: it would end as a subnormal
/// number, with which processors are slow.
inline Real nextPower(Real power, Real beta) { return power < Real(0x1p-60) ? 0 : power * beta; }

struct Adam {
  static constexpr std::array<Memory, 2> keeps{&OptimizerState::mean, &OptimizerState::square};
  Real beta1, beta2, epsilon;
  Real beta1Power, beta2Power;
  Real stepSize;   // eta / (1 - beta1^t)
  Real rootFactor; // 1 / sqrt(1 - beta2^t)
  Real keep = 1;   // 1 - eta weightDecay
  /// The powers advance once an update, whatever the number of parameters.
  Adam(const OptimizerConfig& config, Real rate, const OptimizerState& before)
      : beta1(config.beta1), beta2(config.beta2), epsilon(config.epsilon),
        beta1Power(nextPower(before.beta1Power, beta1)),
        beta2Power(nextPower(before.beta2Power, beta2)), stepSize(rate / (1 - beta1Power)),
        rootFactor(1 / std::sqrt(1 - beta2Power)) {}
  void remember(Scalar g, Scalar& m, Scalar& s) const {
    m = beta1 * m + (1 - beta1) * g;
    s = beta2 * s + (1 - beta2) * (g * g);
  }
  void move(Scalar& w, Scalar m, Scalar s) const {
    w = keep * w - stepSize * (m / (std::sqrt(s) * rootFactor + epsilon));
  }
  void operator()(Scalar g, Scalar& w, Scalar& m, Scalar& s) const {
    remember(g, m, s);
    move(w, m, s);
  }
};

/// The rule of weights; that of biases is Adam's.
struct AdamW : Adam {
  Adam ofBiases;
  AdamW(const OptimizerConfig& config, Real rate, const OptimizerState& before)
      : Adam(config, rate, before), ofBiases(*this) {
    keep = 1 - rate * config.weightDecay;
  }
};

/// The larger of the two; NaN where s is NaN.
inline Scalar larger(Scalar largest, Scalar s) {
  return Eigen::numext::real(largest) > Eigen::numext::real(s) ? largest : s;
}

struct AmsGrad : Adam {
  static constexpr std::array<Memory, 3> keeps{&OptimizerState::mean, &OptimizerState::square,
                                               &OptimizerState::largestSquare};
  using Adam::Adam;
  void operator()(Scalar g, Scalar& w, Scalar& m, Scalar& s, Scalar& largest) const {
    remember(g, m, s);
    largest = larger(largest, s);
    move(w, m, largest);
  }
};

/// Call `use` with an RMSProp that is centred or not, and with a momentum or without.
template <typename Use>
decltype(auto) visitRmsProp(const OptimizerConfig& config, Real rate, Use use) {
  const auto moving = [&](auto rule) -> decltype(auto) {
    return config.momentum > 0 ? use(Moving<decltype(rule)>{rule, config.momentum}) : use(rule);
  };
  return config.centred ? moving(CentredRmsProp{rate, config.decay, config.epsilon})
                        : moving(RmsProp{rate, config.decay, config.epsilon});
}

/// Call `use` with the rule of one update.
template <typename Use>
decltype(auto) visit(const OptimizerConfig& config, Real rate, const OptimizerState& before,
                     Use use) {
  switch (config.kind) {
  case OptimizerKind::momentum:
    return use(Momentum{rate, config.momentum});
  case OptimizerKind::nesterov:
    return use(Nesterov{rate, config.momentum});
  case OptimizerKind::adaGrad:
    return use(AdaGrad{rate, config.epsilon});
  case OptimizerKind::rmsProp:
    return visitRmsProp(config, rate, use);
  case OptimizerKind::adam:
    return use(Adam(config, rate, before));
  case OptimizerKind::adamW:
    return use(AdamW(config, rate, before));
  case OptimizerKind::amsGrad:
    return use(AmsGrad(config, rate, before));
  case OptimizerKind::gradientDescent:
    break;
  }
  return use(GradientDescent{rate});
}

} // namespace optimizer

} // namespace backprop
