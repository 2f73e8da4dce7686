#pragma once

#include <cstdint>
#include <optional>

#include "core/calculus/gradient_check.h"
#include "core/calculus/pass.h"
#include "core/data/dataset.h"
#include "core/training/batches.h"
#include "core/training/loss_curve.h"
#include "core/training/metrics.h"
#include "core/training/non_finite.h"

namespace backprop {

/// What is chosen about training.
struct TrainingConfig {
  Scalar learningRate;
  Index batchSize;    // 0: all training examples at once
  std::uint32_t seed; // of the starting weights and of the shuffling
};

/// A network in training. The coming update is always known: `step` only takes it over.
class Trainer {
public:
  /// @param training at least one example, @param heldOut none or more
  /// @throws Error where the spec, the configuration or the data are refused
  Trainer(const NetworkSpec& spec, const TrainingConfig& config, Dataset training, Dataset heldOut);

  /// Makes up to `count` updates and returns how many: fewer only where the next one is not finite,
  /// and then the network stays at the last finite step. Allocates nothing, up to products whose
  /// packing buffers pass EIGEN_STACK_ALLOCATION_LIMIT.
  Index step(Index count = 1);
  /// Finishes the present epoch. @return the updates made
  Index trainEpoch();
  /// Back to step 0, with the starting weights and the shuffling of a seed.
  void reset(std::uint32_t seed);

  /// Keeps the network, the step and the place in the epoch.
  void setLearningRate(Scalar learningRate);
  /// Keeps the network and the step; a new pass over the examples begins.
  /// @param batchSize 0: all at once
  void setBatchSize(Index batchSize);
  /// @throws Error where a number is not finite or a shape is not the layer's
  void setLayer(std::size_t layer, const LayerNumbers& values);

  const TrainingConfig& config() const { return config_; }
  const Network& network() const { return network_; }
  const Batches& batches() const { return batches_; }
  std::int64_t steps() const { return steps_; }

  /// The coming update, computed where it is not yet, and the network that it makes.
  const Pass& upcoming();
  const Network& next();
  /// J of the coming batch at the present weights.
  Scalar upcomingLoss();
  /// Why training stands still: the first quantity of the coming update that is not finite, even
  /// where the network that it makes would be (a sigmoid makes a finite a of an infinite z).
  std::optional<NonFinite> stopped();
  GradientCheck checkGradients(Scalar epsilon);

  Score trainingScore();
  Score heldOutScore();
  const LossCurve& curve() const { return curve_; }
  /// J at this moment, as a point of the curve.
  LossCurve::Point newestPoint();

private:
  /// Room for batches of one size: their columns, gathered, and the pass over them.
  struct Workspace {
    Pass pass;
    Dataset batch; // empty for the full batch, which is used where it lies
  };
  Workspace makeWorkspace(Index m, bool gathers) const;
  void makeRoom(const Batches& batches);
  Workspace& workspace() { return batches_.upcomingSize() == batches_.size() ? whole_ : leftOver_; }
  const Dataset& batch() { return batches_.full() ? training_ : workspace().batch; }
  void gather();
  void prepare();
  void recordLoss();

  TrainingConfig config_;
  Dataset training_;
  Dataset heldOut_;
  Network network_;
  Network next_;
  Batches batches_;
  Workspace whole_;    // for batches of the chosen size
  Workspace leftOver_; // for the last batch of an epoch where it is smaller
  ForwardTrace trainingTrace_;
  ForwardTrace heldOutTrace_;
  LossCurve curve_;
  std::int64_t steps_ = 0; // Index has 32 bits in WebAssembly: too few for a long run
  bool prepared_ = false;
  std::optional<NonFinite> nonFinite_; // of the prepared update
};

} // namespace backprop
