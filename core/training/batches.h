#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/support/named.h"
#include "core/support/random.h"

namespace backprop {

enum class BatchOrder {
  /// reshuffled for each epoch
  shuffled,
  /// in the order of the examples
  inOrder
};

inline constexpr std::array<Named<BatchOrder>, 2> batchOrders{{
    {BatchOrder::shuffled, "shuffled"},
    {BatchOrder::inOrder, "inOrder"},
}};
inline std::string_view name(BatchOrder kind) { return nameIn(batchOrders, kind); }

/// Which training examples make up the next batch. A full batch takes them all, in their order;
/// smaller ones, down to single examples, take them in the chosen order, and what is left over at
/// the end of an epoch is a batch of its own.
class Batches {
public:
  /// @param examples how many there are, at least 1
  /// @param size     of a batch; 0 or at least `examples` for the full batch
  Batches(Index examples, Index size, const Random& random,
          BatchOrder order = BatchOrder::shuffled);

  bool full() const { return size_ >= examples(); }
  /// Whether every batch is a block of columns of the data, from next(0) on: it need not be
  /// gathered.
  bool contiguous() const { return full() || order_ == BatchOrder::inOrder; }
  Index examples() const { return static_cast<Index>(examples_.size()); }
  Index size() const { return size_; }
  /// Updates in an epoch.
  Index perEpoch() const { return (examples() + size_ - 1) / size_; }

  std::int64_t epoch() const { return epoch_; }
  /// The next batch: its place in the epoch, the number of its examples, and each of them.
  Index place() const { return position_ / size_; }
  Index nextSize() const { return std::min(size_, examples() - position_); }
  Index next(Index i) const { return examples_[static_cast<std::size_t>(position_ + i)]; }

  /// On to the next batch. Allocates nothing.
  void advance() {
    position_ += nextSize();
    if (position_ >= examples())
      endPass();
  }

  /// Other examples or batches from here on: a new pass begins, and the epoch count goes on.
  void restart(Index examples, Index size, BatchOrder order);

  /// All that evolves, in the same small memory however many examples and steps there are: the
  /// order of a pass follows from the generator as it was when the pass began.
  struct State {
    Index position = 0;     // examples of this pass already used
    std::int64_t epoch = 0; // passes completed
    Random passBegin{0};    // the generator when this pass began
    bool operator==(const State&) const = default;
  };
  State state() const { return {position_, epoch_, passBegin_}; }
  /// Goes on exactly from where `state` was taken. Allocates nothing.
  /// @param state of batches of the same examples, size and order
  /// @throws Error if these batches can't be in such a state
  void restore(const State& state);

private:
  void beginPass();
  void endPass();

  std::vector<Index> examples_; // of this pass, one after the other
  Index size_ = 1;
  BatchOrder order_ = BatchOrder::shuffled;
  Index position_ = 0;
  std::int64_t epoch_ = 0;
  Random random_;
  Random passBegin_;
};

} // namespace backprop
