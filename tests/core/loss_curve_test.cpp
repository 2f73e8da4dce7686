#include <algorithm>
#include <cmath>
#include <limits>

#include "core/support/random.h"
#include "core/training/loss_curve.h"
#include "tests/core/allocations.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

using Point = LossCurve::Point;
using Span = LossCurve::Span;
constexpr Real nan = std::numeric_limits<Real>::quiet_NaN();
constexpr Real infinity = std::numeric_limits<Real>::infinity();

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
  ASSERT_EQ(one.spans().size(), other.spans().size());
  for (std::size_t i = 0; i < one.spans().size(); ++i) {
    ASSERT_EQ(one.spans()[i].lastStep, other.spans()[i].lastStep);
    ASSERT_EQ(one.spans()[i].training.greatest, other.spans()[i].training.greatest);
  }
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

TEST(LossCurve, JoinsNeighboursWhenItIsFull) {
  const LossCurve curve = curveOf(2049);
  EXPECT_EQ(curve.stride(), 2);
  ASSERT_EQ(curve.spans().size(), 1025u);
  EXPECT_EQ(curve.newestStep(), 2048);
  const Span& span = curve.spans()[3];
  EXPECT_EQ(span.firstStep, 6);
  EXPECT_EQ(span.lastStep, 7);
  EXPECT_EQ(span.training.first, 3);
  EXPECT_EQ(span.training.last, 3.5);
  EXPECT_EQ(span.heldOut.least, -7);
  EXPECT_EQ(span.heldOut.greatest, -6);
  EXPECT_TRUE(span.heldOut.finite);
}

TEST(LossCurve, KeepsJWithItsPenaltyBesideTheMeanOfL) {
  LossCurve curve;
  for (std::int64_t step = 0; step < 2049; ++step)
    curve.record({step, 1, nan, step == 6 ? 9.0 : 2.0});
  const Span& span = curve.spans()[3];
  EXPECT_EQ(span.cost.first, 9);
  EXPECT_EQ(span.cost.greatest, 9);
  EXPECT_EQ(span.cost.least, 2);
  EXPECT_EQ(span.training.greatest, 1);
  EXPECT_EQ(curve.points()[3].cost, 9);
  curve.cut(6);
  EXPECT_EQ(curve.points().back().cost, 9);
  EXPECT_EQ(curve.spans().back().cost.least, 9);
}

TEST(LossCurve, StaysEvenAndBoundedOverMillionsOfSteps) {
  const LossCurve curve = curveOf(10'000'000);
  const std::vector<Point> points = curve.points();
  EXPECT_LE(points.size(), LossCurve::capacity);
  EXPECT_GT(points.size(), LossCurve::capacity / 2);
  for (std::size_t i = 0; i < points.size(); ++i)
    ASSERT_EQ(points[i].step, static_cast<std::int64_t>(i) * curve.stride());
  EXPECT_GT(curve.newestStep() + curve.stride(), 9'999'999);
}

TEST(LossCurve, WantsTheNextMultipleOfItsStride) {
  const LossCurve curve = curveOf(5000); // 4996 is the newest
  EXPECT_EQ(curve.stride(), 4);
  EXPECT_EQ(curve.nextWanted(), 5000);
  EXPECT_FALSE(curve.wants(4999));
  EXPECT_TRUE(curve.wants(5000));
}

TEST(LossCurve, TakesStepsThatLieFarApart) {
  LossCurve curve;
  for (std::int64_t step = 0; step < 40'000'000; step += 1999)
    if (curve.wants(step))
      curve.record(pointAt(step));
  EXPECT_LE(curve.spans().size(), LossCurve::capacity);
  EXPECT_GT(curve.spans().size(), LossCurve::capacity / 4);
  for (std::size_t i = 1; i < curve.spans().size(); ++i)
    ASSERT_LT(curve.spans()[i - 1].lastStep, curve.spans()[i].firstStep);
}

TEST(LossCurve, KeepsAPeakOfOneStepForGood) {
  LossCurve curve;
  for (std::int64_t step = 0; step < 3'000'000; ++step)
    if (step == curve.nextWanted())
      curve.record({step, step == 777 ? 50.0 : 1.0, step == 778 ? -50.0 : 1.0});
  const Span& span = curve.spans()[0];
  EXPECT_EQ(span.firstStep, 0);
  EXPECT_EQ(span.training.greatest, 50);
  EXPECT_EQ(span.training.least, 1);
  EXPECT_EQ(span.heldOut.least, -50);
  EXPECT_EQ(curve.spans()[1].training.greatest, 1);
}

TEST(LossCurve, ShowsValuesThatAreNotFiniteAndKeepsThemFromTheBounds) {
  LossCurve curve;
  const Real values[] = {nan, 4, 5, infinity, -infinity, 6, nan, nan, 2, 1};
  for (std::int64_t step = 0; step < 2049; ++step)
    curve.record({step, step < 10 ? values[step] : 0, nan});
  const std::vector<Span>& spans = curve.spans();
  EXPECT_TRUE(std::isnan(spans[0].training.first));
  EXPECT_EQ(spans[0].training.least, 4);
  EXPECT_EQ(spans[0].training.greatest, 4);
  EXPECT_FALSE(spans[0].training.finite);
  EXPECT_EQ(spans[1].training.greatest, 5);
  EXPECT_EQ(spans[1].training.last, infinity);
  EXPECT_FALSE(spans[1].training.finite);
  EXPECT_EQ(spans[2].training.first, -infinity);
  EXPECT_EQ(spans[2].training.least, 6);
  EXPECT_TRUE(std::isnan(spans[3].training.least) && std::isnan(spans[3].training.greatest));
  EXPECT_FALSE(spans[3].training.finite);
  EXPECT_EQ(spans[4].training.least, 1);
  EXPECT_EQ(spans[4].training.greatest, 2);
  EXPECT_TRUE(spans[4].training.finite);
  EXPECT_TRUE(std::isnan(spans[4].heldOut.least));
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
  ASSERT_EQ(curve.spans().size(), 1025u);
  EXPECT_EQ(curve.spans()[20].firstStep, 320);
  EXPECT_EQ(curve.spans()[20].lastStep, 328);
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
  const std::vector<Point> points = curve.points();
  ASSERT_GT(points.size(), LossCurve::capacity / 2);
  for (std::size_t i = 1; i < points.size(); ++i)
    ASSERT_EQ(points[i].step - points[i - 1].step, curve.stride());
  curve.cut(std::int64_t{1} << 30);
  EXPECT_GT(curve.points().size(), LossCurve::capacity / 2);
}

TEST(LossCurve, BeginsAtAnyStep) {
  LossCurve curve;
  curve.record(pointAt(1'000'001));
  EXPECT_EQ(curve.stride(), 1);
  EXPECT_EQ(curve.nextWanted(), 1'000'002);
  run(curve, 1'000'002, 1'002'049);
  EXPECT_EQ(curve.spans().size(), 2048u);
  run(curve, 1'002'049, 1'002'050); // full: spans of two steps, from even ones on
  EXPECT_EQ(curve.stride(), 2);
  EXPECT_EQ(curve.spans().size(), 1025u);
  EXPECT_EQ(curve.spans()[0].lastStep, 1'000'001);
  EXPECT_EQ(curve.spans()[1].lastStep, 1'000'003);
  EXPECT_EQ(curve.spans().back().firstStep, 1'002'048);
  EXPECT_EQ(curve.spans().back().lastStep, 1'002'049);
  EXPECT_EQ(curve.nextWanted(), 1'002'050);
  curve.cut(1'001'000);
  EXPECT_EQ(curve.stride(), 1);
}

// ---- cut ----------------------------------------------------------------------------------------

TEST(LossCurve, CutForgetsLaterSteps) {
  LossCurve curve = curveOf(100);
  curve.cut(40);
  EXPECT_EQ(curve.newestStep(), 40);
  EXPECT_EQ(curve.spans().size(), 41u);
  EXPECT_EQ(curve.nextWanted(), 41);
}

TEST(LossCurve, CutFindsThePointsThatASpanHadJoined) {
  LossCurve curve = curveOf(5000); // spans of four steps
  curve.cut(42);
  ASSERT_EQ(curve.spans().size(), 43u);
  const Span& newest = curve.spans().back();
  EXPECT_EQ(newest.firstStep, 42);
  EXPECT_EQ(newest.lastStep, 42);
  EXPECT_EQ(newest.training.greatest, 21);
  EXPECT_EQ(newest.heldOut.least, -42);
}

TEST(LossCurve, CutKeepsASpanThatEndsThere) {
  LossCurve curve = curveOf(5000);
  curve.cut(43);
  EXPECT_EQ(curve.spans().back().lastStep, 43);
  EXPECT_EQ(curve.spans().back().training.greatest, 21.5);
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
    EXPECT_LE(curve.spans().size(), LossCurve::capacity);
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

// ---- envelope -----------------------------------------------------------------------------------

/// Everything that a curve of noise was given, beside the curve.
struct Noise {
  LossCurve curve;
  std::vector<Point> given;

  explicit Noise(std::int64_t steps) {
    Random random(17);
    for (std::int64_t step = 0; step < steps; ++step) {
      if (step != curve.nextWanted())
        continue;
      given.push_back({step, random.uniform(), random.uniform()});
      if (random.below(50) == 0)
        given.back().training = random.below(2) == 0 ? nan : infinity;
      curve.record(given.back());
    }
  }

  /// The extent of one quantity by its definition.
  Extent between(std::int64_t from, std::int64_t to, Real Point::*quantity) const {
    Extent result{nan, infinity, -infinity, nan, true};
    bool any = false;
    for (const Point& point : given) {
      if (point.step < from || point.step > to)
        continue;
      const Real value = point.*quantity;
      result.first = any ? result.first : value;
      result.last = value;
      any = true;
      result.finite = result.finite && std::isfinite(value);
      if (std::isfinite(value)) {
        result.least = std::min(result.least, value);
        result.greatest = std::max(result.greatest, value);
      }
    }
    if (result.least == infinity)
      result.least = result.greatest = nan;
    return result;
  }
};

void expectSame(const Extent& got, const Extent& want) {
  EXPECT_TRUE(test::same(Vector{{got.first, got.least, got.greatest, got.last}},
                         Vector{{want.first, want.least, want.greatest, want.last}}));
  EXPECT_EQ(got.finite, want.finite);
}

TEST(LossCurve, EnvelopeHoldsTheExtentOfEveryPointAtAnyZoom) {
  const Noise noise(100'000);
  for (const std::int64_t from : {0, 5, 1000, 64'000, 99'000})
    for (const std::int64_t length : {0, 10, 500, 4096, 30'000, 100'000, 1'000'000'000})
      for (const std::int64_t most : {1, 7, 300, 5000}) {
        const std::vector<Span> spans = noise.curve.envelope(from, from + length, most);
        for (const Span& span : spans) {
          expectSame(span.training, noise.between(span.firstStep, span.lastStep, &Point::training));
          expectSame(span.heldOut, noise.between(span.firstStep, span.lastStep, &Point::heldOut));
        }
        std::int64_t inside = 0;
        for (const Span& span : spans)
          inside += span.firstStep >= from && span.firstStep <= from + length;
        EXPECT_LE(inside, most);
      }
}

TEST(LossCurve, EnvelopeLeavesNoPointOut) {
  const Noise noise(100'000);
  const std::vector<Span> spans = noise.curve.envelope(0, 100'000, 100);
  EXPECT_GT(spans.size(), 50u);
  EXPECT_EQ(spans.front().firstStep, 0);
  for (std::size_t i = 1; i < spans.size(); ++i)
    EXPECT_TRUE(std::none_of(noise.given.begin(), noise.given.end(), [&](const Point& point) {
      return point.step > spans[i - 1].lastStep && point.step < spans[i].firstStep;
    }));
  EXPECT_EQ(spans.back().lastStep, noise.given.back().step);
}

TEST(LossCurve, EnvelopeReachesToTheNearestSpanOnEitherSide) {
  const LossCurve curve = curveOf(1000);
  const auto steps = [&](std::int64_t from, std::int64_t to, std::int64_t most) {
    std::vector<std::int64_t> result;
    for (const Span& span : curve.envelope(from, to, most))
      result.push_back(span.firstStep);
    return result;
  };
  using Steps = std::vector<std::int64_t>;
  EXPECT_EQ(steps(500, 502, 10), (Steps{499, 500, 501, 502, 503}));
  EXPECT_EQ(steps(500, 507, 2), (Steps{499, 500, 504, 508}));
  EXPECT_EQ(steps(501, 508, 3), (Steps{500, 501, 504, 508, 509}));
  EXPECT_EQ(steps(0, 1, 5), (Steps{0, 1, 2}));
  EXPECT_EQ(steps(-5, 0, 5), (Steps{0, 1}));
  EXPECT_EQ(steps(998, 5000, 5), (Steps{997, 998, 999}));
  EXPECT_EQ(steps(2000, 5000, 5), (Steps{999}));
}

TEST(LossCurve, EnvelopeKeepsItsSpansWhileTheViewMoves) {
  const LossCurve curve = curveOf(2000);
  for (const std::int64_t from : {100, 101, 132, 170}) {
    const std::vector<Span> spans = curve.envelope(from, from + 800, 50);
    EXPECT_GT(spans.size(), 25u);
    // All but the neighbours outside and those that the edges cut through.
    for (std::size_t i = 2; i + 2 < spans.size(); ++i) {
      EXPECT_EQ(spans[i].firstStep % 32, 0);
      EXPECT_EQ(spans[i].lastStep, spans[i].firstStep + 31);
    }
  }
}

TEST(LossCurve, EnvelopeOfNothingIsEmpty) { EXPECT_TRUE(LossCurve().envelope(0, 100, 10).empty()); }

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
