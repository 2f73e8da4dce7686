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

/// The workloads of the bench, and batches of every kind.
struct Training {
  const char* what;
  std::vector<Index> widths;
  Activation hidden, output;
  Loss loss;
  Index examples, batchSize;
  OptimizerKind optimizer = OptimizerKind::gradientDescent;
};
std::ostream& operator<<(std::ostream& out, const Training& run) { return out << run.what; }
class TrainingRun : public testing::TestWithParam<Training> {};

std::vector<Training> trainings() {
  using A = Activation;
  const auto bce = Loss::binaryCrossEntropy, half = Loss::halfSquaredError,
             softmax = Loss::softmaxCrossEntropy;
  return {{"W1", {3, 2, 1}, A::sigmoid, A::sigmoid, bce, 20, 1},
          {"W2", {2, 4, 2, 1}, A::tanh, A::tanh, half, 40, 10},
          {"W3", {2, 8, 8, 8, 8, 8, 8, 1}, A::tanh, A::tanh, half, 60, 30},
          {"W4", {64, 32, 10}, A::tanh, A::softmax, softmax, 64, 32},
          {"W5", {784, 128, 10}, A::relu, A::softmax, softmax, 64, 32},
          {"W6", {784, 512, 512, 10}, A::relu, A::softmax, softmax, 128, 128},
          {"FullBatch", {3, 2, 1}, A::sigmoid, A::sigmoid, bce, 100, 0},
          {"LeftOverBatches", {2, 8, 8, 1}, A::gelu, A::sigmoid, bce, 67, 10},
          {"LeftOverOfOne", {5, 3}, A::relu, A::identity, half, 31, 10},
          {"WideLeftOver", {64, 32, 10}, A::softmax, A::softmax, softmax, 100, 32},
          {"Momentum", {2, 8, 1}, A::elu, A::identity, half, 40, 10, OptimizerKind::momentum},
          {"AdaGrad", {2, 8, 1}, A::silu, A::identity, half, 40, 10, OptimizerKind::adaGrad},
          {"RmsProp", {2, 8, 1}, A::softplus, A::identity, half, 40, 10, OptimizerKind::rmsProp},
          {"AdamW", {2, 8, 1}, A::leakyRelu, A::identity, half, 40, 10, OptimizerKind::adamW}};
}
INSTANTIATE_TEST_SUITE_P(Allocations, TrainingRun, testing::ValuesIn(trainings()),
                         [](const auto& tested) { return tested.param.what; });

TEST_P(TrainingRun, AllocatesNothing) {
  const Training& run = GetParam();
  Random random(1);
  const NetworkSpec spec = test::makeSpec(run.widths, run.hidden, run.output, run.loss);
  TrainingConfig config{0.01, run.batchSize, 1};
  config.optimizer = defaultsOf(run.optimizer);
  config.penalty = {0.01, 0.01};
  config.clipping = {ClippingKind::norm, 1};
  config.schedule = defaultsOf(ScheduleKind::cosine);
  Trainer training(spec, config, test::randomData(spec, run.examples, random),
                   test::randomData(spec, 5, random));
  const Index steps = spec.parameterCount() > 500'000 ? 3 : 2 * training.batches().perEpoch() + 1;
  const long long before = test::allocations();
  training.step(steps);
  EXPECT_EQ(test::allocations() - before, 0);
}

TEST(TrainingStep, AllocatesNothingWhereParametersAreFrozen) {
  Random random(1);
  const NetworkSpec spec = test::articleNetwork().spec;
  const Dataset data = test::randomData(spec, 10, random);
  TrainingConfig config{0.01, 3, 1};
  config.optimizer = defaultsOf(OptimizerKind::adam);
  Trainer training(spec, config, data, test::randomData(spec, 2, random));
  config.frozen = {{{0, Parameter::Kind::weight}, {1, Parameter::Kind::bias}}};
  training.configure(config);
  const long long before = test::allocations();
  training.step(100);
  EXPECT_EQ(test::allocations() - before, 0);
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
