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

const SharedData* dataOf(const Change& change) { return std::get_if<SharedData>(&change.what); }

std::size_t keyframesFor(const Checkpoint& checkpoint) {
  const std::size_t fitting = History::mostBytes / bytesOf(checkpoint);
  return std::clamp(fitting, std::size_t{2}, History::mostKeyframes);
}

} // namespace

History::History(const Checkpoint& first, Changes changes)
    : keyframes_(keyframesFor(first), first), nextKeyframe_(first.step + 1), beforeLast_(first),
      changes_(std::move(changes)) {
  letGoOfUnused();
}

Thinning History::thinning() const {
  return Thinning(firstStep(), static_cast<std::int64_t>(keyframes_.size()));
}

/// A keyframe that is not used keeps its room, and no data.
void History::letGoOfUnused() {
  for (std::size_t i = used_; i < keyframes_.size(); ++i)
    keyframes_[i].data.reset();
}

Checkpoint& History::addKeyframe() {
  if (used_ == keyframes_.size())
    thin(thinning().strideAt(nextKeyframe_));
  nextKeyframe_ = thinning().nextAfter(nextKeyframe_);
  return keyframes_[used_++];
}

/// The first one stays, and the room of those that go.
void History::thin(std::int64_t stride) {
  std::size_t kept = 1;
  for (std::size_t i = 1; i < used_; ++i)
    if (keyframes_[i].step % stride == 0)
      std::swap(keyframes_[kept++], keyframes_[i]);
  used_ = kept;
  letGoOfUnused();
}

const Checkpoint& History::keyframeBefore(std::int64_t step) const {
  std::size_t i = used_ - 1;
  while (i > 0 && keyframes_[i].step > step)
    --i;
  return keyframes_[i];
}

std::int64_t History::nextChange() const {
  return ahead_ < changes_.size() ? changes_[ahead_].step
                                  : std::numeric_limits<std::int64_t>::max();
}

void History::rewind(std::int64_t step) {
  ahead_ = 0;
  while (ahead_ < changes_.size() && changes_[ahead_].step < step)
    ++ahead_;
}

void History::rewindBehind(std::int64_t step) { rewind(step + 1); }

void History::add(Change change) {
  const std::int64_t step = change.step;
  changes_.resize(ahead_, change);
  changes_.push_back(std::move(change));
  ++ahead_;
  while (used_ > 1 && keyframes_[used_ - 1].step > step)
    --used_;
  hasBeforeLast_ = hasBeforeLast_ && beforeLast_.step < step;
  nextKeyframe_ = thinning().nextAfter(step);
  letGoOfUnused();
}

std::size_t History::earlierDataBytes() const {
  std::size_t bytes = 0, newest = bytesOf(keyframes_.front().data);
  for (const Change& change : changes_)
    if (const SharedData* data = dataOf(change)) {
      bytes += newest;
      newest = bytesOf(*data);
    }
  return bytes;
}

bool History::dropBeginning() {
  const auto change = std::find_if(changes_.begin(), changes_.end(), dataOf);
  const auto used = keyframes_.begin() + static_cast<std::ptrdiff_t>(used_);
  const auto first = std::find_if(keyframes_.begin(), used, [&](const Checkpoint& keyframe) {
    return keyframe.step > change->step;
  });
  if (first == used)
    return false;
  used_ -= static_cast<std::size_t>(first - keyframes_.begin());
  std::rotate(keyframes_.begin(), first, used);
  letGoOfUnused();
  const auto before = [&](const Change& made) { return made.step < firstStep(); };
  const auto kept = std::find_if_not(changes_.begin(), changes_.end(), before);
  ahead_ -= static_cast<std::size_t>(kept - changes_.begin());
  changes_.erase(changes_.begin(), kept);
  return true;
}

Checkpoint& History::beginAt(std::int64_t step) {
  changes_.clear();
  ahead_ = changes_.size();
  used_ = 1;
  nextKeyframe_ = step + 1;
  letGoOfUnused();
  return keyframes_.front();
}

} // namespace backprop
