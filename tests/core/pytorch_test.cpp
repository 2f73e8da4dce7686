#include <cctype>
#include <set>
#include <utility>

#include "core/calculus/pass.h"
#include "core/model/pairing.h"
#include "core/training/trainer.h"
#include "tests/core/oracles/oracles.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

using test::close;
using test::PyTorchCase;

std::string idOf(const testing::TestParamInfo<PyTorchCase>& tested) {
  std::string text = tested.param.id;
  for (char& c : text)
    c = std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
  return text;
}

class PyTorchStep : public testing::TestWithParam<PyTorchCase> {};
INSTANTIATE_TEST_SUITE_P(Cases, PyTorchStep, testing::ValuesIn(test::pyTorchCases()), idOf);

class PyTorchTraining : public testing::TestWithParam<PyTorchCase> {};
INSTANTIATE_TEST_SUITE_P(Cases, PyTorchTraining, testing::ValuesIn(test::pyTorchCases()), idOf);

// Tolerances are the cases': relative to each entry, and absolute on the scale of its matrix.
TEST_P(PyTorchStep, AgreesInEveryQuantity) {
  const PyTorchCase& wanted = GetParam();
  const Index m = wanted.step1.front().z.cols();
  Pass pass(wanted.start.spec, m);
  propagate(wanted.start, wanted.x.leftCols(m), wanted.y.leftCols(m), pass);
  const auto agree = [&](const Matrix& got, const Matrix& want) {
    return close(got, want, wanted.relativeStep1, wanted.absolute);
  };
  ASSERT_EQ(wanted.step1.size(), wanted.start.layers.size());
  for (std::size_t l = 0; l < wanted.step1.size(); ++l) {
    SCOPED_TRACE("layer " + std::to_string(l));
    const PyTorchCase::Layer& want = wanted.step1[l];
    EXPECT_TRUE(agree(pass.forward.layers[l].z, want.z)) << "z";
    EXPECT_TRUE(agree(pass.forward.layers[l].a, want.a)) << "a";
    EXPECT_TRUE(agree(pass.back.layers[l].delta, want.delta)) << "delta";
    EXPECT_TRUE(agree(pass.gradients.layers[l].dW, want.dW)) << "dW";
    EXPECT_TRUE(agree(pass.gradients.layers[l].db, want.db)) << "db";
  }
  const Matrix loss{{batchLoss(wanted.start, pass.forward, wanted.y.leftCols(m))}};
  EXPECT_TRUE(close(loss, wanted.losses.row(0), wanted.relativeLosses, wanted.absolute)) << "J";
}

Trainer trainerOf(const PyTorchCase& wanted) {
  const NetworkSpec& spec = wanted.start.spec;
  Trainer training(spec, wanted.config, {wanted.x, wanted.y},
                   {Matrix(spec.inputs, 0), Matrix(spec.outputs(), 0)});
  for (std::size_t l = 0; l < spec.layers.size(); ++l)
    training.setLayer(l, wanted.start.layers[l]);
  return training;
}

TEST_P(PyTorchTraining, EveryStepIsReportedAlike) {
  const PyTorchCase& wanted = GetParam();
  Trainer training = trainerOf(wanted);
  for (Index step = 0; step < wanted.losses.size(); ++step, training.step()) {
    const StepRecord record = training.record();
    const auto agrees = [&](Scalar got, const Matrix& want, Real relative) {
      return close(Matrix{{got}}, want.row(step), relative, wanted.absolute);
    };
    ASSERT_TRUE(agrees(record.loss, wanted.losses, wanted.relativeLosses)) << "step " << step;
    ASSERT_TRUE(agrees(record.loss + record.penalty, wanted.objectives, wanted.relativeLosses))
        << "J, step " << step;
    ASSERT_TRUE(agrees(record.rate, wanted.rates, wanted.relativeStep1)) << "rate, step " << step;
  }
}

TEST_P(PyTorchTraining, TrainedWeightsAgree) {
  const PyTorchCase& wanted = GetParam();
  Trainer training = trainerOf(wanted);
  training.step(wanted.losses.size() - 1);
  for (std::size_t l = 0; l < wanted.trained.layers.size(); ++l) {
    const Layer &got = training.network().layers[l], &want = wanted.trained.layers[l];
    EXPECT_TRUE(close(got.W, want.W, wanted.relativeTrained, wanted.absolute)) << "W, layer " << l;
    EXPECT_TRUE(close(got.b, want.b, wanted.relativeTrained, wanted.absolute)) << "b, layer " << l;
  }
}

/// All that the cases have of something, by a function from a case to its share.
template <typename Kind, typename Of> std::set<Kind> seen(Of of) {
  std::set<Kind> kinds;
  for (const PyTorchCase& wanted : test::pyTorchCases())
    kinds.merge(std::set<Kind>(of(wanted)));
  return kinds;
}

TEST(PyTorchCases, CoverEveryLayerAndEveryPairThatIsNotRefused) {
  const auto hidden = seen<Activation::Kind>([](const PyTorchCase& wanted) {
    std::set<Activation::Kind> kinds;
    const auto& layers = wanted.start.spec.layers;
    for (std::size_t l = 0; l + 1 < layers.size(); ++l)
      kinds.insert(layers[l].activation.kind);
    return kinds;
  });
  EXPECT_EQ(hidden.size(), activations.size());

  using Pair = std::pair<Activation::Kind, Loss>;
  const auto pairs = seen<Pair>([](const PyTorchCase& wanted) {
    const NetworkSpec& spec = wanted.start.spec;
    return std::set<Pair>{{spec.layers.back().activation.kind, spec.loss}};
  });
  for (const Pairing& pair : pairings())
    EXPECT_EQ(pairs.count({pair.output, pair.loss}), pair.verdict == Verdict::refused ? 0u : 1u)
        << name(pair.output) << " with " << name(pair.loss);
}

TEST(PyTorchCases, CoverEveryKindOfTraining) {
  const auto count = [](auto of) {
    using Kind = decltype(of(TrainingConfig{}));
    return seen<Kind>([&](const PyTorchCase& wanted) { return std::set{of(wanted.config)}; })
        .size();
  };
  using Config = TrainingConfig;
  EXPECT_EQ(count([](const Config& config) { return config.optimizer.kind; }), optimizers.size());
  EXPECT_EQ(count([](const Config& config) { return config.schedule.kind; }), schedules.size());
  EXPECT_EQ(count([](const Config& config) { return config.clipping.kind; }), clippings.size());
  EXPECT_EQ(count([](const Config& config) { return config.optimizer.centred; }), 2u);
  EXPECT_EQ(count([](const Config& config) { return config.schedule.warmUp > 0; }), 2u);
  EXPECT_EQ(count([](const Config& config) {
              return std::pair(config.penalty.l1 > 0, config.penalty.l2 > 0);
            }),
            4u);
  EXPECT_EQ(test::pyTorchCases().size(), 25u + 433u);
}

} // namespace
} // namespace backprop
