#include <algorithm>

#include "core/model/pairing.h"
#include "core/support/elementary.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

TEST(Pairing, TableHoldsEveryPairOnce) {
  for (const ActivationInfo& output : activations)
    for (const Named<Loss>& loss : losses) {
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
  for (const ActivationInfo& output : activations) {
    if (!elementwise(output.kind))
      continue;
    const auto value = [&](Scalar z) {
      return activation::visit(output.kind, [z](auto g) { return g.value(z); });
    };
    const bool leaves = value(-0.5) < 0 || value(50) > 1;
    const Verdict verdict = pairing(output.kind, Loss::binaryCrossEntropy).verdict;
    EXPECT_EQ(verdict == Verdict::refused, leaves) << output.name;
  }
}

TEST(Pairing, CrossEntropiesGoWithOneActivationEach) {
  for (const Pairing& pair : pairings) {
    const bool own =
        (pair.loss == Loss::binaryCrossEntropy && pair.output == Activation::sigmoid) ||
        (pair.loss == Loss::softmaxCrossEntropy && pair.output == Activation::softmax);
    const bool crossEntropy =
        pair.loss == Loss::binaryCrossEntropy || pair.loss == Loss::softmaxCrossEntropy;
    EXPECT_EQ(pair.verdict == Verdict::refused, crossEntropy && !own) << pair.reason;
  }
}

// Fused: delta is yhat - y, for targets that add up to 1, whatever g' is.
TEST(Pairing, IsFusedExactlyWhereDeltaIsYhatMinusY) {
  const Matrix z{{-0.7}, {0.3}, {1.1}}, y{{0.25}, {0.5}, {0.25}};
  for (const Pairing& pair : pairings) {
    if (pair.verdict == Verdict::refused)
      continue;
    Matrix a(3, 1), delta(3, 1);
    activate(pair.output, z, a);
    outputDelta(pair.loss, pair.output, z, a, y, delta);
    EXPECT_EQ(pair.fused, test::close(delta, a - y, 1e-14, 1e-15) == true) << pair.reason;
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
