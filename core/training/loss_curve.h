#pragma once

#include <cstdint>
#include <vector>

#include "core/support/types.h"

namespace backprop {

/// J over the steps in bounded memory: every `stride`-th step is kept, and when there is no more
/// room every second point is dropped and the stride doubles.
class LossCurve {
public:
  struct Point {
    std::int64_t step;
    Scalar training;
    Scalar heldOut; // NaN where no examples are held out
  };
  static constexpr std::size_t capacity = 2048;

  LossCurve() { points_.reserve(capacity); }

  bool wants(std::int64_t step) const { return step % stride_ == 0; }
  /// @param point of a later step than all before, one that `wants` agreed to
  void record(const Point& point);

  /// Takes the place of the newest point: the same step with other weights.
  void replaceNewest(const Point& point) { points_.back() = point; }
  /// -1 before the first record.
  std::int64_t newestStep() const { return points_.empty() ? -1 : points_.back().step; }

  const std::vector<Point>& points() const { return points_; }
  std::int64_t stride() const { return stride_; }

private:
  std::vector<Point> points_;
  std::int64_t stride_ = 1;
};

} // namespace backprop
