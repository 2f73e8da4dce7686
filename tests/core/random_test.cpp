#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "core/support/random.h"

namespace backprop {
namespace {

// The first outputs that the authors' C source gives for the state 1, 2, 3, 4.
TEST(Random, DrawsThePublishedXoshiro256PlusPlus) {
  Random random(Random::State{1, 2, 3, 4});
  const std::uint64_t published[] = {41943041ULL,
                                     58720359ULL,
                                     3588806011781223ULL,
                                     3591011842654386ULL,
                                     9228616714210784205ULL,
                                     9973669472204895162ULL,
                                     14011001112246962877ULL,
                                     12406186145184390807ULL,
                                     15849039046786891736ULL,
                                     10450023813501588000ULL};
  for (const std::uint64_t want : published)
    EXPECT_EQ(random.next(), want);
}

// Worked out with whole numbers of any size from the authors' description; links hold seeds, so
// these may never change.
TEST(Random, FillsItsStateBySplitmix64) {
  const Random::State seed0{0xa706dd2f4d197e6fULL, 0xb382a305f4414f5eULL, 0x631a9154fbabf717ULL,
                            0xa80aba8c86640906ULL};
  const Random::State seed1Stream2{0xbcd9dbb49673066bULL, 0xe2bbf3eb5675cf33ULL,
                                   0x43e7d7a64ed2acb9ULL, 0x9d31d8b315005b90ULL};
  EXPECT_EQ(Random(0).state(), seed0);
  EXPECT_EQ(Random(1, 2).state(), seed1Stream2);
}

TEST(Random, OneSeedGivesOneSequence) {
  Random first(7, 1), second(7, 1);
  for (int i = 0; i < 100; ++i)
    ASSERT_EQ(first.next(), second.next());
  EXPECT_TRUE(first == second);
}

TEST(Random, NeighbouringSeedsAndStreamsShareNothing) {
  std::set<std::uint64_t> seen;
  for (std::uint64_t seed = 0; seed < 10; ++seed)
    for (std::uint64_t stream = 0; stream < 10; ++stream) {
      Random random(seed, stream);
      for (int i = 0; i < 10; ++i)
        EXPECT_TRUE(seen.insert(random.next()).second) << seed << ", " << stream;
    }
}

TEST(Random, ContinuesFromACopiedState) {
  Random random(3);
  random.next();
  Random copy(random.state());
  EXPECT_EQ(copy.next(), random.next());
}

TEST(Random, UniformFillsTheUnitIntervalEvenly) {
  Random random(1);
  const int draws = 200'000;
  double sum = 0, squares = 0, low = 1, high = 0;
  for (int i = 0; i < draws; ++i) {
    const double u = random.uniform();
    sum += u;
    squares += u * u;
    low = std::min(low, u);
    high = std::max(high, u);
  }
  EXPECT_GE(low, 0);
  EXPECT_LT(high, 1);
  EXPECT_LT(low, 1e-4);
  EXPECT_GT(high, 1 - 1e-4);
  // Mean 1/2, mean square 1/3; five standard errors.
  EXPECT_NEAR(sum / draws, 0.5, 5 * 0.2887 / 447);
  EXPECT_NEAR(squares / draws, 1.0 / 3, 5 * 0.2981 / 447);
}

TEST(Random, UniformIsTheUpper53BitsOfADraw) {
  Random uniform(1), whole(1);
  for (int i = 0; i < 100; ++i)
    EXPECT_EQ(uniform.uniform() * 0x1p53, static_cast<double>(whole.next() >> 11));
}

TEST(Random, UniformKeepsToItsBounds) {
  Random random(1);
  for (int i = 0; i < 10'000; ++i) {
    const double u = random.uniform(-0.25, 0.5);
    ASSERT_GE(u, -0.25);
    ASSERT_LT(u, 0.5);
  }
}

/// Sums of the powers of many normal numbers, divided by their count.
struct Moments {
  static constexpr int draws = 400'000;
  double mean = 0, square = 0, cube = 0, fourth = 0;
  int beyondOne = 0, beyondThree = 0;
};
Moments momentsOf(Random random, double mean, double deviation) {
  Moments moments;
  for (int i = 0; i < Moments::draws; ++i) {
    const double z = (random.normal(mean, deviation) - mean) / deviation;
    moments.mean += z / Moments::draws;
    moments.square += z * z / Moments::draws;
    moments.cube += z * z * z / Moments::draws;
    moments.fourth += z * z * z * z / Moments::draws;
    moments.beyondOne += std::abs(z) > 1;
    moments.beyondThree += std::abs(z) > 3;
  }
  return moments;
}

TEST(Random, NormalHasTheMomentsAndTailsOfTheNormalDistribution) {
  for (const auto& [mean, deviation] : {std::pair{0.0, 1.0}, {-3.0, 0.25}}) {
    const Moments moments = momentsOf(Random(4), mean, deviation);
    // E z = E z^3 = 0, E z^2 = 1, E z^4 = 3 and E z^6 = 15, E z^8 = 105, so that z, z^2, z^3 and
    // z^4 have the variances 1, 2, 15 and 96; five standard errors.
    const double error = 5 / std::sqrt(Moments::draws);
    EXPECT_NEAR(moments.mean, 0, error);
    EXPECT_NEAR(moments.square, 1, error * std::sqrt(2.0));
    EXPECT_NEAR(moments.cube, 0, error * std::sqrt(15.0));
    EXPECT_NEAR(moments.fourth, 3, error * std::sqrt(96.0));
    // P(|z| > 1) = 0.317311 and P(|z| > 3) = 0.0026998.
    EXPECT_NEAR(moments.beyondOne, 126'924.2, 5 * 294.4);
    EXPECT_NEAR(moments.beyondThree, 1'079.9, 5 * 32.8);
  }
}

TEST(Random, NormalNumbersThatFollowOneAnotherAreUncorrelated) {
  Random random(6);
  double sum = 0, last = random.normal();
  for (int i = 0; i < 100'000; ++i) {
    const double next = random.normal();
    sum += last * next;
    last = next;
  }
  EXPECT_NEAR(sum / 100'000, 0, 5 / std::sqrt(1e5));
}

TEST(Random, NormalIsMarsagliasPolarMethod) {
  Random random(8), plain(8);
  for (int i = 0; i < 1000; ++i) {
    double u = 0, s = 0;
    do {
      u = 2 * plain.uniform() - 1;
      const double v = 2 * plain.uniform() - 1;
      s = u * u + v * v;
    } while (s >= 1);
    ASSERT_NEAR(random.normal(), u * std::sqrt(-2 * std::log(s) / s), 1e-14);
  }
  EXPECT_TRUE(random == plain);
}

TEST(Random, BelowDrawsEachNumberEquallyOften) {
  Random random(5);
  int counts[6] = {};
  for (int i = 0; i < 60'000; ++i)
    ++counts[random.below(6)];
  for (const int count : counts)
    EXPECT_NEAR(count, 10'000, 5 * 91.3); // five standard deviations
}

TEST(Random, BelowThrowsAwayDrawsThatWouldFavourSomeNumbers) {
  // 2^32 mod 3 * 2^30 is 2^30: a quarter of all draws. Without throwing them away, every third
  // number would come up twice as often as the others.
  Random random(1);
  const std::uint32_t count = 3U << 30;
  int third[3] = {};
  for (int i = 0; i < 30'000; ++i)
    ++third[random.below(count) % 3];
  for (const int drawn : third)
    EXPECT_NEAR(drawn, 10'000, 5 * 81.6); // five standard deviations
}

// floor(d count / 2^32) by whole numbers of any size, with draws d that are thrown away where
// (d count) mod 2^32 < 2^32 mod count.
TEST(Random, BelowScalesTheUpper32Bits) {
  for (const std::uint32_t count : {1U, 2U, 6U, 1000U, 1'000'000U, 3U << 30, 4294967295U}) {
    Random random(9), plain(9);
    for (int i = 0; i < 1000; ++i) {
      std::uint64_t product = 0;
      do
        product = (plain.next() >> 32) * count;
      while (product % (1ULL << 32) < (1ULL << 32) % count);
      ASSERT_EQ(random.below(count), product >> 32) << count;
    }
    EXPECT_TRUE(random == plain) << count;
  }
}

TEST(Random, BelowOneIsZero) {
  Random random(1);
  EXPECT_EQ(random.below(1), 0u);
}

TEST(Random, OrderHasEveryNumberWhateverStoodThere) {
  std::vector<Index> order(100, 7);
  Random random(1);
  random.drawOrder(order);
  EXPECT_FALSE(std::is_sorted(order.begin(), order.end()));
  std::sort(order.begin(), order.end());
  for (Index i = 0; i < 100; ++i)
    EXPECT_EQ(order[static_cast<std::size_t>(i)], i);
}

TEST(Random, OrdersOfNothingAndOfOne) {
  std::vector<Index> none, one(1, 7);
  Random random(1);
  random.drawOrder(none);
  random.drawOrder(one);
  EXPECT_TRUE(none.empty());
  EXPECT_EQ(one[0], 0);
}

TEST(Random, EveryOrderIsEquallyLikely) {
  std::map<std::vector<Index>, int> counts;
  Random random(2);
  for (int i = 0; i < 240'000; ++i) {
    std::vector<Index> order(4);
    random.drawOrder(order);
    ++counts[order];
  }
  ASSERT_EQ(counts.size(), 24u);
  for (const auto& [order, count] : counts)
    EXPECT_NEAR(count, 10'000, 5 * 97.9); // five standard deviations
}

TEST(Random, OrdersFollowOneAnotherInTheGenerator) {
  Random random(3);
  std::vector<Index> first(50), second(50);
  random.drawOrder(first);
  random.drawOrder(second);
  EXPECT_NE(first, second);
}

} // namespace
} // namespace backprop
