#include <limits>
#include <set>
#include <string>

#include "core/data/targets.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

TEST(Targets, TwoClassesTakeOneOutput) {
  const std::vector<Index> classes{0, 1, 1};
  EXPECT_TRUE(test::same(encode(classes, 2, TargetCoding::zeroOne), Matrix{{0, 1, 1}}));
  EXPECT_TRUE(test::same(encode(classes, 2, TargetCoding::plusMinusOne), Matrix{{-1, 1, 1}}));
  EXPECT_TRUE(test::same(encode(classes, 2, TargetCoding::oneHot), Matrix{{1, 0, 0}, {0, 1, 1}}));
}

TEST(Targets, MoreClassesTakeAnOutputEach) {
  const std::vector<Index> classes{2, 0};
  const Matrix zeroOne{{0, 1}, {0, 0}, {1, 0}}, plusMinusOne{{-1, 1}, {-1, -1}, {1, -1}};
  EXPECT_TRUE(test::same(encode(classes, 3, TargetCoding::zeroOne), zeroOne));
  EXPECT_TRUE(test::same(encode(classes, 3, TargetCoding::oneHot), zeroOne));
  EXPECT_TRUE(test::same(encode(classes, 3, TargetCoding::plusMinusOne), plusMinusOne));
  EXPECT_TRUE(test::same(oneHot(classes, 3), zeroOne));
}

TEST(Targets, OfNoExamplesAreNoColumns) {
  EXPECT_EQ(oneHot({}, 3).rows(), 3);
  EXPECT_EQ(oneHot({}, 3).cols(), 0);
}

TEST(Targets, ClassesThatThereAreNotAreRefused) {
  for (const Index given : {-1, 3})
    EXPECT_EQ(test::refusalOf([&] {
                oneHot({0, given}, 3);
              }),
              (Refusal{ErrorCode::range, "classes[1]", told::Number{static_cast<double>(given)},
                       wanted::Whole{0, 2}}));
}

TEST(Targets, EveryCodingHasItsOwnName) {
  std::set<std::string_view> names;
  for (const auto& entry : targetCodings) {
    EXPECT_EQ(name(entry.kind), entry.name);
    names.insert(entry.name);
  }
  EXPECT_EQ(names.size(), 3u);
}

// ---- what a loss asks for -----------------------------------------------------------------------

std::optional<Refusal> refusalOf(const Matrix& y, Loss loss) {
  return test::refusalOf([&] { validateTargets(y, loss); });
}

TEST(Targets, CrossEntropiesTakeNumbersFromZeroToOne) {
  for (const Loss loss : {Loss::binaryCrossEntropy, Loss::softmaxCrossEntropy}) {
    EXPECT_EQ(refusalOf(Matrix{{0, 1}, {0.5, 0}}, loss), std::nullopt);
    EXPECT_EQ(refusalOf(Matrix{{0, 1}, {0.5, 1.25}}, loss),
              (Refusal{ErrorCode::range, "data.targets[1][1]", told::Number{1.25},
                       wanted::Target{name(loss), 0, 1, false}}));
    EXPECT_EQ(refusalOf(Matrix{{-0.5, 2}}, loss),
              (Refusal{ErrorCode::range, "data.targets[0][0]", told::Number{-0.5},
                       wanted::Target{name(loss), 0, 1, false}}));
  }
}

TEST(Targets, HingeTakesMinusOneAndOneOnly) {
  EXPECT_EQ(refusalOf(Matrix{{-1, 1, 1}}, Loss::hinge), std::nullopt);
  for (const Scalar target : {0.0, 0.5, 2.0})
    EXPECT_EQ(refusalOf(Matrix{{-1, target}}, Loss::hinge),
              (Refusal{ErrorCode::range, "data.targets[1][0]", told::Number{target},
                       wanted::Target{"hinge", -1, 1, true}}));
}

TEST(Targets, OtherLossesTakeEveryNumber) {
  EXPECT_EQ(refusalOf(Matrix{{-1e300, 7}}, Loss::halfSquaredError), std::nullopt);
}

TEST(Targets, RowsThatDoNotSumToOneAreFound) {
  const Matrix y{{1, 0.2, 0.3, 0, 0.1}, {0, 0.3, 0.3, 0, 0.2}, {0, 0.5, 0.3, 0, 0.70001}};
  EXPECT_EQ(rowsThatDoNotSumToOne(y), (std::vector<Index>{2, 3, 4}));
  // Ten times 0.1 is a little less than 1.
  EXPECT_TRUE(rowsThatDoNotSumToOne(Matrix::Constant(10, 2, 0.1)).empty());
}

} // namespace
} // namespace backprop
