#include "core/insight/decision_surface.h"

#include <algorithm>
#include <string>

#include "core/calculus/forward.h"
#include "core/support/require.h"

namespace backprop {
namespace {

constexpr Index pointsAtOnce = 256;

void check(const GridAxis& axis, Index inputs, std::string_view path) {
  requireIndex(axis.input, inputs, path, ".input");
  requireWhole(axis.points, {1, limits::cells}, path, ".points");
}

void check(const Slice& slice, Index width) {
  check(slice.horizontal, width, "slice.horizontal");
  if (slice.vertical) {
    check(*slice.vertical, width, "slice.vertical");
    const auto input = static_cast<double>(slice.vertical->input);
    if (slice.vertical->input == slice.horizontal.input)
      refuse(ErrorCode::range, "slice.vertical.input", told::Number{input},
             wanted::Compared{wanted::Comparison::different, "slice.horizontal.input", input});
  }
  requireCount({slice.held.size()}, {width, width, wanted::Because::given}, ErrorCode::shape,
               "slice.held");
}

void check(const std::vector<Unit>& units, const NetworkSpec& spec) {
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::string path = element("units", static_cast<long long>(i));
    requireIndex(static_cast<std::int64_t>(units[i].layer),
                 static_cast<std::int64_t>(spec.layers.size()), path, ".layer");
    requireIndex(units[i].unit, spec.layers[units[i].layer].units, path, ".unit");
  }
}

Index linesOf(const Slice& slice) { return slice.vertical ? slice.vertical->points : 1; }

/// Each number of the result, which must not be more than one quantity may have.
void checkSize(const Slice& slice, std::size_t count) {
  const std::int64_t points = std::int64_t{slice.horizontal.points} * linesOf(slice);
  const auto units = static_cast<std::int64_t>(std::max<std::size_t>(count, 1));
  requireCount({points, Counted::points}, {0, limits::cells / units, wanted::Because::units, units},
               ErrorCode::size, "slice");
}

/// The last point is `to` exactly.
Scalar coordinate(const GridAxis& axis, Index i) {
  const Real share = i == 0 ? Real{0} : static_cast<Real>(i) / static_cast<Real>(axis.points - 1);
  return share == 1 ? axis.to : axis.from + share * (axis.to - axis.from);
}

} // namespace

Matrix decisionSurface(const Network& network, const Slice& slice, const std::vector<Unit>& units,
                       const Preparation& preparation) {
  check(slice, preparation.width(network.spec.inputs));
  check(units, network.spec);
  checkSize(slice, units.size());
  const auto& [horizontal, vertical, held] = slice;
  Matrix surface(static_cast<Index>(units.size()), horizontal.points * linesOf(slice));
  const Index m = std::min(pointsAtOnce, surface.cols());
  Matrix x = held.replicate(1, m);
  ForwardTrace trace(network.spec, m);
  for (Index first = 0; first < surface.cols(); first += m) {
    const Index count = std::min(m, surface.cols() - first);
    for (Index i = 0; i < count; ++i) { // of the last few, what is left of the ones before follows
      x(horizontal.input, i) = coordinate(horizontal, (first + i) % horizontal.points);
      if (vertical)
        x(vertical->input, i) = coordinate(*vertical, (first + i) / horizontal.points);
    }
    forward(network, preparation.apply(x), trace);
    const Matrix outputs = preparation.inUnits(trace.output());
    const auto valueOf = [&](const Unit& unit, Index i) {
      return unit.layer + 1 == trace.layers.size() ? outputs(unit.unit, i)
                                                   : trace.layers[unit.layer].a(unit.unit, i);
    };
    for (Index i = 0; i < count; ++i)
      for (std::size_t k = 0; k < units.size(); ++k)
        surface(static_cast<Index>(k), first + i) = valueOf(units[k], i);
  }
  return surface;
}

} // namespace backprop
