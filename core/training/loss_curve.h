#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "core/support/types.h"
#include "core/training/thinning.h"

namespace backprop {

/// The mean of L, and J, over the steps in bounded memory: a point at every `stride`-th step, see
/// `Thinning`. A point that a wider stride skips is kept for going back, so that `points` are the
/// same however a step was reached.
class LossCurve {
public:
  struct Point {
    std::int64_t step;
    Real training;
    Real heldOut;                                       // NaN where no examples are held out
    Real cost = std::numeric_limits<Real>::quiet_NaN(); // J = training + penalty
  };
  static constexpr std::size_t capacity = 2048;
  /// Points of all strides: going back by a factor of 2^16 finds each of its own.
  static constexpr std::size_t mostKept = 9 * capacity;

  /// @param usual   stride that the capacity is for, a power of two
  /// @param opening points that a smaller stride may have, from 1 on: a short run has a curve too
  explicit LossCurve(std::int64_t usual = 1, std::int64_t opening = 32)
      : usual_(usual), opening_(opening) {
    kept_.reserve(mostKept);
  }
  /// A copy has the same capacity, and also records without allocating.
  LossCurve(const LossCurve& other) : LossCurve() { *this = other; }
  LossCurve(LossCurve&&) = default;
  LossCurve& operator=(const LossCurve&) = default;
  LossCurve& operator=(LossCurve&&) = default;
  ~LossCurve() = default;

  /// The step whose point is to be recorded next: a multiple of the stride.
  std::int64_t nextWanted() const { return wanted_; }
  /// Allocates nothing. @param point of the step that is wanted next; the first one, of any step
  void record(const Point& point);

  /// Replaces the newest point: the same step with other weights.
  void replaceNewest(const Point& point) { kept_.back() = point; }
  /// -1 before the first record.
  std::int64_t newestStep() const { return kept_.empty() ? -1 : kept_.back().step; }

  /// Puts the points of an earlier curve before these. @param step of the present
  void join(LossCurve&& earlier, std::int64_t step);

  /// Forgets what came after a step, as if it had never been reached.
  void cut(std::int64_t step);

  /// The first point, and that of every `stride`-th step.
  std::vector<Point> points() const;
  std::int64_t stride() const { return stride_; }

private:
  void makeRoom();
  void follow(std::int64_t step);

  std::vector<Point> kept_; // of this stride and of smaller ones
  std::int64_t usual_;
  std::int64_t opening_;
  std::int64_t stride_ = 1;
  std::int64_t wanted_ = 0;
};

} // namespace backprop
