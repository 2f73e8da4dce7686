#include <iostream>

#include "core/training/trainer.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

struct Training {
  const char* what;
  std::vector<Index> widths;
  Activation hidden, output;
  Loss loss;
  Index examples, batchSize, steps;
  std::uint64_t hash; // of the trained weights, on x86-64 with SSE4.1 and in WebAssembly alike
};

std::ostream& operator<<(std::ostream& out, const Training& run) { return out << run.what; }

std::uint64_t hashOf(const Training& run) {
  const NetworkSpec spec = test::makeSpec(run.widths, run.hidden, run.output, run.loss);
  Random random(1);
  const Dataset data = test::randomData(spec, run.examples, random);
  Trainer training(spec, {0.1, run.batchSize, 1}, data,
                   {Matrix(spec.inputs, 0), Matrix(spec.outputs(), 0)});
  EXPECT_EQ(training.step(run.steps), run.steps);
  return test::hash(training.network());
}

class SameBits : public testing::TestWithParam<Training> {};
INSTANTIATE_TEST_SUITE_P(
    Trained, SameBits,
    testing::Values(Training{"Article",
                             {3, 2, 1},
                             Activation::sigmoid,
                             Activation::sigmoid,
                             Loss::binaryCrossEntropy,
                             10,
                             4,
                             2000,
                             0x991e12672825a5ceULL},
                    Training{"Deep",
                             {8, 24, 16, 3},
                             Activation::tanh,
                             Activation::identity,
                             Loss::halfSquaredError,
                             30,
                             0,
                             2000,
                             0x28b9ac782126a66fULL},
                    // Products so large that Eigen splits their sums by the size of the caches.
                    Training{"Blocked",
                             {784, 128, 10},
                             Activation::relu,
                             Activation::sigmoid,
                             Loss::binaryCrossEntropy,
                             70,
                             32,
                             5,
                             0xcdd8875c336d2715ULL}),
    [](const auto& tested) { return tested.param.what; });

TEST_P(SameBits, OnEverySystem) {
  const std::uint64_t hash = hashOf(GetParam());
#ifdef BACKPROP_SAME_BITS
  EXPECT_EQ(hash, GetParam().hash) << std::hex << "0x" << hash;
#else
  // Other vector units sum in another order.
  std::cout << "left out: this processor has no SSE4.1; its hash is 0x" << std::hex << hash << "\n";
#endif
}

TEST(SameBitsOf, CachesCountAsTheSameSizeEverywhere) {
  EXPECT_EQ(Eigen::l1CacheSize(), 32 * 1024);
  EXPECT_EQ(Eigen::l2CacheSize(), 256 * 1024);
  EXPECT_EQ(Eigen::l3CacheSize(), 2 * 1024 * 1024);
}

} // namespace
} // namespace backprop
