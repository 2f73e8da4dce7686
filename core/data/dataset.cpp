#include "core/data/dataset.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "core/support/error.h"
#include "core/support/random.h"

namespace backprop {
namespace {

std::string cell(const std::string& field, Index row, Index col) {
  return element(element(field, row), col);
}

void checkWidth(const Matrix& numbers, Index width, const std::string& field,
                const std::string& what) {
  if (numbers.rows() != width)
    throw Error(ErrorCode::shape, field,
                field + " has " + std::to_string(numbers.rows()) +
                    " numbers in a row; the network has " + std::to_string(width) + " " + what +
                    ".");
}

void checkFinite(const Matrix& numbers, const std::string& field) {
  for (Index example = 0; example < numbers.cols(); ++example)
    for (Index i = 0; i < numbers.rows(); ++i)
      if (!std::isfinite(numbers(i, example)))
        throw Error(ErrorCode::finite, cell(field, example, i),
                    cell(field, example, i) + " is not a finite number.");
}

/// Cross-entropy is defined for targets from 0 to 1 only.
void checkProbabilities(const Matrix& targets) {
  for (Index example = 0; example < targets.cols(); ++example)
    for (Index k = 0; k < targets.rows(); ++k)
      if (targets(k, example) < 0 || targets(k, example) > 1) {
        const std::string field = cell("data.targets", example, k);
        throw Error(ErrorCode::range, field,
                    field + " is " + shown(targets(k, example)) +
                        "; with binaryCrossEntropy every target lies from 0 to 1.");
      }
}

void checkExamples(const Dataset& data, const NetworkSpec& spec) {
  const Index examples = data.examples();
  if (examples < 1 || examples > limits::examples)
    throw Error(ErrorCode::size, "data.inputs",
                "data.inputs has " + std::to_string(examples) + " rows; it needs 1 to " +
                    std::to_string(limits::examples) + ".");
  if (data.y.cols() != examples)
    throw Error(ErrorCode::shape, "data.targets",
                "data.targets has " + std::to_string(data.y.cols()) + " rows and data.inputs " +
                    std::to_string(examples) + "; each example needs both.");
  Index widest = spec.inputs;
  for (const LayerSpec& layer : spec.layers)
    widest = std::max(widest, layer.units);
  const std::int64_t cells = static_cast<std::int64_t>(widest) * examples; // Index may have 32 bits
  if (cells > limits::cells)
    throw Error(ErrorCode::size, "data.inputs",
                "data.inputs has " + std::to_string(examples) +
                    " rows; times the widest layer that makes " + std::to_string(cells) +
                    " numbers, and at most " + std::to_string(limits::cells) + " are allowed.");
}

} // namespace

Dataset Dataset::select(const std::vector<Index>& columns) const {
  const auto count = static_cast<Index>(columns.size());
  Dataset chosen{Matrix(x.rows(), count), Matrix(y.rows(), count)};
  for (Index i = 0; i < count; ++i) {
    chosen.x.col(i) = x.col(columns[static_cast<std::size_t>(i)]);
    chosen.y.col(i) = y.col(columns[static_cast<std::size_t>(i)]);
  }
  return chosen;
}

void validate(const Dataset& data, const NetworkSpec& spec) {
  checkExamples(data, spec);
  checkWidth(data.x, spec.inputs, "data.inputs", "inputs");
  checkWidth(data.y, spec.outputs(), "data.targets", "outputs");
  checkFinite(data.x, "data.inputs");
  checkFinite(data.y, "data.targets");
  if (spec.loss == Loss::binaryCrossEntropy)
    checkProbabilities(data.y);
}

Split splitExamples(Index examples, Scalar heldOutFraction, std::uint64_t seed) {
  if (!(heldOutFraction >= 0 && heldOutFraction < 1))
    throw Error(ErrorCode::range, "data.heldOut",
                "data.heldOut is " + shown(heldOutFraction) +
                    "; it must be a number from 0 up to, not including, 1.");
  std::vector<Index> order(static_cast<std::size_t>(examples));
  std::iota(order.begin(), order.end(), Index{0});
  Random random(seed);
  random.shuffle(order);
  const auto wanted =
      static_cast<Index>(std::floor(heldOutFraction * static_cast<Scalar>(examples) + 0.5));
  const auto middle = order.begin() + std::min(wanted, examples - 1);
  Split split{{middle, order.end()}, {order.begin(), middle}};
  std::sort(split.training.begin(), split.training.end());
  std::sort(split.heldOut.begin(), split.heldOut.end());
  return split;
}

namespace {

/// Numbers so far apart that their mean or its square is infinite, or so close that it is 0.
void checkSpread(Scalar mean, Scalar deviation, Index input) {
  if (std::isfinite(mean) && std::isfinite(deviation) && deviation > 0)
    return;
  throw Error(ErrorCode::finite, "data.inputs",
              "data.inputs can't be standardised: the standard deviation of input " +
                  std::to_string(input) + " is no finite number above 0.");
}

} // namespace

Standardizer Standardizer::fit(const Matrix& x) {
  const auto count = static_cast<Scalar>(x.cols());
  Standardizer fitted{Vector(x.rows()), Vector(x.rows())};
  for (Index i = 0; i < x.rows(); ++i) {
    // The mean of equal numbers is rounded, so that their distance from it need not be 0.
    const bool constant = x.row(i).minCoeff() == x.row(i).maxCoeff();
    fitted.mean(i) = constant ? x(i, 0) : x.row(i).sum() / count;
    const Scalar variance = (x.row(i).array() - fitted.mean(i)).square().sum() / count;
    fitted.deviation(i) = constant ? Scalar{1} : std::sqrt(variance);
    checkSpread(fitted.mean(i), fitted.deviation(i), i);
  }
  return fitted;
}

Matrix Standardizer::apply(const ConstMatrixRef& x) const {
  return (x.colwise() - mean).array().colwise() / deviation.array();
}

} // namespace backprop
