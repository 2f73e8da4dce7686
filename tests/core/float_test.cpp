// The core compiled for float against PyTorch's numbers in double.
#include <algorithm>
#include <cctype>
#include <string_view>
#include <type_traits>

#include <gtest/gtest.h>

#include "core/calculus/pass.h"
#include "core/training/trainer.h"
#include "tests/core/oracles/oracles.h"

namespace backprop {
namespace {

static_assert(std::is_same_v<Scalar, float>);

using test::PyTorchCase;

std::string nameOf(const testing::TestParamInfo<PyTorchCase>& tested) {
  std::string text = tested.param.id;
  for (char& c : text)
    c = std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
  return text;
}

/// What no float can hold, or tell from a kink.
constexpr std::string_view onlyInDouble[] = {
    "shaping-norm-huge",       "shaping-norm-tiny",
    "edge-targets-1e+150",     "edge-binaryCrossEntropy-36.9-1.0",
    "edge-z-tiny-relu",        "edge-z-tiny-leakyRelu",
    "edge-z-beside-kink-relu", "edge-z-beside-kink-leakyRelu"};

std::vector<PyTorchCase> cases() {
  std::vector<PyTorchCase> all = test::pyTorchCases();
  std::erase_if(all, [](const PyTorchCase& wanted) {
    return std::count(std::begin(onlyInDouble), std::end(onlyInDouble), wanted.id) > 0;
  });
  return all;
}

class InFloat : public testing::TestWithParam<PyTorchCase> {};
INSTANTIATE_TEST_SUITE_P(Cases, InFloat, testing::ValuesIn(cases()), nameOf);

Gradients wantedGradients(const PyTorchCase& wanted) {
  Gradients gradients(wanted.start.spec);
  for (std::size_t l = 0; l < wanted.step1.size(); ++l) {
    gradients.layers[l].dW = wanted.step1[l].dW;
    gradients.layers[l].db = wanted.step1[l].db;
  }
  return gradients;
}

TEST_P(InFloat, LossAndGradientsAgree) {
  const PyTorchCase& wanted = GetParam();
  const Index m = wanted.step1.front().z.cols();
  Pass pass(wanted.start.spec, m);
  propagate(wanted.start, wanted.x.leftCols(m), wanted.y.leftCols(m), pass);
  const Scalar loss = wanted.losses(0);
  EXPECT_NEAR(batchLoss(wanted.start, pass.forward, wanted.y.leftCols(m)), loss, 1e-5 * (1 + loss));
  const Vector want = wantedGradients(wanted).values, &got = pass.gradients.values;
  EXPECT_LE((got - want).lpNorm<Eigen::Infinity>(), 1e-5 * want.lpNorm<Eigen::Infinity>());
}

TEST_P(InFloat, TrainingEndsAtTheSameLoss) {
  const PyTorchCase& wanted = GetParam();
  const NetworkSpec& spec = wanted.start.spec;
  Trainer training(spec, wanted.config, {wanted.x, wanted.y},
                   {Matrix(spec.inputs, 0), Matrix(spec.outputs(), 0)});
  for (std::size_t l = 0; l < spec.layers.size(); ++l)
    training.setLayer(l, wanted.start.layers[l]);
  training.step(wanted.losses.size() - 1);
  const Scalar loss = wanted.losses(wanted.losses.size() - 1);
  EXPECT_NEAR(training.record().loss, loss, 1e-4 * (1 + loss));
}

} // namespace
} // namespace backprop
