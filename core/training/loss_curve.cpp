#include "core/training/loss_curve.h"

#include <algorithm>

namespace backprop {

void LossCurve::record(const Point& point) {
  makeRoom();
  kept_.push_back(point);
  follow(point.step);
}

/// Where there is none the smallest stride is given up.
void LossCurve::makeRoom() {
  for (std::int64_t least = 2; kept_.size() == mostKept; least *= 2)
    kept_.erase(std::remove_if(kept_.begin() + 1, kept_.end(),
                               [=](const Point& one) { return one.step % least != 0; }),
                kept_.end());
}

/// The stride and the wanted step after this one, once there is a point.
void LossCurve::follow(std::int64_t step) {
  const Thinning thinning(kept_.front().step, capacity, usual_, opening_);
  stride_ = thinning.strideAt(step);
  wanted_ = thinning.nextAfter(step);
}

/// The first point of this one is there only if the earlier one has it, too.
void LossCurve::join(LossCurve&& earlier, std::int64_t step) {
  LossCurve joined = std::move(earlier);
  if (joined.newestStep() == kept_.front().step)
    joined.replaceNewest(kept_.front());
  std::for_each(kept_.begin() + 1, kept_.end(), [&](const Point& point) {
    joined.makeRoom();
    joined.kept_.push_back(point);
  });
  joined.follow(step);
  *this = std::move(joined);
}

void LossCurve::cut(std::int64_t step) {
  while (!kept_.empty() && kept_.back().step > step)
    kept_.pop_back();
  stride_ = 1;
  wanted_ = 0;
  if (!kept_.empty())
    follow(step);
}

std::vector<LossCurve::Point> LossCurve::points() const {
  std::vector<Point> points;
  for (const Point& point : kept_)
    if (points.empty() || point.step % stride_ == 0)
      points.push_back(point);
  return points;
}

} // namespace backprop
