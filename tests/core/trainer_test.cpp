#include <cmath>
#include <limits>

#include "core/model/initializer.h"
#include "core/training/optimizer.h"
#include "core/training/trainer.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

using test::same;

constexpr Scalar nan = std::numeric_limits<Scalar>::quiet_NaN();
constexpr Scalar infinity = std::numeric_limits<Scalar>::infinity();

const NetworkSpec spec =
    test::makeSpec({3, 4, 1}, Activation::tanh, Activation::sigmoid, Loss::binaryCrossEntropy);

Dataset examples(Index count, std::uint64_t seed = 1) {
  Random random(seed);
  return test::randomData(spec, count, random);
}
Dataset none(const NetworkSpec& of = spec) {
  return {Matrix(of.inputs, 0), Matrix(of.outputs(), 0)};
}
Trainer trainer(Index batchSize, std::uint32_t seed = 1, Scalar learningRate = 0.5) {
  return {spec, {learningRate, batchSize, seed}, examples(7), examples(3, 2)};
}

/// The update by the definition: gradients of these examples alone, all with the old weights.
Network updated(const Network& network, const Dataset& batch, Scalar learningRate) {
  Pass pass(network.spec, batch.examples());
  propagate(network, batch.x, batch.y, pass);
  Network next = network;
  for (std::size_t l = 0; l < next.layers.size(); ++l) {
    next.layers[l].W -= learningRate * pass.gradients.layers[l].dW;
    next.layers[l].b -= learningRate * pass.gradients.layers[l].db;
  }
  return next;
}

std::vector<Index> nextExamples(const Trainer& training) {
  std::vector<Index> columns;
  for (Index i = 0; i < training.batches().nextSize(); ++i)
    columns.push_back(training.batches().next(i));
  return columns;
}

// ---- the update ---------------------------------------------------------------------------------

class BatchSize : public testing::TestWithParam<Index> {};
INSTANTIATE_TEST_SUITE_P(Trainer, BatchSize, testing::Values(0, 1, 3, 7));

// 7 examples in batches of 3 leave one over: an update of its own, with m = 1.
TEST_P(BatchSize, EveryStepIsTheUpdateOfItsOwnBatchWithTheOldWeights) {
  Trainer training = trainer(GetParam());
  const Dataset data = examples(7);
  for (int i = 0; i < 20; ++i) {
    const Network want = updated(training.network(), data.select(nextExamples(training)), 0.5);
    EXPECT_EQ(training.step(), 1);
    ASSERT_TRUE(same(training.network(), want)) << "step " << i;
  }
  EXPECT_EQ(training.steps(), 20);
}

TEST_P(BatchSize, OneSeedGivesTheSameBits) {
  Trainer first = trainer(GetParam()), second = trainer(GetParam());
  first.step(100);
  for (int i = 0; i < 100; ++i)
    second.step();
  EXPECT_TRUE(same(first.network(), second.network()));
  Trainer other = trainer(GetParam(), 2);
  other.step(100);
  EXPECT_FALSE(same(other.network(), first.network()));
}

TEST_P(BatchSize, LookingAtTheComingUpdateChangesNothing) {
  Trainer looking = trainer(GetParam()), training = trainer(GetParam());
  for (int i = 0; i < 20; ++i) {
    looking.nextPass();
    looking.stopped();
    looking.checkGradients(1e-5);
    looking.trainingScore();
    looking.heldOutScore();
    looking.step();
  }
  training.step(20);
  EXPECT_TRUE(same(looking.network(), training.network()));
}

TEST_P(BatchSize, NextIsWhatTheStepStores) {
  Trainer training = trainer(GetParam());
  for (int i = 0; i < 10; ++i) {
    const Network next = training.nextNetwork();
    EXPECT_FALSE(same(training.network(), next));
    training.step();
    EXPECT_TRUE(same(training.network(), next));
  }
}

TEST_P(BatchSize, UpcomingIsThePassOverTheComingBatch) {
  Trainer training = trainer(GetParam());
  for (int i = 0; i < 5; ++i, training.step()) {
    const Dataset batch = examples(7).select(nextExamples(training));
    Pass pass(spec, batch.examples());
    propagate(training.network(), batch.x, batch.y, pass);
    for (std::size_t l = 0; l < 2; ++l) {
      EXPECT_TRUE(same(training.nextPass().forward.layers[l].z, pass.forward.layers[l].z));
      EXPECT_TRUE(same(training.nextPass().back.layers[l].delta, pass.back.layers[l].delta));
      EXPECT_TRUE(same(training.nextPass().gradients.layers[l].dW, pass.gradients.layers[l].dW));
    }
    EXPECT_EQ(training.nextLoss(), batchLoss(training.network(), pass.forward, batch.y));
    EXPECT_LT(training.checkGradients(1e-5).worst.error, 1e-9);
  }
}

TEST_P(BatchSize, RateZeroIsTheIdentity) {
  Trainer training = trainer(GetParam(), 1, 0);
  const Network start = training.network();
  EXPECT_EQ(training.step(25), 25);
  EXPECT_TRUE(same(training.network(), start));
}

TEST_P(BatchSize, ResetGivesTheSameStartingWeightsAndTheSameRun) {
  Trainer training = trainer(GetParam());
  const Network start = training.network();
  training.step(40);
  const Network later = training.network();
  training.reset(1);
  EXPECT_EQ(training.steps(), 0);
  EXPECT_EQ(training.batches().epoch(), 0);
  EXPECT_TRUE(same(training.network(), start));
  training.step(40);
  EXPECT_TRUE(same(training.network(), later));
}

TEST(Trainer, ResetToAnotherSeedIsANewRunOfThatSeed) {
  Trainer training = trainer(3), fresh = trainer(3, 9);
  training.step(5);
  training.reset(9);
  EXPECT_EQ(training.config().seed, 9u);
  training.step(11);
  fresh.step(11);
  EXPECT_TRUE(same(training.network(), fresh.network()));
  EXPECT_EQ(training.curve().points().size(), 12u);
}

TEST(Trainer, StartsAsXavierDrewItFromTheSeed) {
  Network want(spec);
  Random random(1, 1); // the first stream of the seed
  initializeXavierUniform(want, random);
  EXPECT_TRUE(same(trainer(0).network(), want));
}

TEST(Trainer, SeparateStreamsDrawWeightsAndBatches) {
  const Trainer training = trainer(1);
  Batches batches(7, 1, Random(1, 2));
  for (Index i = 0; i < 7; ++i, batches.advance())
    EXPECT_EQ(batches.next(0), training.batches().next(i));
}

TEST(Trainer, LearnsXor) {
  const NetworkSpec small =
      test::makeSpec({2, 4, 1}, Activation::tanh, Activation::sigmoid, Loss::binaryCrossEntropy);
  const Dataset xorData{Matrix{{0, 0, 1, 1}, {0, 1, 0, 1}}, Matrix{{0, 1, 1, 0}}};
  Trainer training(small, {0.5, 0, 1}, xorData, none(small));
  training.step(5000);
  EXPECT_LT(training.trainingScore().loss, 0.01);
  EXPECT_EQ(training.trainingScore().correct, 4);
}

// ---- epochs -------------------------------------------------------------------------------------

TEST(Trainer, AnEpochFinishesThePresentOne) {
  Trainer training = trainer(3);
  EXPECT_EQ(training.trainEpoch(), 3);
  training.step();
  EXPECT_EQ(training.trainEpoch(), 2);
  EXPECT_EQ(training.steps(), 6);
  EXPECT_EQ(training.batches().epoch(), 2);
  EXPECT_EQ(training.batches().place(), 0);
}

// ---- changes on the way -------------------------------------------------------------------------

TEST(Trainer, AnotherLearningRateKeepsTheNetworkAndThePlace) {
  Trainer training = trainer(3);
  training.step(4);
  const Network before = training.network();
  const std::vector<Index> coming = nextExamples(training);
  training.nextNetwork(); // with the old rate
  training.setLearningRate(0.125);
  EXPECT_EQ(training.config().learningRate, 0.125);
  EXPECT_EQ(training.steps(), 4);
  EXPECT_EQ(nextExamples(training), coming);
  EXPECT_TRUE(same(training.network(), before));
  training.step();
  EXPECT_TRUE(same(training.network(), updated(before, examples(7).select(coming), 0.125)));
}

TEST(Trainer, AnotherBatchSizeKeepsTheNetworkAndBeginsANewPass) {
  Trainer training = trainer(3);
  training.step(4);
  const Network before = training.network();
  training.setBatchSize(5);
  EXPECT_EQ(training.config().batchSize, 5);
  EXPECT_EQ(training.steps(), 4);
  EXPECT_EQ(training.batches().place(), 0);
  EXPECT_EQ(training.batches().epoch(), 1);
  EXPECT_TRUE(same(training.network(), before));
  const Dataset coming = examples(7).select(nextExamples(training));
  EXPECT_EQ(coming.examples(), 5);
  training.step();
  EXPECT_TRUE(same(training.network(), updated(before, coming, 0.5)));
}

TEST(Trainer, SetLayerReplacesTheNumbersOfOneLayer) {
  Trainer training = trainer(0);
  training.step(3);
  training.nextNetwork(); // with the old numbers
  Network want = training.network();
  want.layers[1] = {Matrix{{1, 2, 3, 4}}, Vector{{5}}};
  training.setLayer(1, want.layers[1]);
  EXPECT_TRUE(same(training.network(), want));
  EXPECT_EQ(training.steps(), 3);
  ASSERT_EQ(training.curve().points().size(), 4u);
  EXPECT_EQ(training.curve().points()[3].training, training.trainingScore().loss);
  training.step();
  EXPECT_TRUE(same(training.network(), updated(want, examples(7), 0.5)));
}

// ---- what is refused ----------------------------------------------------------------------------

struct RefusedChange {
  const char* what;
  void (*change)(Trainer&);
  Refusal refusal;
};
std::ostream& operator<<(std::ostream& out, const RefusedChange& refused) {
  return out << refused.what;
}
class TrainerRefuses : public testing::TestWithParam<RefusedChange> {};
INSTANTIATE_TEST_SUITE_P(
    Trainer, TrainerRefuses,
    testing::Values(
        RefusedChange{"NegativeRate",
                      [](Trainer& training) { training.setLearningRate(-0.1); },
                      {ErrorCode::range, "learningRate", told::Number{-0.1}, wanted::notNegative}},
        RefusedChange{"NaNRate",
                      [](Trainer& training) { training.setLearningRate(nan); },
                      {ErrorCode::range, "learningRate", told::Number{nan}, wanted::notNegative}},
        RefusedChange{
            "InfiniteRate",
            [](Trainer& training) { training.setLearningRate(infinity); },
            {ErrorCode::range, "learningRate", told::Number{infinity}, wanted::notNegative}},
        RefusedChange{"NegativeBatchSize",
                      [](Trainer& training) { training.setBatchSize(-1); },
                      {ErrorCode::range, "batchSize", told::Number{-1},
                       wanted::Whole{.least = 1, .orFull = true}}},
        RefusedChange{"WeightsOfAnotherShape",
                      [](Trainer& training) {
                        training.setLayer(0, {Matrix::Zero(3, 4), Vector::Zero(4)});
                      },
                      {ErrorCode::shape, "parameters.W", Shape{3, 4}, Shape{4, 3}}},
        RefusedChange{"BiasesOfAnotherShape",
                      [](Trainer& training) {
                        training.setLayer(0, {Matrix::Zero(4, 3), Vector::Zero(3)});
                      },
                      {ErrorCode::shape, "parameters.b", Shape{3, 1}, Shape{4, 1}}},
        RefusedChange{"NaNWeight",
                      [](Trainer& training) {
                        training.setLayer(0, {Matrix::Constant(4, 3, nan), Vector::Zero(4)});
                      },
                      {ErrorCode::finite, "parameters.W[0][0]", told::Number{nan}, wanted::finite}},
        RefusedChange{
            "InfiniteBias",
            [](Trainer& training) {
              training.setLayer(0, {Matrix::Zero(4, 3), Vector::Constant(4, infinity)});
            },
            {ErrorCode::finite, "parameters.b[0][0]", told::Number{infinity}, wanted::finite}}),
    [](const auto& tested) { return tested.param.what; });

TEST_P(TrainerRefuses, AndStaysAsItWas) {
  Trainer training = trainer(3), untouched = trainer(3);
  training.step(4);
  untouched.step(4);
  EXPECT_EQ(test::refusalOf([&] { GetParam().change(training); }), GetParam().refusal);
  EXPECT_EQ(training.config().learningRate, 0.5);
  EXPECT_EQ(training.config().batchSize, 3);
  training.step(4);
  untouched.step(4);
  EXPECT_TRUE(same(training.network(), untouched.network()));
}

TEST(Trainer, RefusesAWrongConfigurationAtOnce) {
  EXPECT_EQ(test::refusalOf([] { trainer(3, 1, -1); }),
            (Refusal{ErrorCode::range, "learningRate", told::Number{-1}, wanted::notNegative}));
  EXPECT_EQ(test::refusalOf([] { trainer(-2); }),
            (Refusal{ErrorCode::range, "batchSize", told::Number{-2},
                     wanted::Whole{.least = 1, .orFull = true}}));
}

// A checkpoint of 7 examples in batches of 3, broken in one place.
TEST(Trainer, RefusesABrokenCheckpointAndStaysAsItWas) {
  Trainer training = trainer(3), untouched = trainer(3);
  training.step(2);
  untouched.step(2);
  const auto refusalWith = [&](auto damage) {
    Checkpoint checkpoint = trainer(3, 2).checkpoint();
    damage(checkpoint);
    return test::refusalOf([&] { training.restore(checkpoint); });
  };
  EXPECT_EQ(refusalWith([](Checkpoint& of) { of.parameters.conservativeResize(2); }),
            (Refusal{ErrorCode::shape, "parameters", told::Count{2},
                     wanted::Count{21, 21, wanted::Because::parameters}}));
  EXPECT_EQ(
      refusalWith([](Checkpoint& of) { of.config.optimizer.kind = OptimizerKind::adam; }),
      (Refusal{ErrorCode::shape, "optimizer", {}, wanted::Rule{wanted::Reason::sameOptimizer}}));
  EXPECT_EQ(test::refusedPath(refusalWith([](Checkpoint& of) { of.batches.position = 2; })),
            "batches.position");
  EXPECT_EQ(test::refusedPath(refusalWith([](Checkpoint& of) { of.config.learningRate = -1; })),
            "learningRate");
  EXPECT_EQ(refusalWith([](Checkpoint&) {}), std::nullopt);
  training.restore(untouched.checkpoint());
  EXPECT_TRUE(same(training.network(), untouched.network()));
  refusalWith([](Checkpoint& of) { of.batches.position = 2; });
  training.step(4);
  untouched.step(4);
  EXPECT_TRUE(same(training.network(), untouched.network()));
}

// ---- the last finite step -----------------------------------------------------------------------

/// A chain of identity units, one in each layer, with squared error.
struct Blowup {
  const char* what;
  std::vector<std::array<Scalar, 2>> layers; // w and b of each
  std::vector<Scalar> x, y;                  // one number for each example
  Scalar learningRate;
  NonFinite::Quantity quantity;
  std::size_t layer;
};

std::ostream& operator<<(std::ostream& out, const Blowup& blowup) { return out << blowup.what; }

Trainer chain(const Blowup& blowup) {
  NetworkSpec units{1, {}, Loss::halfSquaredError};
  units.layers.assign(blowup.layers.size(), {1, Activation::identity});
  const auto m = static_cast<Index>(blowup.x.size());
  const Dataset data{Eigen::Map<const Matrix>(blowup.x.data(), 1, m),
                     Eigen::Map<const Matrix>(blowup.y.data(), 1, m)};
  Trainer training(units, {blowup.learningRate, 0, 1}, data, none(units));
  for (std::size_t l = 0; l < blowup.layers.size(); ++l) {
    const auto [w, b] = blowup.layers[l];
    training.setLayer(l, {Matrix{{w}}, Vector{{b}}});
  }
  return training;
}

using Quantity = NonFinite::Quantity;
class NotFinite : public testing::TestWithParam<Blowup> {};
INSTANTIATE_TEST_SUITE_P(
    Trainer, NotFinite,
    testing::Values(
        Blowup{"z_first", {{1e308, 0}, {0, 0}}, {10}, {0}, 0.1, Quantity::z, 0},
        Blowup{"z_last", {{1e200, 0}, {1e200, 0}}, {1}, {0}, 0.1, Quantity::z, 1},
        Blowup{"delta_last", {{1, 0}, {1, 0}}, {1.5e308}, {-1.5e308}, 0.1, Quantity::delta, 1},
        Blowup{"delta_first", {{0, 0}, {1e200, 0}}, {0}, {1e200}, 0.1, Quantity::delta, 0},
        Blowup{"dW_last", {{1, 0}, {1, 0}}, {1e200}, {0}, 0.1, Quantity::dW, 1},
        Blowup{"dW_first", {{0, 0}, {1, 0}}, {1e200}, {1e200}, 0.1, Quantity::dW, 0},
        Blowup{"db", {{0, 0}}, {0, 0}, {1.5e308, 1.5e308}, 0.1, Quantity::db, 0},
        Blowup{"W_first", {{1, 0}, {1, 0}}, {1e10}, {0}, 1e300, Quantity::W, 0},
        Blowup{"W_last", {{1e-200, 1}, {0, 0}}, {0}, {1e10}, 1e300, Quantity::W, 1},
        Blowup{"b_first", {{1, 0}, {1, 0}}, {0}, {1e10}, 1e300, Quantity::b, 0},
        Blowup{"b_last", {{0, 0}, {0, 0}}, {0}, {1e10}, 1e300, Quantity::b, 1}),
    [](const auto& tested) { return tested.param.what; });

TEST_P(NotFinite, UpdateIsNotMadeAndItsFirstSuchQuantityIsNamed) {
  Trainer training = chain(GetParam());
  const Network before = training.network();
  EXPECT_EQ(training.step(5), 0);
  EXPECT_EQ(training.steps(), 0);
  EXPECT_TRUE(same(training.network(), before));
  const auto stopped = training.stopped();
  ASSERT_TRUE(stopped.has_value());
  EXPECT_STREQ(name(stopped->quantity), name(GetParam().quantity));
  EXPECT_EQ(stopped->layer, GetParam().layer);
}

TEST(Trainer, StopsAtAnInfiniteZOfWhichASigmoidMakesAFiniteUpdate) {
  const NetworkSpec unit{1, {{1, Activation::sigmoid}}, Loss::binaryCrossEntropy};
  Trainer training(unit, {0.1, 0, 1}, {Matrix{{10}}, Matrix{{0}}}, none(unit));
  training.setLayer(0, {Matrix{{-1e308}}, Vector{{0}}});
  EXPECT_TRUE(training.nextNetwork().layers[0].W.allFinite());
  EXPECT_EQ(training.step(), 0);
  ASSERT_TRUE(training.stopped().has_value());
  EXPECT_STREQ(name(training.stopped()->quantity), "z");
}

TEST(Trainer, StopsAtTheLastFiniteStepAndGoesOnWithASmallerRate) {
  Trainer training = chain({"", {{1, 0}}, {1}, {0}, 1e30, Quantity::W, 0});
  const Index made = training.step(1000);
  EXPECT_GT(made, 3);
  EXPECT_LT(made, 30);
  EXPECT_EQ(training.steps(), made);
  EXPECT_TRUE(training.network().layers[0].W.allFinite());
  EXPECT_TRUE(training.stopped().has_value());
  training.setLearningRate(0.1);
  EXPECT_FALSE(training.stopped().has_value());
  EXPECT_EQ(training.step(), 1);
}

TEST(Trainer, CrossEntropyLearnsFromZOfEightHundred) {
  const NetworkSpec unit{1, {{1, Activation::sigmoid}}, Loss::binaryCrossEntropy};
  for (const Scalar z : {800.0, -800.0}) {
    const Scalar y = z > 0 ? 0 : 1;
    Trainer training(unit, {0.1, 0, 1}, {Matrix{{1}}, Matrix{{y}}}, none(unit));
    training.setLayer(0, {Matrix{{z}}, Vector{{0}}});
    EXPECT_EQ(training.nextLoss(), 800);
    EXPECT_EQ(training.nextPass().back.layers[0].delta(0, 0), z > 0 ? 1 : -1);
    EXPECT_EQ(training.step(), 1);
    EXPECT_EQ(training.network().layers[0].W(0, 0), z > 0 ? 800 - 0.1 : -800 + 0.1);
  }
}

// ---- what is reported ---------------------------------------------------------------------------

TEST(Trainer, ScoresAreThoseOfTheirOwnExamples) {
  Trainer training = trainer(3);
  training.step(10);
  ForwardTrace seven(spec, 7), three(spec, 3);
  forward(training.network(), examples(7).x, seven);
  forward(training.network(), examples(3, 2).x, three);
  EXPECT_EQ(training.trainingScore().loss, batchLoss(training.network(), seven, examples(7).y));
  EXPECT_EQ(training.heldOutScore().loss, batchLoss(training.network(), three, examples(3, 2).y));
  EXPECT_EQ(training.trainingScore().count, 7);
  EXPECT_EQ(training.heldOutScore().count, 3);
}

TEST(Trainer, ChecksOneGradientAsItChecksAllOfThem) {
  TrainingConfig config{0.5, 3, 1};
  config.penalty.l2 = 0.25;
  Trainer training(spec, config, examples(7), none());
  training.step(2);
  const GradientComparison worst = training.checkGradients().worst;
  const GradientComparison alone = training.checkGradient(worst.parameter);
  EXPECT_EQ(alone.analytic, worst.analytic);
  EXPECT_EQ(alone.numeric, worst.numeric);
  EXPECT_LT(alone.error, 1e-9);
}

TEST(Trainer, CurveHasTheLossOfEveryStepFromTheStart) {
  Trainer training = trainer(3);
  for (Index step = 0; step <= 10; ++step, training.step()) {
    const LossCurve::Point point = training.curve().points().back();
    EXPECT_EQ(point.step, step);
    EXPECT_EQ(point.training, training.trainingScore().loss);
    EXPECT_EQ(point.heldOut, training.heldOutScore().loss);
    EXPECT_EQ(training.newestPoint().training, point.training);
  }
  EXPECT_EQ(training.curve().points().size(), 12u);
}

TEST(Trainer, CurveHasNaNWhereNothingIsHeldOut) {
  Trainer training(spec, {0.5, 0, 1}, examples(7), none());
  EXPECT_TRUE(std::isnan(training.curve().points()[0].heldOut));
}

TEST(Trainer, ShowsWhatTheOptimizerKeepsOfAParameter) {
  TrainingConfig config{0.1, 0, 1};
  config.optimizer = defaultsOf(OptimizerKind::adam);
  Trainer tested(spec, config, examples(7), none());
  for (const Parameter& parameter :
       {Parameter{0, Parameter::Kind::weight, 2, 1}, Parameter{1, Parameter::Kind::bias, 0, 0}}) {
    const Scalar g = valueOf(tested.descent(), parameter);
    const ParameterMemory memory = tested.memoryOf(parameter);
    const auto &velocity = memory[0], &mean = memory[1], &square = memory[2];
    EXPECT_FALSE(velocity);
    EXPECT_NEAR(mean->after, 0.9 * mean->before + 0.1 * g, 1e-16);
    EXPECT_NEAR(square->after, 0.999 * square->before + 0.001 * g * g, 1e-16);
    EXPECT_EQ(tested.nextOptimizer().beta1Power, tested.optimizer().beta1Power * 0.9);
    tested.step();
    EXPECT_EQ(std::get<1>(tested.memoryOf(parameter))->before, mean->after);
    EXPECT_NE(mean->after, 0);
  }
  EXPECT_FALSE(std::get<2>(trainer(0).memoryOf({0, Parameter::Kind::weight, 0, 0})));
}

} // namespace
} // namespace backprop
