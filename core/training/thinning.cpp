#include "core/training/thinning.h"

namespace backprop {

std::int64_t Thinning::strideAt(std::int64_t newest) const {
  std::int64_t stride = 1;
  while (newest / stride - first_ / stride >= (stride < usual_ ? opening_ : most_))
    stride *= 2;
  return stride;
}

std::int64_t Thinning::nextAfter(std::int64_t step) const {
  std::int64_t stride = strideAt(step), next = step;
  do
    next = (next / stride + 1) * stride;
  while (next % (stride = strideAt(next)) != 0);
  return next;
}

} // namespace backprop
