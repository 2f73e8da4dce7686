#include "core/training/batches.h"

#include <numeric>

namespace backprop {

Batches::Batches(Index examples, Index size, const Random& random)
    : order_(static_cast<std::size_t>(examples)), random_(random) {
  resize(size);
}

void Batches::resize(Index size) {
  size_ = size == 0 ? examples() : std::min(size, examples());
  beginPass();
}

void Batches::advance() {
  position_ += upcomingSize();
  if (position_ < examples())
    return;
  ++epoch_;
  beginPass();
}

void Batches::beginPass() {
  position_ = 0;
  // From the natural order each time, so that an epoch's order depends on the generator alone.
  std::iota(order_.begin(), order_.end(), Index{0});
  if (!full())
    random_.shuffle(order_);
}

} // namespace backprop
