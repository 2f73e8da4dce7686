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

  /// @param stride to begin with, a power of two
  explicit LossCurve(std::int64_t stride = 1) : finest_(stride), stride_(stride) {
    spans_.reserve(capacity);
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
  void replaceNewest(const Point& point) { spans_.back() = spanOf(point); }
  /// The first step of the newest span, as a rule its only one; -1 before the first record.
  std::int64_t newestStep() const { return spans_.empty() ? -1 : spans_.back().firstStep; }

  /// Forgets what came after a step. Of a span that reaches beyond it the first point stays; later
  /// steps are recorded as often as if they had never been reached.
  void cut(std::int64_t step);

  const std::vector<Span>& spans() const { return spans_; }
  /// The first point of each span.
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

  std::vector<Span> spans_;
  std::int64_t finest_;
  std::int64_t stride_;
  std::int64_t wanted_ = 0;
};

} // namespace backprop
