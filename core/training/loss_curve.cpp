#include "core/training/loss_curve.h"

namespace backprop {

void LossCurve::record(const Point& point) {
  if (points_.size() == capacity) {
    for (std::size_t i = 0; i < capacity / 2; ++i)
      points_[i] = points_[2 * i];
    points_.resize(capacity / 2);
    stride_ *= 2;
  }
  if (wants(point.step))
    points_.push_back(point);
}

} // namespace backprop
