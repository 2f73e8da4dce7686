#include "core/data/dataset.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/data/targets.h"
#include "core/support/random.h"
#include "core/support/require.h"

namespace backprop {
namespace {

void checkWidth(const Matrix& numbers, Index width, std::string_view path,
                wanted::Because because) {
  requireCount({numbers.rows(), Counted::columns}, {width, width, because}, ErrorCode::shape, path);
}

void checkFinite(const Matrix& numbers, std::string_view path) {
  for (Index example = 0; example < numbers.cols(); ++example)
    for (Index i = 0; i < numbers.rows(); ++i)
      if (const Real number = Eigen::numext::real(numbers(i, example)); !std::isfinite(number))
        requireFinite(number, element(element(path, example), i));
}

Index widestLayer(const NetworkSpec& spec) {
  Index widest = spec.inputs;
  for (const LayerSpec& layer : spec.layers)
    widest = std::max(widest, layer.units);
  return widest;
}

void checkExamples(const Dataset& data, const NetworkSpec& spec) {
  const Index examples = data.examples();
  const told::Count given{examples, Counted::rows};
  requireCount(given, {1, limits::examples}, ErrorCode::size, "data.inputs");
  requireCount({data.y.cols(), Counted::rows}, {examples, examples, wanted::Because::examples},
               ErrorCode::shape, "data.targets");
  requireCount(given, {0, mostExamples(spec), wanted::Because::widestLayer, widestLayer(spec)},
               ErrorCode::size, "data.inputs");
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

Index mostExamples(const NetworkSpec& spec) {
  return std::min(limits::examples, limits::cells / widestLayer(spec));
}

void validate(const Dataset& data, const NetworkSpec& spec) {
  checkExamples(data, spec);
  checkWidth(data.x, spec.inputs, "data.inputs", wanted::Because::inputs);
  checkWidth(data.y, spec.outputs(), "data.targets", wanted::Because::outputs);
  checkFinite(data.x, "data.inputs");
  checkFinite(data.y, "data.targets");
  validateTargets(data.y, spec.loss);
}

namespace {

/// `count` of the examples, each with true.
std::vector<bool> drawnBy(std::uint64_t seed, Index examples, Index count) {
  std::vector<Index> order(static_cast<std::size_t>(examples));
  Random random(seed);
  random.drawOrder(order);
  std::vector<bool> isDrawn(order.size());
  for (Index i = 0; i < count; ++i)
    isDrawn[static_cast<std::size_t>(order[static_cast<std::size_t>(i)])] = true;
  return isDrawn;
}

/// The last of each of `count` stretches whose lengths differ by one at most.
std::vector<bool> spacedOut(Index examples, Index count) {
  std::vector<bool> isLast(static_cast<std::size_t>(examples));
  for (std::int64_t i = 1; i <= count; ++i)
    isLast[static_cast<std::size_t>(i * examples / count - 1)] = true;
  return isLast;
}

std::vector<bool> heldOutOf(Index examples, Index count, std::uint64_t seed, HeldOutRows which) {
  if (which == HeldOutRows::drawn)
    return drawnBy(seed, examples, count);
  if (which == HeldOutRows::spaced)
    return spacedOut(examples, count);
  std::vector<bool> isLast(static_cast<std::size_t>(examples));
  std::fill(isLast.end() - count, isLast.end(), true);
  return isLast;
}

} // namespace

namespace {

Split splitBy(const std::vector<bool>& isHeldOut) {
  Split split;
  for (std::size_t example = 0; example < isHeldOut.size(); ++example)
    (isHeldOut[example] ? split.heldOut : split.training).push_back(static_cast<Index>(example));
  return split;
}

[[noreturn]] void refuseTwice(const std::vector<Index>& rows, Index place, std::string_view path) {
  const Index row = rows[static_cast<std::size_t>(place)];
  const auto before = std::find(rows.begin(), rows.end(), row) - rows.begin();
  refuse(ErrorCode::range, element(path, place), told::Number{static_cast<double>(row)},
         wanted::Compared{wanted::Comparison::different, element(path, before),
                          static_cast<double>(row)});
}

} // namespace

Split splitExamples(Index examples, Real heldOutFraction, std::uint64_t seed, HeldOutRows which) {
  requireNumber(heldOutFraction, wanted::fraction, "data.heldOut");
  const auto wanted =
      static_cast<Index>(std::floor(heldOutFraction * static_cast<Real>(examples) + Real(0.5)));
  return splitBy(heldOutOf(examples, std::min(wanted, examples - 1), seed, which));
}

[[gnu::noinline]] Split splitExamples(Index examples, const std::vector<Index>& heldOut) {
  constexpr std::string_view path = "data.heldOutRows";
  const auto count = static_cast<Index>(heldOut.size());
  requireCount({count, Counted::rows}, {0, examples - 1}, ErrorCode::size, path);
  std::vector<bool> isHeldOut(static_cast<std::size_t>(examples));
  for (Index i = 0; i < count; ++i) {
    const Index example = heldOut[static_cast<std::size_t>(i)];
    if (example < 0 || example >= examples)
      requireIndex(example, examples, element(path, i));
    if (isHeldOut[static_cast<std::size_t>(example)])
      refuseTwice(heldOut, i, path);
    isHeldOut[static_cast<std::size_t>(example)] = true;
  }
  return splitBy(isHeldOut);
}

namespace {

struct Spread {
  Real mean, deviation;
};

/// Sums in the order of the examples, because standardised inputs feed training.
Spread spreadOf(const Matrix& x, Index input) {
  const auto value = [&](Index example) { return Eigen::numext::real(x(input, example)); };
  Real sum = 0, squares = 0;
  bool constant = true;
  for (Index example = 0; example < x.cols(); ++example) {
    sum += value(example);
    constant = constant && value(example) == value(0);
  }
  // The mean of equal numbers is rounded, so that their distance from it need not be 0.
  if (constant)
    return {value(0), 1};
  const Real mean = sum / static_cast<Real>(x.cols());
  for (Index example = 0; example < x.cols(); ++example)
    squares += (value(example) - mean) * (value(example) - mean);
  return {mean, std::sqrt(squares / static_cast<Real>(x.cols()))};
}

/// Numbers so far apart that their mean or its square is infinite, or so close that it is 0.
void checkSpread(const Spread& spread, Index input, std::string_view path) {
  if (std::isfinite(spread.mean) && std::isfinite(spread.deviation) && spread.deviation > 0)
    return;
  refuse(ErrorCode::finite, std::string(path), {},
         wanted::Rule{wanted::Reason::standardizable, std::to_string(input)});
}

} // namespace

Standardizer Standardizer::fit(const Matrix& x, std::string_view path) {
  Standardizer fitted{Vector(x.rows()), Vector(x.rows())};
  for (Index i = 0; i < x.rows(); ++i) {
    const Spread spread = spreadOf(x, i);
    checkSpread(spread, i, path);
    fitted.mean(i) = spread.mean;
    fitted.deviation(i) = spread.deviation;
  }
  return fitted;
}

Matrix Standardizer::apply(const ConstMatrixRef& x) const {
  return (x.colwise() - mean).array().colwise() / deviation.array();
}

Matrix Standardizer::undo(const ConstMatrixRef& x) const {
  return (x.array().colwise() * deviation.array()).matrix().colwise() + mean;
}

} // namespace backprop
