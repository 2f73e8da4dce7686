#include <cmath>
#include <limits>

#include "core/insight/findings.h"
#include "core/training/non_finite.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

constexpr Scalar infinity = std::numeric_limits<Scalar>::infinity();

/// A healthy network of 2-3-3-1 and ten examples, to be made ill.
struct Patient {
  Network network;
  Dataset data;

  explicit Patient(Activation hidden, Activation output = Activation::identity,
                   Loss loss = Loss::halfSquaredError)
      : Patient(test::makeSpec({2, 3, 3, 1}, hidden, output, loss)) {}
  explicit Patient(const NetworkSpec& spec)
      : network(spec), data{Matrix(spec.inputs, 10), Matrix(spec.outputs(), 10)} {
    Random random(8);
    network = test::randomNetwork(spec, random);
    for (Layer& layer : network.layers)
      layer.b.setConstant(0.1);
    data = test::randomData(spec, 10, random);
  }
  Pass pass() const {
    Pass result(network.spec, data.examples());
    propagate(network, data.x, data.y, result);
    return result;
  }
  std::vector<Finding> findings() const { return examine(network, data.y, pass()); }
  std::vector<Finding> findings(FindingKind kind) const {
    std::vector<Finding> found;
    for (const Finding& finding : findings())
      if (finding.kind == kind)
        found.push_back(finding);
    return found;
  }
};

void expectOne(const std::vector<Finding>& found, std::size_t layer, std::optional<Index> unit,
               Real value) {
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].layer, layer);
  EXPECT_EQ(found[0].unit, unit);
  EXPECT_NEAR(found[0].value, value, 1e-12 * std::max(1.0, std::abs(value)));
}

TEST(Findings, HealthyNetworksHaveNone) {
  for (const ActivationInfo& hidden : activations)
    for (const LossInfo& loss : losses)
      EXPECT_EQ(Patient(hidden.kind,
                        loss.kind == Loss::binaryCrossEntropy    ? Activation::sigmoid
                        : loss.kind == Loss::softmaxCrossEntropy ? Activation::softmax
                                                                 : Activation::identity,
                        loss.kind)
                    .findings()
                    .size(),
                0u)
          << hidden.name << ", " << loss.name;
}

TEST(Findings, EachHasItsName) {
  for (std::size_t i = 0; i < findingKinds.size(); ++i)
    EXPECT_EQ(findingKinds[i].kind, static_cast<FindingKind>(i));
  EXPECT_EQ(name(FindingKind::symmetricUnits), "symmetricUnits");
}

// ---- units --------------------------------------------------------------------------------------

TEST(DeadUnit, IsAReluThatIsSilentForEveryExample) {
  Patient patient(Activation::relu);
  patient.network.layers[1].W.row(2).setConstant(-1);
  patient.network.layers[1].b(2) = -0.5;
  const Matrix z = patient.pass().forward.layers[1].z;
  expectOne(patient.findings(FindingKind::deadUnit), 1, 2, z.row(2).maxCoeff());
  EXPECT_TRUE(patient.pass().gradients.layers[1].dW.row(2).isZero(0)); // nothing teaches it
}

TEST(DeadUnit, IsNotOneThatAnswersOneExample) {
  Patient patient(Activation::relu);
  patient.network.layers[0].W.row(1) << -10, 0;
  const Scalar smallest = patient.data.x.row(0).minCoeff();
  patient.network.layers[0].b(1) = 10 * smallest + 1e-9;
  EXPECT_EQ(patient.findings(FindingKind::deadUnit).size(), 0u);
  patient.network.layers[0].b(1) = 10 * smallest;
  expectOne(patient.findings(FindingKind::deadUnit), 0, 1, 0);
}

TEST(DeadUnit, LeakyReluIsNeverOne) {
  Patient patient(Activation::leakyRelu);
  patient.network.layers[1].b.setConstant(-50);
  EXPECT_EQ(patient.findings(FindingKind::deadUnit).size(), 0u);
}

TEST(SaturatedUnit, IsFlatForNineExamplesOfTen) {
  for (const auto& [hidden, edge] :
       {std::pair{Activation::tanh, 4.2}, {Activation::sigmoid, 6.95}}) {
    Patient patient(hidden);
    patient.network.layers[0].W.row(1) << 1, 0;
    patient.network.layers[0].b(1) = 0;
    patient.data.x.row(0).setConstant(-edge);
    patient.data.x(0, 3) = edge - 0.1;
    expectOne(patient.findings(FindingKind::saturatedUnit), 0, 1, 0.9);
    patient.data.x(0, 4) = 0;
    EXPECT_EQ(patient.findings(FindingKind::saturatedUnit).size(), 0u);
  }
}

TEST(SaturatedUnit, AFusedOutputIsSpared) {
  Patient fused(Activation::tanh, Activation::sigmoid, Loss::binaryCrossEntropy);
  fused.network.layers[2].b(0) = 40;
  EXPECT_EQ(fused.findings(FindingKind::saturatedUnit).size(), 0u);
  Patient other(Activation::tanh, Activation::sigmoid, Loss::halfSquaredError);
  other.network.layers[2].b(0) = 40;
  expectOne(other.findings(FindingKind::saturatedUnit), 2, 0, 1);
}

TEST(SymmetricUnits, AreAlikeInAllTheirWeights) {
  Patient patient(Activation::tanh);
  Network& network = patient.network;
  network.layers[0].W.row(2) = network.layers[0].W.row(0);
  EXPECT_EQ(patient.findings(FindingKind::symmetricUnits).size(), 0u); // they still differ above
  network.layers[1].W.col(2) = network.layers[1].W.col(0);
  expectOne(patient.findings(FindingKind::symmetricUnits), 0, 0, 2);
  const Gradients gradients = patient.pass().gradients; // and so their gradients are the same
  EXPECT_EQ(gradients.layers[0].dW.row(0), gradients.layers[0].dW.row(2));
  EXPECT_EQ(gradients.layers[1].dW.col(0), gradients.layers[1].dW.col(2));
  network.layers[0].b(2) += 1e-9;
  EXPECT_EQ(patient.findings(FindingKind::symmetricUnits).size(), 0u);
}

TEST(SymmetricUnits, ComeInGroups) {
  Patient patient(
      test::makeSpec({1, 5, 1}, Activation::tanh, Activation::identity, Loss::halfSquaredError));
  patient.network.layers[0].W.transpose() << 1, 2, 1, 2, 1;
  patient.network.layers[1].W << 3, 4, 3, 4, 3;
  const auto found = patient.findings(FindingKind::symmetricUnits);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].unit, 0);
  EXPECT_EQ(found[0].value, 3);
  EXPECT_EQ(found[1].unit, 1);
  EXPECT_EQ(found[1].value, 2);
}

TEST(ConstantOutput, HardlyDependsOnTheInputs) {
  Patient patient(
      test::makeSpec({2, 3, 2}, Activation::tanh, Activation::identity, Loss::halfSquaredError));
  patient.network.layers[1].W.row(1) *= 1e-4;
  const auto spread = [](const auto& row) { return row.maxCoeff() - row.minCoeff(); };
  const Matrix output = patient.pass().forward.output();
  expectOne(patient.findings(FindingKind::constantOutput), 1, 1,
            spread(output.row(1)) / spread(patient.data.y.row(1)));
  patient.network.layers[1].W.row(1) *= 1e2;
  EXPECT_EQ(patient.findings(FindingKind::constantOutput).size(), 0u);
}

TEST(ConstantOutput, MayBeConstantWhereItsTargetsAre) {
  Patient patient(Activation::tanh);
  patient.network.layers[2].W.setZero();
  EXPECT_EQ(patient.findings(FindingKind::constantOutput).size(), 1u);
  patient.data.y.setConstant(0.5);
  EXPECT_EQ(patient.findings(FindingKind::constantOutput).size(), 0u);
}

// ---- layers -------------------------------------------------------------------------------------

Real meanDelta(const Patient& patient, std::size_t l) {
  return patient.pass().back.layers[l].delta.cwiseAbs().mean();
}

TEST(VanishingGradient, IsAThousandthOfTheLastLayersDelta) {
  Patient patient(Activation::tanh);
  patient.network.layers[2].W *= 1e-4;
  expectOne(patient.findings(FindingKind::vanishingGradient), 1, {},
            meanDelta(patient, 1) / meanDelta(patient, 2)); // where it begins, once
  patient.network.layers[2].W *= 1e3;
  EXPECT_EQ(patient.findings(FindingKind::vanishingGradient).size(), 0u);
}

TEST(VanishingGradient, OfADeepSigmoidNetworkIsFoundAndOfATanhNetworkIsNot) {
  const std::vector<Index> deep{2, 6, 6, 6, 6, 6, 6, 6, 6, 1};
  Patient sigmoid(
      test::makeSpec(deep, Activation::sigmoid, Activation::identity, Loss::halfSquaredError));
  EXPECT_EQ(sigmoid.findings(FindingKind::vanishingGradient).size(), 1u);
  Patient tanh(
      test::makeSpec(deep, Activation::tanh, Activation::identity, Loss::halfSquaredError));
  EXPECT_EQ(tanh.findings(FindingKind::vanishingGradient).size(), 0u);
}

TEST(ExplodingGradient, IsAThousandTimesTheLastLayersDelta) {
  Patient patient(Activation::identity);
  patient.network.layers[1].W *= 1e5;
  expectOne(patient.findings(FindingKind::explodingGradient), 0, {},
            meanDelta(patient, 0) / meanDelta(patient, 2));
  patient.network.layers[1].W *= 1e-3;
  EXPECT_EQ(patient.findings(FindingKind::explodingGradient).size(), 0u);
}

TEST(VanishingGradient, APerfectFitIsNone) {
  Patient patient(Activation::tanh);
  patient.data.y = patient.pass().forward.output();
  EXPECT_EQ(patient.findings().size(), 0u);
}

TEST(NotFinite, IsSaidAlone) {
  Patient patient(Activation::relu);
  patient.network.layers[1].b(0) = infinity;
  patient.network.layers[0].b(0) = -1e9; // dead, but that is not the news
  const auto found = patient.findings();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].kind, FindingKind::notFinite);
  EXPECT_EQ(found[0].layer, 1u);
  EXPECT_GE(found[0].value, 20); // z and a of ten examples at least
}

// ---- J over the records -------------------------------------------------------------------------

std::vector<Real> rising(Index rises, Real factor) {
  std::vector<Real> losses{5, 3, 2};
  for (Index i = 0; i < rises; ++i)
    losses.push_back(losses.back() * factor);
  return losses;
}

TEST(RisingLoss, TakesTenRisesInARow) {
  const auto found = examineLosses(rising(10, 1.5));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->kind, FindingKind::risingLoss);
  EXPECT_NEAR(found->value, std::pow(1.5, 10), 1e-9);
  EXPECT_EQ(found->count, 10);
  EXPECT_FALSE(examineLosses(rising(9, 1.5)));
}

TEST(RisingLoss, TakesATenthMoreThanWhereItBegan) {
  EXPECT_TRUE(examineLosses(rising(12, 1.01)));
  EXPECT_FALSE(examineLosses(rising(12, 1.001)));
}

TEST(RisingLoss, EndsWithTheFirstFall) {
  std::vector<Real> losses = rising(20, 1.5);
  losses.push_back(losses.back() * 0.99);
  EXPECT_FALSE(examineLosses(losses));
  EXPECT_FALSE(examineLosses({}));
  EXPECT_FALSE(examineLosses({3}));
}

TEST(NotFinite, OfTheLossIsSaidWithIt) {
  const auto found = examineLosses({3, 2, infinity});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->kind, FindingKind::notFinite);
  EXPECT_EQ(found->value, infinity);
  EXPECT_FALSE(found->layer);
  EXPECT_FALSE(examineLosses({infinity, 3, 2})); // it came back
}

// ---- an update ----------------------------------------------------------------------------------

/// One weight, J = (w - 1)^2 / 2 + penalty: its curvature is 1, so that rate 1 leads to the lowest
/// point.
std::optional<Finding> updateAt(Real rate, Real w = 3, const Penalty& penalty = {}) {
  Network network({1, {{1, Activation::identity}}, Loss::halfSquaredError});
  network.layers[0].W(0, 0) = w;
  const Dataset data{Matrix{{1}}, Matrix{{1}}};
  Pass pass(network.spec, 1);
  propagate(network, data.x, data.y, pass);
  pass.gradients.layers[0].db(0) = 0; // the bias stands still
  addPenalty(penalty, network, pass.gradients);
  Network next = network;
  next.values -= rate * pass.gradients.values;
  return examineUpdate(network, next, pass.gradients, data.x, data.y, penalty);
}

TEST(Rate, IsTooLargeWhereTheLossRisesAlongTheGradient) {
  const auto found = updateAt(2.5);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->kind, FindingKind::rateTooLarge);
  EXPECT_NEAR(found->value, 1 - 2.5 / 2, 1e-12); // of a parabola: 1 - rate curvature / 2
  EXPECT_FALSE(updateAt(1.99));
}

TEST(Rate, IsTooSmallWhereTheLossIsStraightAlongTheStep) {
  const auto found = updateAt(0.009);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->kind, FindingKind::rateTooSmall);
  EXPECT_NEAR(found->value, 1 - 0.009 / 2, 1e-9);
  EXPECT_FALSE(updateAt(0.011));
}

TEST(Rate, OneThatFitsIsNotRemarkedOn) {
  for (const Real rate : {0.02, 0.1, 0.5, 1.0, 1.5})
    EXPECT_FALSE(updateAt(rate));
}

TEST(Rate, NothingIsSaidAtTheLowestPoint) {
  EXPECT_FALSE(updateAt(0.001, 1));
  EXPECT_FALSE(updateAt(1e-14)); // a change that drowns in rounding
}

TEST(Rate, NothingIsSaidOfAStepUphill) { EXPECT_FALSE(updateAt(-0.5)); }

TEST(Rate, AStepThatLosesTheLossWasTooLarge) {
  const auto found = updateAt(1e200);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->kind, FindingKind::rateTooLarge);
}

TEST(Rate, CountsThePenaltysCurvatureToo) {
  EXPECT_TRUE(updateAt(0.6, 3, {0, 3})); // curvature 4
  EXPECT_FALSE(updateAt(0.4, 3, {0, 3}));
}

} // namespace
} // namespace backprop
