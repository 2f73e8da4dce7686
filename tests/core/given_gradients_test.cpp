#include <cmath>

#include "core/calculus/penalty.h"
#include "core/insight/given_gradients.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

using Code = SlipCode;

/// A step of gradient descent over all examples.
struct Step {
  Network network, next;
  Dataset data;
  TrainingConfig config;
  OptimizerState optimizer;
  Pass batch;

  Step(Network of, Dataset with, const Penalty& penalty = {})
      : network(std::move(of)), next(network), data(std::move(with)), config{0.5, 0, 1},
        optimizer(startingState(config.optimizer, network.spec.parameterCount())),
        batch(network.spec, data.examples()) {
    config.penalty = penalty;
    propagate(network, data.x, data.y, batch);
    descend(network, batch.gradients, config.learningRate, next);
  }
  SeenStep seen() const {
    const SeenPass all{{data.x.data(), data.x.rows(), data.x.cols()},
                       {data.y.data(), data.y.rows(), data.y.cols()},
                       batch};
    return {network, next, all, all, config, optimizer, config.learningRate};
  }
};

Network networkOf(NetworkSpec spec, double seed = 1) {
  Network network(std::move(spec));
  for (Index i = 0; i < network.values.size(); ++i)
    network.values(i) = static_cast<Real>(std::sin(seed + 2.3 * static_cast<double>(i)));
  return network;
}

Dataset dataFor(const NetworkSpec& spec, Index m) {
  Dataset data{Matrix(spec.inputs, m), Matrix(spec.outputs(), m)};
  for (Index i = 0; i < data.x.size(); ++i)
    data.x.data()[i] = static_cast<Real>(std::cos(1.7 * static_cast<double>(i)));
  for (Index i = 0; i < data.y.size(); ++i)
    data.y.data()[i] = static_cast<Real>(i % 2);
  return data;
}

Step stepOf(NetworkSpec spec, Index m = 4, const Penalty& penalty = {}) {
  const Dataset data = dataFor(spec, m);
  return {networkOf(std::move(spec)), data, penalty};
}

const NetworkSpec sigmoid{
    3,
    {{4, Activation::sigmoid}, {4, Activation::tanh}, {1, Activation::sigmoid}},
    Loss::binaryCrossEntropy};
const NetworkSpec squared{
    2, {{3, Activation::sigmoid}, {2, Activation::sigmoid}}, Loss::meanSquaredError};

/// As a program prints it: every number with so many decimals; 17 stands for all digits.
GivenMatrix printed(const Matrix& of, int decimals) {
  if (decimals >= 17)
    return {of, Matrix::Zero(of.rows(), of.cols())};
  const Real unit = std::pow(Real{10}, static_cast<Real>(-decimals));
  GivenMatrix given{of, Matrix::Constant(of.rows(), of.cols(), unit)};
  for (Index i = 0; i < of.size(); ++i)
    given.values.data()[i] = std::round(of.data()[i] / unit) * unit;
  return given;
}

std::vector<GivenLayer> given(const Gradients& gradients, int decimals) {
  std::vector<GivenLayer> layers;
  for (const LayerGradients& layer : gradients.layers)
    layers.push_back({printed(layer.dW, decimals), printed(layer.db, decimals)});
  return layers;
}

/// What only this suspect makes of the pass is named as it, and nothing else.
void expectNamed(const Step& step, const Suspect& suspect, int decimals) {
  const GradientVerdict verdict =
      judge(step.seen(), given(gradientsOf(step.seen(), suspect), decimals));
  SCOPED_TRACE(std::string(name(suspect.front().code)) + ", " + std::to_string(decimals));
  EXPECT_EQ(verdict.agreement, Agreement::none);
  ASSERT_EQ(verdict.causes.size(), 1u);
  const Cause& found = verdict.causes.front();
  ASSERT_EQ(found.suspect.size(), suspect.size());
  for (std::size_t i = 0; i < suspect.size(); ++i)
    EXPECT_EQ(found.suspect[i].code, suspect[i].code);
  EXPECT_EQ(found.matrices.size(), verdict.matrices.size());
}

TEST(GivenGradients, TrueOnesAgreeToTheDigitsGiven) {
  const Step step = stepOf(sigmoid);
  for (int decimals : {4, 8, 17}) {
    const GradientVerdict verdict = judge(step.seen(), given(step.batch.gradients, decimals));
    EXPECT_EQ(verdict.agreement, Agreement::digits) << decimals;
    EXPECT_TRUE(verdict.causes.empty()) << decimals;
    EXPECT_EQ(verdict.matrices.size(), 6u);
  }
  EXPECT_EQ(judge(step.seen(), given(step.batch.gradients, 17)).measure, 0);
}

TEST(GivenGradients, OnesOfAProgramWithFloatsAgreeSingly) {
  const Step step = stepOf(sigmoid);
  Gradients floats = step.batch.gradients;
  for (Index i = 0; i < floats.values.size(); ++i)
    floats.values(i) = static_cast<Real>(static_cast<float>(floats.values(i)));
  const GradientVerdict verdict = judge(step.seen(), given(floats, 17));
  EXPECT_EQ(verdict.agreement, Agreement::single);
  EXPECT_TRUE(verdict.causes.empty());
  EXPECT_LT(verdict.measure, 1e-7);
}

TEST(GivenGradients, NamesWhatIsWrong) {
  const Step step = stepOf(sigmoid);
  constexpr auto all = Mistake::everywhere, hidden = Mistake::everyHidden;
  for (int decimals : {6, 8, 17}) {
    expectNamed(step, {{Code::slopeMissing, hidden}}, decimals);
    expectNamed(step, {{Code::slopeAtA, hidden}}, decimals);
    expectNamed(step, {{Code::transposed, hidden}}, decimals);
    expectNamed(step, {{Code::updatedWeights, all}}, decimals);
    expectNamed(step, {{Code::meanMissing, all}}, decimals);
    expectNamed(step, {{Code::meanTwice, all}}, decimals);
    expectNamed(step, {{Code::sign, all}}, decimals);
    expectNamed(step, {{Code::lastExampleOnly, all}}, decimals);
    expectNamed(step, {{Code::biasLeftOut, all}}, decimals);
    expectNamed(step, {{Code::inputLeftOut, all}}, decimals);
    expectNamed(step, {{Code::slopeMissing, hidden}, {Code::meanMissing, all}}, decimals);
    expectNamed(step, {{Code::lastExampleOnly, all}, {Code::meanTwice, all}}, decimals);
  }
}

/// What a suspect makes of layer `l`, beside what a formula says.
void expectEqual(const Step& step, const Suspect& suspect, std::size_t l, const Matrix& dW,
                 const Matrix& db) {
  SCOPED_TRACE(std::string(name(suspect.front().code)));
  const Gradients gradients = gradientsOf(step.seen(), suspect);
  EXPECT_LE((gradients.layers[l].dW - dW).norm(), 1e-14);
  EXPECT_LE((gradients.layers[l].db - db).norm(), 1e-14);
}

TEST(GivenGradients, SuspectsLeadToWhatTheirFormulasSay) {
  constexpr auto all = Mistake::everywhere;
  const Step step = stepOf(sigmoid);
  const Matrix delta = step.batch.back.layers[1].delta;
  const Matrix z = step.batch.forward.layers[0].z, a = step.batch.forward.layers[0].a;
  const Matrix dW = step.batch.gradients.layers[1].dW, db = step.batch.gradients.layers[1].db;
  const Scalar m = 4;
  expectEqual(step, {{Code::lastExampleOnly, all}}, 1, delta.col(3) * a.col(3).transpose(),
              delta.col(3));
  expectEqual(step, {{Code::firstExampleOnly, all}}, 1, delta.col(0) * a.col(0).transpose(),
              delta.col(0));
  expectEqual(step, {{Code::activationLeftOut, all}}, 1, delta * z.transpose() / m, db);
  expectEqual(step, {{Code::inputLeftOut, all}}, 1, delta.rowwise().sum() * Matrix::Ones(1, 4) / m,
              db);
  expectEqual(step, {{Code::handedTurned, all}}, 1, dW.transpose(), db);
  expectEqual(step, {{Code::zeroGradient, all}}, 1, 0 * dW, 0 * db);

  // W of layer 1 is 4 x 3, and has 3 incoming weights for each bias.
  const Matrix first = step.batch.gradients.layers[0].dW;
  const Matrix laid = Eigen::Map<const Matrix>(first.data(), 3, 4).transpose();
  const Matrix bias = step.batch.gradients.layers[0].db;
  expectEqual(step, {{Code::columnsFirst, all}}, 0, laid, bias);
  expectEqual(step, {{Code::biasForEveryWeight, all}}, 0, first, Scalar{3} * bias);

  // Where x has as many entries as the layer before.
  const Step square = stepOf({4, sigmoid.layers, sigmoid.loss});
  const Matrix after = square.batch.back.layers[1].delta;
  expectEqual(square, {{Code::inputForActivation, all}}, 1, after * square.data.x.transpose() / m,
              square.batch.gradients.layers[1].db);
}

TEST(GivenGradients, APrintedNumberIsWithinHalfAUnit) {
  const Step step = stepOf(sigmoid);
  for (const auto& [off, agreement] :
       {std::pair{0.49, Agreement::digits}, std::pair{0.51, Agreement::none}}) {
    std::vector<GivenLayer> layers(3);
    const Matrix dW = step.batch.gradients.layers[0].dW;
    layers[0].dW = GivenMatrix{dW, Matrix::Constant(dW.rows(), dW.cols(), 1e-3)};
    layers[0].dW->values(1, 1) += static_cast<Real>(off) * Real(1e-3);
    EXPECT_EQ(judge(step.seen(), layers).agreement, agreement) << off;
  }
}

/// Layer by layer from the output, as a program does that updates each one at once.
TEST(GivenGradients, UpdatedWeightsSpoilTheUpdatesBeforeThem) {
  const Step step = stepOf(sigmoid);
  Network network = step.network;
  Gradients gradients = step.batch.gradients;
  Matrix delta = step.batch.back.layers[2].delta;
  for (std::size_t l = 2;; --l) {
    const Matrix a = l == 0 ? step.data.x : Matrix(step.batch.forward.layers[l - 1].a);
    gradients.layers[l].dW = delta * a.transpose() / Scalar{4};
    gradients.layers[l].db = delta.rowwise().sum() / Scalar{4};
    network.layers[l].W -= Scalar{0.5} * gradients.layers[l].dW;
    if (l == 0)
      break;
    delta = (network.layers[l].W.transpose() * delta).eval();
    const auto& [z, before] = step.batch.forward.layers[l - 1];
    activateBackward(step.network.spec.layers[l - 1].activation, delta.rows(), delta.cols(),
                     z.data(), before.data(), delta.data());
  }
  const GradientVerdict verdict = judge(step.seen(), given(gradients, 17));
  ASSERT_EQ(verdict.causes.size(), 1u);
  EXPECT_EQ(verdict.causes[0].suspect.front().code, Code::updatedWeights);
  EXPECT_EQ(verdict.causes[0].matrices.size(), 6u);
}

TEST(GivenGradients, NamesTheSlipsOfASquaredError) {
  const Step step = stepOf(squared);
  for (int decimals : {8, 17}) {
    expectNamed(step, {{Code::lossFactor, 1}}, decimals);
    expectNamed(step, {{Code::outputsSummed, 1}}, decimals);
    expectNamed(step, {{Code::slopeMissing, Mistake::everywhere}}, decimals);
    expectNamed(step, {{Code::lastPathOnly, Mistake::everyHidden}}, decimals);
    expectNamed(step, {{Code::zInSlope, Mistake::everyHidden}}, decimals);
  }
}

TEST(GivenGradients, TurnsAMatrixOfTheOtherShapeAndSaysSo) {
  const Step step = stepOf(squared);
  std::vector<GivenLayer> layers = given(step.batch.gradients, 17);
  layers[0].dW = GivenMatrix{layers[0].dW->values.transpose(), layers[0].dW->units.transpose()};
  const GradientVerdict verdict = judge(step.seen(), layers);
  EXPECT_EQ(verdict.agreement, Agreement::digits);
  EXPECT_TRUE(verdict.matrices[0].turned);
  EXPECT_FALSE(verdict.matrices[2].turned);
}

TEST(GivenGradients, NamesASquareMatrixThatWasTurned) {
  const Step step = stepOf(sigmoid);
  std::vector<GivenLayer> layers = given(step.batch.gradients, 17);
  layers[1].dW->values.transposeInPlace();
  const GradientVerdict verdict = judge(step.seen(), layers);
  ASSERT_EQ(verdict.causes.size(), 1u);
  EXPECT_EQ(verdict.causes[0].suspect.front().code, Code::handedTurned);
}

TEST(GivenGradients, NamesWhatIsWrongInAPartOfThem) {
  const Step step = stepOf(sigmoid);
  std::vector<GivenLayer> layers = given(step.batch.gradients, 8);
  const auto m = static_cast<Real>(step.data.examples());
  for (GivenMatrix* db : {&*layers[0].db, &*layers[2].db}) {
    db->values *= m;
    db->units *= m;
  }
  layers[1].dW->values *= -1;
  const GradientVerdict verdict = judge(step.seen(), layers);
  EXPECT_EQ(verdict.agreement, Agreement::none);
  ASSERT_EQ(verdict.causes.size(), 2u);
  EXPECT_EQ(verdict.causes[0].suspect.front().code, Code::meanMissing);
  EXPECT_EQ(verdict.causes[0].matrices, (std::vector<std::size_t>{1, 5}));
  EXPECT_EQ(verdict.causes[1].suspect.front().code, Code::sign);
  EXPECT_EQ(verdict.causes[1].matrices, (std::vector<std::size_t>{2}));
}

TEST(GivenGradients, FindsTheEntryThatIsFarthestOff) {
  const Step step = stepOf(sigmoid);
  std::vector<GivenLayer> layers = given(step.batch.gradients, 17);
  layers[1].dW->values(2, 3) *= Real(1.01);
  const GradientVerdict verdict = judge(step.seen(), layers);
  const MatrixVerdict& matrix = verdict.matrices[2];
  EXPECT_EQ(matrix.agreement, Agreement::none);
  EXPECT_EQ(matrix.wrong, std::vector<Index>{2 * 4 + 3});
  EXPECT_EQ(matrix.row, 2);
  EXPECT_EQ(matrix.col, 3);
  EXPECT_NEAR(matrix.errors(2, 3), 0.01 / 1.01, 1e-12);
  EXPECT_TRUE(verdict.causes.empty());
}

TEST(GivenGradients, TheMeasureIsThatOfTheNorms) {
  const Step step = stepOf(squared);
  Gradients twice = step.batch.gradients;
  twice.values *= Scalar{2};
  EXPECT_NEAR(judge(step.seen(), given(twice, 17)).measure, 1.0 / 3, 1e-15);
}

TEST(GivenGradients, TooFewDigitsCannotTell) {
  const Step step = stepOf(sigmoid);
  const GradientVerdict verdict = judge(step.seen(), given(step.batch.gradients, 1));
  EXPECT_EQ(verdict.agreement, Agreement::digits);
  EXPECT_FALSE(verdict.causes.empty());
}

TEST(GivenGradients, TakesThePenaltysPartOrNot) {
  const Step step = stepOf(sigmoid, 4, {0, Real(0.1)});
  EXPECT_FALSE(judge(step.seen(), given(step.batch.gradients, 8)).penalised);
  Gradients ofJ = step.batch.gradients;
  addPenalty(step.config.penalty, step.network, ofJ);
  const GradientVerdict verdict = judge(step.seen(), given(ofJ, 8));
  EXPECT_TRUE(verdict.penalised);
  EXPECT_EQ(verdict.agreement, Agreement::digits);
  expectNamed(step, {{Code::penaltyOnBias, Mistake::everywhere}}, 8);
  expectNamed(step, {{Code::penaltyFactor, Mistake::everywhere}}, 8);
}

/// Sums that cancel leave what their order does: nobody's is the right one.
TEST(GivenGradients, WhatCancelsIsNotHeldAgainstItsRounding) {
  const NetworkSpec spec{2, {{3, Activation::softmax}}, Loss::softmaxCrossEntropy};
  Dataset data{Matrix::Ones(2, 6), Matrix::Zero(3, 6)};
  for (Index i = 0; i < 6; ++i)
    data.y(i % 3, i) = 1;
  const Step step(Network(spec),
                  data); // all weights 0: every gradient is a mean of 2/3, -1/3, -1/3
  Gradients other = step.batch.gradients;
  for (const Scalar noise : {Scalar{0}, Scalar{1e-16}, Scalar{-1e-16}}) {
    other.values.setConstant(noise);
    const GradientVerdict verdict = judge(step.seen(), given(other, 17));
    EXPECT_EQ(verdict.agreement, Agreement::digits);
    EXPECT_TRUE(verdict.causes.empty());
  }
  other.values.setConstant(Scalar{2e-8});
  EXPECT_EQ(judge(step.seen(), given(other, 17)).agreement, Agreement::single);
}

/// Where plain gradients fit all their digits, those of J are not taken for nearer.
TEST(GivenGradients, ThePenaltysPartIsTakenByAgreementNotByNorm) {
  for (double seed = 1; seed < 40; ++seed) {
    const Dataset data = dataFor(sigmoid, 4);
    const Step step(networkOf(sigmoid, seed), data, {0, Real(3e-5)});
    const GradientVerdict verdict = judge(step.seen(), given(step.batch.gradients, 4));
    EXPECT_EQ(verdict.agreement, Agreement::digits) << seed;
  }
}

TEST(GivenGradients, EveryCauseHasAName) {
  const Step step = stepOf(sigmoid, 4, {0, Real(0.3)});
  Gradients ofJ = step.batch.gradients;
  addPenalty(step.config.penalty, step.network, ofJ);
  std::vector<GivenLayer> layers = given(ofJ, 17);
  layers[0] = given(step.batch.gradients, 17)[0];
  const GradientVerdict verdict = judge(step.seen(), layers);
  ASSERT_EQ(verdict.causes.size(), 1u);
  ASSERT_EQ(verdict.causes[0].suspect.size(), 1u);
  EXPECT_EQ(verdict.causes[0].suspect[0].code, Code::penaltyLeftOut);
}

TEST(GivenGradients, OfOneExampleTheMeanIsNotInQuestion) {
  const Step step = stepOf(squared, 1);
  for (const Suspect& suspect : suspectsOf(step.seen()))
    for (const Mistake& mistake : suspect) {
      EXPECT_NE(mistake.code, Code::meanMissing);
      EXPECT_NE(mistake.code, Code::lastExampleOnly);
    }
}

TEST(GivenGradients, ComparesWhatIsThere) {
  const Step step = stepOf(sigmoid);
  std::vector<GivenLayer> layers(3);
  layers[0].dW = given(gradientsOf(step.seen(), {{Code::sign, Mistake::everywhere}}), 8)[0].dW;
  const GradientVerdict verdict = judge(step.seen(), layers);
  ASSERT_EQ(verdict.matrices.size(), 1u);
  ASSERT_EQ(verdict.causes.size(), 1u);
  EXPECT_EQ(verdict.causes[0].suspect.front().code, Code::sign);
}

} // namespace
} // namespace backprop
