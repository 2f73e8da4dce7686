#include "core/data/targets.h"

#include <cmath>
#include <string>

#include "core/support/error.h"

namespace backprop {
namespace {

void checkClass(Index given, Index count, std::size_t example) {
  if (given >= 0 && given < count)
    return;
  const std::string field = element("data.targets", static_cast<long long>(example));
  throw Error(ErrorCode::range, field,
              field + " is class " + std::to_string(given) + "; the classes are 0 to " +
                  std::to_string(count - 1) + ".");
}

[[noreturn]] void refuse(Real target, const TargetRange& range, Index example, Index output) {
  const std::string field = element(element("data.targets", example), output);
  throw Error(ErrorCode::range, field,
              field + " is " + shown(target) + "; with " + std::string(name(range.loss)) +
                  (range.endsOnly ? " every target is " : " every target lies from ") +
                  shown(range.low) + (range.endsOnly ? " or " : " to ") + shown(range.high) + ".");
}

void checkRange(const Matrix& y, const TargetRange& range) {
  for (Index example = 0; example < y.cols(); ++example)
    for (Index k = 0; k < y.rows(); ++k) {
      const Real target = Eigen::numext::real(y(k, example));
      const bool atAnEnd = target == range.low || target == range.high;
      if (range.endsOnly ? !atAnEnd : target < range.low || target > range.high)
        refuse(target, range, example, k);
    }
}

} // namespace

Matrix encode(const std::vector<Index>& classes, Index count, TargetCoding coding) {
  const Real low = coding == TargetCoding::plusMinusOne ? -1 : 0;
  const bool outputEach = count > 2 || coding == TargetCoding::oneHot;
  Matrix y = Matrix::Constant(outputEach ? count : 1, static_cast<Index>(classes.size()), low);
  for (std::size_t i = 0; i < classes.size(); ++i) {
    checkClass(classes[i], count, i);
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
  for (const TargetRange& range : targetRanges)
    if (range.loss == loss)
      checkRange(y, range);
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
