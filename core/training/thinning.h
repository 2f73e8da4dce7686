#pragma once

#include <cstdint>

namespace backprop {

/// Which steps are kept of a run that has room for some of them: the first, and every multiple of a
/// stride. The stride is a power of two, so that the steps of a larger one are among those of a
/// smaller one, and follows from the newest step alone: they are the same steps however that was
/// reached.
class Thinning {
public:
  /// @param first   step of the run
  /// @param most    steps to keep, 1 or more
  /// @param usual   stride that `most` is for, a power of two
  /// @param opening steps to keep while the stride is below that: a short run has some, too
  explicit Thinning(std::int64_t first, std::int64_t most, std::int64_t usual = 1,
                    std::int64_t opening = 1)
      : first_(first), most_(most), usual_(usual), opening_(opening) {}

  /// The smallest stride by which there are no more steps, up to the newest one.
  std::int64_t strideAt(std::int64_t newest) const;
  /// The first step after this one that is kept at the time when it is reached.
  std::int64_t nextAfter(std::int64_t step) const;

private:
  std::int64_t first_;
  std::int64_t most_;
  std::int64_t usual_;
  std::int64_t opening_;
};

} // namespace backprop
