#include <algorithm>
#include <map>
#include <numeric>
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

TEST(Random, BelowDrawsEachNumberEquallyOften) {
  Random random(5);
  int counts[6] = {};
  for (int i = 0; i < 60'000; ++i)
    ++counts[random.below(6)];
  for (const int count : counts)
    EXPECT_NEAR(count, 10'000, 5 * 91.3); // five standard deviations
}

TEST(Random, BelowThrowsAwayDrawsThatWouldFavourSmallNumbers) {
  // 2^64 mod 3 * 2^62 is 2^62: a quarter of all draws. Without throwing them away, numbers under
  // 2^62 would come up twice as often as others.
  Random random(1);
  const std::uint64_t third = 1ULL << 62;
  int small = 0;
  for (int i = 0; i < 30'000; ++i)
    small += random.below(3 * third) < third;
  EXPECT_NEAR(small, 10'000, 5 * 81.6);
}

TEST(Random, BelowOneIsZero) {
  Random random(1);
  EXPECT_EQ(random.below(1), 0u);
}

TEST(Random, ShuffleKeepsEveryItem) {
  std::vector<Index> items(100);
  std::iota(items.begin(), items.end(), Index{0});
  const std::vector<Index> ordered = items;
  Random random(1);
  random.shuffle(items);
  EXPECT_NE(items, ordered);
  EXPECT_TRUE(std::is_permutation(items.begin(), items.end(), ordered.begin()));
}

TEST(Random, ShuffleMakesEveryOrderEquallyOften) {
  std::map<std::vector<Index>, int> counts;
  Random random(2);
  for (int i = 0; i < 60'000; ++i) {
    std::vector<Index> items{1, 2, 3};
    random.shuffle(items);
    ++counts[items];
  }
  ASSERT_EQ(counts.size(), 6u);
  for (const auto& [order, count] : counts)
    EXPECT_NEAR(count, 10'000, 5 * 91.3);
}

} // namespace
} // namespace backprop
