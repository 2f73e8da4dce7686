#include "core/training/history.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace backprop {
namespace {

std::size_t bytesOf(const Checkpoint& checkpoint) {
  Index numbers = checkpoint.parameters.size();
  for (const auto& [name, memory] : memories)
    numbers += (checkpoint.optimizer.*memory).size();
  return sizeof(Checkpoint) + static_cast<std::size_t>(numbers) * sizeof(Scalar);
}

std::size_t bytesOf(const SharedData& data) {
  std::size_t numbers = 0;
  for (const Dataset* part : {&data->training, &data->heldOut})
    numbers += static_cast<std::size_t>(part->x.size() + part->y.size());
  return numbers * sizeof(Scalar);
}

const SharedData* dataOf(const Intervention& intervention) {
  return std::get_if<SharedData>(&intervention.change);
}

std::size_t keyframesFor(const Checkpoint& checkpoint) {
  const std::size_t fitting = History::mostBytes / bytesOf(checkpoint);
  // Even, so that dropping every second one leaves half of them.
  return std::clamp(fitting, std::size_t{2}, History::mostKeyframes) / 2 * 2;
}

} // namespace

History::History(const Checkpoint& first)
    : keyframes_(keyframesFor(first), first), nextKeyframe_(first.step + 1), beforeLast_(first) {
  letGoOfUnused();
}

/// A keyframe that is not used keeps its room, and no data.
void History::letGoOfUnused() {
  for (std::size_t i = used_; i < keyframes_.size(); ++i)
    keyframes_[i].data.reset();
}

Checkpoint& History::addKeyframe() {
  if (used_ == keyframes_.size()) {
    for (std::size_t i = 1; i < used_ / 2; ++i)
      std::swap(keyframes_[i], keyframes_[2 * i]);
    used_ /= 2;
    distance_ *= 2;
    letGoOfUnused();
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
  letGoOfUnused();
}

std::size_t History::earlierDataBytes() const {
  std::size_t bytes = 0, newest = bytesOf(keyframes_.front().data);
  for (const Intervention& intervention : interventions_)
    if (const SharedData* data = dataOf(intervention)) {
      bytes += newest;
      newest = bytesOf(*data);
    }
  return bytes;
}

bool History::dropBeginning() {
  const auto change = std::find_if(interventions_.begin(), interventions_.end(), dataOf);
  const auto used = keyframes_.begin() + static_cast<std::ptrdiff_t>(used_);
  const auto first = std::find_if(keyframes_.begin(), used, [&](const Checkpoint& keyframe) {
    return keyframe.step > change->step;
  });
  if (first == used)
    return false;
  used_ -= static_cast<std::size_t>(first - keyframes_.begin());
  std::rotate(keyframes_.begin(), first, used);
  letGoOfUnused();
  const auto before = [&](const Intervention& made) { return made.step < firstStep(); };
  const auto kept = std::find_if_not(interventions_.begin(), interventions_.end(), before);
  ahead_ -= static_cast<std::size_t>(kept - interventions_.begin());
  interventions_.erase(interventions_.begin(), kept);
  return true;
}

Checkpoint& History::beginAt(std::int64_t step) {
  interventions_.clear();
  ahead_ = interventions_.size();
  used_ = 1;
  distance_ = 1;
  nextKeyframe_ = step + 1;
  letGoOfUnused();
  return keyframes_.front();
}

} // namespace backprop
