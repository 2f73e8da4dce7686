#include "core/training/clipping.h"

#include <cmath>
#include <limits>

#include "core/support/require.h"

namespace backprop {

void validate(const Clipping& clipping, std::string_view path) {
  requireNumber(clipping.limit, wanted::positive, path, ".limit");
}

namespace {

/// A norm as length / unit, because it may be beyond the range of a number, or its square.
struct Norm {
  double length;
  double unit; // a power of two
};

double lengthIn(double unit, const Scalar* numbers, Index count) {
  double sum = 0;
  for (Index i = 0; i < count; ++i) {
    const double size = unit * static_cast<double>(std::abs(numbers[i]));
    sum += size * size;
  }
  return std::sqrt(sum);
}

/// Numbers as they are, and again, smaller or larger by 2^600, where the sum of their squares
/// has overflowed or has lost digits below the range.
Norm normOf(const Scalar* numbers, Index count) {
  const Norm plain{lengthIn(1, numbers, count), 1};
  if (plain.length > 0x1p-450 && plain.length < std::numeric_limits<double>::infinity())
    return plain;
  const double unit = plain.length > 1 ? 0x1p-600 : 0x1p600;
  return {lengthIn(unit, numbers, count), unit};
}

void clipValues(Real limit, VectorMap& g) {
  constexpr Real largest = std::numeric_limits<Real>::max();
  for (Index i = 0; i < g.size(); ++i) {
    const Real entry = Eigen::numext::real(g[i]);
    if (entry > limit && entry <= largest)
      g[i] = limit;
    else if (entry < -limit && entry >= -largest)
      g[i] = -limit;
  }
}

void clipNorm(Real limit, VectorMap& g) {
  const auto [length, unit] = normOf(g.data(), g.size());
  if (!(length > limit * unit) || length == std::numeric_limits<double>::infinity())
    return;
  const Real small = static_cast<Real>(unit), factor = static_cast<Real>(limit / length);
  for (Index i = 0; i < g.size(); ++i)
    g[i] = g[i] * small * factor;
}

} // namespace

double norm(const Scalar* numbers, Index count) {
  const auto [length, unit] = normOf(numbers, count);
  return length / unit;
}

double norm(const LayerGradients& gradients) {
  return norm(gradients.place(), gradients.dW.size() + gradients.db.size());
}

double norm(const Gradients& gradients) {
  return norm(gradients.values.data(), gradients.values.size());
}

void clip(const Clipping& clipping, Gradients& gradients) {
  if (clipping.kind == ClippingKind::value)
    clipValues(clipping.limit, gradients.values);
  if (clipping.kind == ClippingKind::norm)
    clipNorm(clipping.limit, gradients.values);
}

} // namespace backprop
