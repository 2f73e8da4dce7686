#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/support/random.h"

namespace backprop {

/// The order in which the training examples make up batches. A full batch takes them all in their
/// order; smaller ones take them in an order shuffled anew for each epoch, and what is left over is
/// a batch of its own.
class Batches {
public:
  /// @param examples how many there are
  /// @param size     of a batch; 0 or at least `examples` for the full batch
  Batches(Index examples, Index size, const Random& random);

  bool full() const { return size_ >= examples(); }
  Index examples() const { return static_cast<Index>(order_.size()); }
  Index size() const { return size_; }
  /// Updates in an epoch.
  Index perEpoch() const { return (examples() + size_ - 1) / size_; }

  std::int64_t epoch() const { return epoch_; }
  /// The coming batch: its place in the epoch, the number of its examples, and each of them.
  Index place() const { return position_ / size_; }
  Index upcomingSize() const { return std::min(size_, examples() - position_); }
  Index upcoming(Index i) const { return order_[static_cast<std::size_t>(position_ + i)]; }

  void advance();

  /// Other batches from here on: a new pass begins, the epochs are counted on.
  void resize(Index size);

private:
  void beginPass();

  std::vector<Index> order_;
  Index size_;
  Index position_ = 0;
  std::int64_t epoch_ = 0;
  Random random_;
};

} // namespace backprop
