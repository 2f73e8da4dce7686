#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "core/calculus/gradient_check.h"
#include "core/calculus/pass.h"
#include "core/data/dataset.h"
#include "core/training/config.h"
#include "core/training/gradient_terms.h"
#include "core/training/history.h"
#include "core/training/loss_curve.h"
#include "core/training/metrics.h"
#include "core/training/non_finite.h"
#include "core/training/step_record.h"

namespace backprop {

/// A network in training. The next update is always known: `step` only makes it current.
class Trainer {
public:
  /// @param training at least one example, @param heldOut none or more
  /// @param changes  made when their steps are reached
  /// @throws Error where the spec, the configuration, the data or a change are refused, before
  ///   anything is made
  Trainer(const NetworkSpec& spec, const TrainingConfig& config, Dataset training, Dataset heldOut);
  Trainer(const NetworkSpec& spec, const TrainingConfig& config, SharedData data,
          Changes changes = {});

  // ---- going on ---------------------------------------------------------------------------------

  /// Makes up to `count` updates and returns how many: fewer only where the next one is not finite,
  /// and then the network stays at the last finite step. Allocates nothing.
  Index step(Index count = 1);
  /// Finishes the present epoch. @return the updates made
  Index trainEpoch();

  // ---- going back -------------------------------------------------------------------------------

  /// Back to step 0, with the starting numbers and the shuffling of a seed; the history is gone.
  void reset(std::uint32_t seed);
  /// Back to the latest keyframe at or before a step; to the previous step directly. The returned
  /// number of updates leads to the step itself, bit for bit, with the changes by hand made again
  /// where they were made.
  /// @param step from the first one of the history to the present one
  std::int64_t rewind(std::int64_t step);
  Checkpoint checkpoint() const;
  /// Resumes from a checkpoint of the same spec; the history begins there.
  /// @param changes made when their steps are reached, those of the checkpoint's step at once
  /// @throws Error with the path (`batches.position`), before anything has changed, where the
  ///   checkpoint is broken or of another network, or a change is refused
  void restore(const Checkpoint& checkpoint, Changes changes = {});
  /// Takes over the history of another run that has come to the checkpoint with which this history
  /// begins, bit for bit; what lies ahead there is left out. The history of that run begins anew.
  /// @throws Error where it stands elsewhere
  void joinHistory(Trainer& earlier);
  const History& history() const { return history_; }

  // ---- changes by hand: each keeps the network and the step -------------------------------------

  /// All settings but the seed and the initializer, which `reset` reads. Another batch size or
  /// order begins a new pass over the examples; another optimizer begins without memory.
  void configure(const TrainingConfig& config);
  void setLearningRate(Real learningRate);
  /// @param batchSize 0: all at once
  void setBatchSize(Index batchSize);
  /// Replaces single weights and biases: all of them, or none.
  /// @throws Error naming the field (`entries[3].parameter.row`)
  void setEntries(Entries entries);
  /// The same with every number of a layer.
  /// @throws Error where the shape is not the layer's
  void setLayer(std::size_t layer, const LayerNumbers& numbers);
  /// Other examples for the same network; a new pass over them begins. The history begins later
  /// where the data sets before take more than `History::mostDataBytes`.
  void setData(Dataset training, Dataset heldOut);
  void setData(SharedData data);

  // ---- reading ----------------------------------------------------------------------------------

  const TrainingConfig& config() const { return config_; }
  /// A different object after every step.
  const Network& network() const { return states_[present_].network; }
  const OptimizerState& optimizer() const { return states_[present_].optimizer; }
  const Batches& batches() const { return batches_; }
  const TrainingData& data() const { return *data_; }
  std::int64_t steps() const { return steps_; }

  /// The next update, computed if it has not been yet, and the network that it makes. The gradients
  /// of the pass are those of the mean loss; `descent` is what the optimizer is given: with the
  /// penalty's part, 0 where it is frozen, and clipped.
  const Pass& nextPass();
  const Gradients& descent();
  const Network& nextNetwork();
  /// What the optimizer will remember after it.
  const OptimizerState& nextOptimizer();
  /// What it remembers of one parameter, before the next update and after it.
  ParameterMemory memoryOf(const Parameter& parameter);
  /// Its examples: inputs x m and outputs x m.
  ConstMatrixMap batchX();
  ConstMatrixMap batchY();
  /// The gradient of J = mean L + penalty, before clipping.
  Gradients penalised();
  Real rate() const { return rateAt(config_.schedule, config_.learningRate, steps_); }
  /// Mean L of the next batch at the present weights.
  Scalar nextLoss();
  /// J of the next batch: mean L + penalty.
  Scalar nextCost();
  GradientTerms gradientTerms(const Parameter& parameter);
  StepRecord record();
  /// Why training has stopped: the first quantity of the next update that is not finite, even
  /// where the network that it makes would be (a sigmoid makes a finite a of an infinite z).
  std::optional<NonFinite> stopped();
  GradientCheck checkGradients(Real epsilon = defaultEpsilon);
  /// For one parameter.
  GradientComparison checkGradient(const Parameter& parameter, Real epsilon = defaultEpsilon);
  /// For one parameter, at the epsilon that works best (see `GradientChecker::compareAtBest`).
  GradientComparison checkGradientAtBest(const Parameter& parameter);

  Score trainingScore();
  Score heldOutScore();
  const LossCurve& curve() const { return curve_; }
  /// The mean of L, and J, at this moment, as a point of the curve.
  LossCurve::Point newestPoint();

private:
  /// What an update changes.
  struct State {
    Network network;
    OptimizerState optimizer;
  };
  /// Room for batches of one size: their columns, gathered, and the pass over them.
  struct Workspace {
    Pass pass;
    Dataset gathered; // empty where batches are used in place
  };
  /// The next batch.
  struct Batch {
    const Scalar* x;
    const Scalar* y;
  };
  State& present() { return states_[present_]; }
  State& nextState() { return states_[1 - present_]; }
  void remember(const OptimizerState& optimizer);
  Workspace makeWorkspace(Index m, bool gathers) const;
  void makeRoom(const Batches& batches);
  Workspace& workspace() { return batches_.nextSize() == batches_.size() ? whole_ : leftOver_; }
  Batch batch(const Dataset& gathered) const;
  void gather(Dataset& to) const;
  const Gradients& descentOf(const Gradients& gradients);
  const Gradients& shapedDescent(const Gradients& gradients);
  bool keepFrozen(const Gradients& gradients);
  void prepare();
  void take();
  void attend();
  void planEvents();
  void makeChanges();
  void apply(const Change& change);
  void apply(const TrainingConfig& config);
  void apply(const Entries& entries);
  void apply(const SharedData& data);
  void change(Change change);
  void limitHistory();
  void write(Checkpoint& checkpoint) const;
  void read(const Checkpoint& checkpoint);
  void restart(Changes changes = {});

  TrainingConfig config_;
  SharedData data_;
  std::array<State, 2> states_; // the present one, and room for the one that comes next
  std::size_t present_ = 0;
  Batches batches_;
  Workspace whole_;    // for batches of the chosen size
  Workspace leftOver_; // for the last batch of an epoch where it is smaller
  Gradients descent_;  // where it differs from the pass's
  FrozenPlaces frozen_;
  ForwardTrace trainingTrace_;
  ForwardTrace heldOutTrace_;
  LossCurve curve_;
  std::int64_t steps_ = 0;     // Index has 32 bits in WebAssembly: too few for a long run
  std::int64_t nextEvent_ = 0; // the step at which the curve, a keyframe or a change is due
  bool prepared_ = false;
  std::optional<NonFinite> nonFinite_; // of the prepared update
  History history_;
};

} // namespace backprop
