#include <limits>

#include "core/training/trainer.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

using Kind = Parameter::Kind;

const NetworkSpec spec =
    test::makeSpec({2, 4, 1}, Activation::tanh, Activation::identity, Loss::halfSquaredError);
const TrainingConfig config{0.1, 3, 7};

SharedData examples(Index count, std::uint64_t seed) {
  Random random(seed);
  return std::make_shared<const TrainingData>(
      TrainingData{test::randomData(spec, count, random), test::randomData(spec, 2, random)});
}

Trainer trainer(Changes changes = {}) {
  return Trainer(spec, config, examples(10, 1), std::move(changes));
}

TrainingConfig withRate(Real rate) {
  TrainingConfig changed = config;
  changed.learningRate = rate;
  return changed;
}

const Entries typed{{{0, Kind::weight, 3, 1}, 0.5}, {{1, Kind::bias, 0, 0}, -2}};

/// A change of every kind, two of them before the first update and two at one step.
Changes everyKind() {
  return {{0, typed},          {0, withRate(0.05)},  {5, withRate(0.3)},
          {5, Entries(typed)}, {12, examples(7, 3)}, {30, withRate(0.2)}};
}

TEST(Change, ThatLiesAheadIsMadeAsIfByHand) {
  Trainer ahead = trainer(everyKind()), byHand = trainer();
  for (Index step = 0; step < 40; ++step) {
    for (const auto& [at, what] : everyKind())
      if (at == step) {
        if (const auto* entries = std::get_if<Entries>(&what))
          byHand.setEntries(*entries);
        else if (const auto* settings = std::get_if<TrainingConfig>(&what))
          byHand.configure(*settings);
        else
          byHand.setData(std::get<SharedData>(what));
      }
    EXPECT_TRUE(test::same(ahead.network(), byHand.network())) << step;
    EXPECT_EQ(ahead.config(), byHand.config()) << step;
    EXPECT_EQ(ahead.data().training.examples(), byHand.data().training.examples()) << step;
    EXPECT_EQ(ahead.newestPoint().cost, byHand.newestPoint().cost) << step;
    ahead.step();
    byHand.step();
  }
  EXPECT_EQ(ahead.curve().points()[5].cost, byHand.curve().points()[5].cost);
  EXPECT_EQ(ahead.history().changes().size(), 6u);
}

TEST(Change, OfStepZeroIsMadeAtOnceAndGoneBackTo) {
  Trainer training = trainer({{0, typed}});
  EXPECT_EQ(training.network().layers[0].W(3, 1), 0.5);
  EXPECT_EQ(training.network().layers[1].b(0), -2);
  const Network start = training.network();
  training.step(9);
  training.rewind(0);
  EXPECT_TRUE(test::same(training.network(), start));
}

TEST(Change, ThatLiesAheadGivesWayToOneByHand) {
  Trainer training = trainer(everyKind());
  training.step(7);
  training.setLearningRate(0.7);
  training.step(40);
  EXPECT_EQ(training.config().learningRate, 0.7);
  EXPECT_EQ(training.data().training.examples(), 10);
  EXPECT_EQ(training.history().changes().size(), 5u);
}

TEST(Change, OfSettingsKeepsSeedAndInitializer) {
  TrainingConfig other = withRate(0.3);
  other.seed = 99;
  other.initializer = Initializer{InitializerKind::zeros};
  Trainer training = trainer({{2, other}});
  training.step(3);
  EXPECT_EQ(training.config().learningRate, 0.3);
  EXPECT_EQ(training.config().seed, config.seed);
  EXPECT_EQ(training.config().initializer, config.initializer);
}

TEST(Entries, AreSetOneByOneAndEveryOtherNumberStays) {
  Trainer training = trainer();
  training.step(4);
  Network wanted = training.network();
  wanted.layers[0].W(3, 1) = 0.5;
  wanted.layers[1].b(0) = -2;
  training.setEntries(typed);
  EXPECT_TRUE(test::same(training.network(), wanted));
}

TEST(Entries, OfALayerAreAllOfItsNumbers) {
  Random random(5);
  const Network drawn = test::randomNetwork(spec, random);
  Trainer training = trainer();
  training.setEntries(entriesOf(0, drawn.layers[0]));
  EXPECT_TRUE(test::same(training.network().layers[0].W, drawn.layers[0].W));
  EXPECT_TRUE(test::same(training.network().layers[0].b, drawn.layers[0].b));
}

// ---- refusals -----------------------------------------------------------------------------------

constexpr Scalar nan = std::numeric_limits<Scalar>::quiet_NaN();

struct RefusedEntry {
  const char* what;
  Entry entry;
  ErrorCode code;
  std::string path;
};

TEST(Entries, AreRefusedAllWhereOneIsWrong) {
  const RefusedEntry refused[] = {
      {"layer", {{2, Kind::weight, 0, 0}, 1}, ErrorCode::range, "parameter.layer"},
      {"row", {{0, Kind::weight, 4, 0}, 1}, ErrorCode::range, "parameter.row"},
      {"row below 0", {{0, Kind::bias, -1, 0}, 1}, ErrorCode::range, "parameter.row"},
      {"column", {{0, Kind::weight, 0, 2}, 1}, ErrorCode::range, "parameter.col"},
      {"column of a bias", {{0, Kind::bias, 0, 1}, 1}, ErrorCode::range, "parameter.col"},
      {"value", {{0, Kind::weight, 0, 0}, nan}, ErrorCode::finite, "value"}};
  Trainer training = trainer();
  const Network before = training.network();
  for (const RefusedEntry& each : refused) {
    const std::optional<Refusal> refusal = test::refusalOf([&] {
      training.setEntries({typed[0], each.entry});
    });
    ASSERT_TRUE(refusal) << each.what;
    EXPECT_EQ(refusal->code, each.code) << each.what;
    EXPECT_EQ(refusal->path, "entries[1]." + each.path) << each.what;
  }
  EXPECT_EQ(test::refusalOf([&] { training.setEntries({}); }),
            (Refusal{ErrorCode::size, "entries", told::Count{0},
                     wanted::Count{1, spec.parameterCount()}}));
  EXPECT_TRUE(test::same(training.network(), before));
  EXPECT_TRUE(training.history().changes().empty());
}

TEST(Change, IsRefusedByItsPath) {
  Random random(1);
  const NetworkSpec wider =
      test::makeSpec({3, 4, 1}, Activation::tanh, Activation::identity, spec.loss);
  TrainingConfig wrong = config;
  wrong.optimizer = defaultsOf(OptimizerKind::adam);
  wrong.optimizer.beta2 = 2;
  const SharedData others = std::make_shared<const TrainingData>(
      TrainingData{test::randomData(wider, 3, random), test::randomData(wider, 2, random)});
  const auto refusedPath = [](Changes changes) {
    return test::refusedPath(test::refusalOf([&] { trainer(std::move(changes)); }));
  };
  EXPECT_EQ(refusedPath({{3, typed}, {4, wrong}}), "changes[1].settings.optimizer.beta2");
  EXPECT_EQ(refusedPath({{3, Entries{{{0, Kind::weight, 9, 0}, 1}}}}),
            "changes[0].entries[0].parameter.row");
  EXPECT_EQ(refusedPath({{3, typed}, {3, others}}), "changes[1].data.inputs");
  EXPECT_EQ(refusedPath({{-1, typed}}), "changes[0].step");
  EXPECT_EQ(
      test::refusalOf([] {
        trainer({{3, typed}, {2, typed}});
      }),
      (Refusal{ErrorCode::range, "changes[1].step", told::Number{2}, wanted::Whole{.least = 3}}));
}

} // namespace
} // namespace backprop
