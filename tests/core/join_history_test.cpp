#include "core/training/trainer.h"
#include "tests/core/allocations.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

const NetworkSpec spec =
    test::makeSpec({2, 3, 1}, Activation::tanh, Activation::identity, Loss::halfSquaredError);

SharedData examples() {
  Random random(1);
  const Dataset training = test::randomData(spec, 7, random);
  return std::make_shared<const TrainingData>(
      TrainingData{training, test::randomData(spec, 2, random)});
}

TrainingConfig adam() {
  TrainingConfig config{0.01, 3, 7};
  config.optimizer = defaultsOf(OptimizerKind::adam);
  return config;
}

/// Everything that evolves has the same bits.
testing::AssertionResult sameState(const Trainer& got, const Trainer& want) {
  const Checkpoint a = got.checkpoint(), b = want.checkpoint();
  if (a.step != b.step || !(a.config == b.config) || !(a.batches == b.batches))
    return testing::AssertionFailure() << "step " << a.step << " beside " << b.step;
  for (const auto& [name, memory] : memories)
    if (const auto same = test::same(a.optimizer.*memory, b.optimizer.*memory); !same)
      return testing::AssertionFailure() << name << ": " << same.message();
  if (a.optimizer.beta1Power != b.optimizer.beta1Power)
    return testing::AssertionFailure() << "another power of beta1";
  return test::same(a.parameters, b.parameters);
}

void goTo(Trainer& training, std::int64_t step) {
  const std::int64_t ahead = step - training.steps();
  training.step(static_cast<Index>(ahead > 0 ? ahead : training.rewind(step)));
}

/// Goes on from the end of another run, with those changes that come later.
Trainer after(const Trainer& way, const TrainingConfig& config, const Changes& changes) {
  Trainer late(spec, config, examples());
  Changes later;
  for (const Change& change : changes)
    if (change.step > way.steps())
      later.push_back(change);
  Checkpoint checkpoint = way.checkpoint();
  checkpoint.data = late.checkpoint().data; // equal, and its own
  late.restore(checkpoint, later);
  return late;
}

/// Keyframes, curve and changes are those of the other run.
void expectSameHistory(const Trainer& got, const Trainer& want) {
  EXPECT_EQ(got.history().firstStep(), want.history().firstStep());
  EXPECT_EQ(got.history().changes().size(), want.history().changes().size());
  EXPECT_EQ(got.history().nextKeyframe(), want.history().nextKeyframe());
  for (std::int64_t step = 0; step <= want.steps(); step += 5)
    EXPECT_EQ(got.history().keyframeBefore(step).step, want.history().keyframeBefore(step).step);
  const auto points = got.curve().points(), wanted = want.curve().points();
  ASSERT_EQ(points.size(), wanted.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    EXPECT_EQ(points[i].step, wanted[i].step);
    EXPECT_EQ(points[i].training, wanted[i].training);
  }
}

/// A run of `before` steps and one of `on` more, joined, is the run of both.
void expectJoined(const TrainingConfig& config, const Changes& changes, Index before, Index on) {
  Trainer whole(spec, config, examples(), changes), way(spec, config, examples(), changes);
  whole.step(before + on);
  way.step(before);
  Trainer late = after(way, config, changes);
  late.step(on);
  late.joinHistory(way);
  EXPECT_TRUE(sameState(late, whole));
  expectSameHistory(late, whole);
  for (const std::int64_t step :
       {before + on - 1, before + 1, before, before - 1, before / 2, Index{1}, before + on / 2}) {
    goTo(late, step);
    goTo(whole, step);
    EXPECT_TRUE(sameState(late, whole)) << step;
  }
  late.step(on);
  whole.step(on);
  EXPECT_TRUE(sameState(late, whole));
  expectSameHistory(late, whole);
}

TEST(JoinHistory, IsTheOneOfTheWholeRunForEveryOptimizer) {
  for (const auto& [kind, name] : optimizers) {
    SCOPED_TRACE(name);
    TrainingConfig config = adam();
    config.optimizer = defaultsOf(kind);
    expectJoined(config, {}, 40, 30);
  }
  TrainingConfig centred = adam();
  centred.optimizer = defaultsOf(OptimizerKind::rmsProp);
  centred.optimizer.centred = true;
  centred.optimizer.momentum = 0.5;
  expectJoined(centred, {}, 41, 9);
}

TEST(JoinHistory, IsTheOneOfTheWholeRunForEveryScheduleOrderAndBatch) {
  for (const auto& [kind, name] : schedules)
    for (const auto& [order, word] : batchOrders)
      for (const Index size : {0, 1, 3}) {
        SCOPED_TRACE(std::string(name) + " " + std::string(word) + " " + std::to_string(size));
        TrainingConfig config = adam();
        config.schedule = defaultsOf(kind);
        config.schedule.warmUp = 5;
        config.order = order;
        config.batchSize = size;
        config.penalty = {0.01, 0.02};
        config.clipping = {ClippingKind::norm, 0.5};
        expectJoined(config, {}, 23, 11);
      }
}

TEST(JoinHistory, HasTheChangesOfBothInTheirOrder) {
  TrainingConfig other = adam();
  other.optimizer = defaultsOf(OptimizerKind::momentum);
  other.batchSize = 2;
  const Entries typed{{{0, Parameter::Kind::weight, 1, 1}, 0.5}};
  expectJoined(adam(), {{4, typed}, {20, other}, {20, typed}, {35, adam()}, {45, typed}}, 20, 25);
  expectJoined(adam(), {{4, typed}, {20, other}, {21, typed}, {35, adam()}}, 20, 10); // one ahead
}

TEST(JoinHistory, IsTheOneOfTheWholeRunWhereKeyframesAndPointsAreThinned) {
  for (const Index before : {511, 512, 1000, 2047, 2048, 5001})
    for (const Index on : {1, 600, 3000})
      expectJoined({0.01, 0, 1}, {}, before, on);
}

TEST(JoinHistory, OfAStoppedRunIsThatUpToThere) {
  const TrainingConfig wild{1e200, 0, 1};
  Trainer way(spec, wild, examples());
  const Index most = way.step(50);
  ASSERT_LT(most, 50);
  Trainer late = after(way, wild, {});
  EXPECT_EQ(late.step(3), 0);
  late.joinHistory(way);
  EXPECT_EQ(late.history().firstStep(), 0);
}

TEST(JoinHistory, WorksFromWhereTheLaterRunHasGoneBackTo) {
  Trainer whole(spec, adam(), examples()), way(spec, adam(), examples());
  whole.step(90);
  way.step(40);
  Trainer late = after(way, adam(), {});
  late.step(50);
  goTo(late, 47);
  late.joinHistory(way);
  for (const std::int64_t step : {47, 90, 3, 60, 39, 90}) {
    goTo(late, step);
    goTo(whole, step);
    EXPECT_TRUE(sameState(late, whole)) << step;
    EXPECT_EQ(late.curve().points().size(), whole.curve().points().size());
  }
}

TEST(JoinHistory, TakesThePointAtTheSeamFromTheLaterRun) {
  Trainer way(spec, adam(), examples());
  way.step(8);
  Trainer late = after(way, adam(), {});
  late.setEntries({{{0, Parameter::Kind::bias, 0, 0}, 3}});
  const Real typed = late.newestPoint().training;
  late.step(2);
  late.joinHistory(way);
  ASSERT_EQ(late.curve().points().size(), 11u);
  EXPECT_EQ(late.curve().points()[8].training, typed);
  late.setLearningRate(0.5);
  EXPECT_EQ(late.history().changes().size(), 2u);
}

TEST(JoinHistory, AllocatesNothingLaterAndHoldsTheDataOnce) {
  Trainer way(spec, adam(), examples());
  way.step(700);
  Trainer late = after(way, adam(), {});
  late.step(20);
  late.joinHistory(way);
  EXPECT_EQ(late.history().first().data, late.checkpoint().data);
  const long long before = test::allocations();
  late.step(5000);
  EXPECT_EQ(test::allocations() - before, 0);
  EXPECT_EQ(way.history().firstStep(), 700); // it has given its own away
  way.step(10);
  EXPECT_EQ(way.rewind(700), 0);
}

TEST(JoinHistory, OfARunThatStandsElsewhereIsRefusedAndChangesNothing) {
  const Refusal elsewhere{
      ErrorCode::shape, "earlier", {}, wanted::Rule{wanted::Reason::sessionBeginning}};
  Trainer way(spec, adam(), examples());
  way.step(30);
  Trainer late = after(way, adam(), {});
  late.step(5);
  const auto refuses = [&](Trainer other) {
    EXPECT_EQ(test::refusalOf([&] { late.joinHistory(other); }), elsewhere);
    EXPECT_EQ(late.history().firstStep(), 30);
  };
  const auto changed = [&](auto change) {
    Trainer other = way;
    Checkpoint checkpoint = way.checkpoint();
    change(checkpoint);
    other.restore(checkpoint);
    refuses(other);
  };
  Trainer behind(spec, adam(), examples());
  behind.step(29);
  refuses(behind);
  changed([](Checkpoint& at) { at.step = 31; });
  changed([](Checkpoint& at) { at.parameters[3] = std::nextafter(at.parameters[3], 9.0); });
  changed([](Checkpoint& at) { at.optimizer.mean[0] = -at.optimizer.mean[0]; });
  changed([](Checkpoint& at) { at.optimizer.square[2] *= 2; });
  changed([](Checkpoint& at) { at.optimizer.beta2Power *= 0.5; });
  changed([](Checkpoint& at) { at.batches.epoch += 1; });
  changed([](Checkpoint& at) { at.batches.passBegin = Random(3); });
  changed([](Checkpoint& at) { at.config.learningRate = 0.02; });
  Random random(9);
  Trainer stranger(spec, adam(), test::randomData(spec, 7, random),
                   test::randomData(spec, 2, random));
  stranger.step(30);
  refuses(stranger);
  EXPECT_EQ(test::refusalOf([&] { late.joinHistory(late); }), elsewhere);
}

TEST(Restore, MakesTheChangesWhereTheirStepsAreReached) {
  const Entries typed{{{0, Parameter::Kind::bias, 2, 0}, 4}};
  Trainer training(spec, adam(), examples());
  training.step(10);
  training.restore(training.checkpoint(), {{10, typed}, {12, typed}});
  EXPECT_EQ(training.network().layers[0].b[2], 4);
  training.step(1);
  EXPECT_NE(training.network().layers[0].b[2], 4);
  training.step(1);
  EXPECT_EQ(training.network().layers[0].b[2], 4);
  EXPECT_EQ(training.history().changes().size(), 2u);
}

TEST(Restore, RefusesChangesOfEarlierStepsAndChangesNothing) {
  Trainer training(spec, adam(), examples());
  training.step(10);
  const Checkpoint checkpoint = training.checkpoint();
  training.step(3);
  const Entries typed{{{0, Parameter::Kind::bias, 2, 0}, 4}};
  EXPECT_EQ(test::messageOf([&] {
              training.restore(checkpoint, {{9, typed}});
            }),
            "changes[0].step is 9; it must be a whole number, 10 or more.");
  EXPECT_EQ(training.steps(), 13);
}

} // namespace
} // namespace backprop
