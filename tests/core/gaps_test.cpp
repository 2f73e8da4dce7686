#include <cmath>
#include <limits>

#include "core/data/gaps.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

constexpr Real nan = std::numeric_limits<Real>::quiet_NaN();
constexpr Real infinity = std::numeric_limits<Real>::infinity();

/// The age of five rows, one of which lacks it; and a word among three, which another one lacks.
const Matrix rows{{20, nan, 40, 90, nan}, {1, 0, nan, 0, 0}, {0, 1, nan, 0, 1}, {0, 0, nan, 1, 0}};
const std::vector<WordInputs> word{{1, 3}};

TEST(Gaps, AreFilledWithTheMeanOfTheTrainingRowsAlone) {
  EXPECT_EQ(fillsFor(rows, {0, 1, 2}, word)(0), 30);
  EXPECT_EQ(fillsFor(rows, {0, 2, 3}, word)(0), 50);
  EXPECT_EQ(filled(rows, fillsFor(rows, {0, 1, 2}, word)).row(0), (Matrix{{20, 30, 40, 90, 30}}));
}

TEST(Gaps, OfAWordAreFilledWithTheOneThatComesMostOftenInTheTrainingRows) {
  EXPECT_EQ(fillsFor(rows, {0, 1, 2, 4}, word).tail(3), (Vector{{0, 1, 0}}));
  EXPECT_EQ(fillsFor(rows, {0, 2}, word).tail(3), (Vector{{1, 0, 0}}));
  // Of as frequent ones the least: 0 0 1 comes before 0 1 0.
  EXPECT_EQ(fillsFor(rows, {0, 1, 2, 3}, word).tail(3), (Vector{{0, 0, 1}}));
}

TEST(Gaps, OfTwoWordsAreFilledWithOneOfThemAndNotWithTheMean) {
  const Matrix two{{1, nan, 1, 0}};
  EXPECT_EQ(fillsFor(two, {0, 1, 2, 3}, {{0, 1}})(0), 1);
  EXPECT_EQ(fillsFor(two, {1, 3}, {{0, 1}})(0), 0);
  EXPECT_NEAR(std::abs(fillsFor(two, {0, 1, 2, 3})(0)), 2.0 / 3, 1e-15);
}

TEST(Gaps, OfAWordThatIsThereInPartAreFilledToo) {
  Matrix part = rows;
  part(1, 2) = 1; // typed in by hand
  const Matrix whole = filled(part, fillsFor(part, {0, 2}, word));
  EXPECT_EQ(whole.col(2), (Vector{{40, 1, 0, 0}}));
}

TEST(Gaps, NothingIsFilledWhereThereIsNone) {
  const Matrix whole{{1, 2}, {3, nan}};
  EXPECT_TRUE(std::isnan(std::abs(fillsFor(whole, {0, 1})(0))));
  EXPECT_EQ(filled(whole, fillsFor(whole, {0})), (Matrix{{1, 2}, {3, 3}}));
}

TEST(Gaps, ThatNoTrainingRowCanFillAreRefused) {
  EXPECT_EQ(
      test::refusalOf([] {
        fillsFor(rows, {1, 4}, word);
      }),
      (Refusal{
          ErrorCode::finite, "data.inputs", {}, wanted::Rule{wanted::Reason::trainingValue, "0"}}));
  EXPECT_EQ(
      test::refusalOf([] { fillsFor(rows, {2}, word); }),
      (Refusal{
          ErrorCode::finite, "data.inputs", {}, wanted::Rule{wanted::Reason::trainingValue, "1"}}));
}

TEST(Gaps, NumbersThatAreInfiniteAreRefused) {
  EXPECT_EQ(
      test::refusalOf([] {
        fillsFor(Matrix{{1, 2}, {3, -infinity}}, {0});
      }),
      (Refusal{ErrorCode::finite, "data.inputs[1][1]", told::Number{-infinity}, wanted::finite}));
  EXPECT_EQ(
      test::refusalOf([] {
        checkGaps(Matrix{{1, nan}, {3, infinity}}, "data.others");
      }),
      (Refusal{ErrorCode::finite, "data.others[1][1]", told::Number{infinity}, wanted::finite}));
}

TEST(Gaps, AreFilledWithTheMeanAlsoWhereTheSumIsTooLarge) {
  const Real most = std::numeric_limits<Real>::max();
  EXPECT_EQ(fillsFor(Matrix{{most, most, nan, most}}, {0, 1, 3})(0), most);
  EXPECT_EQ(fillsFor(Matrix{{most, -most, most, nan, most}}, {0, 1, 2, 4})(0), most / 2);
  EXPECT_EQ(fillsFor(Matrix{{-most, -most, nan, most, most}}, {0, 1, 3, 4})(0), 0);
}

TEST(Gaps, AreFilledWithThePlainSumOverItsCountElsewhere) {
  EXPECT_EQ(fillsFor(Matrix{{20, 30, 9, nan}}, {0, 1, 2})(0), Real{59} / 3);
  const Real least = std::numeric_limits<Real>::denorm_min();
  EXPECT_EQ(fillsFor(Matrix{{least, least, nan}}, {0, 1})(0), least);
}

TEST(Gaps, WordsOutsideTheInputsAreRefused) {
  EXPECT_EQ(
      test::refusalOf([] {
        fillsFor(rows, {0}, {{0, 1}, {4, 1}});
      }),
      (Refusal{ErrorCode::range, "data.words[1].first", told::Number{4}, wanted::Whole{0, 3}}));
  EXPECT_EQ(
      test::refusalOf([] {
        fillsFor(rows, {0}, {{1, 4}});
      }),
      (Refusal{ErrorCode::range, "data.words[0].count", told::Number{4}, wanted::Whole{1, 3}}));
}

} // namespace
} // namespace backprop
