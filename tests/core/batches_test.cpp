#include <set>

#include <gtest/gtest.h>

#include "core/training/batches.h"

namespace backprop {
namespace {

std::vector<Index> upcoming(const Batches& batches) {
  std::vector<Index> examples;
  for (Index i = 0; i < batches.upcomingSize(); ++i)
    examples.push_back(batches.upcoming(i));
  return examples;
}

/// The batches of the present epoch; goes on to the next.
std::vector<std::vector<Index>> epoch(Batches& batches) {
  std::vector<std::vector<Index>> all;
  for (const Index present = batches.epoch(); batches.epoch() == present; batches.advance())
    all.push_back(upcoming(batches));
  return all;
}

std::vector<Index> joined(const std::vector<std::vector<Index>>& batches) {
  std::vector<Index> all;
  for (const auto& batch : batches)
    all.insert(all.end(), batch.begin(), batch.end());
  return all;
}

const std::vector<Index> natural{0, 1, 2, 3, 4, 5, 6};

TEST(Batches, FullBatchTakesAllExamplesInTheirOrder) {
  for (const Index size : {0, 7, 100}) {
    Batches batches(7, size, Random(1));
    EXPECT_TRUE(batches.full());
    EXPECT_EQ(batches.size(), 7);
    EXPECT_EQ(batches.perEpoch(), 1);
    EXPECT_EQ(upcoming(batches), natural);
    batches.advance();
    EXPECT_EQ(batches.epoch(), 1);
    EXPECT_EQ(upcoming(batches), natural);
  }
}

TEST(Batches, LeftOverExamplesAreABatchOfTheirOwn) {
  Batches batches(7, 3, Random(1));
  EXPECT_FALSE(batches.full());
  EXPECT_EQ(batches.perEpoch(), 3);
  const auto first = epoch(batches);
  ASSERT_EQ(first.size(), 3u);
  EXPECT_EQ(first[0].size(), 3u);
  EXPECT_EQ(first[1].size(), 3u);
  EXPECT_EQ(first[2].size(), 1u);
}

TEST(Batches, EveryEpochTakesEveryExampleOnce) {
  Batches batches(7, 2, Random(3));
  for (int i = 0; i < 20; ++i) {
    const std::vector<Index> examples = joined(epoch(batches));
    EXPECT_EQ(examples.size(), 7u);
    EXPECT_EQ(std::set<Index>(examples.begin(), examples.end()).size(), 7u);
  }
  EXPECT_EQ(batches.epoch(), 20);
}

TEST(Batches, EpochsAreShuffledAnew) {
  Batches batches(7, 2, Random(3));
  std::set<std::vector<Index>> orders;
  for (int i = 0; i < 20; ++i)
    orders.insert(joined(epoch(batches)));
  EXPECT_GE(orders.size(), 19u); // of 5040 orders
  EXPECT_EQ(orders.count(natural), 0u);
}

TEST(Batches, AGeneratorGivesOneOrderOfAllBatches) {
  Batches first(7, 2, Random(3)), second(7, 2, Random(3)), other(7, 2, Random(4));
  const auto order = epoch(first);
  EXPECT_EQ(epoch(second), order);
  EXPECT_EQ(epoch(first), epoch(second));
  EXPECT_NE(epoch(other), order);
}

TEST(Batches, PlaceCountsTheBatchesOfAnEpoch) {
  Batches batches(7, 3, Random(1));
  for (const Index place : {0, 1, 2, 0, 1}) {
    EXPECT_EQ(batches.place(), place);
    batches.advance();
  }
}

TEST(Batches, AnotherSizeBeginsANewPassAndCountsTheEpochsOn) {
  Batches batches(7, 3, Random(1));
  epoch(batches);
  batches.advance();
  batches.resize(4);
  EXPECT_EQ(batches.epoch(), 1);
  EXPECT_EQ(batches.place(), 0);
  EXPECT_EQ(batches.upcomingSize(), 4);
  const std::vector<Index> examples = joined(epoch(batches));
  EXPECT_EQ(std::set<Index>(examples.begin(), examples.end()).size(), 7u);
  batches.resize(0);
  EXPECT_EQ(upcoming(batches), natural);
}

} // namespace
} // namespace backprop
