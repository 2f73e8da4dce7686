#pragma once

#include <array>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

#include "core/calculus/pass.h"
#include "core/calculus/penalty.h"
#include "core/support/named.h"

namespace backprop {

/// What goes wrong in training, each with `value`, the number that shows it.
enum class FindingKind {
  /// of a layer, the first one: how many numbers of the pass are infinite or NaN; of J: J itself
  notFinite,
  /// J of the newest record over J where its rise began
  risingLoss,
  /// a ReLU unit whose output is 0 for every example, so that nothing reaches its weights: its
  /// largest z
  deadUnit,
  /// a sigmoid or tanh unit on its flat parts: the share of the examples with |g'| below
  /// `thresholds::flat`
  saturatedUnit,
  /// an output that hardly depends on the inputs: its spread over that of its targets (largest less
  /// smallest)
  constantOutput,
  /// mean |delta| of a layer over that of the last layer
  vanishingGradient,
  explodingGradient,
  /// hidden units that are alike in all weights to and from them: their gradients are the same, so
  /// they stay alike forever. How many there are; `unit` is the first
  symmetricUnits,
  /// the data that bring units to their flat parts: the largest size of an input, or of a target;
  /// `unit` is which one (see data_sizes.h)
  largeInput,
  largeTarget,
  /// what an update did to J over what the gradient predicted; see `examineUpdate`
  rateTooLarge,
  rateTooSmall
};

inline constexpr std::array<Named<FindingKind>, 12> findingKinds{{
    {FindingKind::notFinite, "notFinite"},
    {FindingKind::risingLoss, "risingLoss"},
    {FindingKind::deadUnit, "deadUnit"},
    {FindingKind::saturatedUnit, "saturatedUnit"},
    {FindingKind::constantOutput, "constantOutput"},
    {FindingKind::vanishingGradient, "vanishingGradient"},
    {FindingKind::explodingGradient, "explodingGradient"},
    {FindingKind::symmetricUnits, "symmetricUnits"},
    {FindingKind::largeInput, "largeInput"},
    {FindingKind::largeTarget, "largeTarget"},
    {FindingKind::rateTooLarge, "rateTooLarge"},
    {FindingKind::rateTooSmall, "rateTooSmall"},
}};
inline std::string_view name(FindingKind kind) { return nameIn(findingKinds, kind); }

/// The values from which a number counts as a sign that something is wrong.
namespace thresholds {
/// A unit passes back g' times what it gets, tanh up to 1 and sigmoid up to 1/4. Below this (from
/// |z| = 4.2 and 6.9 on) its weights learn at least 250 times slower than they could.
inline constexpr Real flat = Real(1e-3);
/// At most one example in ten still teaches the unit.
inline constexpr Real saturatedShare = Real(0.9);
/// Beyond this size of an input or a target, weights of about 1 make weighted sums that are flat.
inline constexpr Real farFromOne = Real(10);
/// The targets' differences are a thousand times what the output shows of them.
inline constexpr Real constantSpread = Real(1e-3);
/// One rate can't suit both layers: what one learns in a step takes the other a thousand steps.
inline constexpr Real vanishing = Real(1e-3);
inline constexpr Real exploding = Real(1e3);
/// That many rises in a row happen by chance once in a thousand times (2^10).
inline constexpr Index rises = 10;
/// A smaller rise may be the noise of small batches around a steady level.
inline constexpr Real rise = Real(1.1);
/// Below: J rose although the gradient pointed down. Where J is nearly a parabola along the step,
/// that is a rate above 2 / curvature, at which steps grow.
inline constexpr Real overshoot = 0;
/// Above: J is so straight along the step that, were it a parabola, a hundred times the rate would
/// not pass its lowest point.
inline constexpr Real undershoot = Real(0.995);
/// A change of J that is smaller than this, relative to J, drowns in rounding.
inline constexpr Real smallestChange = Real(1e4) * std::numeric_limits<Real>::epsilon();
} // namespace thresholds

struct Finding {
  FindingKind kind;
  std::optional<std::size_t> layer;
  std::optional<Index> unit;
  Real value;     // the number that shows it
  Real threshold; // that it reached or passed
  Index count;    // of examples, records or parameters on which it was seen
};

/// What a pass over some examples shows: all training examples, or at least many, so that a unit
/// that is silent for all of them can be called dead. Layer by layer from the first; where numbers
/// are not finite, that alone.
/// @param y outputs x m
std::vector<Finding> examine(const Network& network, const ConstMatrixRef& y, const Pass& pass);

/// What J in the latest records shows, the newest last: whether it is finite, or rises.
std::optional<Finding> examineLosses(const std::vector<Real>& records);

/// Compares what an update did to J of its batch with what the gradient predicted:
///   value = (J(next) - J(network)) / (dJ/dw . (next - network))
/// 1 where J is straight along the step, 1/2 where a step leads to the lowest point of a parabola,
/// 0 where it leads as far up again on the other side. Nothing is said where the step leads uphill
/// by the gradient (momentum may), or J changes by less than `thresholds::smallestChange`.
/// @param gradients of J at `network`, the penalty's part included
/// @param x, y the batch of the update
std::optional<Finding> examineUpdate(const Network& network, const Network& next,
                                     const Gradients& gradients, const ConstMatrixRef& x,
                                     const ConstMatrixRef& y, const Penalty& penalty = {});

} // namespace backprop
