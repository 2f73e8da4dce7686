#pragma once

#include <optional>

#include "core/calculus/forward.h"

namespace backprop {

/// What passes 0 where dL/da of one output jumps: yhat - y (mean absolute error) or 1 - y yhat
/// (hinge); none where dL/da is continuous, as Huber's is.
std::optional<Real> kinkedQuantity(Loss kind, Scalar a, Scalar y);

/// Whether three values, in the order of the parameter, differ in sign (0 counts as a sign).
bool passesZero(Real below, Real middle, Real above);

/// Where J has no derivative: a unit or the loss of an output in one example, or a weight under L1.
struct Kink {
  enum class Place { activation, loss, penalty };
  Place place;
  std::size_t layer;
  Index unit;                   // of that layer
  std::optional<Index> example; // none for a weight
  bool operator==(const Kink&) const = default;
};

/// Three forward passes over the same examples, with a parameter a little lower, as it is, and a
/// little higher.
struct Nearby {
  const ForwardTrace& below;
  const ForwardTrace& middle;
  const ForwardTrace& above;
};

/// The first kink, layer by layer and then the loss, that lies between the passes: what it depends
/// on does not have the same sign in all three.
/// @param y outputs x m
std::optional<Kink> kinkBetween(const NetworkSpec& spec, const Nearby& passes,
                                const ConstMatrixRef& y);

} // namespace backprop
