#include "core/data/targets.h"

#include <cmath>

#include "core/support/require.h"

namespace backprop {
namespace {

[[noreturn]] void refuse(Real target, Loss loss, const TargetRange& range, Index example,
                         Index output) {
  backprop::refuse(ErrorCode::range, element(element("data.targets", example), output),
                   told::Number{target},
                   wanted::Target{name(loss), range.low, range.high, range.endsOnly});
}

} // namespace

Matrix encode(const std::vector<Index>& classes, Index count, TargetCoding coding) {
  const Real low = coding == TargetCoding::plusMinusOne ? -1 : 0;
  const bool outputEach = count > 2 || coding == TargetCoding::oneHot;
  Matrix y = Matrix::Constant(outputEach ? count : 1, static_cast<Index>(classes.size()), low);
  for (std::size_t i = 0; i < classes.size(); ++i) {
    requireIndex(classes[i], count, element("classes", static_cast<long long>(i)));
    const auto example = static_cast<Index>(i);
    if (outputEach)
      y(classes[i], example) = 1;
    else if (classes[i] == 1)
      y(0, example) = 1;
  }
  return y;
}

Matrix oneHot(const std::vector<Index>& classes, Index count) {
  return encode(classes, count, TargetCoding::oneHot);
}

void validateTargets(const Matrix& y, Loss loss) {
  const std::optional<TargetRange>& range = infoOf(loss).targets;
  if (!range)
    return;
  for (Index example = 0; example < y.cols(); ++example)
    for (Index k = 0; k < y.rows(); ++k) {
      const Real target = Eigen::numext::real(y(k, example));
      const bool atAnEnd = target == range->low || target == range->high;
      if (range->endsOnly ? !atAnEnd : target < range->low || target > range->high)
        refuse(target, loss, *range, example, k);
    }
}

std::vector<Index> rowsThatDoNotSumToOne(const Matrix& y) {
  std::vector<Index> rows;
  for (Index example = 0; example < y.cols(); ++example) {
    Scalar sum = 0;
    for (Index k = 0; k < y.rows(); ++k)
      sum += y(k, example);
    if (std::abs(sum - Scalar{1}) > Real(1e-6))
      rows.push_back(example);
  }
  return rows;
}

} // namespace backprop
