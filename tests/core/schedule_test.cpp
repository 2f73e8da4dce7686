#include <cmath>

#include "core/training/schedule.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

using Kind = ScheduleKind;

Schedule of(Kind kind) { return defaultsOf(kind); }

TEST(Schedule, ConstantKeepsTheRateToTheBit) {
  for (const Real rate : {0.1, 1e-300, 1e308, 0.0})
    for (const std::int64_t t : {0LL, 1LL, 999'999'999'999LL})
      EXPECT_EQ(rateAt({}, rate, t), rate);
}

TEST(Schedule, StepFallsAtEachMultiple) {
  Schedule schedule = of(Kind::step);
  schedule.every = 10;
  schedule.factor = 0.25;
  EXPECT_EQ(rateAt(schedule, 8, 0), 8);
  EXPECT_EQ(rateAt(schedule, 8, 9), 8);
  EXPECT_EQ(rateAt(schedule, 8, 10), 2);
  EXPECT_EQ(rateAt(schedule, 8, 19), 2);
  EXPECT_EQ(rateAt(schedule, 8, 39), 0.125);
}

TEST(Schedule, ExponentialIsAPowerOfTheUpdate) {
  Schedule schedule = of(Kind::exponential);
  schedule.factor = 0.97;
  EXPECT_EQ(rateAt(schedule, 0.3, 0), 0.3);
  long double want = 0.3L;
  for (std::int64_t t = 0; t < 3000; ++t, want *= static_cast<long double>(0.97))
    ASSERT_NEAR(rateAt(schedule, 0.3, t), static_cast<double>(want),
                4e-15 * static_cast<double>(want))
        << t;
  EXPECT_EQ(rateAt(schedule, 0.3, 1'000'000'000'000), 0);
}

TEST(Schedule, CosineFallsToTheLeastRateAndStaysThere) {
  Schedule schedule = of(Kind::cosine);
  schedule.length = 12;
  schedule.least = 0.1;
  EXPECT_NEAR(rateAt(schedule, 0.5, 0), 0.5, 1e-15);
  EXPECT_NEAR(rateAt(schedule, 0.5, 2), 0.1 + 0.4 * (1 + std::sqrt(0.75)) / 2, 1e-15);
  EXPECT_NEAR(rateAt(schedule, 0.5, 4), 0.4, 1e-15);
  EXPECT_NEAR(rateAt(schedule, 0.5, 6), 0.3, 1e-15);
  EXPECT_NEAR(rateAt(schedule, 0.5, 8), 0.2, 1e-15);
  EXPECT_EQ(rateAt(schedule, 0.5, 12), 0.1);
  EXPECT_EQ(rateAt(schedule, 0.5, 1'000'000), 0.1);
}

TEST(Schedule, InverseTimeDividesByTheUpdate) {
  Schedule schedule = of(Kind::inverseTime);
  schedule.decay = 0.5;
  EXPECT_EQ(rateAt(schedule, 3, 0), 3);
  EXPECT_EQ(rateAt(schedule, 3, 1), 2);
  EXPECT_EQ(rateAt(schedule, 3, 4), 1);
}

TEST(Schedule, WarmsUpInEqualStepsToTheRate) {
  Schedule schedule;
  schedule.warmUp = 4;
  EXPECT_EQ(rateAt(schedule, 0.8, 0), 0.2);
  EXPECT_EQ(rateAt(schedule, 0.8, 1), 0.4);
  EXPECT_NEAR(rateAt(schedule, 0.8, 2), 0.6, 1e-15);
  EXPECT_EQ(rateAt(schedule, 0.8, 3), 0.8);
  EXPECT_EQ(rateAt(schedule, 0.8, 4), 0.8);
}

TEST(Schedule, CountsFromTheFirstUpdateDuringWarmUpToo) {
  Schedule schedule = of(Kind::inverseTime);
  schedule.decay = 1;
  schedule.warmUp = 4;
  EXPECT_EQ(rateAt(schedule, 12, 0), 3); // 12 / 1 * 1/4
  EXPECT_EQ(rateAt(schedule, 12, 1), 3); // 12 / 2 * 2/4
  EXPECT_EQ(rateAt(schedule, 12, 3), 3); // 12 / 4
  EXPECT_EQ(rateAt(schedule, 12, 5), 2); // 12 / 6
}

TEST(Schedule, NeverMakesARateOfZeroAnythingElse) {
  for (const auto& [kind, word] : schedules) {
    Schedule schedule = of(kind);
    schedule.warmUp = 3;
    for (const std::int64_t t : {0, 2, 3, 500, 100'000'000})
      EXPECT_EQ(rateAt(schedule, 0, t), 0) << word;
  }
}

TEST(Schedule, NamesEveryKind) {
  for (std::size_t i = 0; i < schedules.size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(schedules[i].kind), i);
    EXPECT_EQ(name(schedules[i].kind), schedules[i].name);
    EXPECT_EQ(of(schedules[i].kind).kind, schedules[i].kind);
  }
  EXPECT_EQ(name(Kind::inverseTime), "inverseTime");
}

TEST(Schedule, RefusesNumbersOutOfRange) {
  const auto refusal = [](auto change) {
    Schedule schedule;
    change(schedule);
    return test::refusalOf([&] { validate(schedule, "schedule"); });
  };
  EXPECT_EQ(refusal([](Schedule&) {}), std::nullopt);
  EXPECT_EQ(
      refusal([](Schedule& s) { s.every = 0; }),
      (Refusal{ErrorCode::range, "schedule.every", told::Number{0}, wanted::Whole{.least = 1}}));
  EXPECT_EQ(test::refusedPath(refusal([](Schedule& s) { s.factor = 0; })), "schedule.factor");
  EXPECT_EQ(
      refusal([](Schedule& s) { s.factor = 1.5; }),
      (Refusal{ErrorCode::range, "schedule.factor", told::Number{1.5}, wanted::positiveShare}));
  EXPECT_EQ(refusal([](Schedule& s) { s.factor = 1; }), std::nullopt);
  EXPECT_EQ(test::refusedPath(refusal([](Schedule& s) { s.length = -4; })), "schedule.length");
  EXPECT_EQ(test::refusedPath(refusal([](Schedule& s) { s.least = std::nan(""); })),
            "schedule.least");
  EXPECT_EQ(test::refusedPath(refusal([](Schedule& s) { s.decay = -1; })), "schedule.decay");
  EXPECT_EQ(
      refusal([](Schedule& s) { s.warmUp = -1; }),
      (Refusal{ErrorCode::range, "schedule.warmUp", told::Number{-1}, wanted::Whole{.least = 0}}));
}

} // namespace
} // namespace backprop
