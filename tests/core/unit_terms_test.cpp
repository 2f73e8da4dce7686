#include <cmath>
#include <limits>

#include "core/calculus/unit_terms.h"
#include "core/model/pairing.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

struct Case {
  Network network;
  Dataset data;
  Pass pass;

  Case(Network ofNetwork, Dataset ofData)
      : network(std::move(ofNetwork)), data(std::move(ofData)),
        pass(network.spec, data.examples()) {
    propagate(network, data.x, data.y, pass);
  }
  UnitTerms at(std::size_t layer, Index unit, Index example) const {
    return unitTerms(network, data.x, data.y, pass, layer, unit, example);
  }
};

Case randomCase(const NetworkSpec& spec, std::uint64_t seed) {
  Random random(seed);
  Network network = test::randomNetwork(spec, random);
  return {std::move(network), test::randomData(spec, 3, random)};
}

Scalar valueOf(const Terms& terms, std::string_view name) {
  for (const Term& term : terms)
    if (term.name == name)
      return term.value;
  ADD_FAILURE() << "no term " << name;
  return 0;
}

// z1 = .1 - .1 - .45 + .05 of the article's first unit, and the ways back from its output.
TEST(UnitTerms, OfTheArticlesNetworkAreItsHandWorkedNumbers) {
  const Case given{test::articleNetwork(), test::articleExample()};
  const UnitTerms hidden = given.at(0, 0, 0);
  ASSERT_EQ(hidden.products.size(), 3);
  EXPECT_NEAR(hidden.products(0), 0.1, 1e-15);
  EXPECT_NEAR(hidden.products(1), -0.1, 1e-15);
  EXPECT_NEAR(hidden.products(2), -0.45, 1e-15);
  EXPECT_NEAR(hidden.sum, -0.45, 1e-15);
  ASSERT_EQ(hidden.backTerms.size(), 1);
  EXPECT_NEAR(hidden.backTerms(0), 0.7 * -0.5416731276, 5e-11);
  EXPECT_NEAR(hidden.deltaTerms(0), -0.0910999527, 5e-11);
  EXPECT_FALSE(hidden.loss);

  const UnitTerms output = given.at(1, 0, 0);
  EXPECT_EQ(output.backTerms.size(), 0);
  EXPECT_NEAR(output.lossSlopes(0), -1 / 0.4583268724, 1e-9);
  EXPECT_NEAR(output.slopes(0), 0.4583268724 * 0.5416731276, 1e-10);
  EXPECT_NEAR(output.deltaTerms(0), -0.5416731276, 5e-11);
  ASSERT_TRUE(output.loss);
  EXPECT_NEAR(output.loss->part, 0.7801726543, 5e-11);
  EXPECT_NEAR(valueOf(output.loss->terms, "bracket"), -0.7801726543, 5e-11);
  EXPECT_EQ(valueOf(output.loss->terms, "restLog"), 0);
}

// Every allowed pairing over softmax and elementwise hidden layers: the terms add up to z and
// delta.
TEST(UnitTerms, AddUpToZAndDeltaForEveryPairing) {
  std::uint64_t seed = 0;
  for (const Pairing& pair : pairings()) {
    if (pair.verdict == Verdict::refused)
      continue;
    const Activation hidden = activations[++seed % activations.size()].kind;
    const Case given = randomCase(test::makeSpec({3, 4, 3}, hidden, pair.output, pair.loss), seed);
    for (std::size_t layer = 0; layer < 2; ++layer)
      for (Index unit = 0; unit < given.network.layers[layer].W.rows(); ++unit) {
        const UnitTerms terms = given.at(layer, unit, 1);
        const Scalar z = given.pass.forward.layers[layer].z(unit, 1);
        const Scalar delta = given.pass.back.layers[layer].delta(unit, 1);
        EXPECT_NEAR(terms.sum + given.network.layers[layer].b(unit), z, 1e-14);
        EXPECT_NEAR(terms.deltaTerms.sum(), delta, 1e-12 * (1 + terms.deltaTerms.cwiseAbs().sum()))
            << name(pair.output) << " " << name(pair.loss) << " layer " << layer;
      }
  }
}

TEST(UnitTerms, PartsOfTheOutputsAddUpToL) {
  for (const Pairing& pair : pairings()) {
    if (pair.verdict == Verdict::refused)
      continue;
    const Case given =
        randomCase(test::makeSpec({2, 2, 3}, Activation::tanh, pair.output, pair.loss), 11);
    Scalar sum = 0;
    for (Index unit = 0; unit < 3; ++unit)
      sum += given.at(1, unit, 2).loss->part;
    const LayerForward& output = given.pass.forward.layers.back();
    EXPECT_NEAR(sum, exampleLoss(pair.loss, output.z, output.a, given.data.y, 2), 1e-14)
        << name(pair.output) << " " << name(pair.loss);
  }
}

// The derivatives of the losses by central differences of their values at the output.
TEST(UnitTerms, SlopeOfTheLossIsItsDerivative) {
  for (const LossInfo& loss : losses) {
    const Loss kind = loss.kind;
    const bool entropy = kind == Loss::binaryCrossEntropy || kind == Loss::softmaxCrossEntropy;
    const Scalar yhat = 0.3, y = kind == Loss::hinge ? 1 : 0.6, h = 1e-6;
    const auto value = [&](Scalar a) {
      if (kind == Loss::binaryCrossEntropy)
        return -(y * std::log(a) + (1 - y) * std::log(1 - a));
      return kind == Loss::softmaxCrossEntropy ? -y * std::log(a)
                                               : exampleLoss(kind, 1, &a, &a, &y);
    };
    const Scalar numeric = (value(yhat + h) - value(yhat - h)) / (2 * h);
    EXPECT_NEAR(lossSlope(kind, 1, yhat, y), numeric, 1e-8) << loss.name;
    if (!entropy) {
      EXPECT_EQ(lossSlope(kind, 1, yhat, y),
                lossSlope(kind, 4, yhat, y) *
                    (kind == Loss::hinge || kind == Loss::halfSquaredError ? 1 : 4))
          << loss.name;
    }
  }
}

// Where yhat rounds to 1 the factors are infinite and 0, and delta is not.
TEST(UnitTerms, OfASaturatedOutputAreInfiniteAndZero) {
  Network network({1, {{1, Activation::sigmoid}}, Loss::binaryCrossEntropy});
  network.layers[0] = {Matrix{{1}}, Vector{{0}}};
  const Case wrong{network, {Matrix{{800}}, Matrix{{0}}}};
  const UnitTerms terms = wrong.at(0, 0, 0);
  EXPECT_EQ(terms.lossSlopes(0), std::numeric_limits<Scalar>::infinity());
  EXPECT_EQ(terms.slopes(0), 0);
  EXPECT_TRUE(std::isnan(terms.deltaTerms(0)));
  EXPECT_EQ(wrong.pass.back.layers[0].delta(0, 0), 1);
  EXPECT_EQ(terms.loss->part, 800);
  EXPECT_EQ(valueOf(terms.loss->terms, "logOneMinusYhat"), -800);
  const Case right{network, {Matrix{{800}}, Matrix{{1}}}};
  EXPECT_EQ(right.at(0, 0, 0).lossSlopes(0), -1); // 0 / 0 counts as 0
}

TEST(UnitTerms, EveryFormOfTheSigmoidsDerivativeIsTheSameNumber) {
  const Scalar z = -0.4, a = 1 / (1 + std::exp(0.4)), slope = a * (1 - a);
  const Terms terms = activationTerms(Activation::sigmoid, z, a);
  EXPECT_NEAR(valueOf(terms, "expMinusZ"), std::exp(0.4), 1e-15);
  EXPECT_NEAR(valueOf(terms, "outerDerivative") * valueOf(terms, "innerDerivative"), slope, 1e-15);
  EXPECT_NEAR(valueOf(terms, "quotient"), slope, 1e-15);
  EXPECT_NEAR(valueOf(terms, "aMinusASquared"), slope, 1e-15);
  EXPECT_NEAR(a * valueOf(terms, "oneMinusA"), slope, 1e-15);
  EXPECT_NEAR(valueOf(terms, "expMinusZ") / valueOf(terms, "onePlusExpSquared"), slope, 1e-15);
}

TEST(UnitTerms, RefuseWhatIsNotThere) {
  const Case given{test::articleNetwork(), test::articleExample()};
  const auto refused = [&](std::size_t layer, Index unit, Index example) {
    return test::messageOf([&] { given.at(layer, unit, example); });
  };
  EXPECT_EQ(refused(2, 0, 0), "layer is 2; it must be a whole number from 0 to 1.");
  EXPECT_EQ(refused(0, 2, 0), "unit is 2; it must be a whole number from 0 to 1.");
  EXPECT_EQ(refused(0, 0, 1), "example is 1; it must be a whole number from 0 to 0.");
}

} // namespace
} // namespace backprop
