#include <cmath>
#include <functional>
#include <set>

#include "core/calculus/chain_rule.h"
#include "core/calculus/penalty.h"
#include "core/insight/rounding.h"
#include "core/insight/slips.h"
#include "core/model/loss_terms.h"
#include "core/model/pairing.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

using Kind = Quantity::Kind;
using Code = SlipCode;

/// A step of gradient descent over all examples, and its example `at`.
struct Step {
  Network network, next;
  Dataset data;
  TrainingConfig config;
  OptimizerState optimizer;
  Pass batch, example;
  Index at = 0;

  Step(Network of, Dataset with, const TrainingConfig& how = {0.5, 0, 1})
      : network(std::move(of)), next(network), data(std::move(with)), config(how),
        optimizer(startingState(how.optimizer, network.spec.parameterCount())),
        batch(network.spec, data.examples()), example(network.spec, 1) {
    propagate(network, data.x, data.y, batch);
    Gradients descent = batch.gradients;
    addPenalty(config.penalty, network, descent);
    clip(config.clipping, descent);
    OptimizerState after = optimizer;
    update(config.optimizer, optimizer, network, descent, config.learningRate, after, next);
    look(0);
  }
  void look(Index i) {
    at = i;
    propagate(network, data.x.col(i), data.y.col(i), example);
  }
  SeenStep seen() const {
    const auto all = [](const Matrix& of) {
      return ConstMatrixMap(of.data(), of.rows(), of.cols());
    };
    const auto one = [&](const Matrix& of) {
      return ConstMatrixMap(of.data() + at * of.rows(), of.rows(), 1);
    };
    return {network,
            next,
            {all(data.x), all(data.y), batch},
            {one(data.x), one(data.y), example},
            config,
            optimizer,
            config.learningRate};
  }
  std::vector<Slip> slips(const Quantity& quantity) const { return slipsOf(seen(), quantity); }
  Scalar value(const Quantity& quantity) const { return valueOf(seen(), quantity); }
};

constexpr Scalar missing = std::numeric_limits<Scalar>::quiet_NaN();

/// @param unit -1: of none
Scalar of(const std::vector<Slip>& slips, Code code, std::size_t layer, Index unit = -1) {
  for (const Slip& slip : slips)
    if (slip.code == code && slip.layer == layer && slip.unit == unit)
      return slip.value;
  return missing;
}

Step article() { return {test::articleNetwork(), test::articleExample()}; }

// delta2 = .4583268724 - 1, and g'(z) cancels there.
TEST(Slips, OfTheArticlesOutputAreHandWorked) {
  const auto slips = article().slips({Kind::delta, 1});
  EXPECT_NEAR(of(slips, Code::sign, 1), 0.5416731276, 5e-11);
  EXPECT_NEAR(of(slips, Code::targetLeftOut, 1), 0.4583268724, 5e-11);
  EXPECT_NEAR(of(slips, Code::slopeMissing, 1), -1 / 0.4583268724, 1e-9);
  EXPECT_NEAR(of(slips, Code::slopeTooMuch, 1), -0.5416731276 * 0.4583268724 * 0.5416731276, 5e-10);
  EXPECT_EQ(slips.size(), 4U);
}

// delta1 = .7 (-.5416731276) .4013123399 (1 - .4013123399) of the first unit.
TEST(Slips, OfTheArticlesHiddenUnitAreHandWorked) {
  const auto slips = article().slips({Kind::delta, 0});
  const Scalar back = 0.7 * -0.5416731276, slope = 0.4013123399 * 0.5986876601;
  EXPECT_NEAR(of(slips, Code::sign, 0), 0.0910999527, 5e-10);
  EXPECT_NEAR(of(slips, Code::otherUnit, 0, 1), 0.0666912162, 5e-10);
  EXPECT_NEAR(of(slips, Code::slopeMissing, 0), back, 5e-10);
  EXPECT_NEAR(of(slips, Code::zInSlope, 0), back * -0.4 * 1.4, 5e-10);
  const Scalar again = 1 / (1 + std::exp(-0.4013123399));
  EXPECT_NEAR(of(slips, Code::slopeAtA, 0), back * again * (1 - again), 5e-10);
  EXPECT_NEAR(of(slips, Code::slopeOfOtherUnit, 0, 1), back * 0.8099984340 * 0.1900015660, 5e-10);
  EXPECT_NEAR(of(slips, Code::deltaLeftOut, 0), 0.7 * slope, 5e-10);
  EXPECT_NEAR(of(slips, Code::weightsLeftOut, 0), -0.5416731276 * slope, 5e-10);
  const Scalar updated = 0.7 + 0.5 * 0.2173801103;
  EXPECT_NEAR(of(slips, Code::updatedWeights, 0), updated * -0.5416731276 * slope, 5e-10);
  EXPECT_NEAR(of(slips, Code::targetLeftOut, 1), 0.7 * 0.4583268724 * slope, 5e-10);
}

TEST(Slips, OfTheArticlesSumsGradientsAndLossAreHandWorked) {
  const Step step = article();
  const auto z = step.slips({Kind::z, 0});
  EXPECT_NEAR(of(z, Code::biasLeftOut, 0), -0.45, 1e-14);
  EXPECT_NEAR(of(z, Code::termForgotten, 0, 2), 0.05, 1e-14);
  EXPECT_NEAR(of(z, Code::activationForZ, 0), 0.4013123399, 5e-11);
  const auto z2 = step.slips({Kind::z, 1});
  EXPECT_NEAR(of(z2, Code::activationLeftOut, 0), 0.7 * -0.4 - 0.8 * 1.45 + 0.2, 1e-14);
  const auto dW = step.slips({Kind::dW, 1, 0, 0});
  EXPECT_NEAR(of(dW, Code::inputLeftOut, 1), -0.5416731276, 5e-11);
  EXPECT_NEAR(of(dW, Code::activationLeftOut, 1), -0.5416731276 * -0.4, 5e-11);
  EXPECT_NEAR(of(dW, Code::inputForActivation, 1), -0.5416731276, 5e-11);
  EXPECT_NEAR(of(dW, Code::weightForDelta, 1), 0.7 * 0.4013123399, 5e-11);
  EXPECT_NEAR(of(step.slips({Kind::dW, 0, 0, 1}), Code::transposed, 0), 0.0666912162, 5e-10);
  const auto updated = step.slips({Kind::newW, 1, 0, 0});
  EXPECT_NEAR(of(updated, Code::ascent, 1), 0.7 - 0.5 * 0.2173801103, 5e-11);
  EXPECT_NEAR(of(updated, Code::rateLeftOut, 1), 0.7 + 0.2173801103, 5e-11);
  EXPECT_NEAR(of(updated, Code::stepForValue, 1), 0.5 * 0.2173801103, 5e-11);
  EXPECT_NEAR(of(updated, Code::inputLeftOut, 1), 0.7 + 0.5 * 0.5416731276, 5e-11);
  const auto loss = step.slips({Kind::loss});
  EXPECT_NEAR(of(loss, Code::log10, 1), 0.7801726543 / std::log(10), 5e-11);
  EXPECT_NEAR(of(loss, Code::log2, 1), 0.7801726543 / std::log(2), 5e-11);
  EXPECT_NEAR(of(loss, Code::targetsSwapped, 1), -std::log(1 - 0.4583268724), 5e-10);
}

// Adam's first step is as long as the rate, whatever the gradient.
TEST(Slips, OfAnUpdateByOtherRulesArePlainDescentAndTheGradientItself) {
  TrainingConfig config{0.5, 0, 1};
  config.optimizer.kind = OptimizerKind::adam;
  const Step step{test::articleNetwork(), test::articleExample(), config};
  EXPECT_NEAR(step.value({Kind::newW, 1, 0, 0}), 0.7 + 0.5, 1e-7);
  const auto updated = step.slips({Kind::newW, 1, 0, 0});
  EXPECT_NEAR(of(updated, Code::plainDescent, 1), 0.7 + 0.5 * 0.2173801103, 5e-11);
  EXPECT_NEAR(of(updated, Code::rateLeftOut, 1), 0.7 + 0.2173801103, 5e-11);
}

// Softplus has g'(z) = s(z), which says z and a apart.
TEST(Slips, TakeTheSlopeAtAOfTheActivationItself) {
  Network network = test::articleNetwork();
  network.spec.layers[0].activation = Activation::softplus;
  const Step step{network, test::articleExample()};
  const auto s = [](Scalar v) { return 1 / (1 + std::exp(-v)); };
  const auto slips = step.slips({Kind::slope, 0, 0, 0});
  EXPECT_NEAR(of(slips, Code::slopeAtA, 0), s(std::log(1 + std::exp(-0.4))), 1e-12);
  EXPECT_NEAR(of(slips, Code::activationForSlope, 0), std::log(1 + std::exp(-0.4)), 1e-12);
  EXPECT_NEAR(of(slips, Code::slopeOfOtherUnit, 0, 1), s(1.45), 1e-12);
}

// ---- random networks ----------------------------------------------------------------------------

Step randomStep(std::uint64_t seed, Loss loss = Loss::meanSquaredError,
                Activation output = Activation::tanh) {
  Random random(seed);
  const NetworkSpec spec = test::makeSpec({3, 3, 2, 2}, Activation::sigmoid, output, loss);
  Network network = test::randomNetwork(spec, random);
  TrainingConfig config{0.3, 0, 1};
  config.penalty = {0.02, 0.1};
  return {std::move(network), test::randomData(spec, 4, random), config};
}

bool near(Scalar got, Scalar want) { return std::abs(got - want) <= 1e-12 * (1 + std::abs(want)); }

/// The sum over all paths of their factors, some replaced: `change` says what stands for each.
Scalar overPaths(const Step& step, const Quantity& quantity,
                 const std::function<Scalar(const PathFactor&)>& change) {
  const auto paths = gradientPaths(step.network, step.data.x.col(step.at), step.data.y.col(step.at),
                                   step.example, quantity.parameter(), 0, mostPaths);
  Scalar sum = 0;
  for (const GradientPath& path : paths.largest) {
    Scalar product = 1;
    for (const PathFactor& factor : path.factors)
      product *= change(factor);
    sum += product;
  }
  return sum;
}

/// What a mistake makes of a factor of a path.
Scalar changed(const Step& step, const Slip& slip, const PathFactor& factor) {
  using Of = PathFactor::Kind;
  const bool slope = factor.kind == Of::activation && factor.layer == slip.layer;
  const bool next = factor.kind == Of::weight && factor.layer == slip.layer + 1;
  const bool output = slip.layer + 1 == step.network.layers.size(); // tanh; sigmoid before
  const auto ofA = [&](Scalar a) { return output ? 1 - a * a : a * (1 - a); };
  const auto g = [&](Scalar v) { return output ? std::tanh(v) : 1 / (1 + std::exp(-v)); };
  const LayerForward& layer = step.example.forward.layers[factor.layer];
  switch (slip.code) {
  case Code::slopeMissing:
    return slope ? 1 : factor.value;
  case Code::slopeAtA:
    return slope ? ofA(g(layer.a(factor.row, 0))) : factor.value;
  case Code::slopeOfOtherUnit:
    return slope ? ofA(layer.a(slip.unit, 0)) : factor.value;
  case Code::weightsLeftOut:
    return next ? 1 : factor.value;
  case Code::pathForgotten:
    return next && factor.row == slip.unit ? 0 : factor.value;
  case Code::updatedWeights:
    return factor.kind == Of::weight ? step.next.layers[factor.layer].W(factor.row, factor.col)
                                     : factor.value;
  case Code::inputLeftOut:
    return factor.kind == Of::input ? 1 : factor.value;
  case Code::activationLeftOut:
    return factor.kind == Of::input ? step.example.forward.layers[factor.layer - 1].z(factor.row, 0)
                                    : factor.value;
  case Code::targetLeftOut:
    return factor.kind == Of::lossSlope
               ? lossSlope(step.network.spec.loss, 2, layer.a(factor.row, 0), 0)
               : factor.value;
  case Code::lossFactor:
    return factor.kind == Of::lossSlope ? factor.value / 2 : factor.value;
  case Code::outputsSummed:
    return factor.kind == Of::lossSlope ? factor.value * 2 : factor.value;
  default:
    return missing;
  }
}

TEST(Slips, OfAGradientAreItsPathsWithOneThingChanged) {
  Index seenSlips = 0;
  std::set<Code> seenCodes;
  for (std::uint64_t seed = 1; seed <= 30; ++seed)
    for (std::size_t layer = 0; layer < 3; ++layer) {
      const Step step = randomStep(seed);
      const Quantity quantity{Kind::exampleDW, layer, 1, 0};
      for (const Slip& slip : step.slips(quantity)) {
        const Scalar want = overPaths(
            step, quantity, [&](const PathFactor& factor) { return changed(step, slip, factor); });
        if (std::isnan(want))
          continue;
        EXPECT_TRUE(near(slip.value, want))
            << name(slip.code) << " in layer " << slip.layer << ": " << slip.value << ", " << want;
        ++seenSlips;
        seenCodes.insert(slip.code);
      }
    }
  EXPECT_GT(seenSlips, 600);
  for (const Code code :
       {Code::slopeMissing, Code::slopeAtA, Code::slopeOfOtherUnit, Code::weightsLeftOut,
        Code::pathForgotten, Code::updatedWeights, Code::inputLeftOut, Code::activationLeftOut,
        Code::targetLeftOut, Code::lossFactor, Code::outputsSummed})
    EXPECT_TRUE(seenCodes.contains(code)) << name(code);
}

TEST(Slips, ForwardAreThoseOfAnotherNetwork) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Step step = randomStep(seed);
    const auto zOf = [&](const Network& network) {
      ForwardTrace trace(network.spec, 1);
      forward(network, step.data.x.col(0), trace);
      return trace.layers[2].z(1, 0);
    };
    const auto slips = step.slips({Kind::z, 2, 1});
    for (std::size_t l = 0; l < 3; ++l) {
      Network without = step.network;
      without.layers[l].b.setZero();
      EXPECT_TRUE(near(of(slips, Code::biasLeftOut, l), zOf(without)));
      Network linear = step.network;
      linear.spec.layers[l].activation = Activation::identity;
      if (l < 2) {
        EXPECT_TRUE(near(of(slips, Code::activationLeftOut, l), zOf(linear)));
      }
    }
    Network turned = step.network;
    turned.layers[0].W = step.network.layers[0].W.transpose().eval();
    EXPECT_TRUE(near(of(slips, Code::transposed, 0), zOf(turned)));
    EXPECT_TRUE(near(of(slips, Code::updatedWeights, 2), zOf(step.next)));
    const auto loss = step.slips({Kind::cost});
    ForwardTrace trace(step.network.spec, 4);
    forward(step.next, step.data.x, trace);
    EXPECT_TRUE(
        near(of(loss, Code::updatedWeights, 2), batchLoss(step.next, trace, step.data.y) +
                                                    penaltyValue(step.config.penalty, step.next)));
  }
}

TEST(Slips, OfTheBatchAreTheMeanOfThoseOfItsExamples) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Step step = randomStep(seed);
    const Scalar w = step.network.layers[0].W(1, 2);
    const Scalar penalty = 0.02 * (w > 0 ? 1 : -1) + 0.1 * w;
    const auto batch = step.slips({Kind::dW, 0, 1, 2});
    for (const Code code :
         {Code::slopeMissing, Code::slopeAtA, Code::updatedWeights, Code::weightForDelta,
          Code::deltaLeftOut, Code::inputLeftOut, Code::transposed}) {
      Scalar sum = 0;
      for (Index i = 0; i < 4; ++i) {
        step.look(i);
        sum += of(step.slips({Kind::exampleDW, 0, 1, 2}), code, 0);
      }
      EXPECT_TRUE(near(of(batch, code, 0), sum / 4 + penalty)) << name(code);
    }
    step.look(0);
    const Scalar truth = step.value({Kind::dW, 0, 1, 2}), mean = truth - penalty;
    EXPECT_TRUE(near(of(batch, Code::meanMissing, 0), 4 * mean + penalty));
    EXPECT_TRUE(near(of(batch, Code::meanTwice, 0), mean / 4 + penalty));
    EXPECT_TRUE(near(of(batch, Code::penaltyLeftOut, 0), mean));
    EXPECT_TRUE(near(of(batch, Code::penaltySign, 0), mean - penalty));
    EXPECT_TRUE(near(of(batch, Code::penaltyFactor, 0), truth + 0.1 * w));
    // Biases have no penalty: what it would be is l1 sign(b) + l2 b.
    const Scalar b = step.network.layers[0].b(1);
    EXPECT_TRUE(near(of(step.slips({Kind::db, 0, 1}), Code::penaltyOnBias, 0),
                     step.value({Kind::db, 0, 1}) + 0.02 * (b > 0 ? 1 : -1) + 0.1 * b));
    // The update follows: W - rate g.
    const auto updated = step.slips({Kind::newW, 0, 1, 2});
    for (const Slip& slip : batch)
      if (slip.code != Code::sign) {
        EXPECT_TRUE(near(of(updated, slip.code, slip.layer, slip.unit), w - 0.3 * slip.value))
            << name(slip.code);
      }
  }
}

/// Every number of a step.
std::vector<Quantity> allOf(const NetworkSpec& spec) {
  std::vector<Quantity> all{{Kind::loss}, {Kind::meanLoss}, {Kind::cost}};
  for (const auto& [kind, name] : quantityKinds)
    for (std::size_t layer = 0; layer < spec.layers.size(); ++layer)
      for (Index row = 0; row < spec.layers[layer].units; ++row)
        for (Index col = 0; col < 4; ++col)
          if (const Quantity quantity{kind, layer, row, col};
              layer + row + col > 0 && isOf(quantity, spec))
            all.push_back(quantity);
  return all;
}

TEST(Slips, AreFiniteAndNeverTheRightNumber) {
  Index count = 0;
  for (const LossInfo& loss : losses)
    for (const ActivationInfo& activation : activations) {
      if (pairing(activation.kind, loss.kind).verdict == Verdict::refused)
        continue;
      const Step step = randomStep(7, loss.kind, activation.kind);
      for (const Quantity& quantity : allOf(step.network.spec)) {
        const Scalar truth = step.value(quantity);
        for (const Slip& slip : step.slips(quantity)) {
          EXPECT_TRUE(std::isfinite(slip.value));
          EXPECT_NE(slip.value, truth) << name(slip.code);
          ++count;
        }
      }
    }
  EXPECT_GT(count, 10'000);
}

// ---- rounding on the way ------------------------------------------------------------------------

Scalar rounded(Scalar value, int digits) {
  if (value == 0)
    return 0;
  const Scalar unit = std::pow(Scalar{10}, std::floor(std::log10(std::abs(value))) + 1 - digits);
  return std::round(value / unit) * unit;
}

// delta and dW as a learner works them out from numbers with so many digits, rounded each time.
TEST(Rounding, CoversWhatIsWorkedOutFromTheNumbersShown) {
  for (const int digits : {2, 3, 4, 6, 8})
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
      const Step step = randomStep(seed);
      const SeenStep seen = step.seen();
      const auto r = [&](Scalar value) { return rounded(value, digits); };
      const auto near = [&](const Quantity& quantity, Scalar worked) {
        const Scalar allowed = roundingOf(seen, quantity, digits);
        EXPECT_LE(std::abs(worked - valueOf(seen, quantity)), allowed * (1 + 1e-9))
            << name(quantity.kind) << " with " << digits;
      };
      const auto& [z, a] = step.example.forward.layers[1];
      const LayerForward& before = step.example.forward.layers[0];
      const Layer& layer = step.network.layers[1];
      Scalar sum = r(layer.b(0));
      for (Index c = 0; c < 3; ++c)
        sum += r(r(layer.W(0, c)) * r(before.a(c, 0)));
      near({Kind::z, 1, 0}, r(sum));
      near({Kind::a, 1, 0}, r(1 / (1 + std::exp(-r(sum)))));
      const Scalar slope = r(r(a(0, 0)) * (1 - r(a(0, 0))));
      near({Kind::slope, 1, 0, 0}, slope);
      const Layer& next = step.network.layers[2];
      const LayerForward& output = step.example.forward.layers[2];
      Scalar back = 0;
      for (Index k = 0; k < 2; ++k) { // (a - y) (1 - a^2), as tanh and the mean over two outputs
        const Scalar yhat = r(output.a(k, 0));
        const Scalar delta = r(r(yhat - r(step.data.y(k, 0))) * r(1 - r(yhat * yhat)));
        near({Kind::delta, 2, k}, delta);
        back += r(r(next.W(k, 0)) * delta);
      }
      near({Kind::delta, 1, 0}, r(r(back) * slope));
      near({Kind::exampleDW, 1, 0, 2}, r(r(r(back) * slope) * r(before.a(2, 0))));
    }
}

// z = .1 1 - .2 .5 + .3 (-1.5) + .05 = -.4, each product of two rounded factors rounded once more:
// half a unit of the last digit of b and z, and of each product three times.
TEST(Rounding, OfTheArticlesHiddenUnitIsHandWorked) {
  const Scalar of = 0.05 + 0.4 + 3 * (0.1 + 0.1 + 0.45);
  EXPECT_NEAR(roundingOf(article().seen(), {Kind::z, 0, 0}, 3), 0.005 * of, 1e-15);
  EXPECT_NEAR(roundingOf(article().seen(), {Kind::z, 0, 0}, 6), 0.000005 * of, 1e-18);
}

TEST(Rounding, ShrinksWithTheDigits) {
  const Step step = randomStep(3);
  for (const Quantity& quantity : allOf(step.network.spec)) {
    const Scalar coarse = roundingOf(step.seen(), quantity, 3);
    EXPECT_TRUE(std::isfinite(coarse)) << name(quantity.kind);
    EXPECT_NEAR(roundingOf(step.seen(), quantity, 8) * 1e5, coarse, 0.2 * coarse)
        << name(quantity.kind);
    EXPECT_LT(roundingOf(step.seen(), quantity, 8), 1e-5 * (std::abs(step.value(quantity)) + 1));
  }
}

} // namespace
} // namespace backprop
