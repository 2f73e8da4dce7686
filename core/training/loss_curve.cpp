#include "core/training/loss_curve.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace backprop {
namespace {

using Span = LossCurve::Span;

Extent extentOf(Real value) {
  const bool finite = std::isfinite(value);
  const Real bound = finite ? value : std::numeric_limits<Real>::quiet_NaN();
  return {value, bound, bound, value, finite};
}

/// Joins what follows on. Of two bounds the one that is NaN does not count.
void join(Extent& to, const Extent& next) {
  if (!(to.least <= next.least) && !std::isnan(next.least))
    to.least = next.least;
  if (!(to.greatest >= next.greatest) && !std::isnan(next.greatest))
    to.greatest = next.greatest;
  to.last = next.last;
  to.finite = to.finite && next.finite;
}

void join(Span& to, const Span& next) {
  to.lastStep = next.lastStep;
  join(to.training, next.training);
  join(to.heldOut, next.heldOut);
  join(to.cost, next.cost);
}

/// The least power of two of which no more than `count` multiples divide these steps.
std::int64_t widthFor(std::int64_t from, std::int64_t to, std::int64_t count) {
  std::int64_t width = 1;
  while (to / width - from / width >= count)
    width *= 2;
  return width;
}

} // namespace

Span LossCurve::spanOf(const Point& point) {
  return {point.step, point.step, extentOf(point.training), extentOf(point.heldOut),
          extentOf(point.cost)};
}

void LossCurve::record(const Point& point) {
  while (!hasRoom(stride_, point.step))
    thin();
  append(point);
  keep(point);
  wanted_ = (point.step / stride_ + 1) * stride_;
}

/// To the span of its stride.
void LossCurve::append(const Point& point) {
  if (!spans_.empty() && spans_.back().firstStep / stride_ == point.step / stride_)
    join(spans_.back(), spanOf(point));
  else
    spans_.push_back(spanOf(point));
}

/// The spans anew.
void LossCurve::appendAll() {
  spans_.clear();
  for (const Point& point : kept_)
    append(point);
}

void LossCurve::replaceNewest(const Point& point) {
  kept_.back() = point;
  appendAll();
}

/// Whether there is room for a span for every multiple of a stride up to this step.
bool LossCurve::hasRoom(std::int64_t stride, std::int64_t step) const {
  const std::int64_t first = kept_.empty() ? step : kept_.front().step;
  const std::int64_t most = stride < usual_ ? opening_ : static_cast<std::int64_t>(capacity);
  return step / stride - first / stride < most;
}

/// Where there is no more room the smallest stride is given up.
void LossCurve::keep(const Point& point) {
  for (std::int64_t least = 2; kept_.size() == mostKept; least *= 2)
    kept_.erase(std::remove_if(kept_.begin() + 1, kept_.end(),
                               [=](const Point& one) { return one.step % least != 0; }),
                kept_.end());
  kept_.push_back(point);
}

/// Doubles the stride; spans that begin within the same one become one.
void LossCurve::thin() {
  stride_ *= 2;
  std::size_t kept = 0;
  for (const Span& span : spans_)
    if (kept > 0 && spans_[kept - 1].firstStep / stride_ == span.firstStep / stride_)
      join(spans_[kept - 1], span);
    else
      spans_[kept++] = span;
  spans_.erase(spans_.begin() + static_cast<std::ptrdiff_t>(kept), spans_.end());
}

void LossCurve::cut(std::int64_t step) {
  while (!kept_.empty() && kept_.back().step > step)
    kept_.pop_back();
  while (stride_ > 1 && hasRoom(stride_ / 2, step))
    stride_ /= 2;
  appendAll();
  wanted_ = kept_.empty() ? 0 : (step / stride_ + 1) * stride_;
}

std::vector<LossCurve::Point> LossCurve::points() const {
  std::vector<Point> points;
  points.reserve(spans_.size());
  for (const Point& point : kept_)
    if (points.empty() || point.step % stride_ == 0)
      points.push_back(point);
  return points;
}

std::vector<Span> LossCurve::envelope(std::int64_t from, std::int64_t to,
                                      std::int64_t count) const {
  assert(from <= to && count >= 1);
  const auto firstFrom = [&](std::int64_t step) {
    return std::partition_point(spans_.begin(), spans_.end(),
                                [=](const Span& span) { return span.firstStep < step; });
  };
  const auto begin = firstFrom(from), end = firstFrom(to + 1);
  const std::int64_t width =
      widthFor(std::max<std::int64_t>(from, 0), std::min(to, newestStep()), count);
  std::vector<Span> result;
  if (begin != spans_.begin())
    result.push_back(*(begin - 1));
  for (auto span = begin; span != end; ++span)
    if (span != begin && result.back().firstStep / width == span->firstStep / width)
      join(result.back(), *span);
    else
      result.push_back(*span);
  if (end != spans_.end())
    result.push_back(*end);
  return result;
}

} // namespace backprop
