#pragma once

#include <cstdint>
#include <vector>

#include "core/training/change.h"
#include "core/training/thinning.h"

namespace backprop {

/// Everything that evolves in training, at one step. Training resumes from it bit for bit.
struct Checkpoint {
  std::int64_t step = 0; // updates made so far
  TrainingConfig config; // as it is at this step
  SharedData data;
  Vector parameters; // of the network, in its order
  OptimizerState optimizer;
  Batches::State batches;
};

/// Whether training goes on from both in the same way, to the bit: equal data need not be shared.
bool sameBits(const Checkpoint& a, const Checkpoint& b);

/// What it takes to go back to any step of a run: some checkpoints (keyframes), and the changes by
/// hand. Training from a keyframe and making the same changes again gives the same numbers. Its
/// memory is allocated beforehand; when it is full, the keyframes are thinned.
class History {
public:
  static constexpr std::size_t mostKeyframes = 512;
  static constexpr std::size_t mostBytes = 16 << 20; // of all keyframes, where two take no more
  /// For the data sets before the present one. If they take more, the history begins later.
  static constexpr std::size_t mostDataBytes = 16 << 20;

  /// @param first   the run's beginning, and a keyframe like any later one
  /// @param changes that lie ahead, in the order of their steps
  explicit History(const Checkpoint& first, Changes changes = {});

  // ---- keyframes, each of when its step was reached, before anything was changed -------------

  /// The step that needs a keyframe next.
  std::int64_t nextKeyframe() const { return nextKeyframe_; }
  /// Room for the keyframe of that step; its contents are to be overwritten. Allocates nothing.
  Checkpoint& addKeyframe();
  /// The latest keyframe at or before a step; none before the first.
  const Checkpoint& keyframeBefore(std::int64_t step) const;
  /// The run's beginning, before anything was changed there.
  const Checkpoint& first() const { return keyframes_.front(); }
  std::int64_t firstStep() const { return first().step; }

  // ---- the moment before the last update: one step back costs no training --------------------

  /// Room for it, with what was changed at its step; its contents are to be overwritten.
  /// Allocates nothing.
  Checkpoint& addBeforeLast() {
    hasBeforeLast_ = true;
    return beforeLast_;
  }
  /// null if the kept moment is not of this step.
  const Checkpoint* beforeLast(std::int64_t step) const {
    return hasBeforeLast_ && beforeLast_.step == step ? &beforeLast_ : nullptr;
  }

  // ---- what was changed by hand --------------------------------------------------------------

  /// In order: those already made, then those that lie ahead.
  const Changes& changes() const { return changes_; }
  /// The step of the first change that still lies ahead; the largest number if there is none.
  std::int64_t nextChange() const;
  /// The changes from here on lie ahead, including those of this step.
  void rewind(std::int64_t step);
  /// The changes of later steps lie ahead; those of this step are made.
  void rewindBehind(std::int64_t step);
  /// The next change that lies ahead, now made.
  const Change& advance() { return changes_[ahead_++]; }
  /// A new change: all that lay ahead is dropped, with what is kept of later steps.
  void add(Change change);

  // ---- an earlier beginning ------------------------------------------------------------------

  /// Puts what another history has made before this one, which begins where that one has come to.
  /// @param present step of this run
  void join(History&& earlier, std::int64_t present);

  // ---- a later beginning ---------------------------------------------------------------------

  /// For the data sets that only going back needs, at the end of all changes.
  std::size_t earlierDataBytes() const;
  /// Begins the history at the first keyframe on other data than the earliest; false where there
  /// is none.
  bool dropBeginning();
  /// Begins the history at this step, without changes. @return the keyframe to overwrite
  Checkpoint& beginAt(std::int64_t step);

private:
  void share(const SharedData& data);
  void letGoOfUnused();
  void thin(std::int64_t stride);
  Thinning thinning() const;

  std::vector<Checkpoint> keyframes_; // all of them, used or not
  std::size_t used_ = 1;
  std::int64_t nextKeyframe_;
  Checkpoint beforeLast_;
  bool hasBeforeLast_ = false;
  Changes changes_;
  std::size_t ahead_ = 0; // the first of those that lie ahead
};

} // namespace backprop
