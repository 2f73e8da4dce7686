#include <limits>

#include "core/training/loss_curve.h"
#include "tests/core/allocations.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

using Point = LossCurve::Point;
constexpr Real nan = std::numeric_limits<Real>::quiet_NaN();

Point pointAt(std::int64_t step) {
  return {step, static_cast<Real>(step) / 2, static_cast<Real>(-step)};
}

void run(LossCurve& curve, std::int64_t from, std::int64_t to) {
  for (std::int64_t step = from; step < to; ++step)
    if (step == curve.nextWanted())
      curve.record(pointAt(step));
}

LossCurve curveOf(std::int64_t steps) {
  LossCurve curve;
  run(curve, 0, steps);
  return curve;
}

void expectSame(const LossCurve& one, const LossCurve& other) {
  EXPECT_EQ(one.stride(), other.stride());
  EXPECT_EQ(one.nextWanted(), other.nextWanted());
  const std::vector<Point> points = one.points(), others = other.points();
  ASSERT_EQ(points.size(), others.size());
  for (std::size_t i = 0; i < points.size(); ++i)
    ASSERT_EQ(points[i].step, others[i].step);
}

void expectEven(const LossCurve& curve) {
  const std::vector<Point> points = curve.points();
  EXPECT_LE(points.size(), LossCurve::capacity);
  ASSERT_GT(points.size(), LossCurve::capacity / 2);
  for (std::size_t i = 1; i < points.size(); ++i)
    ASSERT_EQ(points[i].step - points[i - 1].step, curve.stride());
}

TEST(LossCurve, KeepsEveryStepWhileThereIsRoom) {
  const LossCurve curve = curveOf(2048);
  EXPECT_EQ(curve.stride(), 1);
  const std::vector<Point> points = curve.points();
  ASSERT_EQ(points.size(), 2048u);
  EXPECT_EQ(points[7].step, 7);
  EXPECT_EQ(points[7].training, 3.5);
  EXPECT_EQ(points[7].heldOut, -7);
}

TEST(LossCurve, KeepsEverySecondStepWhenItIsFull) {
  const LossCurve curve = curveOf(2049);
  EXPECT_EQ(curve.stride(), 2);
  EXPECT_EQ(curve.newestStep(), 2048);
  const std::vector<Point> points = curve.points();
  ASSERT_EQ(points.size(), 1025u);
  EXPECT_EQ(points[3].step, 6);
  EXPECT_EQ(points[3].training, 3);
  EXPECT_EQ(points.back().step, 2048);
}

TEST(LossCurve, KeepsJWithItsPenaltyBesideTheMeanOfL) {
  LossCurve curve;
  for (std::int64_t step = 0; step < 2049; ++step)
    curve.record({step, 1, nan, step == 6 ? 9.0 : 2.0});
  EXPECT_EQ(curve.points()[3].cost, 9);
  EXPECT_EQ(curve.points()[4].cost, 2);
  curve.cut(6);
  EXPECT_EQ(curve.points().back().cost, 9);
}

TEST(LossCurve, StaysEvenAndBoundedOverMillionsOfSteps) {
  const LossCurve curve = curveOf(10'000'000);
  expectEven(curve);
  EXPECT_EQ(curve.points().front().step, 0);
  EXPECT_GT(curve.newestStep() + curve.stride(), 9'999'999);
}

TEST(LossCurve, WantsTheNextMultipleOfItsStride) {
  const LossCurve curve = curveOf(5000); // 4996 is the newest
  EXPECT_EQ(curve.stride(), 4);
  EXPECT_EQ(curve.nextWanted(), 5000);
}

TEST(LossCurve, NewestPointCanBeReplaced) {
  LossCurve curve = curveOf(3);
  curve.replaceNewest({2, 9, 8});
  const std::vector<Point> points = curve.points();
  ASSERT_EQ(points.size(), 3u);
  EXPECT_EQ(points[2].training, 9);
  EXPECT_EQ(points[1].training, 0.5);
  EXPECT_EQ(curve.nextWanted(), 3);
}

TEST(LossCurve, HasNoNewestStepBeforeTheFirstRecord) { EXPECT_EQ(LossCurve().newestStep(), -1); }

TEST(LossCurve, HasFewPointsBelowItsUsualStride) {
  LossCurve curve(8);
  run(curve, 0, 100);
  EXPECT_EQ(curve.stride(), 4);
  EXPECT_EQ(curve.points().size(), 25u);
  run(curve, 100, 16'385);
  EXPECT_EQ(curve.stride(), 16);
  ASSERT_EQ(curve.points().size(), 1025u);
  EXPECT_EQ(curve.points()[20].step, 320);
  curve.cut(300);
  EXPECT_EQ(curve.stride(), 8);
  EXPECT_EQ(curve.nextWanted(), 304);
  curve.cut(100);
  EXPECT_EQ(curve.stride(), 4);
  EXPECT_EQ(curve.nextWanted(), 104);
}

TEST(LossCurve, IsTheSameHoweverItsNewestStepWasReached) {
  for (const std::int64_t usual : {1, 4, 256})
    for (const std::int64_t back : {0, 1, 5, 33, 200, 2047, 2049, 5000, 40'000}) {
      LossCurve curve(usual);
      run(curve, 0, 100'000);
      curve.cut(back);
      LossCurve fresh(usual);
      run(fresh, 0, back + 1);
      for (const std::int64_t on : {0, 1, 3, 77, 1000, 3000, 9000}) {
        run(curve, curve.nextWanted(), back + on + 1);
        run(fresh, fresh.nextWanted(), back + on + 1);
        expectSame(curve, fresh);
      }
    }
}

TEST(LossCurve, StaysBoundedAndEvenOverLongRunsOnWhichItIsGoneBack) {
  LossCurve curve;
  for (std::int64_t step = 0; step < std::int64_t{1} << 40; step = curve.nextWanted())
    curve.record(pointAt(step));
  expectEven(curve);
  curve.cut(std::int64_t{1} << 30);
  EXPECT_GT(curve.points().size(), LossCurve::capacity / 2);
}

TEST(LossCurve, BeginsAtAnyStep) {
  LossCurve curve;
  curve.record(pointAt(1'000'001));
  EXPECT_EQ(curve.stride(), 1);
  EXPECT_EQ(curve.nextWanted(), 1'000'002);
  run(curve, 1'000'002, 1'002'049);
  EXPECT_EQ(curve.points().size(), 2048u);
  EXPECT_EQ(curve.nextWanted(), 1'002'050); // full: the first point, and even steps
  run(curve, 1'002'050, 1'002'051);
  EXPECT_EQ(curve.stride(), 2);
  const std::vector<Point> points = curve.points();
  EXPECT_EQ(points.size(), 1026u);
  EXPECT_EQ(points[0].step, 1'000'001);
  EXPECT_EQ(points[1].step, 1'000'002);
  EXPECT_EQ(points.back().step, 1'002'050);
  curve.cut(1'001'000);
  EXPECT_EQ(curve.stride(), 1);
}

// ---- cut ----------------------------------------------------------------------------------------

TEST(LossCurve, CutForgetsLaterSteps) {
  LossCurve curve = curveOf(100);
  curve.cut(40);
  EXPECT_EQ(curve.newestStep(), 40);
  EXPECT_EQ(curve.points().size(), 41u);
  EXPECT_EQ(curve.nextWanted(), 41);
}

TEST(LossCurve, CutFindsThePointsThatAWiderStrideHadPassedOver) {
  LossCurve curve = curveOf(5000); // every fourth step
  curve.cut(42);
  const std::vector<Point> points = curve.points();
  ASSERT_EQ(points.size(), 43u);
  EXPECT_EQ(points.back().step, 42);
  EXPECT_EQ(points[41].training, 20.5);
}

TEST(LossCurve, AfterACutGoesOnAsOftenAsTheFirstTime) {
  for (const std::int64_t step : {0, 1, 2047, 2048, 4095, 4096, 9000, 30'000}) {
    LossCurve curve = curveOf(1'000'000);
    curve.cut(step);
    LossCurve fresh = curveOf(step + 1);
    EXPECT_EQ(curve.stride(), fresh.stride()) << step;
    run(curve, step + 1, 50'000);
    run(fresh, step + 1, 50'000);
    EXPECT_EQ(curve.stride(), fresh.stride()) << step;
    EXPECT_EQ(curve.newestStep(), fresh.newestStep()) << step;
    EXPECT_LE(curve.points().size(), LossCurve::capacity);
  }
}

TEST(LossCurve, CutBeforeTheFirstStepEmptiesIt) {
  LossCurve curve(8);
  run(curve, 0, 50'000);
  curve.cut(-1);
  EXPECT_EQ(curve.newestStep(), -1);
  EXPECT_EQ(curve.stride(), 1);
  EXPECT_EQ(curve.nextWanted(), 0);
}

// ---- memory -------------------------------------------------------------------------------------

TEST(LossCurve, AllocatesNothing) {
  LossCurve curve;
  const long long before = test::allocations();
  curve.record(pointAt(1));
  run(curve, 2, 20'000);
  curve.cut(9000);
  run(curve, 9001, 20'000);
  EXPECT_EQ(test::allocations() - before, 0);
}

TEST(LossCurve, ACopyAllocatesNothingEither) {
  LossCurve curve = curveOf(100);
  LossCurve copy = curve;
  const long long before = test::allocations();
  run(copy, 100, 20'000);
  curve = copy;
  run(curve, 20'000, 40'000);
  EXPECT_EQ(test::allocations() - before, 0);
}

} // namespace
} // namespace backprop
