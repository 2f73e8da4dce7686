#include <cstdio>
#include <iostream>

#include "core/data/toy_datasets.h"
#include "core/training/trainer.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

/// A run whose trained weights have the same bits natively, in Node and in every browser:
/// tests/wasm/same-bits.mjs has the same runs and hashes.
struct LongRun {
  const char* what;
  std::vector<Index> widths;
  Activation hidden, output;
  Loss loss;
  ToyDataset data;
  ToyDatasetOptions options;
  TrainingConfig config;
  std::uint64_t hash;
};
std::ostream& operator<<(std::ostream& out, const LongRun& run) { return out << run.what; }

TrainingConfig gate() {
  TrainingConfig config{0.5, 0, 1};
  config.initializer.kind = InitializerKind::lecunNormal;
  return config;
}

TrainingConfig adamWithCosine() {
  TrainingConfig config{0.01, 10, 2};
  config.optimizer = defaultsOf(OptimizerKind::adam);
  config.schedule.kind = ScheduleKind::cosine;
  config.schedule.length = 9000;
  return config;
}

TrainingConfig momentumInOrder() {
  TrainingConfig config{0.02, 7, 3, BatchOrder::inOrder};
  config.optimizer = defaultsOf(OptimizerKind::momentum);
  config.schedule.kind = ScheduleKind::exponential;
  config.schedule.factor = 0.9997;
  return config;
}

TrainingConfig rmsPropClipped() {
  TrainingConfig config{0.003, 16, 4};
  config.optimizer = defaultsOf(OptimizerKind::rmsProp);
  config.optimizer.centred = true;
  config.penalty.l2 = 0.001;
  config.clipping = {ClippingKind::norm, 0.5};
  config.initializer.kind = InitializerKind::heNormal;
  return config;
}

TrainingConfig adamWWarmedUp() {
  TrainingConfig config{0.01, 1, 5};
  config.optimizer = defaultsOf(OptimizerKind::adamW);
  config.schedule.kind = ScheduleKind::step;
  config.schedule.every = 2500;
  config.schedule.warmUp = 100;
  config.penalty.l1 = 0.0001;
  return config;
}

TrainingConfig amsGrad() {
  TrainingConfig config{0.01, 5, 6};
  config.optimizer = defaultsOf(OptimizerKind::amsGrad);
  return config;
}

TrainingConfig adaGrad() {
  TrainingConfig config{0.05, 8, 7};
  config.optimizer = defaultsOf(OptimizerKind::adaGrad);
  return config;
}

std::vector<LongRun> longRuns() {
  using A = Activation;
  const auto zeroOne = TargetCoding::zeroOne;
  return {{"Gate",
           {2, 3, 1},
           A::sigmoid,
           A::sigmoid,
           Loss::binaryCrossEntropy,
           ToyDataset::xorGate,
           {4, 0, 0, zeroOne},
           gate(),
           0x84a7d16680e7e9a3ULL},
          {"Spiral",
           {2, 8, 8, 1},
           A::tanh,
           A::sigmoid,
           Loss::binaryCrossEntropy,
           ToyDataset::spiral,
           {100, 0.1, 3, zeroOne},
           adamWithCosine(),
           0xb2942e4425d56dc0ULL},
          {"Sine",
           {1, 12, 1},
           A::gelu,
           A::identity,
           Loss::halfSquaredError,
           ToyDataset::sine,
           {50, 0.05, 4, zeroOne},
           momentumInOrder(),
           0x49148a60bff6bc80ULL},
          {"Blobs",
           {2, 6, 3},
           A::softplus,
           A::softmax,
           Loss::softmaxCrossEntropy,
           ToyDataset::blobs,
           {90, 0.2, 5, TargetCoding::oneHot},
           rmsPropClipped(),
           0x5b5fd56d155c1e4bULL},
          {"Moons",
           {2, 16, 8, 1},
           A::silu,
           A::identity,
           Loss::hinge,
           ToyDataset::moons,
           {60, 0.1, 6, TargetCoding::plusMinusOne},
           adamWWarmedUp(),
           0x52520068888653d0ULL},
          {"Quadratic",
           {1, 9, 1},
           A::mish,
           A::identity,
           Loss::halfSquaredError,
           ToyDataset::quadratic,
           {40, 0.1, 7, zeroOne},
           amsGrad(),
           0x7b78c51da0a91fe4ULL},
          {"AbsoluteValue",
           {1, 7, 6, 1},
           {A::elu, 0.4},
           {A::leakyRelu, 0.3},
           Loss::halfSquaredError,
           ToyDataset::absoluteValue,
           {40, 0.1, 8, zeroOne},
           adaGrad(),
           0xfb6d8bf89102b4a8ULL}};
}

class SameBits : public testing::TestWithParam<LongRun> {};
INSTANTIATE_TEST_SUITE_P(Trained, SameBits, testing::ValuesIn(longRuns()),
                         [](const auto& tested) { return tested.param.what; });

std::string hexadecimal(std::uint64_t hash) {
  char digits[17];
  std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(hash));
  return digits;
}

// 10,000 steps through every kind of arithmetic that there is. The sums run in the order of their
// index and every function is the core's own, so that neither the compiler nor the processor's
// vector units show.
TEST_P(SameBits, OnEverySystem) {
  const LongRun& run = GetParam();
  const NetworkSpec spec = test::makeSpec(run.widths, run.hidden, run.output, run.loss);
  Trainer training(spec, run.config, makeToyDataset(run.data, run.options),
                   {Matrix(spec.inputs, 0), Matrix(spec.outputs(), 0)});
  EXPECT_EQ(training.step(10'000), 10'000);
  const std::string hash = hexadecimal(test::hash(training.network()));
  RecordProperty("hash", hash); // npm run same-bits reads it
  EXPECT_EQ(hash, hexadecimal(run.hash));
}

} // namespace
} // namespace backprop
