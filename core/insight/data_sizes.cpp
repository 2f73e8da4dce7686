#include "core/insight/data_sizes.h"

#include <algorithm>
#include <cmath>

namespace backprop {
namespace {

Real largestSize(const Matrix& numbers, Index row) {
  Real largest = 0;
  for (Index example = 0; example < numbers.cols(); ++example)
    largest = std::max(largest, std::abs(numbers(row, example)));
  return largest;
}

/// The row of the largest number.
Index largestRow(const Matrix& numbers) {
  Index row = 0;
  for (Index i = 1; i < numbers.rows(); ++i)
    if (largestSize(numbers, i) > largestSize(numbers, row))
      row = i;
  return row;
}

/// The input whose largest part w x of z of this unit is the largest of all.
Index drivingInput(const Layer& first, Index unit, const Matrix& x) {
  Index driving = 0;
  const auto part = [&](Index input) {
    return std::abs(first.W(unit, input)) * largestSize(x, input);
  };
  for (Index input = 1; input < x.rows(); ++input)
    if (part(input) > part(driving))
      driving = input;
  return driving;
}

bool isThere(const std::vector<Finding>& found, Index input) {
  return std::any_of(found.begin(), found.end(),
                     [&](const Finding& finding) { return finding.unit == input; });
}

} // namespace

std::vector<Finding> examineSizes(const std::vector<Finding>& found, const Network& network,
                                  const Dataset& data) {
  std::vector<Finding> large;
  bool hiddenIsFlat = false;
  for (const Finding& finding : found) {
    if (finding.kind != FindingKind::saturatedUnit)
      continue;
    hiddenIsFlat |= *finding.layer + 1 < network.layers.size();
    if (*finding.layer > 0)
      continue;
    const Index input = drivingInput(network.layers.front(), *finding.unit, data.x);
    const Real size = largestSize(data.x, input);
    if (size > thresholds::farFromOne && !isThere(large, input))
      large.push_back(
          {FindingKind::largeInput, 0, input, size, thresholds::farFromOne, data.examples()});
  }
  const Index target = largestRow(data.y);
  const Real size = largestSize(data.y, target);
  if (hiddenIsFlat && !infoOf(network.spec.loss).targets && size > thresholds::farFromOne)
    large.push_back({FindingKind::largeTarget, network.layers.size() - 1, target, size,
                     thresholds::farFromOne, data.examples()});
  return large;
}

} // namespace backprop
