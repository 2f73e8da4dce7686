#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/data/dataset.h"
#include "core/data/targets.h"

namespace backprop {

/// Small data sets made by formulas. Circle to multiGaussian are those of TensorFlow Playground
/// (Apache-2.0, D. Smilkov and S. Carter), with its class 1 for their label +1 and class 0 for
/// their -1; moons and blobs follow scikit-learn's make_moons and make_blobs.
enum class ToyDataset {
  circle,
  exclusiveOr,
  gaussians,
  spiral,
  plane,
  multiGaussian,
  moons,
  blobs,
  fourBlobs,
  fiveBlobs,
  line,
  quadratic,
  cubic,
  absoluteValue,
  step,
  sine,
  andGate,
  orGate,
  xorGate,
  nandGate,
  norGate,
  xnorGate
};

enum class Task { classification, regression };

struct ToyDatasetInfo {
  ToyDataset kind;
  std::string_view name;
  Index inputs;
  Index classes; // 0 where the target is a number
  Index count;   // the usual number of examples
  bool shuffled; // else by x, or in the order of a truth table
  /// U(a, b) is a uniform number, N(v) a normal one of mean 0 and variance v, n the noise.
  std::string_view formula;

  constexpr Task task() const { return classes > 0 ? Task::classification : Task::regression; }
};

inline constexpr std::array<ToyDatasetInfo, 22> toyDatasets{{
    {ToyDataset::circle, "circle", 2, 2, 500, true,
     "Half the points at a distance U(0, 2.5) from the origin, half at U(3.5, 5), at any angle; "
     "class 1 where the point, moved by (U(-5, 5) n, U(-5, 5) n), is nearer than 2.5."},
    {ToyDataset::exclusiveOr, "exclusiveOr", 2, 2, 500, true,
     "x1 and x2 are U(-5, 5), pushed 0.3 away from 0; class 1 where "
     "(x1 + U(-5, 5) n) (x2 + U(-5, 5) n) >= 0."},
    {ToyDataset::gaussians, "gaussians", 2, 2, 500, true,
     "Half the points around (2, 2) in class 1, half around (-2, -2) in class 0; each coordinate "
     "is off by N(0.5 + 7 n)."},
    {ToyDataset::spiral, "spiral", 2, 2, 500, true,
     "Two arms of k points: r = 5 i / k, t = 1.75 * 2 pi i / k, and pi more in class 0; "
     "x1 = r sin t + U(-1, 1) n, x2 = r cos t + U(-1, 1) n."},
    {ToyDataset::plane, "plane", 2, 0, 1200, true,
     "x1 and x2 are U(-6, 6); y = (x1 + U(-6, 6) n + x2 + U(-6, 6) n) / 10."},
    {ToyDataset::multiGaussian, "multiGaussian", 2, 0, 1200, true,
     "x1 and x2 are U(-6, 6). Hills of height 1 at (-4, 2.5), (4, 2.5), (0, -2.5) and of -1 at "
     "(0, 2.5), (-4, -2.5), (4, -2.5) fall to 0 in a straight line at a distance of 2; y is the "
     "hill that is farthest from 0 at (x1 + U(-6, 6) n, x2 + U(-6, 6) n)."},
    {ToyDataset::moons, "moons", 2, 2, 200, true,
     "Two half circles, t evenly from 0 to pi: (cos t, sin t) in class 0, (1 - cos t, 1/2 - sin t) "
     "in class 1; each coordinate is off by N(n^2)."},
    {ToyDataset::blobs, "blobs", 2, 3, 300, true,
     "Three classes around (0, 4), (-sqrt 12, -2) and (sqrt 12, -2); each coordinate is off by "
     "N(0.5 + 7 n)."},
    {ToyDataset::fourBlobs, "fourBlobs", 2, 4, 400, true,
     "Four classes around (0, 4), (-4, 0), (0, -4) and (4, 0); each coordinate is off by "
     "N(0.5 + 7 n)."},
    {ToyDataset::fiveBlobs, "fiveBlobs", 2, 5, 500, true,
     "Five classes around (-4 sin t, 4 cos t), t = 2 pi k / 5; each coordinate is off by "
     "N(0.5 + 7 n)."},
    {ToyDataset::line, "line", 1, 0, 50, false, "y = x / 2 + 1/4 + N(n^2), x evenly from -1 to 1."},
    {ToyDataset::quadratic, "quadratic", 1, 0, 50, false,
     "y = x^2 + N(n^2), x evenly from -1 to 1."},
    {ToyDataset::cubic, "cubic", 1, 0, 50, false, "y = x^3 + N(n^2), x evenly from -1 to 1."},
    {ToyDataset::absoluteValue, "absoluteValue", 1, 0, 50, false,
     "y = |x| + N(n^2), x evenly from -1 to 1."},
    {ToyDataset::step, "step", 1, 0, 50, false,
     "y = 0 for x < 0, else 1, + N(n^2), x evenly from -1 to 1."},
    {ToyDataset::sine, "sine", 1, 0, 50, false, "y = sin(pi x) + N(n^2), x evenly from -1 to 1."},
    {ToyDataset::andGate, "andGate", 2, 2, 4, false, "Class 1 where both inputs are 1."},
    {ToyDataset::orGate, "orGate", 2, 2, 4, false, "Class 1 where an input is 1."},
    {ToyDataset::xorGate, "xorGate", 2, 2, 4, false,
     "Class 1 where one input is 1 and the other 0."},
    {ToyDataset::nandGate, "nandGate", 2, 2, 4, false, "Class 0 where both inputs are 1."},
    {ToyDataset::norGate, "norGate", 2, 2, 4, false, "Class 0 where an input is 1."},
    {ToyDataset::xnorGate, "xnorGate", 2, 2, 4, false, "Class 1 where both inputs are equal."},
}};
const ToyDatasetInfo& info(ToyDataset kind);
std::string_view name(ToyDataset kind);

struct ToyDatasetOptions {
  Index count = 0; // 0: the usual number
  Real noise = 0;  // n, from 0 to 1; TensorFlow Playground's per cent / 100
  std::uint32_t seed = 0;
  TargetCoding coding = TargetCoding::zeroOne; // of classes
};

/// Gates have the rows 00, 01, 10, 11, repeated beyond 4, with N(n^2) added to each input.
/// @throws Error naming `options.count` or `options.noise`
Dataset makeToyDataset(ToyDataset kind, const ToyDatasetOptions& options = {});

} // namespace backprop
