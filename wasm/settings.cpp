#include "wasm/settings.h"

#include <memory>

#include "wasm/plain.h"

namespace backprop {

using emscripten::val;

// ---- in -----------------------------------------------------------------------------------------

namespace {

LayerSpec layerSpecFrom(const Given& given) {
  given.checkObject({"units", "activation"});
  return {static_cast<Index>(given.at("units").whole(1, limits::units)),
          kindFrom(given.at("activation"), activations)};
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
  given.checkObject(
      {"kind", "momentum", "decay", "beta1", "beta2", "epsilon", "centred", "weightDecay"});
  OptimizerConfig config = defaultsOf(kindFrom(given.at("kind"), optimizers));
  given.take("momentum", config.momentum);
  given.take("decay", config.decay);
  given.take("beta1", config.beta1);
  given.take("beta2", config.beta2);
  given.take("epsilon", config.epsilon);
  given.take("centred", config.centred);
  given.take("weightDecay", config.weightDecay);
  return config;
}

Schedule scheduleFrom(const Given& given) {
  given.checkObject({"kind", "every", "factor", "length", "least", "decay", "warmUp"});
  Schedule schedule = defaultsOf(kindFrom(given.at("kind"), schedules));
  given.take("every", schedule.every);
  given.take("factor", schedule.factor);
  given.take("length", schedule.length);
  given.take("least", schedule.least);
  given.take("decay", schedule.decay);
  given.take("warmUp", schedule.warmUp);
  return schedule;
}

Regularizer regularizerFrom(const Given& given) {
  given.checkObject({"l1", "l2"});
  Regularizer regularizer;
  given.take("l1", regularizer.l1);
  given.take("l2", regularizer.l2);
  return regularizer;
}

Clipping clippingFrom(const Given& given) {
  given.checkObject({"kind", "limit"});
  Clipping clipping{kindFrom(given.at("kind"), clippings)};
  given.take("limit", clipping.limit);
  return clipping;
}

Initializer initializerFrom(const Given& given, const NetworkSpec& spec) {
  given.checkObject({"kind", "value", "low", "high", "mean", "deviation", "bias", "numbers"});
  Initializer initializer{kindFrom(given.at("kind"), initializers)};
  given.take("value", initializer.value);
  given.take("low", initializer.low);
  given.take("high", initializer.high);
  given.take("mean", initializer.mean);
  given.take("deviation", initializer.deviation);
  given.take("bias", initializer.bias);
  if (const Given numbers = given.at("numbers"); !numbers.missing()) {
    std::vector<Real> values(static_cast<std::size_t>(spec.parameterCount()));
    numbers.copyNumbers(spec.parameterCount(), values.data());
    initializer.numbers = {std::make_shared<const std::vector<Real>>(std::move(values))};
  }
  return initializer;
}

/// `to` becomes what `read` makes of a member, where that is given.
template <typename T, typename Read>
void take(const Given& given, const char* member, T& to, Read read) {
  if (const Given part = given.at(member); !part.missing())
    to = read(part);
}

void takeOptions(const Given& given, TrainingConfig& config) {
  take(given, "batchOrder", config.order,
       [](const Given& order) { return kindFrom(order, batchOrders); });
  take(given, "optimizer", config.optimizer, optimizerFrom);
  take(given, "schedule", config.schedule, scheduleFrom);
  take(given, "regularizer", config.regularizer, regularizerFrom);
  take(given, "clipping", config.clipping, clippingFrom);
}

} // namespace

Settings settingsFrom(const Given& given) {
  given.checkObject({"network", "seed", "learningRate", "batchSize", "batchOrder", "optimizer",
                     "schedule", "regularizer", "clipping", "initializer"});
  Settings settings{networkSpecFrom(given.at("network")),
                    {learningRateFrom(given.at("learningRate")),
                     batchSizeFrom(given.at("batchSize")), seedFrom(given.at("seed"))}};
  const auto& [network, training] = settings;
  takeOptions(given, settings.training);
  take(given, "initializer", settings.training.initializer,
       [&](const Given& initializer) { return initializerFrom(initializer, settings.network); });
  validate(training, network);
  return settings;
}

TrainingConfig changedBy(const Given& changes, TrainingConfig config) {
  changes.checkObject({"learningRate", "batchSize", "batchOrder", "optimizer", "schedule",
                       "regularizer", "clipping"});
  take(changes, "learningRate", config.learningRate, learningRateFrom);
  take(changes, "batchSize", config.batchSize, batchSizeFrom);
  takeOptions(changes, config);
  return config;
}

Real learningRateFrom(const Given& given) { return given.number("a finite number, 0 or more"); }

Index batchSizeFrom(const Given& given) {
  const std::string wanted =
      "a whole number from 1 to " + std::to_string(limits::examples) + ", or 'full'";
  if (given.value().isString() && given.text(wanted) == "full")
    return 0;
  return static_cast<Index>(given.whole(1, limits::examples, wanted));
}

std::uint32_t seedFrom(const Given& given) {
  return static_cast<std::uint32_t>(given.whole(0, static_cast<std::int64_t>(limits::seed)));
}

LayerNumbers layerFrom(const Given& given, LayerNumbers present) {
  given.checkObject({"W", "b"});
  const Given W = given.at("W"), b = given.at("b");
  if (W.missing() && b.missing())
    throw Error(ErrorCode::type, "parameters", "parameters has neither W nor b.");
  if (!W.missing())
    present.W = W.rows(present.W.rows(), present.W.cols()).transpose();
  if (!b.missing())
    b.copyNumbers(present.b.size(), present.b.data());
  return present;
}

// ---- out ----------------------------------------------------------------------------------------

namespace {

val networkOut(const NetworkSpec& spec) {
  const auto layerOut = [](const LayerSpec& layer) {
    return object({{"units", whole(layer.units)}, {"activation", text(name(layer.activation))}});
  };
  return object({{"inputs", whole(spec.inputs)},
                 {"layers", list(spec.layers, layerOut)},
                 {"loss", text(name(spec.loss))}});
}

val optimizerOut(const OptimizerConfig& config) {
  return object({{"kind", text(name(config.kind))},
                 {"momentum", val(config.momentum)},
                 {"decay", val(config.decay)},
                 {"beta1", val(config.beta1)},
                 {"beta2", val(config.beta2)},
                 {"epsilon", val(config.epsilon)},
                 {"centred", val(config.centred)},
                 {"weightDecay", val(config.weightDecay)}});
}

val scheduleOut(const Schedule& schedule) {
  return object({{"kind", text(name(schedule.kind))},
                 {"every", whole(schedule.every)},
                 {"factor", val(schedule.factor)},
                 {"length", whole(schedule.length)},
                 {"least", val(schedule.least)},
                 {"decay", val(schedule.decay)},
                 {"warmUp", whole(schedule.warmUp)}});
}

val initializerOut(const Initializer& initializer) {
  val out = object({{"kind", text(name(initializer.kind))},
                    {"value", val(initializer.value)},
                    {"low", val(initializer.low)},
                    {"high", val(initializer.high)},
                    {"mean", val(initializer.mean)},
                    {"deviation", val(initializer.deviation)},
                    {"bias", val(initializer.bias)}});
  if (const auto& values = initializer.numbers.values)
    out.set("numbers", numbers(values->data(), values->size()));
  return out;
}

} // namespace

val trainingOut(const TrainingConfig& config) {
  const auto& [l1, l2] = config.regularizer;
  const auto& [kind, limit] = config.clipping;
  return object({{"learningRate", val(config.learningRate)},
                 {"batchSize", config.batchSize == 0 ? text("full") : whole(config.batchSize)},
                 {"batchOrder", text(name(config.order))},
                 {"optimizer", optimizerOut(config.optimizer)},
                 {"schedule", scheduleOut(config.schedule)},
                 {"regularizer", object({{"l1", val(l1)}, {"l2", val(l2)}})},
                 {"clipping", object({{"kind", text(name(kind))}, {"limit", val(limit)}})}});
}

val settingsOut(const NetworkSpec& spec, const TrainingConfig& config) {
  val out = trainingOut(config);
  out.set("network", networkOut(spec));
  out.set("seed", whole(config.seed));
  out.set("initializer", initializerOut(config.initializer));
  return out;
}

} // namespace backprop
