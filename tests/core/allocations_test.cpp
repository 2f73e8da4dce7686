#include <cstdlib>
#include <functional>
#include <vector>

#include "core/training/trainer.h"
#include "tests/core/allocations.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

TEST(Allocations, AreCountedWhereverTheyComeFrom) {
  const auto countOf = [](const std::function<void()>& call) {
    const long long before = test::allocations();
    call();
    return test::allocations() - before;
  };
  volatile Index size = 100;
  EXPECT_EQ(countOf([] {}), 0);
  EXPECT_GE(countOf([&] { std::vector<Scalar>(static_cast<std::size_t>(size)).at(0) = 1; }), 1);
  EXPECT_GE(countOf([&] { Matrix(size, size).setZero(); }), 1);
  EXPECT_GE(countOf([&] {
              void* volatile memory = std::malloc(static_cast<std::size_t>(size));
              std::free(memory);
            }),
            1);
}

struct Training {
  const char* what;
  std::vector<Index> widths;
  Index examples, batchSize;
};
std::ostream& operator<<(std::ostream& out, const Training& run) { return out << run.what; }
class TrainingRun : public testing::TestWithParam<Training> {};
INSTANTIATE_TEST_SUITE_P(Allocations, TrainingRun,
                         testing::Values(Training{"FullBatch", {3, 2, 1}, 100, 0},
                                         Training{"SingleExamples", {3, 2, 1}, 20, 1},
                                         Training{"MiniBatches", {2, 8, 8, 1}, 60, 10},
                                         Training{"LeftOverBatches", {2, 8, 8, 1}, 67, 10},
                                         Training{"LeftOverOfOne", {5, 3}, 31, 10},
                                         Training{"WideFullBatch", {64, 32, 10}, 200, 0},
                                         Training{"WideLeftOverBatches", {64, 32, 10}, 100, 32},
                                         Training{"Digits", {784, 128, 10}, 70, 32}),
                         [](const auto& tested) { return tested.param.what; });

TEST_P(TrainingRun, AllocatesNothing) {
  const Training& run = GetParam();
  Random random(1);
  for (const Activation hidden : {Activation::sigmoid, Activation::relu}) {
    const NetworkSpec spec =
        test::makeSpec(run.widths, hidden, Activation::sigmoid, Loss::binaryCrossEntropy);
    Trainer training(spec, {0.1, run.batchSize, 1}, test::randomData(spec, run.examples, random),
                     test::randomData(spec, 5, random));
    const long long before = test::allocations();
    training.step(2 * training.batches().perEpoch() + 1);
    EXPECT_EQ(test::allocations() - before, 0);
  }
}

TEST(TrainingStep, AllocatesNothingWhereTheLossCurveIsThinned) {
  Random random(1);
  const NetworkSpec spec = test::articleNetwork().spec;
  Trainer training(spec, {0.1, 0, 1}, test::randomData(spec, 4, random),
                   test::randomData(spec, 2, random));
  const long long before = test::allocations();
  training.step(5000);
  EXPECT_EQ(training.curve().stride(), 4);
  EXPECT_EQ(test::allocations() - before, 0);
}

} // namespace
} // namespace backprop
