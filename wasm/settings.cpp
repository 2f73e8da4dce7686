#include "wasm/settings.h"

#include "wasm/members.h"
#include "wasm/parameter.h"
#include "wasm/plain.h"
#include "wasm/stored.h"

namespace backprop {

// ---- groups of settings -------------------------------------------------------------------------

namespace {

constexpr std::tuple optimizerMembers{Member{"momentum", &OptimizerConfig::momentum},
                                      Member{"decay", &OptimizerConfig::decay},
                                      Member{"beta1", &OptimizerConfig::beta1},
                                      Member{"beta2", &OptimizerConfig::beta2},
                                      Member{"epsilon", &OptimizerConfig::epsilon},
                                      Member{"centred", &OptimizerConfig::centred},
                                      Member{"weightDecay", &OptimizerConfig::weightDecay}};

constexpr std::tuple scheduleMembers{
    Member{"every", &Schedule::every},   Member{"factor", &Schedule::factor},
    Member{"length", &Schedule::length}, Member{"least", &Schedule::least},
    Member{"decay", &Schedule::decay},   Member{"warmUp", &Schedule::warmUp}};

constexpr std::tuple penaltyMembers{Member{"l1", &Penalty::l1}, Member{"l2", &Penalty::l2}};

constexpr std::tuple clippingMembers{Member{"limit", &Clipping::limit}};

constexpr std::tuple initializerMembers{
    Member{"value", &Initializer::value},         Member{"low", &Initializer::low},
    Member{"high", &Initializer::high},           Member{"mean", &Initializer::mean},
    Member{"deviation", &Initializer::deviation}, Member{"bias", &Initializer::bias}};

} // namespace

// ---- in -----------------------------------------------------------------------------------------

namespace {

Real learningRateFrom(const Given& given) {
  return static_cast<Real>(given.number(wanted::notNegative));
}

Index batchSizeFrom(const Given& given) {
  const wanted::Whole size{.least = 1, .most = limits::examples, .orFull = true};
  if (given.isText() && given.text() == "full")
    return 0;
  return static_cast<Index>(given.whole(size));
}

LayerSpec layerSpecFrom(const Given& given) {
  given.checkObject({"units", "activation", "alpha"});
  LayerSpec layer{static_cast<Index>(given.at("units").whole(1, limits::units)),
                  kindFrom(given.at("activation"), activations)};
  if (alphaOf(layer.activation.kind))
    given.take("alpha", layer.activation.alpha);
  else
    given.checkObject({"units", "activation"});
  return layer;
}

NetworkSpec networkSpecFrom(const Given& given) {
  given.checkObject({"inputs", "layers", "loss"});
  NetworkSpec spec{static_cast<Index>(given.at("inputs").whole(1, limits::units)), {}, {}};
  const Given layers = given.at("layers");
  const Index count = layers.count(1, limits::layers);
  for (Index l = 0; l < count; ++l)
    spec.layers.push_back(layerSpecFrom(layers.at(l)));
  spec.loss = kindFrom(given.at("loss"), losses);
  validate(spec);
  return spec;
}

OptimizerConfig optimizerFrom(const Given& given) {
  checkKindOf(given, optimizerMembers);
  return taken(given, defaultsOf(kindFrom(given.at("kind"), optimizers)), optimizerMembers);
}

Schedule scheduleFrom(const Given& given) {
  checkKindOf(given, scheduleMembers);
  return taken(given, defaultsOf(kindFrom(given.at("kind"), schedules)), scheduleMembers);
}

Penalty penaltyFrom(const Given& given) {
  checkObject(given, penaltyMembers);
  return taken(given, Penalty{}, penaltyMembers);
}

Clipping clippingFrom(const Given& given) {
  checkKindOf(given, clippingMembers);
  return taken(given, Clipping{kindFrom(given.at("kind"), clippings)}, clippingMembers);
}

Initializer initializerFrom(const Given& given, const NetworkSpec& spec) {
  checkKindOf(given, initializerMembers, "numbers");
  Initializer initializer =
      taken(given, Initializer{kindFrom(given.at("kind"), initializers)}, initializerMembers);
  if (const Given numbers = given.at("numbers"); !numbers.missing()) {
    std::vector<Real> values(static_cast<std::size_t>(spec.parameterCount()));
    revived(numbers).copyNumbers(spec.parameterCount(), values.data());
    initializer.numbers = {std::move(values)};
  }
  return initializer;
}

/// `to` becomes what `read` makes of a member, where that is given.
template <typename T, typename Read>
void take(const Given& given, const char* member, T& to, Read read) {
  if (const Given part = given.at(member); !part.missing())
    to = read(part);
}

FrozenParts frozenFrom(const Given& given, const NetworkSpec& spec) {
  const Index count = given.count(0, limits::parameters);
  std::vector<FrozenPart> parts;
  const int held = border::held();
  for (Index i = 0; i < count; ++i, border::forget(held))
    parts.push_back(frozenPartFrom(given.at(i), spec));
  return {std::move(parts)};
}

void takeOptions(const Given& given, TrainingConfig& config, const NetworkSpec& spec) {
  take(given, "batchOrder", config.order,
       [](const Given& order) { return kindFrom(order, batchOrders); });
  take(given, "optimizer", config.optimizer, optimizerFrom);
  take(given, "schedule", config.schedule, scheduleFrom);
  take(given, "penalty", config.penalty, penaltyFrom);
  take(given, "clipping", config.clipping, clippingFrom);
  take(given, "frozen", config.frozen,
       [&](const Given& frozen) { return frozenFrom(frozen, spec); });
}

} // namespace

Settings settingsFrom(const Given& given) {
  given.checkObject({"network", "seed", "learningRate", "batchSize", "batchOrder", "optimizer",
                     "schedule", "penalty", "clipping", "frozen", "initializer"});
  Settings settings{networkSpecFrom(given.at("network")),
                    {learningRateFrom(given.at("learningRate")),
                     batchSizeFrom(given.at("batchSize")), seedFrom(given.at("seed"))}};
  const auto& [network, training] = settings;
  takeOptions(given, settings.training, network);
  take(given, "initializer", settings.training.initializer,
       [&](const Given& initializer) { return initializerFrom(initializer, settings.network); });
  validate(training, network);
  return settings;
}

namespace {

/// What `settings` returns beside the settings of the training may be given back, and stays.
void checkUnchanged(const Given& changes, const TrainingConfig& config, const NetworkSpec& spec) {
  using enum wanted::Reason;
  if (const Given network = changes.at("network"); !network.missing())
    if (networkSpecFrom(network) != spec)
      refuse(ErrorCode::shape, "network", {}, wanted::Rule{sessionNetwork});
  if (const Given seed = changes.at("seed"); !seed.missing() && seedFrom(seed) != config.seed)
    seed.refuse(ErrorCode::range, wanted::Rule{sessionSeed});
  if (const Given initializer = changes.at("initializer"); !initializer.missing())
    if (initializerFrom(initializer, spec) != config.initializer)
      refuse(ErrorCode::range, "initializer", {}, wanted::Rule{sessionInitializer});
}

} // namespace

TrainingConfig changedBy(const Given& changes, TrainingConfig config, const NetworkSpec& spec) {
  changes.checkObject({"learningRate", "batchSize", "batchOrder", "optimizer", "schedule",
                       "penalty", "clipping", "frozen"},
                      {"network", "seed", "initializer"});
  checkUnchanged(changes, config, spec);
  take(changes, "learningRate", config.learningRate, learningRateFrom);
  take(changes, "batchSize", config.batchSize, batchSizeFrom);
  takeOptions(changes, config, spec);
  return config;
}

std::uint32_t seedFrom(const Given& given) {
  return static_cast<std::uint32_t>(given.whole(0, static_cast<std::int64_t>(limits::seed)));
}

LayerNumbers layerFrom(const Given& given, LayerNumbers present) {
  given.checkObject({"W", "b"},
                    {"dW", "db", "penalised", "descent", "newW", "newb"}); // of a LayerUpdate
  const Given W = given.at("W"), b = given.at("b");
  if (W.missing() && b.missing())
    refuse(ErrorCode::type, "parameters", {}, wanted::Members{"parameters", {"W", "b"}, true});
  if (!W.missing())
    present.W = W.rows(present.W.rows(), present.W.cols()).transpose();
  if (!b.missing())
    b.column().copyNumbers(present.b.size(), present.b.data());
  return present;
}

// ---- out ----------------------------------------------------------------------------------------

namespace {

Value networkOut(const NetworkSpec& spec) {
  const auto layerOut = [](const LayerSpec& layer) {
    Value out =
        object({{"units", whole(layer.units)}, {"activation", text(name(layer.activation))}});
    if (alphaOf(layer.activation.kind))
      border::set(out, "alpha", number(layer.activation.alpha));
    return out;
  };
  return object({{"inputs", whole(spec.inputs)},
                 {"layers", list(spec.layers, layerOut)},
                 {"loss", text(name(spec.loss))}});
}

/// An object of the kind and the members.
template <typename Group, typename Members>
Value groupOut(const Group& group, const Members& members) {
  return withMembers(object({{"kind", text(name(group.kind))}}), group, members);
}

Value initializerOut(const Initializer& initializer) {
  Value out = groupOut(initializer, initializerMembers);
  if (const auto& values = initializer.numbers; !values.empty())
    border::set(out, "numbers", stored(numbers(values.data(), values.size())));
  return out;
}

} // namespace

Value trainingOut(const TrainingConfig& config) {
  return object({{"learningRate", number(config.learningRate)},
                 {"batchSize", config.batchSize == 0 ? text("full") : whole(config.batchSize)},
                 {"batchOrder", text(name(config.order))},
                 {"optimizer", groupOut(config.optimizer, optimizerMembers)},
                 {"schedule", groupOut(config.schedule, scheduleMembers)},
                 {"penalty", withMembers(object({}), config.penalty, penaltyMembers)},
                 {"clipping", groupOut(config.clipping, clippingMembers)},
                 {"frozen", list(config.frozen, frozenPartOut)}});
}

Value settingsOut(const NetworkSpec& spec, const TrainingConfig& config) {
  Value out = trainingOut(config);
  border::set(out, "network", networkOut(spec));
  border::set(out, "seed", whole(config.seed));
  border::set(out, "initializer", initializerOut(config.initializer));
  return out;
}

} // namespace backprop
