#include <limits>
#include <set>
#include <string>

#include "core/data/targets.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

using test::Refusal;

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
              (Refusal{"range", "data.targets[1]",
                       "data.targets[1] is class " + std::to_string(given) +
                           "; the classes are 0 to 2."}));
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

Refusal refusalOf(const Matrix& y, Loss loss) {
  return test::refusalOf([&] { validateTargets(y, loss); });
}

TEST(Targets, CrossEntropiesTakeNumbersFromZeroToOne) {
  for (const Loss loss : {Loss::binaryCrossEntropy, Loss::softmaxCrossEntropy}) {
    EXPECT_EQ(refusalOf(Matrix{{0, 1}, {0.5, 0}}, loss), Refusal{});
    EXPECT_EQ(refusalOf(Matrix{{0, 1}, {0.5, 1.25}}, loss),
              (Refusal{"range", "data.targets[1][1]",
                       "data.targets[1][1] is 1.25; with " + std::string(name(loss)) +
                           " every target lies from 0 to 1."}));
    EXPECT_EQ(refusalOf(Matrix{{-0.5, 2}}, loss),
              (Refusal{"range", "data.targets[0][0]",
                       "data.targets[0][0] is -0.5; with " + std::string(name(loss)) +
                           " every target lies from 0 to 1."}));
  }
}

TEST(Targets, HingeTakesMinusOneAndOneOnly) {
  EXPECT_EQ(refusalOf(Matrix{{-1, 1, 1}}, Loss::hinge), Refusal{});
  for (const auto& [target, text] : {std::pair{0.0, "0"}, {0.5, "0.5"}, {2.0, "2"}})
    EXPECT_EQ(refusalOf(Matrix{{-1, target}}, Loss::hinge),
              (Refusal{"range", "data.targets[1][0]",
                       "data.targets[1][0] is " + std::string(text) + "; with " +
                           std::string(name(Loss::hinge)) + " every target is -1 or 1."}));
}

TEST(Targets, OtherLossesTakeEveryNumber) {
  EXPECT_EQ(refusalOf(Matrix{{-1e300, 7}}, Loss::halfSquaredError), Refusal{});
}

TEST(Targets, RowsThatDoNotSumToOneAreFound) {
  const Matrix y{{1, 0.2, 0.3, 0, 0.1}, {0, 0.3, 0.3, 0, 0.2}, {0, 0.5, 0.3, 0, 0.70001}};
  EXPECT_EQ(rowsThatDoNotSumToOne(y), (std::vector<Index>{2, 3, 4}));
  // Ten times 0.1 is a little less than 1.
  EXPECT_TRUE(rowsThatDoNotSumToOne(Matrix::Constant(10, 2, 0.1)).empty());
}

} // namespace
} // namespace backprop
