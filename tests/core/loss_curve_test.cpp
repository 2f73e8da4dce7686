#include <gtest/gtest.h>

#include "core/training/loss_curve.h"

namespace backprop {
namespace {

LossCurve curveOf(Index steps) {
  LossCurve curve;
  for (Index step = 0; step < steps; ++step)
    if (curve.wants(step))
      curve.record({step, static_cast<Scalar>(step) / 2, static_cast<Scalar>(-step)});
  return curve;
}

TEST(LossCurve, KeepsEveryStepWhileThereIsRoom) {
  const LossCurve curve = curveOf(2048);
  EXPECT_EQ(curve.stride(), 1);
  ASSERT_EQ(curve.points().size(), 2048u);
  EXPECT_EQ(curve.points()[7].step, 7);
  EXPECT_EQ(curve.points()[7].training, 3.5);
  EXPECT_EQ(curve.points()[7].heldOut, -7);
}

TEST(LossCurve, DropsEverySecondPointWhenItIsFull) {
  const LossCurve curve = curveOf(2049);
  EXPECT_EQ(curve.stride(), 2);
  ASSERT_EQ(curve.points().size(), 1025u);
  EXPECT_EQ(curve.newestStep(), 2048);
}

TEST(LossCurve, StaysEvenAndBoundedOverMillionsOfSteps) {
  const LossCurve curve = curveOf(3'000'000);
  EXPECT_LE(curve.points().size(), LossCurve::capacity);
  EXPECT_GT(curve.points().size(), LossCurve::capacity / 2);
  for (std::size_t i = 0; i < curve.points().size(); ++i)
    ASSERT_EQ(curve.points()[i].step, static_cast<Index>(i) * curve.stride());
  EXPECT_GT(curve.newestStep() + curve.stride(), 2'999'999);
}

TEST(LossCurve, WantsMultiplesOfItsStride) {
  const LossCurve curve = curveOf(5000);
  EXPECT_EQ(curve.stride(), 4);
  EXPECT_TRUE(curve.wants(5004));
  EXPECT_FALSE(curve.wants(5002));
}

TEST(LossCurve, NewestPointCanBeReplaced) {
  LossCurve curve = curveOf(3);
  curve.replaceNewest({2, 9, 8});
  ASSERT_EQ(curve.points().size(), 3u);
  EXPECT_EQ(curve.points()[2].training, 9);
  EXPECT_EQ(curve.points()[1].training, 0.5);
}

TEST(LossCurve, HasNoNewestStepBeforeTheFirstRecord) { EXPECT_EQ(LossCurve().newestStep(), -1); }

} // namespace
} // namespace backprop
