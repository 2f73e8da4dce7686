#include <algorithm>

#include "core/model/pairing.h"
#include "core/support/elementary.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

TEST(Pairing, TableHoldsEveryPairOnce) {
  for (const ActivationName& output : activations)
    for (const LossName& loss : losses) {
      const auto count = std::count_if(pairings.begin(), pairings.end(), [&](const Pairing& pair) {
        return pair.output == output.kind && pair.loss == loss.kind;
      });
      EXPECT_EQ(count, 1) << output.name << ", " << loss.name;
      const Pairing& found = pairing(output.kind, loss.kind);
      EXPECT_EQ(found.output, output.kind);
      EXPECT_EQ(found.loss, loss.kind);
    }
  EXPECT_EQ(pairings.size(), activations.size() * losses.size());
}

TEST(Pairing, CrossEntropyIsRefusedWhereTheOutputLeavesZeroToOne) {
  for (const ActivationName& output : activations) {
    const auto value = [&](Scalar z) {
      return activation::visit(output.kind, [z](auto g) { return g.value(z); });
    };
    const bool leaves = value(-50) < 0 || value(50) > 1;
    const Verdict verdict = pairing(output.kind, Loss::binaryCrossEntropy).verdict;
    EXPECT_EQ(verdict == Verdict::refused, leaves) << output.name;
  }
}

// Fused: the derivative of the loss by yhat times g' is yhat - y.
TEST(Pairing, IsFusedExactlyWhereTheDerivativeCancels) {
  const Scalar z = 0.7, y = 0.25;
  for (const Pairing& pair : pairings) {
    if (pair.verdict == Verdict::refused)
      continue;
    const auto [a, slope] = activation::visit(pair.output, [](auto g) {
      return std::pair{g.value(0.7), g.derivative(0.7, g.value(0.7))};
    });
    const Scalar dLda = pair.loss == Loss::binaryCrossEntropy ? (a - y) / (a * (1 - a)) : a - y;
    // ReLU is the identity above 0; below it nothing cancels.
    const bool cancels =
        std::abs(dLda * slope - (a - y)) < 1e-15 && pair.output != Activation::relu;
    EXPECT_EQ(pair.fused, cancels) << name(pair.output) << " at " << z;
  }
}

TEST(Pairing, EveryVerdictComesWithASentence) {
  for (const Pairing& pair : pairings) {
    EXPECT_FALSE(pair.reason.empty());
    EXPECT_EQ(pair.reason.back(), '.');
  }
}

TEST(Pairing, VerdictsHaveNames) {
  EXPECT_EQ(name(Verdict::natural), "natural");
  EXPECT_EQ(name(Verdict::allowed), "allowed");
  EXPECT_EQ(name(Verdict::unwise), "unwise");
  EXPECT_EQ(name(Verdict::refused), "refused");
}

} // namespace
} // namespace backprop
