#include <cmath>
#include <limits>
#include <utility>

#include "core/training/optimizer.h"
#include "tests/core/allocations.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

using Kind = OptimizerKind;

TEST(GradientDescent, MovesEveryParameterAgainstItsGradient) {
  const Network network = test::articleNetwork();
  Gradients gradients(network.spec);
  gradients.layers[0].dW = Matrix{{1, 2, 3}, {4, 5, 6}};
  gradients.layers[0].db = Vector{{7, 8}};
  gradients.layers[1].dW = Matrix{{-1, -2}};
  gradients.layers[1].db = Vector{{-3}};
  Network next(network.spec);
  descend(network, gradients, 0.5, next);
  EXPECT_TRUE(test::close(next.layers[0].W, Matrix{{-0.4, -1.2, -1.2}, {-1.6, -2.0, -3.6}}, 1e-15));
  EXPECT_TRUE(test::close(next.layers[0].b, Matrix{{-3.45}, {-4.1}}, 1e-15));
  EXPECT_TRUE(test::close(next.layers[1].W, Matrix{{1.2, 0.2}}, 1e-15, 1e-16));
  EXPECT_TRUE(test::close(next.layers[1].b, Matrix{{1.7}}, 1e-15));
}

// ---- one parameter by hand ----------------------------------------------------------------------

NetworkSpec oneWeight() { return {1, {{1, Activation::identity}}, Loss::halfSquaredError}; }

/// The weight, from 1 on, after updates with these gradients at rate 0.1; the bias has none.
std::vector<double> weights(const OptimizerConfig& config, const std::vector<double>& gradients) {
  Network network(oneWeight()), next = network;
  network.values << 1, 0;
  OptimizerState state = startingState(config, 2), after = state;
  std::vector<double> result;
  for (const double g : gradients) {
    Gradients gradient(network.spec);
    gradient.values << g, 0;
    update(config, state, network, gradient, 0.1, after, next);
    network = next;
    state = after;
    result.push_back(network.values[0]);
  }
  return result;
}

OptimizerConfig withMomentum(Kind kind, double momentum) {
  OptimizerConfig config = defaultsOf(kind);
  config.momentum = momentum;
  return config;
}

void expectNear(const std::vector<double>& got, const std::vector<double>& want) {
  ASSERT_EQ(got.size(), want.size());
  for (std::size_t i = 0; i < got.size(); ++i)
    EXPECT_NEAR(got[i], want[i], 1e-15) << "after update " << i + 1;
}

TEST(Momentum, AddsUpWhatItRemembers) { // v = 1, then 0.5 * 1 + 2, then 0.5 * 2.5 - 1
  expectNear(weights(withMomentum(Kind::momentum, 0.5), {1, 2, -1}), {0.9, 0.65, 0.625});
}

TEST(Nesterov, LooksOneStepAhead) { // g + mu v = 1.5, then 2 + 0.5 * 2.5, then -1 + 0.5 * 0.25
  expectNear(weights(withMomentum(Kind::nesterov, 0.5), {1, 2, -1}), {0.85, 0.525, 0.6125});
}

TEST(AdaGrad, DividesByTheRootOfAllSquares) { // s = 9, then 25
  OptimizerConfig config = defaultsOf(Kind::adaGrad);
  config.epsilon = 1;
  expectNear(weights(config, {3, 4}), {1 - 0.1 * 3 / 4, 0.925 - 0.1 * 4 / 6});
}

TEST(RmsProp, DividesByTheRootOfTheMeanSquare) { // s = 0.25 * 16, then 0.75 * 4 + 0.25 * 4
  OptimizerConfig config = defaultsOf(Kind::rmsProp);
  config.decay = 0.75;
  config.epsilon = 1;
  expectNear(weights(config, {4, 2}), {1 - 0.4 / 3, 1 - 0.4 / 3 - 0.2 / 3});
}

TEST(RmsProp, CentredTakesTheMeanSquareAboutTheMean) { // s = 8, m = 2: 8 - 4; then 6 - 4
  OptimizerConfig config = defaultsOf(Kind::rmsProp);
  config.decay = 0.5;
  config.epsilon = 2;
  config.centred = true;
  const double first = 1 - 0.4 / 4;
  expectNear(weights(config, {4, 2}), {first, first - 0.2 / (std::sqrt(2.0) + 2)});
}

TEST(RmsProp, WithMomentumAddsUpItsSteps) { // steps 1 and 0.5: v = 1, then 0.5 * 1 + 0.5
  OptimizerConfig config = withMomentum(Kind::rmsProp, 0.5);
  config.decay = 0.75;
  config.epsilon = 2;
  expectNear(weights(config, {4, 2}), {0.9, 0.8});
}

TEST(RmsProp, CentredTakesNoRootBelowZeroWhereTheGradientStays) {
  OptimizerConfig config = defaultsOf(Kind::rmsProp);
  config.centred = true;
  config.decay = 0.5;
  config.epsilon = 1;
  for (const double g : {0.7, 1e-3, 0.35, -1.7}) {
    const std::vector<double> all = weights(config, std::vector<double>(200, g));
    // g / (0 + 1): s - m^2 has gone to 0; with these numbers rounding takes it below.
    EXPECT_NEAR(all[199], all[198] - 0.1 * g, 1e-7) << g;
  }
}

TEST(Adam, CorrectsForItsStartAtZero) {
  // Corrected, m = g and s = g^2 after one update whatever the betas.
  OptimizerConfig config = defaultsOf(Kind::adam);
  config.beta1 = 0.8;
  config.beta2 = 0.96;
  config.epsilon = 3;
  expectNear(weights(config, {2}), {1 - 0.1 * 2 / 5});
  // Then m = 0.8 * 0.4 + 0.2 * 4 over 1 - 0.8^2, and s = 0.96 * 0.16 + 0.04 * 16 over 1 - 0.96^2.
  const double m = (0.8 * 0.4 + 0.2 * 4) / 0.36, s = (0.96 * 0.16 + 0.04 * 16) / 0.0784;
  expectNear(weights(config, {2, 4}), {0.96, 0.96 - 0.1 * m / (std::sqrt(s) + 3)});
}

TEST(AmsGrad, DividesByTheLargestMeanSquareSoFar) {
  // s = 0.5 * 16 = 8, then 0.5 * 8 + 0.5 * 4 = 6: the largest stays 8, over 1 - 0.5^2.
  OptimizerConfig config = defaultsOf(Kind::amsGrad);
  config.beta1 = 0;
  config.beta2 = 0.5;
  config.epsilon = 1;
  const double first = 1 - 0.1 * 4 / (4 + 1);
  expectNear(weights(config, {4, 2}), {first, first - 0.1 * 2 / (std::sqrt(8 / 0.75) + 1)});
  config.kind = Kind::adam;
  expectNear(weights(config, {4, 2}), {first, first - 0.1 * 2 / (std::sqrt(6 / 0.75) + 1)});
}

TEST(AmsGrad, IsAdamWhileTheMeanSquareGrows) {
  OptimizerConfig config = defaultsOf(Kind::amsGrad), adam = defaultsOf(Kind::adam);
  EXPECT_EQ(weights(config, {1, -2, 3, 4}), weights(adam, {1, -2, 3, 4}));
  config.beta2 = adam.beta2 = 0.9;
  EXPECT_GT(weights(config, {1, -2, 3, 0.1})[3], weights(adam, {1, -2, 3, 0.1})[3]);
}

TEST(AdamW, ShrinksTheWeightBeforeTheStep) {
  OptimizerConfig config = defaultsOf(Kind::adamW);
  config.weightDecay = 0.5;
  config.epsilon = 3;
  expectNear(weights(config, {2, 0}),
             {0.95 - 0.1 * 2 / 5,
              (0.95 - 0.04) * 0.95 -
                  0.1 * (0.18 / 0.19) / (std::sqrt(0.999 * 0.004 / (1 - 0.999 * 0.999)) + 3)});
}

TEST(AdamW, LeavesBiasesUndecayed) {
  Random random(3);
  const NetworkSpec spec =
      test::makeSpec({3, 4, 2}, Activation::tanh, Activation::identity, Loss::halfSquaredError);
  const Network network = test::randomNetwork(spec, random);
  const OptimizerConfig config = defaultsOf(Kind::adamW);
  OptimizerState state = startingState(config, spec.parameterCount()), after = state;
  Network next(spec);
  update(config, state, network, Gradients(spec), 0.5, after, next);
  for (std::size_t l = 0; l < 2; ++l) {
    EXPECT_TRUE(test::same(next.layers[l].b, network.layers[l].b));
    EXPECT_TRUE(test::close(next.layers[l].W, 0.995 * network.layers[l].W, 1e-15));
  }
}

// ---- many updates against the definitions in long double ----------------------------------------

/// The loops of torch.optim, one parameter at a time.
struct Reference {
  OptimizerConfig config;
  bool isWeight;
  long double rate, w;
  long double buffer = 0, average = 0, averageOfSquares = 0, largestAverage = 0;
  int t = 0;

  void step(long double g) {
    ++t;
    switch (config.kind) {
    case Kind::gradientDescent:
      w -= rate * g;
      return;
    case Kind::momentum:
      buffer = t == 1 ? g : config.momentum * buffer + g;
      w -= rate * buffer;
      return;
    case Kind::nesterov:
      buffer = t == 1 ? g : config.momentum * buffer + g;
      w -= rate * (g + config.momentum * buffer);
      return;
    case Kind::adaGrad:
      averageOfSquares += g * g;
      w -= rate * g / (std::sqrt(averageOfSquares) + config.epsilon);
      return;
    case Kind::rmsProp:
      return rmsProp(g);
    case Kind::adamW:
      if (isWeight)
        w *= 1 - rate * config.weightDecay;
      return adam(g);
    case Kind::adam:
    case Kind::amsGrad:
      return adam(g);
    }
  }

  void mix(long double& into, long double keep, long double value) {
    into = keep * into + (1 - keep) * value;
  }
  void rmsProp(long double g) {
    mix(averageOfSquares, config.decay, g * g);
    mix(average, config.decay, g);
    const long double square =
        config.centred ? averageOfSquares - average * average : averageOfSquares;
    const long double step = g / (std::sqrt(square) + config.epsilon);
    buffer = config.momentum * buffer + step;
    w -= rate * (config.momentum > 0 ? buffer : step);
  }
  void adam(long double g) {
    mix(average, config.beta1, g);
    mix(averageOfSquares, config.beta2, g * g);
    const long double correction1 = 1 - std::pow(static_cast<long double>(config.beta1), t);
    const long double correction2 = 1 - std::pow(static_cast<long double>(config.beta2), t);
    largestAverage = std::max(largestAverage, averageOfSquares);
    const long double squares = config.kind == Kind::amsGrad ? largestAverage : averageOfSquares;
    const long double denominator = std::sqrt(squares) / std::sqrt(correction2) + config.epsilon;
    w -= rate / correction1 * average / denominator;
  }
};

struct Case {
  const char* what;
  OptimizerConfig config;
};
std::ostream& operator<<(std::ostream& out, const Case& tested) { return out << tested.what; }

Case with(const char* what, Kind kind, Real momentum, Real decay, Real beta1, Real beta2,
          Real epsilon, bool centred = false) {
  return {what, {kind, momentum, decay, beta1, beta2, epsilon, centred, 0.3}};
}
class EveryOptimizer : public testing::TestWithParam<Case> {};
INSTANTIATE_TEST_SUITE_P(
    Optimizer, EveryOptimizer,
    testing::Values(with("GradientDescent", Kind::gradientDescent, 0, 0, 0, 0, 0),
                    with("Momentum", Kind::momentum, 0.83, 0, 0, 0, 0),
                    with("MomentumOfZero", Kind::momentum, 0, 0, 0, 0, 0),
                    with("Nesterov", Kind::nesterov, 0.83, 0, 0, 0, 0),
                    with("AdaGrad", Kind::adaGrad, 0, 0, 0, 0, 1e-3),
                    with("RmsProp", Kind::rmsProp, 0, 0.8, 0, 0, 1e-2),
                    with("RmsPropMoving", Kind::rmsProp, 0.7, 0.8, 0, 0, 1e-2),
                    with("RmsPropCentred", Kind::rmsProp, 0, 0.8, 0, 0, 1e-2, true),
                    with("RmsPropCentredMoving", Kind::rmsProp, 0.7, 0.8, 0, 0, 1e-2, true),
                    with("Adam", Kind::adam, 0, 0, 0.7, 0.98, 1e-2),
                    with("AdamSlowlyForgetting", Kind::adam, 0, 0, 0.9, 0.99999, 1e-8),
                    with("AdamOfLargeBeta1", Kind::adam, 0, 0, 0.95, 0.6, 1e-2),
                    with("AdamW", Kind::adamW, 0, 0, 0.7, 0.98, 1e-2),
                    with("AmsGrad", Kind::amsGrad, 0, 0, 0.7, 0.9, 1e-2)),
    [](const auto& tested) { return tested.param.what; });

/// An optimizer at work on random gradients, of which every fifth is 0.
struct Descent {
  OptimizerConfig config;
  Random random{11};
  NetworkSpec spec =
      test::makeSpec({3, 5, 2}, Activation::tanh, Activation::identity, Loss::halfSquaredError);
  Network network = test::randomNetwork(spec, random), next{spec};
  Gradients gradients{spec};
  OptimizerState state = startingState(config, spec.parameterCount()), after = state;

  explicit Descent(const OptimizerConfig& chosen) : config(chosen) {}
  void drawGradients() {
    for (Index i = 0; i < gradients.values.size(); ++i)
      gradients.values[i] = random.below(5) == 0 ? 0 : random.uniform(-2, 3);
  }
  void step(Real rate) {
    drawGradients();
    update(config, state, network, gradients, rate, after, next);
    std::swap(network, next);
    std::swap(state, after);
  }
};

TEST_P(EveryOptimizer, SaysOfEveryNewNumberWhetherItIsFinite) {
  Descent run(GetParam().config);
  const auto finite = [&] {
    return update(run.config, run.state, run.network, run.gradients, 0.02, run.after, run.next);
  };
  run.drawGradients();
  EXPECT_TRUE(finite());
  for (Scalar& gradient : run.gradients.values)
    for (const Real bad : {std::numeric_limits<Real>::quiet_NaN(), Real(-INFINITY)}) {
      const Scalar good = std::exchange(gradient, bad);
      EXPECT_FALSE(finite()) << "parameter " << &gradient - run.gradients.values.data();
      gradient = good;
    }
}

TEST_P(EveryOptimizer, FollowsPyTorchsDefinitionOverManyUpdates) {
  Descent run(GetParam().config);
  std::vector<Reference> references;
  for (const Layer& layer : run.network.layers) {
    for (Index i = 0; i < layer.W.size(); ++i)
      references.push_back({run.config, true, 0.02, layer.W.data()[i]});
    for (Index i = 0; i < layer.b.size(); ++i)
      references.push_back({run.config, false, 0.02, layer.b[i]});
  }
  for (int t = 0; t < 2000; ++t) {
    run.step(0.02);
    for (std::size_t i = 0; i < references.size(); ++i) {
      references[i].step(run.gradients.values[static_cast<Index>(i)]);
      ASSERT_NEAR(run.network.values[static_cast<Index>(i)], static_cast<double>(references[i].w),
                  1e-12 * std::max(1.0L, std::abs(references[i].w)))
          << "parameter " << i << " after update " << t + 1;
    }
  }
}

TEST_P(EveryOptimizer, RateZeroIsTheIdentity) {
  Descent run(GetParam().config);
  const Network start = run.network;
  run.step(0);
  run.step(0);
  EXPECT_TRUE(test::same(run.network, start));
}

TEST_P(EveryOptimizer, GoesOnFromACopyOfItsStateToTheBit) {
  Descent run(GetParam().config);
  for (int t = 0; t < 20; ++t)
    run.step(0.1);
  Descent copy = run;
  for (int t = 0; t < 20; ++t) {
    run.step(0.1);
    copy.step(0.1);
  }
  EXPECT_TRUE(test::same(run.network, copy.network));
  EXPECT_EQ(run.state, copy.state);
}

TEST_P(EveryOptimizer, LeavesTheStateBeforeAsItWas) {
  Descent run(GetParam().config);
  run.step(0.1);
  const OptimizerState before = run.state;
  const Network network = run.network;
  run.drawGradients();
  update(run.config, run.state, run.network, run.gradients, 0.1, run.after, run.next);
  const Network first = run.next;
  update(run.config, run.state, run.network, run.gradients, 0.1, run.after, run.next);
  EXPECT_EQ(run.state, before);
  EXPECT_TRUE(test::same(run.network, network));
  EXPECT_TRUE(test::same(run.next, first));
}

TEST_P(EveryOptimizer, AllocatesNothing) {
  Descent run(GetParam().config);
  const long long before = test::allocations();
  for (int t = 0; t < 3; ++t)
    run.step(0.1);
  EXPECT_EQ(test::allocations() - before, 0);
}

TEST_P(EveryOptimizer, ShowsAGradientThatIsNoNumber) {
  Descent run(GetParam().config);
  run.gradients.values[4] = std::numeric_limits<Real>::quiet_NaN();
  update(run.config, run.state, run.network, run.gradients, 0.1, run.after, run.next);
  for (Index i = 0; i < run.next.values.size(); ++i)
    EXPECT_EQ(std::isnan(run.next.values[i]), i == 4) << i;
}

// ---- state and configuration --------------------------------------------------------------------

TEST(Optimizer, RemembersOnlyWhatItNeeds) {
  const auto sizes = [](const OptimizerConfig& config) {
    const OptimizerState state = startingState(config, 7);
    std::vector<Index> all;
    for (const NamedMemory& of : memories)
      all.push_back((state.*of.memory).size());
    return all;
  };
  using Sizes = std::vector<Index>;
  EXPECT_EQ(sizes(defaultsOf(Kind::gradientDescent)), (Sizes{0, 0, 0, 0}));
  EXPECT_EQ(sizes(defaultsOf(Kind::momentum)), (Sizes{7, 0, 0, 0}));
  EXPECT_EQ(sizes(defaultsOf(Kind::nesterov)), (Sizes{7, 0, 0, 0}));
  EXPECT_EQ(sizes(defaultsOf(Kind::adaGrad)), (Sizes{0, 0, 7, 0}));
  EXPECT_EQ(sizes(defaultsOf(Kind::rmsProp)), (Sizes{0, 0, 7, 0}));
  EXPECT_EQ(sizes(withMomentum(Kind::rmsProp, 0.1)), (Sizes{7, 0, 7, 0}));
  OptimizerConfig centred = defaultsOf(Kind::rmsProp);
  centred.centred = true;
  EXPECT_EQ(sizes(centred), (Sizes{0, 7, 7, 0}));
  EXPECT_EQ(sizes(defaultsOf(Kind::adam)), (Sizes{0, 7, 7, 0}));
  EXPECT_EQ(sizes(defaultsOf(Kind::adamW)), (Sizes{0, 7, 7, 0}));
  EXPECT_EQ(sizes(defaultsOf(Kind::amsGrad)), (Sizes{0, 7, 7, 7}));
}

TEST(Optimizer, StatesCompareByAllTheyHold) {
  const OptimizerState state = startingState(defaultsOf(Kind::adam), 3);
  EXPECT_EQ(state, state);
  EXPECT_FALSE(state == startingState(defaultsOf(Kind::adaGrad), 3));
  for (const auto change :
       {+[](OptimizerState& s) { s.mean[1] = 1; }, +[](OptimizerState& s) { s.square[2] = 1; },
        +[](OptimizerState& s) { s.velocity = Vector::Zero(3); },
        +[](OptimizerState& s) { s.largestSquare = Vector::Zero(3); },
        +[](OptimizerState& s) { s.beta1Power = 0.5; },
        +[](OptimizerState& s) { s.beta2Power = 0.5; }}) {
    OptimizerState other = state;
    change(other);
    EXPECT_FALSE(state == other);
  }
}

TEST(Optimizer, DefaultsArePyTorchs) {
  const OptimizerConfig adam = defaultsOf(Kind::adam);
  EXPECT_EQ(adam, (OptimizerConfig{Kind::adam, 0, 0.99, 0.9, 0.999, 1e-8, false, 0.01}));
  EXPECT_EQ(defaultsOf(Kind::adaGrad).epsilon, 1e-10);
  EXPECT_EQ(defaultsOf(Kind::rmsProp).momentum, 0);
  EXPECT_EQ(defaultsOf(Kind::momentum).momentum, 0.9);
  EXPECT_EQ(defaultsOf(Kind::nesterov).momentum, 0.9);
}

TEST(Optimizer, NamesEveryKind) {
  for (std::size_t i = 0; i < optimizers.size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(optimizers[i].kind), i);
    EXPECT_EQ(name(optimizers[i].kind), optimizers[i].name);
  }
  EXPECT_EQ(name(Kind::rmsProp), "rmsProp");
}

TEST(Optimizer, RefusesNumbersOutOfRange) {
  const auto refusal = [](auto change) {
    OptimizerConfig config = defaultsOf(Kind::adamW);
    change(config);
    return test::refusalOf([&] { validate(config, "optimizer"); });
  };
  using Config = OptimizerConfig;
  EXPECT_EQ(refusal([](Config&) {}), std::nullopt);
  EXPECT_EQ(refusal([](Config& c) { c.beta2 = 1; }),
            (Refusal{ErrorCode::range, "optimizer.beta2", told::Number{1}, wanted::fraction}));
  EXPECT_EQ(test::refusedPath(refusal([](Config& c) { c.beta1 = -0.1; })), "optimizer.beta1");
  EXPECT_EQ(test::refusedPath(refusal([](Config& c) { c.momentum = 1; })), "optimizer.momentum");
  EXPECT_EQ(test::refusedPath(refusal([](Config& c) { c.decay = std::nan(""); })),
            "optimizer.decay");
  EXPECT_EQ(refusal([](Config& c) { c.epsilon = INFINITY; }),
            (Refusal{ErrorCode::range, "optimizer.epsilon", told::Number{INFINITY},
                     wanted::notNegative}));
  EXPECT_EQ(test::refusedPath(refusal([](Config& c) { c.weightDecay = -1; })),
            "optimizer.weightDecay");
}

} // namespace
} // namespace backprop
