#include "core/insight/findings.h"

#include <algorithm>
#include <cmath>

#include "core/model/pairing.h"
#include "core/support/elementary.h"
#include "core/training/non_finite.h"

namespace backprop {

using elementary::realPart;

namespace {

// ---- numbers that show something ----------------------------------------------------------------

Index countNotFinite(const VectorMap& values) {
  Index count = 0;
  for (Index i = 0; i < values.size(); ++i)
    count += !std::isfinite(std::abs(values(i)));
  return count;
}

template <typename Row> Real largestOf(const Row& row) {
  Real largest = realPart(row(0));
  for (Index i = 1; i < row.size(); ++i)
    largest = std::max(largest, realPart(row(i)));
  return largest;
}
/// The largest entry less the smallest.
template <typename Row> Real spreadOf(const Row& row) { return largestOf(row) + largestOf(-row); }

Real meanSize(const MatrixMap& matrix) {
  Real sum = 0;
  for (Index i = 0; i < matrix.size(); ++i)
    sum += std::abs(matrix.data()[i]);
  return sum / static_cast<Real>(matrix.size());
}

/// Of the examples, those in which the unit's |g'| is below `thresholds::flat`.
Real flatShare(const Activation& g, const LayerForward& layer, Index unit) {
  const Index m = layer.z.cols();
  Index flat = 0;
  for (Index example = 0; example < m; ++example)
    flat += std::abs(slopeOf(g, layer.z(unit, example), layer.a(unit, example))) < thresholds::flat;
  return static_cast<Real>(flat) / static_cast<Real>(m);
}

/// Whether two units of a layer have the same weights and bias, and the next layer the same weights
/// for both.
bool alike(const Network& network, std::size_t l, Index a, Index b) {
  const Layer& layer = network.layers[l];
  return layer.b(a) == layer.b(b) && layer.W.row(a) == layer.W.row(b) &&
         network.layers[l + 1].W.col(a) == network.layers[l + 1].W.col(b);
}

// ---- what a pass shows --------------------------------------------------------------------------

class Examination {
public:
  Examination(const Network& network, const ConstMatrixRef& y, const Pass& pass)
      : network_(network), spec_(network.spec), y_(y), pass_(pass), m_(y.cols()) {}

  std::vector<Finding> run() {
    if (const auto first = firstNonFinite(pass_, network_)) {
      const Index count = countNotFinite(pass_.forward.values) + countNotFinite(pass_.back.values) +
                          countNotFinite(pass_.gradients.values) + countNotFinite(network_.values);
      add(FindingKind::notFinite, first->layer, {}, static_cast<Real>(count), 0);
      return found_;
    }
    for (std::size_t l = 0; l < spec_.layers.size(); ++l) {
      const bool hidden = l + 1 < spec_.layers.size();
      for (Index unit = 0; unit < spec_.layers[l].units; ++unit)
        examineUnit(l, unit, hidden);
      if (hidden)
        findSymmetry(l);
      else
        findConstantOutputs(l);
    }
    compareGradients();
    return found_;
  }

private:
  void add(FindingKind kind, std::size_t layer, std::optional<Index> unit, Real value,
           Real threshold) {
    found_.push_back({kind, layer, unit, value, threshold, m_});
  }

  /// A fused output is spared: its g' cancels, and nothing is slowed down.
  void examineUnit(std::size_t l, Index unit, bool hidden) {
    const Activation& g = spec_.layers[l].activation;
    const LayerForward& layer = pass_.forward.layers[l];
    const Slope slope = outputsOf(g).slope;
    if (slope == Slope::dead) {
      const Real largest = largestOf(layer.z.row(unit));
      if (largest <= 0)
        add(FindingKind::deadUnit, l, unit, largest, 0);
    }
    if (slope == Slope::saturating && elementwise(g) && (hidden || !pairing(g, spec_.loss).fused)) {
      const Real share = flatShare(g, layer, unit);
      if (share >= thresholds::saturatedShare)
        add(FindingKind::saturatedUnit, l, unit, share, thresholds::saturatedShare);
    }
  }

  /// Units that are alike are found as one group, by the first of them.
  void findSymmetry(std::size_t l) {
    const Index units = spec_.layers[l].units;
    std::vector<bool> grouped(static_cast<std::size_t>(units), false);
    for (Index first = 0; first < units; ++first) {
      if (grouped[static_cast<std::size_t>(first)])
        continue;
      Index count = 1;
      for (Index other = first + 1; other < units; ++other)
        if (alike(network_, l, first, other)) {
          grouped[static_cast<std::size_t>(other)] = true;
          ++count;
        }
      if (count > 1)
        add(FindingKind::symmetricUnits, l, first, static_cast<Real>(count), 2);
    }
  }

  void findConstantOutputs(std::size_t last) {
    for (Index k = 0; k < y_.rows(); ++k) {
      const Real targets = spreadOf(y_.row(k));
      const Real share = spreadOf(pass_.forward.output().row(k)) / targets;
      if (targets > 0 && share <= thresholds::constantSpread)
        add(FindingKind::constantOutput, last, k, share, thresholds::constantSpread);
    }
  }

  /// Each is found where it begins, nearest to the output.
  void compareGradients() {
    const std::size_t last = spec_.layers.size() - 1;
    const Real output = meanSize(pass_.back.layers[last].delta);
    bool vanished = output == 0, exploded = output == 0; // a perfect fit says nothing
    for (std::size_t l = last; l-- > 0;) {
      const Real ratio = meanSize(pass_.back.layers[l].delta) / output;
      if (!vanished && ratio <= thresholds::vanishing)
        add(FindingKind::vanishingGradient, l, {}, ratio, thresholds::vanishing);
      if (!exploded && ratio >= thresholds::exploding)
        add(FindingKind::explodingGradient, l, {}, ratio, thresholds::exploding);
      vanished |= ratio <= thresholds::vanishing;
      exploded |= ratio >= thresholds::exploding;
    }
  }

  const Network& network_;
  const NetworkSpec& spec_;
  const ConstMatrixRef& y_;
  const Pass& pass_;
  Index m_;
  std::vector<Finding> found_;
};

} // namespace

std::vector<Finding> examine(const Network& network, const ConstMatrixRef& y, const Pass& pass) {
  return Examination(network, y, pass).run();
}

// ---- what J shows -------------------------------------------------------------------------------

std::optional<Finding> examineLosses(const std::vector<Real>& records) {
  if (records.empty())
    return {};
  const Real newest = records.back();
  if (!std::isfinite(newest))
    return Finding{FindingKind::notFinite, {}, {}, newest, 0, 1};
  std::size_t start = records.size() - 1; // of the rise that ends with the newest
  while (start > 0 && records[start - 1] < records[start])
    --start;
  const auto rises = static_cast<Index>(records.size() - 1 - start);
  const Real rise = newest / records[start];
  if (rises < thresholds::rises || rise < thresholds::rise)
    return {};
  return Finding{FindingKind::risingLoss, {}, {}, rise, thresholds::rise, rises};
}

// ---- what an update shows -----------------------------------------------------------------------

std::optional<Finding> examineUpdate(const Network& network, const Network& next,
                                     const Gradients& gradients, const ConstMatrixRef& x,
                                     const ConstMatrixRef& y, const Penalty& penalty) {
  ForwardTrace trace(network.spec, x.cols());
  const auto lossOf = [&](const Network& at) {
    forward(at, x, trace);
    return realPart(batchLoss(at, trace, y) + penaltyValue(penalty, at));
  };
  const Real before = lossOf(network), change = lossOf(next) - before;
  Real predicted = 0;
  for (Index i = 0; i < network.values.size(); ++i)
    predicted += realPart(gradients.values(i) * (next.values(i) - network.values(i)));
  if (!(predicted < -thresholds::smallestChange * std::abs(before)))
    return {};
  const Real ratio = change / predicted;
  const auto finding = [&](FindingKind kind, Real threshold) {
    return Finding{kind, {}, {}, ratio, threshold, network.values.size()};
  };
  if (!(ratio >= thresholds::overshoot)) // NaN too: J was lost altogether
    return finding(FindingKind::rateTooLarge, thresholds::overshoot);
  if (ratio > thresholds::undershoot)
    return finding(FindingKind::rateTooSmall, thresholds::undershoot);
  return {};
}

} // namespace backprop
