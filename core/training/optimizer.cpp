#include "core/training/optimizer.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/support/finite.h"
#include "core/support/require.h"

namespace backprop {

void validate(const OptimizerConfig& config, std::string_view path) {
  requireNumber(config.momentum, wanted::fraction, path, ".momentum");
  requireNumber(config.decay, wanted::fraction, path, ".decay");
  requireNumber(config.beta1, wanted::fraction, path, ".beta1");
  requireNumber(config.beta2, wanted::fraction, path, ".beta2");
  requireNumber(config.epsilon, wanted::notNegative, path, ".epsilon");
  requireNumber(config.weightDecay, wanted::notNegative, path, ".weightDecay");
}

namespace {

bool equal(const Vector& a, const Vector& b) { return a.size() == b.size() && a == b; }

} // namespace

bool OptimizerState::operator==(const OptimizerState& other) const {
  return std::all_of(memories.begin(), memories.end(),
                     [&](const auto& of) { return equal(this->*of.memory, other.*of.memory); }) &&
         beta1Power == other.beta1Power && beta2Power == other.beta2Power;
}

bool sameShape(const OptimizerState& a, const OptimizerState& b) {
  return std::all_of(memories.begin(), memories.end(), [&](const auto& of) {
    return (a.*of.memory).size() == (b.*of.memory).size();
  });
}

ParameterMemory memoryOf(const OptimizerState& before, const OptimizerState& after,
                         Index parameter) {
  ParameterMemory all;
  for (std::size_t i = 0; i < memories.size(); ++i)
    if (const Memory memory = memories[i].memory; (before.*memory).size() > 0)
      all[i] = {(before.*memory)[parameter], (after.*memory)[parameter]};
  return all;
}

OptimizerState startingState(const OptimizerConfig& config, Index parameters) {
  const auto keeps = [](const auto& rule) { return std::span<const Memory>(rule.keeps); };
  OptimizerState state;
  for (const Memory memory : optimizer::visit(config, 0, {}, keeps))
    state.*memory = Vector::Zero(parameters);
  return state;
}

namespace {

/// What an update reads and fills.
struct Update {
  const OptimizerState& before;
  const Network& network;
  const Gradients& gradients;
  OptimizerState& after;
  Network& next;
};

/// What a rule can keep of each parameter at most; a memory that it does not keep is null.
constexpr std::size_t mostKept = 3;

/// @return whether all new values are finite. Nothing overlaps: told so by __restrict (which they
/// heed best on parameters of a function) compilers work on several entries at once.
/// @param old0 what the rule keeps of the parameters, before @param made0 and after
template <typename Rule, std::size_t... I>
bool apply(Rule rule, std::index_sequence<I...>, Index count, const Scalar* __restrict g,
           const Scalar* __restrict value, Scalar* __restrict newValue,
           const Scalar* __restrict old0, const Scalar* __restrict old1,
           const Scalar* __restrict old2, Scalar* __restrict made0, Scalar* __restrict made1,
           Scalar* __restrict made2) {
  [[maybe_unused]] const std::array<const Scalar*, mostKept> old{old0, old1, old2};
  [[maybe_unused]] const std::array<Scalar*, mostKept> made{made0, made1, made2};
  Flaws flaws = 0;
  for (Index i = 0; i < count; ++i) {
    Scalar w = value[i];
    [[maybe_unused]] std::array<Scalar, sizeof...(I)> kept{old[I][i]...};
    rule(g[i], w, kept[I]...);
    newValue[i] = w;
    flaws |= flawOf(w);
    ((made[I][i] = kept[I]), ...);
  }
  return flaws == 0;
}

/// The memory that a rule keeps at this place, from the parameter numbered `from` on.
template <typename Rule, std::size_t place, typename State> auto kept(State& state, Index from) {
  if constexpr (place < Rule::keeps.size())
    return (state.*Rule::keeps[place]).data() + from;
  else
    return nullptr;
}

/// Applies a rule to `count` parameters from the one numbered `from` on.
template <typename Rule>
bool apply(const Rule& rule, const Update& update, Index from, Index count) {
  static_assert(Rule::keeps.size() <= mostKept);
  const auto& [before, network, gradients, after, next] = update;
  return apply(rule, std::make_index_sequence<Rule::keeps.size()>(), count,
               gradients.values.data() + from, network.values.data() + from,
               next.values.data() + from, kept<Rule, 0>(before, from), kept<Rule, 1>(before, from),
               kept<Rule, 2>(before, from), kept<Rule, 0>(after, from), kept<Rule, 1>(after, from),
               kept<Rule, 2>(after, from));
}

template <typename Rule> bool applyToAll(const Rule& rule, const Update& update) {
  if constexpr (requires { rule.ofBiases; }) {
    Index from = 0;
    bool finite = true;
    for (const Layer& layer : update.network.layers) {
      finite &= apply(rule, update, from, layer.W.size());
      finite &= apply(rule.ofBiases, update, from + layer.W.size(), layer.b.size());
      from += layer.W.size() + layer.b.size();
    }
    return finite;
  } else {
    return apply(rule, update, 0, update.network.values.size());
  }
}

} // namespace

bool update(const OptimizerConfig& config, const OptimizerState& before, const Network& network,
            const Gradients& gradients, Real rate, OptimizerState& after, Network& next) {
  return optimizer::visit(config, rate, before, [&](const auto& rule) {
    if constexpr (requires { rule.beta1Power; }) {
      after.beta1Power = rule.beta1Power;
      after.beta2Power = rule.beta2Power;
    }
    return applyToAll(rule, Update{before, network, gradients, after, next});
  });
}

bool descend(const Network& network, const Gradients& gradients, Real learningRate, Network& next) {
  return apply(optimizer::GradientDescent{learningRate}, std::index_sequence<>(),
               network.values.size(), gradients.values.data(), network.values.data(),
               next.values.data(), nullptr, nullptr, nullptr, nullptr, nullptr, nullptr);
}

} // namespace backprop
