#include <set>

#include <gtest/gtest.h>

#include "core/training/batches.h"
#include "tests/core/allocations.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

std::vector<Index> next(const Batches& batches) {
  std::vector<Index> examples;
  for (Index i = 0; i < batches.nextSize(); ++i)
    examples.push_back(batches.next(i));
  return examples;
}

/// The batches of the present epoch; goes on to the next.
std::vector<std::vector<Index>> epoch(Batches& batches) {
  std::vector<std::vector<Index>> all;
  for (const Index present = batches.epoch(); batches.epoch() == present; batches.advance())
    all.push_back(next(batches));
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
    EXPECT_EQ(next(batches), natural);
    batches.advance();
    EXPECT_EQ(batches.epoch(), 1);
    EXPECT_EQ(next(batches), natural);
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
  batches.restart(batches.examples(), 4, BatchOrder::shuffled);
  EXPECT_EQ(batches.epoch(), 1);
  EXPECT_EQ(batches.place(), 0);
  EXPECT_EQ(batches.nextSize(), 4);
  const std::vector<Index> examples = joined(epoch(batches));
  EXPECT_EQ(std::set<Index>(examples.begin(), examples.end()).size(), 7u);
  batches.restart(batches.examples(), 0, BatchOrder::shuffled);
  EXPECT_EQ(next(batches), natural);
}

TEST(Batches, InOrderTakesTheExamplesAsTheyLieInEveryEpoch) {
  Batches batches(7, 3, Random(1), BatchOrder::inOrder);
  for (int i = 0; i < 3; ++i)
    EXPECT_EQ(epoch(batches), (std::vector<std::vector<Index>>{{0, 1, 2}, {3, 4, 5}, {6}}));
}

TEST(Batches, SingleExamplesAreBatchesOfOne) {
  Batches batches(7, 1, Random(1), BatchOrder::inOrder);
  EXPECT_EQ(batches.perEpoch(), 7);
  EXPECT_EQ(epoch(batches), (std::vector<std::vector<Index>>{{0}, {1}, {2}, {3}, {4}, {5}, {6}}));
}

TEST(Batches, FullAndOrderedBatchesAreContiguous) {
  EXPECT_TRUE(Batches(7, 0, Random(1)).contiguous());
  EXPECT_TRUE(Batches(7, 9, Random(1)).contiguous());
  EXPECT_TRUE(Batches(7, 3, Random(1), BatchOrder::inOrder).contiguous());
  EXPECT_FALSE(Batches(7, 3, Random(1)).contiguous());
}

TEST(Batches, OtherExamplesOrAnotherOrderBeginANewPassAndCountTheEpochsOn) {
  Batches batches(5, 3, Random(1));
  epoch(batches);
  batches.advance();
  batches.restart(7, 3, BatchOrder::inOrder);
  EXPECT_EQ(batches.epoch(), 1);
  EXPECT_EQ(joined(epoch(batches)), natural);
  batches.advance();
  batches.restart(7, 3, BatchOrder::shuffled);
  EXPECT_EQ(batches.epoch(), 2);
  EXPECT_EQ(batches.place(), 0);
  const std::vector<Index> examples = joined(epoch(batches));
  EXPECT_NE(examples, natural);
  EXPECT_EQ(std::set<Index>(examples.begin(), examples.end()).size(), 7u);
}

TEST(Batches, AdvanceAllocatesNothing) {
  Batches batches(50, 3, Random(1));
  const long long before = test::allocations();
  for (int i = 0; i < 200; ++i)
    batches.advance();
  EXPECT_EQ(test::allocations() - before, 0);
  EXPECT_EQ(batches.epoch(), 11); // 17 batches each
}

TEST(Batches, EveryOrderHasItsOwnName) {
  EXPECT_EQ(name(BatchOrder::shuffled), "shuffled");
  EXPECT_EQ(name(BatchOrder::inOrder), "inOrder");
}

// ---- state --------------------------------------------------------------------------------------

/// The examples of the next batches.
std::vector<std::vector<Index>> nextBatches(Batches batches, int count) {
  std::vector<std::vector<Index>> all;
  for (int i = 0; i < count; ++i, batches.advance())
    all.push_back(next(batches));
  return all;
}

TEST(BatchesState, RestoredBatchesGoOnAsTheOriginal) {
  for (const BatchOrder order : {BatchOrder::shuffled, BatchOrder::inOrder})
    for (const Index size : {0, 1, 3}) {
      Batches original(7, size, Random(5), order);
      for (int step = 0; step < 25; ++step, original.advance()) {
        Batches restored(7, size, Random(99), order); // from elsewhere altogether
        restored.advance();
        restored.restore(original.state());
        ASSERT_EQ(restored.state(), original.state());
        ASSERT_EQ(restored.epoch(), original.epoch());
        ASSERT_EQ(nextBatches(restored, 30), nextBatches(original, 30));
      }
    }
}

TEST(BatchesState, GoesOnAlikeAfterOtherBatches) {
  Batches original(7, 3, Random(5));
  original.advance();
  original.restart(7, 2, BatchOrder::shuffled);
  original.advance();
  Batches restored(7, 2, Random(6));
  restored.restore(original.state());
  EXPECT_EQ(nextBatches(restored, 30), nextBatches(original, 30));
}

TEST(BatchesState, IsRestoredWithoutAllocating) {
  Batches batches(50, 3, Random(1));
  const Batches::State state = batches.state();
  const long long before = test::allocations();
  batches.restore(state);
  EXPECT_EQ(test::allocations() - before, 0);
}

TEST(BatchesState, ThatTheBatchesCannotHaveIsRefusedAndChangesNothing) {
  Batches batches(7, 3, Random(1));
  batches.advance();
  const Batches::State state = batches.state();
  const auto refusalOf = [&](Index position, std::int64_t passes, const Random& passBegin) {
    return test::refusalOf([&] { batches.restore({position, passes, passBegin}); });
  };
  for (const Index position : {-3, 2, 9, 7})
    EXPECT_EQ(
        refusalOf(position, 0, state.passBegin),
        (Refusal{ErrorCode::range, "batches.position", told::Number{static_cast<double>(position)},
                 wanted::Whole{.least = 0, .most = 6, .multipleOf = 3}}));
  EXPECT_EQ(
      refusalOf(0, -1, state.passBegin),
      (Refusal{ErrorCode::range, "batches.epoch", told::Number{-1}, wanted::Whole{.least = 0}}));
  EXPECT_EQ(
      refusalOf(0, 0, Random(Random::State{})),
      (Refusal{
          ErrorCode::range, "batches.generator", {}, wanted::Rule{wanted::Reason::generator}}));
  EXPECT_EQ(batches.state(), state);
}

} // namespace
} // namespace backprop
