#include <cmath>
#include <limits>

#include "core/training/trainer.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

using Kind = Parameter::Kind;
using test::same;

const NetworkSpec spec =
    test::makeSpec({3, 4, 2, 1}, Activation::tanh, Activation::sigmoid, Loss::binaryCrossEntropy);

SharedData examples() {
  Random random(1);
  return std::make_shared<const TrainingData>(
      TrainingData{test::randomData(spec, 7, random), test::randomData(spec, 2, random)});
}

/// W of layer 1, b of layer 2, and one weight.
const FrozenParts some{{{0, Kind::weight}, {1, Kind::bias}, {1, Kind::weight, {{1, 2}}}}};

/// The parameters of `some`, by their definition.
bool isSome(const Parameter& at) {
  return (at.layer == 0 && at.kind == Kind::weight) || (at.layer == 1 && at.kind == Kind::bias) ||
         at == Parameter{1, Kind::weight, 1, 2};
}

TrainingConfig everything(OptimizerKind kind, FrozenParts frozen) {
  TrainingConfig config{0.1, 3, 7};
  config.optimizer = defaultsOf(kind);
  config.penalty = {0.01, 0.02};
  config.clipping = {ClippingKind::norm, 0.2};
  config.frozen = std::move(frozen);
  return config;
}

bool sameBits(Scalar a, Scalar b) { return same(Matrix{{a}}, Matrix{{b}}); }

// ---- what is frozen -----------------------------------------------------------------------------

class FrozenUnder : public testing::TestWithParam<Named<OptimizerKind>> {};
INSTANTIATE_TEST_SUITE_P(Frozen, FrozenUnder, testing::ValuesIn(optimizers),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST_P(FrozenUnder, MovesNeitherAFrozenParameterNorWhatItRemembersOfIt) {
  Trainer training(spec, everything(GetParam().kind, {}), examples());
  training.step(5);
  training.configure(everything(GetParam().kind, some));
  Network before = training.network();
  OptimizerState memory = training.optimizer();
  training.step(20);
  Network after = training.network();
  for (Index i = 0; i < spec.parameterCount(); ++i) {
    const Parameter at = parameterAt(spec, i);
    EXPECT_EQ(isFrozen(at, some), isSome(at)) << i;
    EXPECT_EQ(sameBits(valueOf(after, at), valueOf(before, at)), isSome(at)) << i;
    const Index place = &valueOf(after, at) - after.values.data();
    for (const auto& remembered : memoryOf(memory, training.optimizer(), place)) {
      if (remembered)
        EXPECT_EQ(sameBits(remembered->before, remembered->after), isSome(at)) << i;
    }
  }
}

TEST_P(FrozenUnder, GoesOnWithWhatItRemembersOnceAParameterIsReleased) {
  Trainer training(spec, everything(GetParam().kind, {}), examples());
  training.step(5);
  training.configure(everything(GetParam().kind, some));
  training.step(3);
  const OptimizerState memory = training.optimizer();
  training.configure(everything(GetParam().kind, {}));
  EXPECT_EQ(training.optimizer(), memory);
  const Network before = training.network();
  training.step();
  EXPECT_FALSE(same(training.network().layers[0].W, before.layers[0].W));
}

// ---- the others ---------------------------------------------------------------------------------

TEST(Frozen, ChangesNothingOfThisUpdateForTheOthers) {
  const TrainingConfig free{0.1, 3, 7};
  TrainingConfig config = free;
  config.frozen = some;
  Trainer frozen(spec, config, examples()), plain(spec, free, examples());
  EXPECT_TRUE(
      same(Matrix(frozen.nextPass().gradients.values), Matrix(plain.nextPass().gradients.values)));
  Network got = frozen.nextNetwork(), want = plain.nextNetwork();
  for (Index i = 0; i < spec.parameterCount(); ++i) {
    const Parameter at = parameterAt(spec, i);
    EXPECT_TRUE(isSome(at) || sameBits(valueOf(got, at), valueOf(want, at))) << i;
  }
}

// clip_grad_norm_ passes over a parameter without a gradient.
TEST(Frozen, DoesNotCountInTheNormThatIsClipped) {
  TrainingConfig config{0.1, 0, 7};
  config.penalty = {0.01, 0.02};
  config.frozen = some;
  Trainer unclipped(spec, config, examples());
  const Gradients g = unclipped.penalised();
  Scalar squares = 0;
  for (Index i = 0; i < spec.parameterCount(); ++i)
    if (const Parameter at = parameterAt(spec, i); !isSome(at))
      squares += valueOf(g, at) * valueOf(g, at);
  const Scalar norm = std::sqrt(squares);
  ASSERT_GT(norm, 0.05);
  config.clipping = {ClippingKind::norm, 0.05};
  Trainer training(spec, config, examples());
  EXPECT_NEAR(training.gradientTerms({0, Kind::weight, 0, 0}).norm, norm, 1e-15);
  Network before = training.network(), next = training.nextNetwork();
  for (Index i = 0; i < spec.parameterCount(); ++i) {
    const Parameter at = parameterAt(spec, i);
    const Scalar clipped = isSome(at) ? 0 : valueOf(g, at) * 0.05 / norm;
    EXPECT_NEAR(valueOf(training.descent(), at), clipped, 1e-16) << i;
    EXPECT_NEAR(valueOf(next, at), valueOf(before, at) - 0.1 * clipped, 1e-15) << i;
  }
}

TEST(Frozen, LeavesPenaltyAndGradientCheckAsTheyAre) {
  const TrainingConfig free = everything(OptimizerKind::adam, {});
  Trainer frozen(spec, everything(OptimizerKind::adam, some), examples()),
      plain(spec, free, examples());
  EXPECT_EQ(frozen.nextCost(), plain.nextCost());
  EXPECT_EQ(frozen.record().gradientNorm, plain.record().gradientNorm);
  const Parameter weight{0, Kind::weight, 2, 1};
  const GradientComparison got = frozen.checkGradient(weight), want = plain.checkGradient(weight);
  EXPECT_EQ(got.analytic, want.analytic);
  EXPECT_EQ(got.numeric, want.numeric);
}

// ---- all of it ----------------------------------------------------------------------------------

TEST(Frozen, NetworkStays) {
  std::vector<FrozenPart> all;
  for (const std::size_t l : {0, 1, 2}) {
    all.push_back({l, Kind::weight});
    all.push_back({l, Kind::bias});
  }
  Trainer training(spec, everything(OptimizerKind::adamW, {all}), examples());
  const Network before = training.network();
  EXPECT_EQ(training.step(10), 10);
  EXPECT_TRUE(same(training.network(), before));
}

TEST(Frozen, PartThatIsNamedTwiceIsFrozenOnce) {
  Trainer once(spec, everything(OptimizerKind::momentum, {{{0, Kind::weight}}}), examples()),
      twice(spec,
            everything(OptimizerKind::momentum,
                       {{{0, Kind::weight, {{1, 1}}}, {0, Kind::weight}, {0, Kind::weight}}}),
            examples());
  once.step(10);
  twice.step(10);
  EXPECT_TRUE(same(once.network(), twice.network()));
}

// ---- a run --------------------------------------------------------------------------------------

TEST(Frozen, BelongsToTheRunThatIsGoneBackTo) {
  Trainer training(spec, everything(OptimizerKind::adam, some), examples());
  training.step(9);
  const Network at9 = training.network();
  training.configure(everything(OptimizerKind::adam, {{{2, Kind::weight}}}));
  training.step(9);
  const Network at18 = training.network();
  training.step(training.rewind(4));
  EXPECT_EQ(training.config().frozen, some);
  training.step(5);
  EXPECT_TRUE(same(training.network(), at9));
  training.step(9);
  EXPECT_EQ(training.config().frozen, (FrozenParts{{{2, Kind::weight}}}));
  EXPECT_TRUE(same(training.network(), at18));
}

TEST(Frozen, GoesOnFromACheckpoint) {
  Trainer training(spec, everything(OptimizerKind::rmsProp, some), examples());
  training.step(5);
  Trainer other(spec, everything(OptimizerKind::gradientDescent, {}), examples());
  other.restore(training.checkpoint());
  training.step(20);
  other.step(20);
  EXPECT_TRUE(same(other.network(), training.network()));
}

// Its gradient moves nothing, but what is shown of the update would not be finite.
TEST(Frozen, GradientThatIsNotFiniteStopsTheTraining) {
  const NetworkSpec line =
      test::makeSpec({1, 1}, Activation::identity, Activation::identity, Loss::halfSquaredError);
  const auto data = std::make_shared<const TrainingData>(
      TrainingData{{Matrix{{1e200}}, Matrix{{0}}}, {Matrix(1, 0), Matrix(1, 0)}});
  TrainingConfig config{0, 0, 1};
  config.initializer.kind = InitializerKind::constant;
  config.initializer.value = 1;
  config.frozen = {{{0, Kind::weight}}};
  Trainer training(line, config, data);
  EXPECT_EQ(training.step(), 0);
  EXPECT_EQ(training.stopped()->quantity, NonFinite::Quantity::dW);
}

// ---- refusals -----------------------------------------------------------------------------------

TEST(Frozen, NamesTheIndexThatTheNetworkDoesNotHave) {
  const auto pathOf = [](const FrozenPart& part) {
    TrainingConfig config{0.1, 0, 1};
    config.frozen = {{{0, Kind::weight}, part}};
    return test::refusedPath(test::refusalOf([&] { validate(config, spec); }));
  };
  EXPECT_EQ(pathOf({2, Kind::bias}), "");
  EXPECT_EQ(pathOf({1, Kind::weight, {{1, 3}}}), "");
  EXPECT_EQ(pathOf({3, Kind::bias}), "frozen[1].layer");
  EXPECT_EQ(pathOf({1, Kind::weight, {{2, 0}}}), "frozen[1].row");
  EXPECT_EQ(pathOf({1, Kind::weight, {{-1, 0}}}), "frozen[1].row");
  EXPECT_EQ(pathOf({1, Kind::weight, {{1, 4}}}), "frozen[1].col");
  EXPECT_EQ(pathOf({1, Kind::bias, {{1, 1}}}), "frozen[1].col");
}

} // namespace
} // namespace backprop
