#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "core/support/types.h"

namespace backprop {

/// What a quantity did over a span of steps.
struct Extent {
  Real first;
  Real least; // of the finite values alone, as `greatest`; NaN where there are none
  Real greatest;
  Real last;
  bool finite; // every one was
};

/// The mean of L, and J, over the steps in bounded memory: a point at every `stride`-th step. Once
/// there would be more than `capacity` the stride doubles and neighbours become one span, which
/// keeps the least and the greatest value of its points, so that no peak is ever lost. That is one
/// level of a min/max pyramid; `envelope` makes the coarser ones, each level half as long as the
/// one below.
/// The stride depends on the newest step alone, and a point that a wider stride passes over is kept
/// for a way back, so that `points` are the same ones however a step was reached.
class LossCurve {
public:
  struct Point {
    std::int64_t step;
    Real training;
    Real heldOut;                                       // NaN where no examples are held out
    Real cost = std::numeric_limits<Real>::quiet_NaN(); // J = training + penalty
  };
  /// One point, or several in a row.
  struct Span {
    std::int64_t firstStep;
    std::int64_t lastStep;
    Extent training;
    Extent heldOut;
    Extent cost;
  };
  static constexpr std::size_t capacity = 2048;
  /// Points of all strides: a way back by a factor of 2^16 finds each of its own.
  static constexpr std::size_t mostKept = 9 * capacity;

  /// @param usual   stride that the capacity is for, a power of two
  /// @param opening points that a smaller stride may have, from 1 on: a short run has a curve, too
  explicit LossCurve(std::int64_t usual = 1, std::int64_t opening = 32)
      : usual_(usual), opening_(opening) {
    spans_.reserve(capacity);
    kept_.reserve(mostKept);
  }
  /// A copy has the same room, and records without allocating too.
  LossCurve(const LossCurve& other) : LossCurve() { *this = other; }
  LossCurve(LossCurve&&) = default;
  LossCurve& operator=(const LossCurve&) = default;
  LossCurve& operator=(LossCurve&&) = default;
  ~LossCurve() = default;

  /// The step whose point is to be recorded next: a multiple of the stride.
  std::int64_t nextWanted() const { return wanted_; }
  bool wants(std::int64_t step) const { return step >= wanted_; }
  /// Allocates nothing. @param point of a step that `wants` agreed to; the first one, of any step
  void record(const Point& point);

  /// Takes the place of the newest point: the same step with other weights.
  void replaceNewest(const Point& point);
  /// -1 before the first record.
  std::int64_t newestStep() const { return kept_.empty() ? -1 : kept_.back().step; }

  /// Forgets what came after a step: it is as if that had never been reached.
  void cut(std::int64_t step);

  const std::vector<Span>& spans() const { return spans_; }
  /// The first point, and that of every `stride`-th step.
  std::vector<Point> points() const;
  std::int64_t stride() const { return stride_; }

  /// The curve from one step to another, both within, for drawing: spans of equal numbers of steps
  /// (a power of two, so that they stay the same ones while the view moves), and on either side the
  /// nearest span outside, to draw the line to.
  /// @param count spans inside at most, 1 or more
  std::vector<Span> envelope(std::int64_t from, std::int64_t to, std::int64_t count) const;

private:
  static Span spanOf(const Point& point);
  bool hasRoom(std::int64_t stride, std::int64_t step) const;
  void thin();
  void keep(const Point& point);
  void append(const Point& point);
  void appendAll();

  std::vector<Span> spans_;
  std::vector<Point> kept_; // of these and of smaller strides
  std::int64_t usual_;
  std::int64_t opening_;
  std::int64_t stride_ = 1;
  std::int64_t wanted_ = 0;
};

} // namespace backprop
