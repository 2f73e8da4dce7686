#include "core/training/history.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace backprop {
namespace {

std::size_t bytesOf(const Checkpoint& checkpoint) {
  const OptimizerState& optimizer = checkpoint.optimizer;
  const Index numbers = checkpoint.parameters.size() + optimizer.velocity.size() +
                        optimizer.mean.size() + optimizer.square.size();
  return sizeof(Checkpoint) + static_cast<std::size_t>(numbers) * sizeof(Scalar);
}

std::size_t keyframesFor(const Checkpoint& checkpoint) {
  const std::size_t fitting = History::mostBytes / bytesOf(checkpoint);
  // Even, so that dropping every second one leaves half of them.
  return std::clamp(fitting, std::size_t{2}, History::mostKeyframes) / 2 * 2;
}

} // namespace

History::History(const Checkpoint& first)
    : keyframes_(keyframesFor(first), first), nextKeyframe_(first.step + 1), beforeLast_(first) {}

Checkpoint& History::addKeyframe() {
  if (used_ == keyframes_.size()) {
    for (std::size_t i = 1; i < used_ / 2; ++i)
      std::swap(keyframes_[i], keyframes_[2 * i]);
    used_ /= 2;
    distance_ *= 2;
  }
  Checkpoint& room = keyframes_[used_++];
  nextKeyframe_ += distance_;
  return room;
}

const Checkpoint& History::keyframeBefore(std::int64_t step) const {
  std::size_t i = used_ - 1;
  while (i > 0 && keyframes_[i].step > step)
    --i;
  return keyframes_[i];
}

std::int64_t History::nextChange() const {
  return ahead_ < interventions_.size() ? interventions_[ahead_].step
                                        : std::numeric_limits<std::int64_t>::max();
}

void History::rewind(std::int64_t step) {
  ahead_ = 0;
  while (ahead_ < interventions_.size() && interventions_[ahead_].step < step)
    ++ahead_;
}

void History::rewindBehind(std::int64_t step) { rewind(step + 1); }

void History::add(Intervention intervention) {
  const std::int64_t step = intervention.step;
  interventions_.resize(ahead_, intervention);
  interventions_.push_back(std::move(intervention));
  ++ahead_;
  while (used_ > 1 && keyframes_[used_ - 1].step > step)
    --used_;
  hasBeforeLast_ = hasBeforeLast_ && beforeLast_.step < step;
  nextKeyframe_ = keyframes_[used_ - 1].step + distance_;
}

} // namespace backprop
