#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <set>
#include <string>

#include "core/data/toy_datasets.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

const double pi = std::acos(-1.0);

Dataset made(ToyDataset kind, Index count, Real noise = 0, std::uint32_t seed = 1) {
  return makeToyDataset(kind, {count, noise, seed, TargetCoding::zeroOne});
}

Index examplesOfClass(const Dataset& data, Index wanted) {
  Index count = 0;
  for (Index i = 0; i < data.examples(); ++i)
    count += data.y(data.y.rows() == 1 ? 0 : wanted, i) == (data.y.rows() == 1 ? wanted : 1);
  return count;
}

// ---- every set ----------------------------------------------------------------------------------

class EverySet : public testing::TestWithParam<ToyDatasetInfo> {};
INSTANTIATE_TEST_SUITE_P(ToyDatasets, EverySet, testing::ValuesIn(toyDatasets),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST_P(EverySet, HasTheShapeOfItsEntryAndTheUsualCount) {
  const ToyDatasetInfo& set = GetParam();
  const Dataset data = makeToyDataset(set.kind);
  EXPECT_EQ(data.x.rows(), set.inputs);
  EXPECT_EQ(data.y.rows(), set.classes > 2 ? set.classes : 1);
  EXPECT_EQ(data.x.cols(), set.count);
  EXPECT_EQ(data.y.cols(), set.count);
  for (const Index count : {1, 2, 3, 7})
    EXPECT_EQ(made(set.kind, count).examples(), count);
}

TEST_P(EverySet, FitsANetworkAtEveryNoise) {
  const ToyDatasetInfo& set = GetParam();
  for (const Real noise : {0.0, 0.5, 1.0}) {
    const Dataset data = made(set.kind, 50, noise);
    const NetworkSpec spec =
        test::makeSpec({set.inputs, data.y.rows()}, Activation::tanh, Activation::sigmoid,
                       set.classes > 0 ? Loss::binaryCrossEntropy : Loss::halfSquaredError);
    EXPECT_EQ(test::refusalOf([&] { validate(data, spec); }), std::nullopt);
  }
}

TEST_P(EverySet, IsGivenByItsSeed) {
  const ToyDataset kind = GetParam().kind;
  const Dataset data = made(kind, 40, 0.3, 5), again = made(kind, 40, 0.3, 5),
                other = made(kind, 40, 0.3, 6);
  EXPECT_TRUE(test::same(data.x, again.x));
  EXPECT_TRUE(test::same(data.y, again.y));
  EXPECT_FALSE(test::same(data.x, other.x) && test::same(data.y, other.y));
}

TEST_P(EverySet, CodesTheSameClassesAsAsked) {
  const ToyDatasetInfo& set = GetParam();
  if (set.task() == Task::regression)
    return;
  const Matrix zeroOne = made(set.kind, 40, 0.2).y;
  const auto coded = [&](TargetCoding coding) {
    return makeToyDataset(set.kind, {40, 0.2, 1, coding}).y;
  };
  EXPECT_TRUE(test::same(coded(TargetCoding::plusMinusOne), 2 * zeroOne.array() - 1));
  const Matrix oneHot = coded(TargetCoding::oneHot);
  EXPECT_EQ(oneHot.rows(), set.classes);
  EXPECT_TRUE(test::same(oneHot.bottomRows(zeroOne.rows()), zeroOne));
  EXPECT_TRUE(rowsThatDoNotSumToOne(oneHot).empty());
}

TEST_P(EverySet, RefusesCountsAndNoisesThatThereAreNot) {
  const ToyDataset kind = GetParam().kind;
  for (const Index count : {-1, 1'000'001})
    EXPECT_EQ(test::refusalOf([&] { made(kind, count); }),
              (Refusal{ErrorCode::range, "options.count", told::Number{static_cast<double>(count)},
                       wanted::Whole{0, 1'000'000}}));
  const Real nan = std::numeric_limits<Real>::quiet_NaN();
  for (const Real noise : {-0.1, 1.5, nan})
    EXPECT_EQ(test::refusalOf([&] { made(kind, 10, noise); }),
              (Refusal{ErrorCode::range, "options.noise", told::Number{noise}, wanted::share}));
}

/// FNV-1a over the bits of all inputs and targets.
std::uint64_t hashOf(const Dataset& data) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const Matrix* numbers : {&data.x, &data.y})
    for (Index i = 0; i < numbers->size(); ++i) {
      const auto bits = __builtin_bit_cast(std::uint64_t, numbers->data()[i]);
      for (int byte = 0; byte < 8; ++byte)
        hash = (hash ^ (bits >> (8 * byte) & 0xff)) * 0x100000001b3ULL;
    }
  return hash;
}

// A link holds the seed of its data and not the data: these may never change.
TEST(ToyDatasets, HaveTheSameBitsOnEverySystemAndInEveryVersion) {
  const std::pair<ToyDataset, std::uint64_t> hashes[] = {
      {ToyDataset::circle, 0x550f9316be275704ULL},
      {ToyDataset::exclusiveOr, 0x6a0c152a45bd4097ULL},
      {ToyDataset::gaussians, 0xb70861e660bfbef2ULL},
      {ToyDataset::spiral, 0x37f103d0c91fd875ULL},
      {ToyDataset::plane, 0x0b0123b6ebb0d956ULL},
      {ToyDataset::multiGaussian, 0xc6b03378c8008d81ULL},
      {ToyDataset::moons, 0xf0c044fe981b3cb4ULL},
      {ToyDataset::blobs, 0xe2a9908769cc7c1cULL},
      {ToyDataset::fourBlobs, 0xc3afc43f465ee0a4ULL},
      {ToyDataset::fiveBlobs, 0xca88bbda0ee0d4deULL},
      {ToyDataset::line, 0x96f249b1e986a72dULL},
      {ToyDataset::quadratic, 0x71adb7392b3d5b52ULL},
      {ToyDataset::cubic, 0xba41689e00a9bd3dULL},
      {ToyDataset::absoluteValue, 0xdcdb3c84751c025bULL},
      {ToyDataset::step, 0xfe92c9a536bf2603ULL},
      {ToyDataset::sine, 0x7c61adfcf544e67dULL},
      {ToyDataset::andGate, 0x73cb13698dc9dabbULL},
      {ToyDataset::orGate, 0x4d5e54c53d75437bULL},
      {ToyDataset::xorGate, 0x4edb01c53eb8bb82ULL},
      {ToyDataset::nandGate, 0xb57ba8ab6f74191bULL},
      {ToyDataset::norGate, 0xcbeb955b0175dd9bULL},
      {ToyDataset::xnorGate, 0xce41e25b03725642ULL},
  };
  ASSERT_EQ(std::size(hashes), toyDatasets.size());
  for (const auto& [kind, hash] : hashes) {
    const std::uint64_t got = hashOf(made(kind, 0, 0.1, 7));
    EXPECT_EQ(got, hash) << name(kind) << std::hex << " 0x" << got;
  }
}

TEST(ToyDatasets, HaveNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (const auto& set : toyDatasets) {
    EXPECT_EQ(name(set.kind), set.name);
    names.insert(set.name);
  }
  EXPECT_EQ(names.size(), toyDatasets.size());
}

// ---- points in the plane ------------------------------------------------------------------------

double radiusOf(const Dataset& data, Index i) { return std::hypot(data.x(0, i), data.x(1, i)); }

TEST(Circle, HasAnInnerDiscOfClassOneAndAnOuterRing) {
  const Dataset data = made(ToyDataset::circle, 2000);
  EXPECT_EQ(examplesOfClass(data, 1), 1000);
  double inner = 0, outer = 0, innermost = 5, outermost = 0;
  for (Index i = 0; i < data.examples(); ++i) {
    const double r = radiusOf(data, i);
    ASSERT_EQ(data.y(0, i), r < 3 ? 1 : 0);
    (r < 3 ? inner : outer) += r / 1000;
    (r < 3 ? outermost : innermost) = r < 3 ? std::max(outermost, r) : std::min(innermost, r);
    ASSERT_LT(r, 5 * (1 + 1e-15));
  }
  // The distances are uniform: means 1.25 and 4.25, five standard errors.
  EXPECT_NEAR(inner, 1.25, 5 * 2.5 / std::sqrt(12e3));
  EXPECT_NEAR(outer, 4.25, 5 * 1.5 / std::sqrt(12e3));
  EXPECT_NEAR(outermost, 2.5, 0.03);
  EXPECT_NEAR(innermost, 3.5, 0.03);
}

TEST(Circle, LiesAtEveryAngle) {
  const Dataset data = made(ToyDataset::circle, 4000);
  Index quadrants[4] = {};
  for (Index i = 0; i < data.examples(); ++i)
    ++quadrants[(data.x(0, i) > 0) * 2 + (data.x(1, i) > 0)];
  for (const Index count : quadrants)
    EXPECT_NEAR(static_cast<double>(count), 1000, 5 * 27.4); // five standard deviations
}

TEST(Circle, NoiseChangesClassesAndLeavesThePointsWhereTheyAre) {
  const Dataset clear = made(ToyDataset::circle, 500), noisy = made(ToyDataset::circle, 500, 0.4);
  EXPECT_TRUE(test::same(clear.x, noisy.x));
  EXPECT_FALSE(test::same(clear.y, noisy.y));
}

TEST(ExclusiveOr, IsClassOneWhereBothCoordinatesHaveOneSign) {
  const Dataset data = made(ToyDataset::exclusiveOr, 2000);
  for (Index i = 0; i < data.examples(); ++i) {
    EXPECT_EQ(data.y(0, i), data.x(0, i) * data.x(1, i) >= 0 ? 1 : 0);
    for (const double x : {data.x(0, i), data.x(1, i)}) {
      EXPECT_GE(std::abs(x), 0.3);
      EXPECT_LE(std::abs(x), 5.3);
    }
  }
  EXPECT_NEAR(static_cast<double>(examplesOfClass(data, 1)), 1000, 5 * 22.4);
  EXPECT_GT(data.x.maxCoeff(), 5.28);
  EXPECT_LT(data.x.minCoeff(), -5.28);
}

TEST(ExclusiveOr, NoiseChangesClassesAndLeavesThePointsWhereTheyAre) {
  const Dataset clear = made(ToyDataset::exclusiveOr, 500),
                noisy = made(ToyDataset::exclusiveOr, 500, 0.4);
  EXPECT_TRUE(test::same(clear.x, noisy.x));
  EXPECT_FALSE(test::same(clear.y, noisy.y));
}

/// Mean and variance of a coordinate of the examples of a class.
struct Cloud {
  double mean = 0, variance = 0;
};
Cloud cloudOf(const Dataset& data, Index coordinate, Index wanted) {
  Cloud cloud;
  const auto count = static_cast<double>(examplesOfClass(data, wanted));
  const Index row = data.y.rows() == 1 ? 0 : wanted;
  const double target = data.y.rows() == 1 ? static_cast<double>(wanted) : 1;
  for (Index i = 0; i < data.examples(); ++i)
    cloud.mean += (data.y(row, i) == target) * data.x(coordinate, i) / count;
  for (Index i = 0; i < data.examples(); ++i)
    cloud.variance +=
        (data.y(row, i) == target) * std::pow(data.x(coordinate, i) - cloud.mean, 2) / count;
  return cloud;
}

TEST(Gaussians, HaveTheirMeansAndAVarianceThatGrowsWithTheNoise) {
  for (const auto& [noise, variance] : {std::pair{0.0, 0.5}, {0.5, 4.0}}) {
    const Dataset data = made(ToyDataset::gaussians, 20'000, noise);
    EXPECT_EQ(examplesOfClass(data, 1), 10'000);
    for (const Index wanted : {0, 1})
      for (const Index coordinate : {0, 1}) {
        const Cloud cloud = cloudOf(data, coordinate, wanted);
        EXPECT_NEAR(cloud.mean, wanted == 1 ? 2 : -2, 5 * std::sqrt(variance / 1e4));
        EXPECT_NEAR(cloud.variance, variance, 5 * variance * std::sqrt(2 / 1e4));
      }
  }
}

TEST(Spiral, HasTwoArmsByTheFormula) {
  const Index arm = 100;
  const Dataset data = made(ToyDataset::spiral, 2 * arm);
  EXPECT_EQ(examplesOfClass(data, 1), arm);
  std::set<std::pair<long, Scalar>> seen;
  for (Index i = 0; i < data.examples(); ++i) {
    const long place = std::lround(radiusOf(data, i) / 5 * arm);
    const double r = 5.0 * static_cast<double>(place) / arm;
    const double t =
        1.75 * 2 * pi * static_cast<double>(place) / arm + (data.y(0, i) == 1 ? 0 : pi);
    EXPECT_NEAR(data.x(0, i), r * std::sin(t), 1e-13);
    EXPECT_NEAR(data.x(1, i), r * std::cos(t), 1e-13);
    seen.insert({place, data.y(0, i)});
  }
  EXPECT_EQ(seen.size(), 200u); // each place of each arm once
}

TEST(Spiral, NoiseMovesThePointsAndKeepsTheClasses) {
  const Dataset clear = made(ToyDataset::spiral, 200), noisy = made(ToyDataset::spiral, 200, 0.5);
  EXPECT_TRUE(test::same(clear.y, noisy.y));
  const Matrix moved = noisy.x - clear.x;
  EXPECT_LE(moved.cwiseAbs().maxCoeff(), 0.5);
  EXPECT_GT(moved.maxCoeff(), 0.45);
  EXPECT_LT(moved.minCoeff(), -0.45);
}

TEST(Plane, IsTheTenthOfTheSum) {
  const Dataset data = made(ToyDataset::plane, 1000);
  EXPECT_TRUE(test::close(data.y, (data.x.row(0) + data.x.row(1)) / 10, 1e-15));
  EXPECT_LE(data.x.cwiseAbs().maxCoeff(), 6);
  EXPECT_GT(data.x.maxCoeff(), 5.95);
  EXPECT_LT(data.x.minCoeff(), -5.95);
}

TEST(Plane, NoiseChangesTargetsOnly) {
  const Dataset clear = made(ToyDataset::plane, 1000), noisy = made(ToyDataset::plane, 1000, 0.5);
  EXPECT_TRUE(test::same(clear.x, noisy.x));
  const Matrix off = noisy.y - clear.y;
  EXPECT_LE(off.cwiseAbs().maxCoeff(), 2 * 6 * 0.5 / 10);
  // A sum of two U(-0.3, 0.3): variance 2 * 0.6^2 / 12, five standard errors of about 1.2 /
  // sqrt(m).
  EXPECT_NEAR(off.squaredNorm() / 1000, 0.06, 0.06 * 5 * 1.2 / std::sqrt(1000));
}

double multiGaussian(double x1, double x2) {
  double label = 0;
  for (const double cx : {-4, 0, 4})
    for (const double cy : {-2.5, 2.5}) {
      const double sign = (cx == 0) == (cy < 0) ? 1 : -1;
      const double height = std::clamp(1 - std::hypot(x1 - cx, x2 - cy) / 2, 0.0, 1.0);
      if (height > std::abs(label))
        label = sign * height;
    }
  return label;
}

TEST(MultiGaussian, HasSixHillsByTheFormula) {
  const Dataset data = made(ToyDataset::multiGaussian, 5000);
  for (Index i = 0; i < data.examples(); ++i)
    ASSERT_NEAR(data.y(0, i), multiGaussian(data.x(0, i), data.x(1, i)), 1e-15);
  EXPECT_GT(data.y.maxCoeff(), 0.9);
  EXPECT_LT(data.y.minCoeff(), -0.9);
  EXPECT_EQ(multiGaussian(4, 2.5), 1); // the third hill of the published list
  EXPECT_EQ(multiGaussian(4, -2.5), -1);
  EXPECT_EQ(multiGaussian(0, -2.5), 1);
}

TEST(MultiGaussian, NoiseChangesTargetsOnly) {
  const Dataset clear = made(ToyDataset::multiGaussian, 300),
                noisy = made(ToyDataset::multiGaussian, 300, 0.5);
  EXPECT_TRUE(test::same(clear.x, noisy.x));
  EXPECT_FALSE(test::same(clear.y, noisy.y));
}

// numpy: t = linspace(0, pi, 4): 0, pi/3, 2 pi/3, pi.
TEST(Moons, AreTheHalfCirclesOfScikitLearn) {
  const Dataset data = made(ToyDataset::moons, 8);
  const double root = std::sqrt(0.75);
  Matrix wanted{{1, 0.5, -0.5, -1, 0, 0.5, 1.5, 2},
                {0, root, root, 0, 0.5, 0.5 - root, 0.5 - root, 0.5}};
  ASSERT_EQ(examplesOfClass(data, 0), 4);
  for (Index i = 0; i < 8; ++i) {
    double nearest = 1;
    for (Index k = 0; k < 4; ++k) {
      const auto place = wanted.col(data.y(0, i) == 1 ? 4 + k : k);
      nearest = std::min(nearest, (data.x.col(i) - place).cwiseAbs().maxCoeff());
    }
    EXPECT_LT(nearest, 1e-15);
    for (Index other = 0; other < i; ++other)
      EXPECT_GT((data.x.col(i) - data.x.col(other)).cwiseAbs().maxCoeff(), 0.1);
  }
}

TEST(Moons, NoiseIsTheDeviationOfEachCoordinate) {
  const Dataset clear = made(ToyDataset::moons, 10'000),
                noisy = made(ToyDataset::moons, 10'000, 0.2);
  const Matrix off = noisy.x - clear.x;
  EXPECT_NEAR(off.squaredNorm() / 20'000, 0.04, 0.04 * 5 * std::sqrt(2 / 2e4));
}

TEST(Blobs, AreEqualCloudsEvenlyAroundTheOrigin) {
  for (const auto& [kind, classes] :
       {std::pair{ToyDataset::blobs, 3}, {ToyDataset::fourBlobs, 4}, {ToyDataset::fiveBlobs, 5}})
    for (const auto& [noise, variance] : {std::pair{0.0, 0.5}, {0.5, 4.0}}) {
      const Dataset data = made(kind, 10'000 * classes, noise);
      for (Index wanted = 0; wanted < classes; ++wanted) {
        EXPECT_EQ(examplesOfClass(data, wanted), 10'000);
        const double t = 2 * std::acos(-1.0) * static_cast<double>(wanted) / classes;
        const double centre[] = {-4 * std::sin(t), 4 * std::cos(t)};
        for (const Index coordinate : {0, 1}) {
          const Cloud cloud = cloudOf(data, coordinate, wanted);
          EXPECT_NEAR(cloud.mean, centre[coordinate], 5 * std::sqrt(variance / 1e4));
          EXPECT_NEAR(cloud.variance, variance, 5 * variance * std::sqrt(2 / 1e4));
        }
      }
    }
}

// Drawn class by class: unshuffled, the first half would be of one class.
TEST(ToyDatasets, PointsInThePlaneAreShuffled) {
  for (const ToyDataset kind :
       {ToyDataset::circle, ToyDataset::gaussians, ToyDataset::spiral, ToyDataset::moons}) {
    const Dataset data = made(kind, 400);
    // Hypergeometric: mean 100, deviation 5; five of them.
    EXPECT_NEAR(data.y.leftCols(200).sum(), 100, 25) << name(kind);
  }
  // Blobs are drawn in turn: unshuffled, every third example would be of one class.
  Index first = 0;
  const Dataset blobs = made(ToyDataset::blobs, 300);
  for (Index i = 0; i < 300; i += 3)
    first += blobs.y(0, i) == 1;
  EXPECT_NEAR(static_cast<double>(first), 33.3, 5 * 3.9);
}

// ---- functions and gates ------------------------------------------------------------------------

struct Function {
  ToyDataset kind;
  Scalar (*f)(Scalar x);
};
std::ostream& operator<<(std::ostream& out, const Function& tested) {
  return out << name(tested.kind);
}
class FunctionSet : public testing::TestWithParam<Function> {};
INSTANTIATE_TEST_SUITE_P(
    ToyDatasets, FunctionSet,
    testing::Values(Function{ToyDataset::line, [](Scalar x) { return 0.5 * x + 0.25; }},
                    Function{ToyDataset::quadratic, [](Scalar x) { return x * x; }},
                    Function{ToyDataset::cubic, [](Scalar x) { return x * x * x; }},
                    Function{ToyDataset::absoluteValue, [](Scalar x) { return x < 0 ? -x : x; }},
                    Function{ToyDataset::step, [](Scalar x) { return x >= 0 ? 1.0 : 0.0; }},
                    Function{ToyDataset::sine, [](Scalar x) { return std::sin(pi * x); }}),
    [](const auto& tested) { return std::string(name(tested.param.kind)); });

TEST_P(FunctionSet, IsItsFunctionAtEvenlySpacedPlaces) {
  const Dataset data = made(GetParam().kind, 41);
  for (Index i = 0; i < 41; ++i) {
    EXPECT_NEAR(data.x(0, i), static_cast<double>(i - 20) / 20, 1e-15);
    EXPECT_NEAR(data.y(0, i), GetParam().f(data.x(0, i)), 1e-15);
  }
}

TEST_P(FunctionSet, NoiseIsTheDeviationOfTheTargets) {
  const Dataset clear = made(GetParam().kind, 10'000), noisy = made(GetParam().kind, 10'000, 0.1);
  EXPECT_TRUE(test::same(clear.x, noisy.x));
  const Matrix off = noisy.y - clear.y;
  EXPECT_NEAR(off.sum() / 1e4, 0, 5 * 0.1 / 100);
  EXPECT_NEAR(off.squaredNorm() / 1e4, 0.01, 0.01 * 5 * std::sqrt(2 / 1e4));
}

TEST(Gates, HaveTheRowsOfTheirTruthTables) {
  const std::pair<ToyDataset, Matrix> tables[] = {
      {ToyDataset::andGate, Matrix{{0, 0, 0, 1}}}, {ToyDataset::orGate, Matrix{{0, 1, 1, 1}}},
      {ToyDataset::xorGate, Matrix{{0, 1, 1, 0}}}, {ToyDataset::nandGate, Matrix{{1, 1, 1, 0}}},
      {ToyDataset::norGate, Matrix{{1, 0, 0, 0}}}, {ToyDataset::xnorGate, Matrix{{1, 0, 0, 1}}}};
  for (const auto& [kind, targets] : tables) {
    const Dataset data = makeToyDataset(kind);
    EXPECT_TRUE(test::same(data.x, Matrix{{0, 0, 1, 1}, {0, 1, 0, 1}}));
    EXPECT_TRUE(test::same(data.y, targets)) << name(kind);
  }
}

TEST(Gates, RepeatTheirRowsWithNoiseOnTheInputs) {
  const Dataset clear = made(ToyDataset::xorGate, 1000),
                noisy = made(ToyDataset::xorGate, 1000, 0.1);
  EXPECT_TRUE(test::same(clear.x.col(6), Matrix{{1}, {0}}));
  EXPECT_TRUE(test::same(clear.y, noisy.y));
  EXPECT_NEAR((noisy.x - clear.x).squaredNorm() / 2000, 0.01, 0.01 * 5 * std::sqrt(2.0 / 2000));
}

} // namespace
} // namespace backprop
