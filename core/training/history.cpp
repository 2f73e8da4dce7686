#include "core/training/history.h"

#include <algorithm>
#include <cstring>
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

namespace {

bool sameBits(const Scalar* a, Index count, const Scalar* b, Index other) {
  const auto bytes = static_cast<std::size_t>(count) * sizeof(Scalar);
  return count == other && (count == 0 || std::memcmp(a, b, bytes) == 0);
}

template <typename Numbers> bool sameBits(const Numbers& a, const Numbers& b) {
  return sameBits(a.data(), a.size(), b.data(), b.size());
}

bool sameBits(const Dataset& a, const Dataset& b) {
  return sameBits(a.x, b.x) && sameBits(a.y, b.y);
}

bool sameBits(const OptimizerState& a, const OptimizerState& b) {
  return std::all_of(memories.begin(), memories.end(),
                     [&](const auto& of) { return sameBits(a.*of.memory, b.*of.memory); }) &&
         a.beta1Power == b.beta1Power && a.beta2Power == b.beta2Power;
}

} // namespace

bool sameBits(const Checkpoint& a, const Checkpoint& b) {
  return a.step == b.step && a.config == b.config &&
         (a.data == b.data || (sameBits(a.data->training, b.data->training) &&
                               sameBits(a.data->heldOut, b.data->heldOut))) &&
         sameBits(a.parameters, b.parameters) && sameBits(a.optimizer, b.optimizer) &&
         a.batches == b.batches;
}

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

/// The keyframes are those that one run would have kept, where both have room for as many.
void History::join(History&& earlier, std::int64_t present) {
  History joined = std::move(earlier);
  joined.share(first().data);
  const std::int64_t newest = std::max(present, keyframes_[used_ - 1].step);
  const std::int64_t stride = joined.thinning().strideAt(newest);
  joined.thin(stride);
  for (std::size_t i = 1; i < used_; ++i)
    if (keyframes_[i].step % stride == 0)
      joined.keyframes_[joined.used_++] = std::move(keyframes_[i]);
  joined.nextKeyframe_ = joined.thinning().nextAfter(newest);
  if (hasBeforeLast_)
    joined.beforeLast_ = std::move(beforeLast_);
  joined.changes_.resize(joined.ahead_, Change{0, Entries{}});
  for (Change& change : changes_)
    joined.changes_.push_back(std::move(change));
  joined.ahead_ += ahead_;
  *this = std::move(joined);
}

/// Equal data that the other history has loaded for itself are let go.
void History::share(const SharedData& data) {
  const SharedData own = keyframes_[used_ - 1].data;
  for (std::size_t i = 0; i < used_; ++i)
    if (keyframes_[i].data == own)
      keyframes_[i].data = data;
  if (beforeLast_.data == own)
    beforeLast_.data = data;
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
