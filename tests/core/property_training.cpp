#include <cstring>
#include <map>
#include <utility>

#include "core/training/trainer.h"
#include "tests/core/property_checks.h"

namespace backprop::properties {
namespace {

Trainer trainerOf(const Case& given) {
  return Trainer(given.spec(), given.config, given.training, given.heldOut);
}

/// Not the same numbers, memory, batches and settings.
Failure differ(const std::string& what, const Trainer& got, const Checkpoint& want) {
  const OptimizerState& optimizer = got.optimizer();
  if (const Failure failure = differInBits("parameters", got.network().values, want.parameters))
    return what + ": " + *failure;
  for (const auto& [name, memory] : memories)
    if (const Failure failure =
            differInBits(std::string(name), optimizer.*memory, want.optimizer.*memory))
      return what + ": " + *failure;
  if (got.steps() != want.step)
    return sentence(what + ": steps", static_cast<double>(got.steps()),
                    static_cast<double>(want.step), 0);
  if (optimizer.beta1Power != want.optimizer.beta1Power ||
      optimizer.beta2Power != want.optimizer.beta2Power)
    return what + ": the powers of beta differ";
  if (!(got.batches().state() == want.batches))
    return what + ": the batches differ";
  if (!(got.config() == want.config) || &got.data() != want.data.get())
    return what + ": the settings or the data differ";
  return {};
}

// ---- rate 0 -------------------------------------------------------------------------------------

Failure rateZeroIsTheIdentity(Case& given) {
  TrainingConfig config = given.config;
  config.learningRate = 0;
  config.schedule.least = 0; // a cosine leads to it
  for (const Named<OptimizerKind>& optimizer : optimizers) {
    config.optimizer.kind = optimizer.kind;
    Trainer trainer(given.spec(), config, given.training, given.heldOut);
    for (std::size_t l = 0; l < given.network.layers.size(); ++l)
      trainer.setLayer(l, given.network.layers[l]);
    if (trainer.step(5) != 5)
      return std::string(optimizer.name) + " stands still";
    if (const Failure failure = differInBits(std::string(optimizer.name) + ": parameters",
                                             trainer.network().values, given.network.values))
      return failure;
  }
  return {};
}

// ---- changes by hand ----------------------------------------------------------------------------

void changeByHand(Trainer& trainer, Random& random) {
  const NetworkSpec& spec = trainer.network().spec;
  switch (draw(random, 5)) {
  case 0:
    return trainer.setLearningRate(random.uniform(0, 0.3));
  case 1:
    return trainer.setBatchSize(draw(random, 10));
  case 2:
    return trainer.configure(drawConfig(spec, random));
  case 3:
    return trainer.setData(drawData(spec, 1 + draw(random, 9), random),
                           drawData(spec, draw(random, 4), random));
  default:
    const auto layer =
        static_cast<std::size_t>(draw(random, static_cast<Index>(spec.layers.size())));
    const MatrixMap& W = trainer.network().layers[layer].W;
    return trainer.setLayer(layer, drawLayer(W.rows(), W.cols(), random));
  }
}

// ---- checkpoints --------------------------------------------------------------------------------

/// Another trainer, with other examples and settings, goes on from a checkpoint as the first does.
Failure checkpointGoesOnToTheSameBits(Case& given) {
  Trainer trainer = trainerOf(given);
  trainer.step(draw(given.random, 30));
  changeByHand(trainer, given.random);
  trainer.step(draw(given.random, 30));
  const Checkpoint checkpoint = trainer.checkpoint();
  Trainer other(given.spec(), drawConfig(given.spec(), given.random),
                drawData(given.spec(), 1 + draw(given.random, 9), given.random), given.heldOut);
  other.step(draw(given.random, 10));
  other.restore(checkpoint);
  if (const Failure failure = differ("restored", other, checkpoint))
    return failure;
  const Index more = 1 + draw(given.random, 30), made = trainer.step(more);
  if (other.step(more) != made)
    return "the restored training stands still elsewhere";
  return differ("gone on", other, trainer.checkpoint());
}

// ---- rewind and replay --------------------------------------------------------------------------

/// A training whose every step is written down when it is first reached, and compared when it is
/// reached again.
class Watched {
public:
  explicit Watched(const Case& given) : trainer_(trainerOf(given)) { write(); }

  /// Up to `count` updates, fewer where the next one is not finite.
  Failure step(Index count) {
    for (Index made = 0; made < count && trainer_.step() == 1; ++made)
      if (const Failure failure = look("reached again"))
        return failure;
    return {};
  }

  /// A change gives up the steps that lay ahead.
  void change(Random& random) {
    changeByHand(trainer_, random);
    seen_.erase(seen_.lower_bound(trainer_.steps()), seen_.end());
    write();
  }

  Failure rewind(std::int64_t to) {
    const std::int64_t left = trainer_.rewind(to);
    if (left < 0 || trainer_.steps() + left != to)
      return "rewind says " + std::to_string(left) + " updates";
    if (const Failure failure = look("a keyframe"))
      return failure;
    if (trainer_.step(static_cast<Index>(left)) != left)
      return "training stands still on the way to a step that it had reached";
    return look("rewound");
  }

  std::int64_t steps() const { return trainer_.steps(); }

  /// Another training that is given the changes at its beginning comes here too.
  Failure toldAnew() const {
    const auto& [first, changes] =
        std::pair(trainer_.history().first(), trainer_.history().changes());
    Trainer other(trainer_.network().spec, first.config, first.data, changes);
    if (other.step(static_cast<Index>(steps())) != steps())
      return "training stands still on the way that its changes tell";
    return differ("told anew", other, trainer_.checkpoint());
  }

private:
  void write() {
    seen_.insert_or_assign(trainer_.steps(), Seen{trainer_.checkpoint(), trainer_.newestPoint()});
  }

  Failure look(const char* how) {
    const auto at = seen_.find(trainer_.steps());
    if (at == seen_.end()) {
      write();
      return {};
    }
    const std::string what = std::string(how) + " at step " + std::to_string(trainer_.steps());
    if (const Failure failure = differ(what, trainer_, at->second.checkpoint))
      return failure;
    if (trainer_.curve().newestStep() == trainer_.steps())
      if (const Real loss = trainer_.curve().points().back().training,
          was = at->second.point.training;
          std::memcmp(&loss, &was, sizeof loss) != 0)
        return sentence(what + ": J on the curve", loss, was, 0);
    return {};
  }

  struct Seen {
    Checkpoint checkpoint;
    LossCurve::Point point;
  };
  Trainer trainer_;
  std::map<std::int64_t, Seen> seen_; // every step so far, after the changes made there
};

Failure rewoundStepsAreTheSameBits(Case& given) {
  Random& random = given.random;
  Watched watched(given);
  for (Index act = 0; act < 12; ++act) {
    if (const Failure failure = watched.step(draw(random, 25)))
      return failure;
    if (chance(random, 0.5))
      watched.change(random);
    if (chance(random, 0.5))
      if (const Failure failure =
              watched.rewind(draw(random, static_cast<Index>(watched.steps()) + 1)))
        return failure;
  }
  return watched.toldAnew();
}

} // namespace

std::vector<Property> trainingProperties() {
  return {{"rate 0 is the identity", rateZeroIsTheIdentity},
          {"a checkpoint goes on to the same bits", checkpointGoesOnToTheSameBits},
          {"rewound and told anew, steps are the same bits", rewoundStepsAreTheSameBits}};
}

} // namespace backprop::properties
