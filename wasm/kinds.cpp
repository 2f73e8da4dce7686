#include "wasm/kinds.h"

#include "core/data/features.h"
#include "core/data/toy_datasets.h"
#include "core/model/pairing.h"
#include "core/training/config.h"
#include "core/training/thinning.h"
#include "wasm/given.h"
#include "wasm/plain.h"

namespace backprop {

Value limitsOfEngine() {
  return object({{"layers", whole(limits::layers)},
                 {"units", whole(limits::units)},
                 {"parameters", whole(limits::parameters)},
                 {"examples", whole(limits::examples)},
                 {"cells", whole(limits::cells)},
                 {"stepsPerCall", whole(limits::stepsPerCall)},
                 {"seed", number(limits::seed)}});
}

Value pairingOut(const Activation& output, Loss loss) {
  const Pairing pair = pairing(output, loss);
  const Outputs outputs = outputsOf(output);
  const bool turns = outputs.slope == Slope::turning;
  return object({{"activation", text(name(pair.output))},
                 {"loss", text(name(pair.loss))},
                 {"verdict", text(name(pair.verdict))},
                 {"fused", flag(pair.fused)},
                 {"reason", text(name(pair.reason))},
                 {"outputs", object({{"least", number(outputs.least)},
                                     {"most", number(outputs.most)},
                                     {"turn", turns ? number(outputs.turn) : null}})}});
}

namespace {

Value usualPairingOut(const Pairing& pair) { return pairingOut(pair.output, pair.loss); }

Value toyDatasetOut(const ToyDatasetInfo& set) {
  const bool classes = set.task() == Task::classification;
  return object({{"kind", text(set.name)},
                 {"task", text(classes ? "classification" : "regression")},
                 {"inputs", whole(set.inputs)},
                 {"classes", whole(set.classes)},
                 {"count", whole(set.count)},
                 {"formula", text(set.formula)}});
}

} // namespace

Value kindsOfEngine() {
  return object({{"activations", namesOf(activations)},
                 {"losses", namesOf(losses)},
                 {"pairings", list(pairings(), usualPairingOut)},
                 {"batchOrders", namesOf(batchOrders)},
                 {"optimizers", namesOf(optimizers)},
                 {"schedules", namesOf(schedules)},
                 {"clippings", namesOf(clippings)},
                 {"initializers", namesOf(initializers)},
                 {"targetCodings", namesOf(targetCodings)},
                 {"features", namesOf(features)},
                 {"toyDatasets", list(toyDatasets, toyDatasetOut)}});
}

Value strideOfEngine(Value newestGiven, Value mostGiven) {
  const std::int64_t newest = Given(newestGiven, "newest").whole(0, mostWhole);
  const std::int64_t most = Given(mostGiven, "most").whole(1, mostWhole);
  return whole(Thinning(0, most).strideAt(newest));
}

} // namespace backprop
