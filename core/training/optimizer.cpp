#include "core/training/optimizer.h"

#include <cmath>
#include <type_traits>

#include "core/support/finite.h"
#include "core/support/require.h"

namespace backprop {

OptimizerConfig defaultsOf(OptimizerKind kind) {
  OptimizerConfig config;
  config.kind = kind;
  if (kind == OptimizerKind::momentum || kind == OptimizerKind::nesterov)
    config.momentum = Real(0.9);
  if (kind == OptimizerKind::adaGrad)
    config.epsilon = Real(1e-10);
  return config;
}

namespace {

void requireFraction(Real value, const std::string& field) {
  require(value >= 0 && value < 1, field, value, "a number from 0 up to, not including, 1");
}

} // namespace

void validate(const OptimizerConfig& config, const std::string& field) {
  requireFraction(config.momentum, field + ".momentum");
  requireFraction(config.decay, field + ".decay");
  requireFraction(config.beta1, field + ".beta1");
  requireFraction(config.beta2, field + ".beta2");
  requireNotNegative(config.epsilon, field + ".epsilon");
  requireNotNegative(config.weightDecay, field + ".weightDecay");
}

namespace {

bool equal(const Vector& a, const Vector& b) { return a.size() == b.size() && a == b; }

} // namespace

bool OptimizerState::operator==(const OptimizerState& other) const {
  return equal(velocity, other.velocity) && equal(mean, other.mean) &&
         equal(square, other.square) && beta1Power == other.beta1Power &&
         beta2Power == other.beta2Power;
}

ParameterMemory memoryOf(const OptimizerState& before, const OptimizerState& after,
                         Index parameter) {
  const auto change = [=](const Vector& from,
                          const Vector& to) -> std::optional<ParameterMemory::Change> {
    if (from.size() == 0)
      return {};
    return {{from[parameter], to[parameter]}};
  };
  return {change(before.velocity, after.velocity), change(before.mean, after.mean),
          change(before.square, after.square)};
}

namespace {

/// One parameter, and what is remembered of its gradients.
struct Entry {
  Scalar value, velocity, mean, square;
};

// Each kind: which memories it has, and what an update does to one entry with gradient g.

struct GradientDescent {
  static constexpr bool hasVelocity = false, hasMean = false, hasSquare = false;
  Real rate;
  void operator()(Scalar g, Entry& to) const { to.value -= rate * g; }
};

struct Momentum {
  static constexpr bool hasVelocity = true, hasMean = false, hasSquare = false;
  Real rate, momentum;
  void operator()(Scalar g, Entry& to) const {
    to.velocity = momentum * to.velocity + g;
    to.value -= rate * to.velocity;
  }
};

struct Nesterov {
  static constexpr bool hasVelocity = true, hasMean = false, hasSquare = false;
  Real rate, momentum;
  void operator()(Scalar g, Entry& to) const {
    to.velocity = momentum * to.velocity + g;
    to.value -= rate * (g + momentum * to.velocity);
  }
};

struct AdaGrad {
  static constexpr bool hasVelocity = false, hasMean = false, hasSquare = true;
  Real rate, epsilon;
  void operator()(Scalar g, Entry& to) const {
    to.square += g * g;
    to.value -= rate * (g / (std::sqrt(to.square) + epsilon));
  }
};

/// s - m^2 is not negative, up to rounding; NaN stays NaN.
Scalar variance(const Entry& of) {
  const Scalar difference = of.square - of.mean * of.mean;
  return Eigen::numext::real(difference) < 0 ? Scalar{0} : difference;
}

template <bool centred, bool moving> struct RmsProp {
  static constexpr bool hasVelocity = moving, hasMean = centred, hasSquare = true;
  Real rate, momentum, decay, epsilon;
  void operator()(Scalar g, Entry& to) const {
    to.square = decay * to.square + (1 - decay) * (g * g);
    if constexpr (centred)
      to.mean = decay * to.mean + (1 - decay) * g;
    Scalar step = g / (std::sqrt(centred ? variance(to) : to.square) + epsilon);
    if constexpr (moving)
      step = to.velocity = momentum * to.velocity + step;
    to.value -= rate * step;
  }
};

struct Adam {
  static constexpr bool hasVelocity = false, hasMean = true, hasSquare = true;
  Real beta1, beta2, epsilon;
  Real stepSize;   // eta / (1 - beta1^t)
  Real rootFactor; // 1 / sqrt(1 - beta2^t)
  Real keep = 1;   // 1 - eta weightDecay
  void operator()(Scalar g, Entry& to) const {
    to.mean = beta1 * to.mean + (1 - beta1) * g;
    to.square = beta2 * to.square + (1 - beta2) * (g * g);
    to.value =
        keep * to.value - stepSize * (to.mean / (std::sqrt(to.square) * rootFactor + epsilon));
  }
};

/// What an update reads and fills.
struct Update {
  const OptimizerState& before;
  const Network& network;
  const Gradients& gradients;
  OptimizerState& after;
  Network& next;
};

/// @return whether all new values are finite. A memory that the rule does not have is null. Nothing
/// overlaps: told so by __restrict (which they heed best on parameters of a function) compilers
/// work on several entries at once.
template <typename Rule>
bool apply(Rule rule, Index count, const Scalar* __restrict g, const Scalar* __restrict value,
           const Scalar* __restrict velocity, const Scalar* __restrict mean,
           const Scalar* __restrict square, Scalar* __restrict newValue,
           Scalar* __restrict newVelocity, Scalar* __restrict newMean,
           Scalar* __restrict newSquare) {
  Flaws flaws = 0;
  for (Index i = 0; i < count; ++i) {
    Entry entry{value[i], Rule::hasVelocity ? velocity[i] : Scalar{0},
                Rule::hasMean ? mean[i] : Scalar{0}, Rule::hasSquare ? square[i] : Scalar{0}};
    rule(g[i], entry);
    newValue[i] = entry.value;
    flaws |= flawOf(entry.value);
    if constexpr (Rule::hasVelocity)
      newVelocity[i] = entry.velocity;
    if constexpr (Rule::hasMean)
      newMean[i] = entry.mean;
    if constexpr (Rule::hasSquare)
      newSquare[i] = entry.square;
  }
  return flaws == 0;
}

/// From the number `from` on; null where there are none.
const Scalar* part(const Vector& of, Index from) {
  return of.size() == 0 ? nullptr : of.data() + from;
}
Scalar* part(Vector& of, Index from) { return of.size() == 0 ? nullptr : of.data() + from; }

/// Applies a rule to `count` parameters from the one numbered `from` on.
template <typename Rule> bool apply(Rule rule, const Update& update, Index from, Index count) {
  const auto& [before, network, gradients, after, next] = update;
  return apply(rule, count, gradients.values.data() + from, network.values.data() + from,
               part(before.velocity, from), part(before.mean, from), part(before.square, from),
               next.values.data() + from, part(after.velocity, from), part(after.mean, from),
               part(after.square, from));
}

template <typename Rule> bool applyToAll(Rule rule, const Update& update) {
  return apply(rule, update, 0, update.network.values.size());
}

/// Calls `use` with a compile-time constant for each of two choices.
template <typename Use> bool choose(bool first, bool second, Use use) {
  const std::true_type yes;
  const std::false_type no;
  if (first)
    return second ? use(yes, yes) : use(yes, no);
  return second ? use(no, yes) : use(no, no);
}

bool applyRmsProp(const OptimizerConfig& config, Real rate, const Update& update) {
  return choose(config.centred, config.momentum > 0, [&](auto centred, auto moving) {
    const RmsProp<centred, moving> rule{rate, config.momentum, config.decay, config.epsilon};
    return applyToAll(rule, update);
  });
}

/// beta^t from beta^(t - 1). Once 1 - beta^t rounds to 1 it is 0: it would end as a subnormal
/// number, with which processors are slow.
Real nextPower(Real power, Real beta) { return power < Real(0x1p-60) ? 0 : power * beta; }

/// The rule of one update; the powers of beta advance once, whatever the number of parameters.
Adam adamRule(const OptimizerConfig& config, Real rate, const Update& update) {
  const Real power1 = update.after.beta1Power = nextPower(update.before.beta1Power, config.beta1);
  const Real power2 = update.after.beta2Power = nextPower(update.before.beta2Power, config.beta2);
  return {config.beta1, config.beta2, config.epsilon, rate / (1 - power1),
          1 / std::sqrt(1 - power2)};
}

bool applyAdamW(const OptimizerConfig& config, Real rate, const Update& update) {
  const Adam biasRule = adamRule(config, rate, update);
  Adam weightRule = biasRule;
  weightRule.keep = 1 - rate * config.weightDecay;
  Index from = 0;
  bool finite = true;
  for (const Layer& layer : update.network.layers) {
    finite &= apply(weightRule, update, from, layer.W.size());
    finite &= apply(biasRule, update, from + layer.W.size(), layer.b.size());
    from += layer.W.size() + layer.b.size();
  }
  return finite;
}

} // namespace

OptimizerState startingState(const OptimizerConfig& config, Index parameters) {
  using Kind = OptimizerKind;
  const Kind kind = config.kind;
  const bool rms = kind == Kind::rmsProp, adam = kind == Kind::adam || kind == Kind::adamW;
  const auto zeros = [&](bool needed) -> Vector { return Vector::Zero(needed ? parameters : 0); };
  OptimizerState state;
  state.velocity =
      zeros(kind == Kind::momentum || kind == Kind::nesterov || (rms && config.momentum > 0));
  state.mean = zeros(adam || (rms && config.centred));
  state.square = zeros(adam || rms || kind == Kind::adaGrad);
  return state;
}

bool update(const OptimizerConfig& config, const OptimizerState& before, const Network& network,
            const Gradients& gradients, Real rate, OptimizerState& after, Network& next) {
  const Update update{before, network, gradients, after, next};
  switch (config.kind) {
  case OptimizerKind::momentum:
    return applyToAll(Momentum{rate, config.momentum}, update);
  case OptimizerKind::nesterov:
    return applyToAll(Nesterov{rate, config.momentum}, update);
  case OptimizerKind::adaGrad:
    return applyToAll(AdaGrad{rate, config.epsilon}, update);
  case OptimizerKind::rmsProp:
    return applyRmsProp(config, rate, update);
  case OptimizerKind::adam:
    return applyToAll(adamRule(config, rate, update), update);
  case OptimizerKind::adamW:
    return applyAdamW(config, rate, update);
  case OptimizerKind::gradientDescent:
    break;
  }
  return descend(network, gradients, rate, next);
}

bool descend(const Network& network, const Gradients& gradients, Real learningRate, Network& next) {
  return apply(GradientDescent{learningRate}, network.values.size(), gradients.values.data(),
               network.values.data(), nullptr, nullptr, nullptr, next.values.data(), nullptr,
               nullptr, nullptr);
}

} // namespace backprop
