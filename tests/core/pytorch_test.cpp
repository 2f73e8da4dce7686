#include <cctype>
#include <iostream>

#include "core/calculus/pass.h"
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

/// The cases whose updates this core makes too.
std::vector<PyTorchCase> trainedCases() {
  std::vector<PyTorchCase> cases;
  for (const PyTorchCase& wanted : test::pyTorchCases())
    if (wanted.whyNotTrained.empty())
      cases.push_back(wanted);
  return cases;
}

class PyTorchStep : public testing::TestWithParam<PyTorchCase> {};
INSTANTIATE_TEST_SUITE_P(Cases, PyTorchStep, testing::ValuesIn(test::pyTorchCases()), idOf);

class PyTorchTraining : public testing::TestWithParam<PyTorchCase> {};
INSTANTIATE_TEST_SUITE_P(Cases, PyTorchTraining, testing::ValuesIn(trainedCases()), idOf);

// Tolerances are the cases': relative to each entry, and absolute on the scale of its matrix.
TEST_P(PyTorchStep, AgreesInEveryQuantity) {
  const PyTorchCase& wanted = GetParam();
  Pass pass(wanted.start.spec, wanted.x.cols());
  propagate(wanted.start, wanted.x, wanted.y, pass);
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
  const Matrix loss{{batchLoss(wanted.start, pass.forward, wanted.y)}};
  EXPECT_TRUE(close(loss, wanted.losses.row(0), wanted.relativeLosses, wanted.absolute)) << "J";
}

Trainer trainerOf(const PyTorchCase& wanted) {
  const NetworkSpec& spec = wanted.start.spec;
  Trainer training(spec, {wanted.learningRate, 0, 1}, {wanted.x, wanted.y},
                   {Matrix(spec.inputs, 0), Matrix(spec.outputs(), 0)});
  for (std::size_t l = 0; l < spec.layers.size(); ++l)
    training.setLayer(l, wanted.start.layers[l]);
  return training;
}

TEST_P(PyTorchTraining, LossOfEveryStepAgrees) {
  const PyTorchCase& wanted = GetParam();
  Trainer training = trainerOf(wanted);
  for (Index step = 0; step < wanted.losses.size(); ++step, training.step())
    ASSERT_TRUE(close(Matrix{{training.upcomingLoss()}}, wanted.losses.row(step),
                      wanted.relativeLosses, wanted.absolute))
        << "step " << step;
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

TEST(PyTorchCases, CoverAllButTheKindsThatThisCoreLacks) {
  for (const PyTorchCase& wanted : test::pyTorchCases())
    if (!wanted.whyNotTrained.empty())
      std::cout << "first step only: " << wanted.id << " (" << wanted.whyNotTrained << ")\n";
  for (const test::UncoveredCase& uncovered : test::uncoveredPyTorchCases())
    std::cout << "not covered: " << uncovered.id << " (" << uncovered.reason << ")\n";
  EXPECT_EQ(trainedCases().size(), 15u);
  EXPECT_EQ(test::pyTorchCases().size(), 22u);
  EXPECT_EQ(test::uncoveredPyTorchCases().size(), 3u);
}

} // namespace
} // namespace backprop
