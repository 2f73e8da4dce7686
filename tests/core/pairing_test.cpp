#include <algorithm>
#include <map>
#include <string>

#include "core/model/pairing.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

/// Each loss's verdicts in the order of `activations`: natural, allowed, unwise, refused.
const std::map<Loss, std::string> verdicts{{Loss::binaryCrossEntropy, "rnrrrrrrrrr"},
                                           {Loss::softmaxCrossEntropy, "rrrrrrrrrrn"},
                                           {Loss::halfSquaredError, "nuauaaauuuu"},
                                           {Loss::meanSquaredError, "nuauaaauuuu"},
                                           {Loss::meanAbsoluteError, "nuauaaauuuu"},
                                           {Loss::huber, "nuauaaauuuu"},
                                           {Loss::hinge, "nuuuauuuuuu"}};

TEST(Pairing, HasTheVerdictThatWasThoughtThroughPairByPair) {
  for (const auto& [loss, letters] : verdicts)
    for (std::size_t i = 0; i < activations.size(); ++i) {
      const Verdict verdict = pairing(activations[i].kind, loss).verdict;
      EXPECT_EQ(name(verdict).front(), letters[i]) << activations[i].name << ", " << name(loss);
    }
  EXPECT_EQ(verdicts.size(), losses.size());
}

TEST(Pairing, ListHoldsEveryPairOnce) {
  const auto all = pairings();
  for (const ActivationInfo& output : activations)
    for (const LossInfo& loss : losses)
      EXPECT_EQ(std::count_if(all.begin(), all.end(),
                              [&](const Pairing& pair) {
                                return pair.output == output.kind && pair.loss == loss.kind;
                              }),
                1)
          << output.name << ", " << loss.name;
  EXPECT_EQ(all.size(), activations.size() * losses.size());
}

TEST(Pairing, TellsWhy) {
  using enum PairingReason;
  const std::map<Activation::Kind, PairingReason> squared{
      {Activation::identity, linear}, {Activation::sigmoid, saturates}, {Activation::tanh, bounded},
      {Activation::relu, dies},       {Activation::leakyRelu, reduced}, {Activation::elu, fading},
      {Activation::softplus, fading}, {Activation::silu, turns},        {Activation::gelu, turns},
      {Activation::mish, turns},      {Activation::softmax, saturates}};
  const std::map<Activation::Kind, PairingReason> hinge{
      {Activation::identity, linear},     {Activation::sigmoid, outOfReach},
      {Activation::tanh, neverReached},   {Activation::relu, outOfReach},
      {Activation::leakyRelu, reaches},   {Activation::elu, neverReached},
      {Activation::softplus, outOfReach}, {Activation::silu, outOfReach},
      {Activation::gelu, outOfReach},     {Activation::mish, outOfReach},
      {Activation::softmax, outOfReach}};
  for (const ActivationInfo& output : activations) {
    const auto reason = [&](Loss loss) { return pairing(output.kind, loss).reason; };
    EXPECT_EQ(reason(Loss::huber), squared.at(output.kind)) << output.name;
    EXPECT_EQ(reason(Loss::hinge), hinge.at(output.kind)) << output.name;
  }
  EXPECT_EQ(pairing(Activation::sigmoid, Loss::binaryCrossEntropy).reason, cancels);
  EXPECT_EQ(pairing(Activation::relu, Loss::binaryCrossEntropy).reason, leavesDomain);
  EXPECT_EQ(pairing(Activation::softmax, Loss::binaryCrossEntropy).reason, sharedTotal);
  EXPECT_EQ(pairing(Activation::sigmoid, Loss::softmaxCrossEntropy).reason, needsSharedTotal);
}

// ---- what the rule rests on ---------------------------------------------------------------------

Scalar valueAt(const Activation& kind, Scalar z) {
  return activation::visit(kind, [z](auto g) { return g.value(z); });
}
Scalar derivativeAt(const Activation& kind, Scalar z) {
  return activation::visit(kind, [&kind, z](auto g) { return g.derivative(z, valueAt(kind, z)); });
}

TEST(Pairing, TheOutputsOfAnActivationHaveTheRangeThatItStates) {
  for (const ActivationInfo& output : activations) {
    if (!elementwise(output.kind))
      continue;
    const Outputs outputs = outputsOf(output.kind);
    Scalar least = 0, most = 0;
    for (int i = -100'000; i <= 100'000; ++i) {
      const Scalar a = valueAt(output.kind, i / 1000.0);
      least = std::min(least, a);
      most = std::max(most, a);
    }
    if (std::isinf(outputs.least))
      EXPECT_LE(least, -1) << output.name;
    else
      EXPECT_NEAR(least, outputs.least, 1e-6) << output.name;
    if (std::isinf(outputs.most))
      EXPECT_GE(most, 100) << output.name;
    else
      EXPECT_NEAR(most, outputs.most, 1e-6) << output.name;
  }
}

TEST(Pairing, TheSlopeOfAnActivationIsWhatItStates) {
  for (const ActivationInfo& output : activations) {
    if (!elementwise(output.kind))
      continue;
    const Scalar below = derivativeAt(output.kind, -40), above = derivativeAt(output.kind, 40);
    const Outputs outputs = outputsOf(output.kind);
    switch (outputs.slope) {
    case Slope::constant:
      EXPECT_EQ(below, 1) << output.name;
      break;
    case Slope::reduced:
      EXPECT_GT(below, 1e-3) << output.name;
      EXPECT_LT(below, 1) << output.name;
      break;
    case Slope::fading:
      EXPECT_GT(below, 0) << output.name;
      EXPECT_LT(below, 1e-15) << output.name;
      break;
    case Slope::saturating:
      EXPECT_LT(above, 1e-15) << output.name;
      EXPECT_LT(below, 1e-15) << output.name;
      break;
    case Slope::dead:
      EXPECT_EQ(below, 0) << output.name;
      break;
    case Slope::turning:
      EXPECT_NEAR(derivativeAt(output.kind, outputs.turn), 0, 1e-15) << output.name;
      EXPECT_NEAR(valueAt(output.kind, outputs.turn), outputs.least, 1e-15) << output.name;
      break;
    }
    EXPECT_EQ(above < 0.5, outputs.slope == Slope::saturating) << output.name;
  }
}

TEST(Pairing, CrossEntropyIsRefusedWhereTheOutputLeavesZeroToOne) {
  for (const ActivationInfo& output : activations) {
    if (!elementwise(output.kind))
      continue;
    const bool leaves = valueAt(output.kind, -0.5) < 0 || valueAt(output.kind, 50) > 1;
    const Verdict verdict = pairing(output.kind, Loss::binaryCrossEntropy).verdict;
    EXPECT_EQ(verdict == Verdict::refused, leaves) << output.name;
  }
}

TEST(Pairing, OfEluWithHingeDependsOnHowDeepItGoes) {
  const auto of = [](Real alpha) { return pairing({Activation::elu, alpha}, Loss::hinge); };
  EXPECT_EQ(outputsOf({Activation::elu, 2.5}).least, -2.5);
  EXPECT_EQ(of(0.5).reason, PairingReason::outOfReach);
  EXPECT_EQ(of(1).reason, PairingReason::neverReached);
  EXPECT_EQ(of(2).reason, PairingReason::reaches);
  EXPECT_EQ(of(2).verdict, Verdict::allowed);
}

// Fused: delta is yhat - y, for targets that add up to 1, whatever g' is.
TEST(Pairing, IsFusedExactlyWhereDeltaIsYhatMinusY) {
  const Matrix z{{-0.7}, {0.3}, {1.1}}, y{{0.25}, {0.5}, {0.25}};
  for (const Pairing& pair : pairings()) {
    if (pair.verdict == Verdict::refused)
      continue;
    Matrix a(3, 1), delta(3, 1);
    activate(pair.output, z, a);
    outputDelta(pair.loss, pair.output, z, a, y, delta);
    EXPECT_EQ(pair.fused, test::close(delta, a - y, 1e-14, 1e-15) == true)
        << name(pair.output) << ", " << name(pair.loss);
  }
}

TEST(Pairing, HingeIsUnwiseWhereItCannotReachBothTargets) {
  for (const ActivationInfo& output : activations) {
    Matrix low(2, 1), high(2, 1);
    activate(output.kind, Matrix{{-1000}, {1000}}, low);
    activate(output.kind, Matrix{{1000}, {-1000}}, high);
    const bool reaches = low(0, 0) < -1 && high(0, 0) > 1;
    EXPECT_EQ(pairing(output.kind, Loss::hinge).verdict == Verdict::unwise, !reaches)
        << output.name;
  }
}

TEST(Pairing, VerdictsAndReasonsHaveNames) {
  EXPECT_EQ(name(Verdict::natural), "natural");
  EXPECT_EQ(name(Verdict::allowed), "allowed");
  EXPECT_EQ(name(Verdict::unwise), "unwise");
  EXPECT_EQ(name(Verdict::refused), "refused");
  for (std::size_t i = 0; i < pairingReasons.size(); ++i)
    EXPECT_EQ(static_cast<std::size_t>(pairingReasons[i].kind), i);
  EXPECT_EQ(name(PairingReason::needsSharedTotal), "needsSharedTotal");
}

} // namespace
} // namespace backprop
