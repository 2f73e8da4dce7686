#include "core/data/toy_datasets.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "core/support/elementary.h"
#include "core/support/random.h"
#include "core/support/require.h"

namespace backprop {
namespace {

/// Of the seed; the split takes 0, the starting weights 1 and the shuffling 2.
constexpr std::uint64_t toyStream = 3;
constexpr double pi = 3.141592653589793;

struct Point {
  double x1, x2;
};

double distance(Point a, Point b) {
  return std::sqrt((a.x1 - b.x1) * (a.x1 - b.x1) + (a.x2 - b.x2) * (a.x2 - b.x2));
}

/// The examples of a set while they are drawn. Each number is drawn in a statement of its own,
/// because compilers differ in the order in which they compute the arguments of a call.
struct Drawing {
  Index count;
  double noise;
  Random random;
  std::vector<Point> points;   // one input: x2 is 0
  std::vector<double> targets; // a class or a value

  void add(Point point, double target) {
    points.push_back(point);
    targets.push_back(target);
  }
  Point uniformPoint(double radius) {
    const double x1 = random.uniform(-radius, radius);
    const double x2 = random.uniform(-radius, radius);
    return {x1, x2};
  }
  Point normalPoint(Point mean, double deviation) {
    const double x1 = random.normal(mean.x1, deviation);
    const double x2 = random.normal(mean.x2, deviation);
    return {x1, x2};
  }
  /// Moved by the noise times U(-radius, radius) in each direction.
  Point displaced(Point from, double radius) {
    const Point by = uniformPoint(radius);
    return {from.x1 + by.x1 * noise, from.x2 + by.x2 * noise};
  }
  /// Examples of the first of two classes, and of the second.
  Index half() const { return count - count / 2; }
  Index otherHalf() const { return count / 2; }
};

/// From `first` to `last` in equal steps.
double evenly(double first, double last, Index i, Index count) {
  const auto steps = static_cast<double>(std::max<Index>(count - 1, 1));
  return first + (last - first) * static_cast<double>(i) / steps;
}

// ---- points in the plane ------------------------------------------------------------------------

void drawRing(Drawing& drawing, Index count, double low, double high) {
  for (Index i = 0; i < count; ++i) {
    const double r = drawing.random.uniform(low, high);
    const double angle = drawing.random.uniform(0, 2 * pi);
    const Point point{r * elementary::sin(angle), r * elementary::cos(angle)};
    drawing.add(point, distance(drawing.displaced(point, 5), {0, 0}) < 2.5 ? 1 : 0);
  }
}

void drawCircle(Drawing& drawing) {
  drawRing(drawing, drawing.half(), 0, 2.5);
  drawRing(drawing, drawing.otherHalf(), 3.5, 5);
}

void drawExclusiveOr(Drawing& drawing) {
  const auto padded = [](double x) { return x > 0 ? x + 0.3 : x - 0.3; };
  for (Index i = 0; i < drawing.count; ++i) {
    const Point drawn = drawing.uniformPoint(5);
    const Point point{padded(drawn.x1), padded(drawn.x2)};
    const Point moved = drawing.displaced(point, 5);
    drawing.add(point, moved.x1 * moved.x2 >= 0 ? 1 : 0);
  }
}

/// Of each coordinate of a cloud: variance 0.5 without noise, 4 at 0.5.
double cloudDeviation(const Drawing& drawing) { return std::sqrt(0.5 + 7 * drawing.noise); }

void drawGaussians(Drawing& drawing) {
  const double deviation = cloudDeviation(drawing);
  for (Index i = 0; i < drawing.half(); ++i)
    drawing.add(drawing.normalPoint({2, 2}, deviation), 1);
  for (Index i = 0; i < drawing.otherHalf(); ++i)
    drawing.add(drawing.normalPoint({-2, -2}, deviation), 0);
}

void drawArm(Drawing& drawing, Index count, double turned, double target) {
  for (Index i = 0; i < count; ++i) {
    const double part = static_cast<double>(i) / static_cast<double>(count);
    const double t = 1.75 * part * 2 * pi + turned;
    const Point point{5 * part * elementary::sin(t), 5 * part * elementary::cos(t)};
    drawing.add(drawing.displaced(point, 1), target);
  }
}

void drawSpiral(Drawing& drawing) {
  drawArm(drawing, drawing.half(), 0, 1);
  drawArm(drawing, drawing.otherHalf(), pi, 0);
}

void drawPlane(Drawing& drawing) {
  for (Index i = 0; i < drawing.count; ++i) {
    const Point point = drawing.uniformPoint(6);
    const Point moved = drawing.displaced(point, 6);
    drawing.add(point, (moved.x1 + moved.x2) / 10);
  }
}

struct Hill {
  Point top;
  double height;
};
constexpr Hill hills[] = {{{-4, 2.5}, 1},   {{0, 2.5}, -1}, {{4, 2.5}, 1},
                          {{-4, -2.5}, -1}, {{0, -2.5}, 1}, {{4, -2.5}, -1}};

double highestHill(Point at) {
  double highest = 0;
  for (const Hill& hill : hills) {
    const double height = hill.height * std::max(0.0, 1 - distance(at, hill.top) / 2);
    if (std::abs(height) > std::abs(highest))
      highest = height;
  }
  return highest;
}

void drawMultiGaussian(Drawing& drawing) {
  for (Index i = 0; i < drawing.count; ++i) {
    const Point point = drawing.uniformPoint(6);
    drawing.add(point, highestHill(drawing.displaced(point, 6)));
  }
}

void drawMoons(Drawing& drawing) {
  for (Index i = 0; i < drawing.half(); ++i) {
    const double t = evenly(0, pi, i, drawing.half());
    const Point outer{elementary::cos(t), elementary::sin(t)};
    drawing.add(drawing.normalPoint(outer, drawing.noise), 0);
  }
  for (Index i = 0; i < drawing.otherHalf(); ++i) {
    const double t = evenly(0, pi, i, drawing.otherHalf());
    const Point inner{1 - elementary::cos(t), 0.5 - elementary::sin(t)};
    drawing.add(drawing.normalPoint(inner, drawing.noise), 1);
  }
}

/// Classes in turn, all around points at a distance of 4 from the origin.
void drawBlobs(Drawing& drawing, const std::vector<Point>& centres) {
  for (Index i = 0; i < drawing.count; ++i) {
    const auto k = static_cast<std::size_t>(i) % centres.size();
    drawing.add(drawing.normalPoint(centres[k], cloudDeviation(drawing)), static_cast<double>(k));
  }
}

std::vector<Point> threeCentres() {
  const double side = std::sqrt(12.0);
  return {{0, 4}, {-side, -2}, {side, -2}};
}

std::vector<Point> fiveCentres() {
  std::vector<Point> centres;
  for (int k = 0; k < 5; ++k) {
    const double t = 2 * pi * k / 5;
    centres.push_back({-4 * elementary::sin(t), 4 * elementary::cos(t)});
  }
  return centres;
}

// ---- functions of one variable, logic gates -----------------------------------------------------

template <typename Function> void drawFunction(Drawing& drawing, Function f) {
  for (Index i = 0; i < drawing.count; ++i) {
    const double x = evenly(-1, 1, i, drawing.count);
    drawing.add({x, 0}, drawing.random.normal(f(x), drawing.noise));
  }
}

/// @param outputs for the inputs 00, 01, 10 and 11
void drawGate(Drawing& drawing, std::array<int, 4> outputs) {
  for (Index i = 0; i < drawing.count; ++i) {
    const Index row = i % 4;
    const Point inputs{static_cast<double>(row / 2), static_cast<double>(row % 2)};
    drawing.add(drawing.normalPoint(inputs, drawing.noise), outputs[static_cast<std::size_t>(row)]);
  }
}

void draw(ToyDataset kind, Drawing& drawing) {
  switch (kind) {
  case ToyDataset::circle:
    return drawCircle(drawing);
  case ToyDataset::exclusiveOr:
    return drawExclusiveOr(drawing);
  case ToyDataset::gaussians:
    return drawGaussians(drawing);
  case ToyDataset::spiral:
    return drawSpiral(drawing);
  case ToyDataset::plane:
    return drawPlane(drawing);
  case ToyDataset::multiGaussian:
    return drawMultiGaussian(drawing);
  case ToyDataset::moons:
    return drawMoons(drawing);
  case ToyDataset::blobs:
    return drawBlobs(drawing, threeCentres());
  case ToyDataset::fourBlobs:
    return drawBlobs(drawing, {{0, 4}, {-4, 0}, {0, -4}, {4, 0}});
  case ToyDataset::fiveBlobs:
    return drawBlobs(drawing, fiveCentres());
  case ToyDataset::line:
    return drawFunction(drawing, [](double x) { return x / 2 + 0.25; });
  case ToyDataset::quadratic:
    return drawFunction(drawing, [](double x) { return x * x; });
  case ToyDataset::cubic:
    return drawFunction(drawing, [](double x) { return x * x * x; });
  case ToyDataset::absoluteValue:
    return drawFunction(drawing, [](double x) { return std::abs(x); });
  case ToyDataset::step:
    return drawFunction(drawing, [](double x) { return x < 0 ? 0.0 : 1.0; });
  case ToyDataset::sine:
    return drawFunction(drawing, [](double x) { return elementary::sin(pi * x); });
  case ToyDataset::andGate:
    return drawGate(drawing, {0, 0, 0, 1});
  case ToyDataset::orGate:
    return drawGate(drawing, {0, 1, 1, 1});
  case ToyDataset::xorGate:
    return drawGate(drawing, {0, 1, 1, 0});
  case ToyDataset::nandGate:
    return drawGate(drawing, {1, 1, 1, 0});
  case ToyDataset::norGate:
    return drawGate(drawing, {1, 0, 0, 0});
  case ToyDataset::xnorGate:
    return drawGate(drawing, {1, 0, 0, 1});
  }
}

// ---- from drawing to data set -------------------------------------------------------------------

void validate(const ToyDatasetOptions& options) {
  requireWhole(options.count, {0, limits::examples}, "options.count"); // 0 for the usual count
  requireNumber(options.noise, wanted::share, "options.noise");
}

Matrix inputsOf(const Drawing& drawing, Index inputs) {
  Matrix x(inputs, drawing.count);
  for (Index i = 0; i < drawing.count; ++i) {
    const Point& point = drawing.points[static_cast<std::size_t>(i)];
    x(0, i) = static_cast<Real>(point.x1);
    if (inputs == 2)
      x(1, i) = static_cast<Real>(point.x2);
  }
  return x;
}

Matrix targetsOf(const Drawing& drawing, Index classes, TargetCoding coding) {
  if (classes > 0)
    return encode({drawing.targets.begin(), drawing.targets.end()}, classes, coding);
  Matrix y(1, drawing.count);
  for (Index i = 0; i < drawing.count; ++i)
    y(0, i) = static_cast<Real>(drawing.targets[static_cast<std::size_t>(i)]);
  return y;
}

std::vector<Index> shuffledOrder(Index count, Random& random) {
  std::vector<Index> order(static_cast<std::size_t>(count));
  random.drawOrder(order);
  return order;
}

} // namespace

const ToyDatasetInfo& info(ToyDataset kind) {
  for (const auto& entry : toyDatasets)
    if (entry.kind == kind)
      return entry;
  throw std::logic_error("The table of toy data sets lacks an entry.");
}

std::string_view name(ToyDataset kind) { return info(kind).name; }

Dataset makeToyDataset(ToyDataset kind, const ToyDatasetOptions& options) {
  validate(options);
  const ToyDatasetInfo& set = info(kind);
  Drawing drawing{options.count == 0 ? set.count : options.count,
                  options.noise,
                  Random(options.seed, toyStream),
                  {},
                  {}};
  draw(kind, drawing);
  Dataset data{inputsOf(drawing, set.inputs), targetsOf(drawing, set.classes, options.coding)};
  return set.shuffled ? data.select(shuffledOrder(drawing.count, drawing.random)) : data;
}

} // namespace backprop
