#include <limits>

#include "core/training/trainer.h"
#include "tests/core/allocations.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

const NetworkSpec spec =
    test::makeSpec({2, 4, 1}, Activation::gelu, Activation::identity, Loss::halfSquaredError);

Dataset examples(Index count, std::uint64_t seed) {
  Random random(seed);
  return test::randomData(spec, count, random);
}

TrainingConfig adam() {
  TrainingConfig config{0.01, 3, 7};
  config.optimizer = defaultsOf(OptimizerKind::adam);
  config.schedule = defaultsOf(ScheduleKind::cosine);
  return config;
}

Trainer trainer() { return Trainer(spec, adam(), examples(10, 1), examples(3, 2)); }

/// Everything that evolves has the same bits.
testing::AssertionResult sameState(const Trainer& got, const Checkpoint& want) {
  const Checkpoint present = got.checkpoint();
  if (present.step != want.step)
    return testing::AssertionFailure() << "step " << present.step << " instead of " << want.step;
  if (!(present.config == want.config))
    return testing::AssertionFailure() << "other settings";
  if (!(present.optimizer == want.optimizer))
    return testing::AssertionFailure() << "another memory of the optimizer";
  if (present.batches.position != want.batches.position ||
      present.batches.epoch != want.batches.epoch ||
      !(present.batches.passBegin == want.batches.passBegin))
    return testing::AssertionFailure() << "another place among the batches";
  return test::same(present.parameters, want.parameters);
}

void goTo(Trainer& training, std::int64_t step) {
  const std::int64_t ahead = step - training.steps();
  training.step(static_cast<Index>(ahead > 0 ? ahead : training.rewind(step)));
}

TEST(Checkpoint, TakenUpGoesOnBitForBit) {
  Trainer training = trainer();
  training.step(37);
  const Checkpoint checkpoint = training.checkpoint();
  training.step(100);
  const Checkpoint later = training.checkpoint();

  Trainer other = trainer();
  other.restore(checkpoint);
  EXPECT_TRUE(sameState(other, checkpoint));
  other.step(100);
  EXPECT_TRUE(sameState(other, later));
}

TEST(Checkpoint, OfAnotherNetworkIsRefusedAndChangesNothing) {
  Trainer training = trainer();
  training.step(5);
  const Checkpoint before = training.checkpoint();
  const NetworkSpec wider =
      test::makeSpec({2, 5, 1}, Activation::tanh, Activation::identity, spec.loss);
  const Trainer other(wider, adam(), examples(10, 1), examples(3, 2));
  EXPECT_EQ(test::refusalOf([&] { training.restore(other.checkpoint()); }),
            (Refusal{ErrorCode::shape, "parameters", told::Count{21},
                     wanted::Count{17, 17, wanted::Because::parameters}}));
  EXPECT_TRUE(sameState(training, before));
}

TEST(History, LeadsBackToEveryStepBitForBit) {
  Trainer training = trainer();
  std::vector<Checkpoint> states;
  for (Index step = 0; step <= 300; ++step, training.step())
    states.push_back(training.checkpoint());
  for (const std::int64_t step : {300, 299, 0, 1, 64, 65, 127, 128, 200, 17}) {
    Trainer back = trainer();
    back.step(300);
    goTo(back, step);
    EXPECT_TRUE(sameState(back, states[static_cast<std::size_t>(step)])) << step;
    back.step(static_cast<Index>(300 - step));
    EXPECT_TRUE(sameState(back, states[300])) << "on from " << step;
  }
}

/// A run with a change of every kind; the state before each update, and after all.
std::vector<Checkpoint> changedRun(Trainer& training) {
  std::vector<Checkpoint> states;
  for (Index step = 0; step < 120; ++step) {
    if (step == 20)
      training.setLearningRate(0.3);
    if (step == 40)
      training.setLayer(0, {Matrix::Constant(4, 2, 0.5), Vector::Zero(4)});
    if (step == 40) // two changes at one step, in their order
      training.setBatchSize(4);
    if (step == 60)
      training.setData(examples(12, 5), examples(2, 6));
    if (step == 80) {
      TrainingConfig config = training.config();
      config.optimizer = defaultsOf(OptimizerKind::rmsProp);
      config.penalty.l2 = 0.1;
      training.configure(config);
    }
    states.push_back(training.checkpoint());
    training.step();
  }
  return states;
}

TEST(History, MakesTheChangesAgainWhereTheyWereMade) {
  Trainer training = trainer();
  const std::vector<Checkpoint> states = changedRun(training);
  const Checkpoint end = training.checkpoint();
  for (const std::int64_t step : {119, 90, 80, 79, 61, 60, 41, 40, 39, 20, 3, 0}) {
    goTo(training, step);
    EXPECT_TRUE(sameState(training, states[static_cast<std::size_t>(step)])) << step;
    training.step(static_cast<Index>(120 - step));
    EXPECT_TRUE(sameState(training, end)) << "on from " << step;
  }
}

TEST(History, LeadsBackBeforeTheLastUpdateWithoutTraining) {
  Trainer training = trainer();
  const std::vector<Checkpoint> states = changedRun(training);
  const Checkpoint end = training.checkpoint();
  for (int time = 0; time < 3; ++time) {
    EXPECT_EQ(training.rewind(119), 0);
    EXPECT_TRUE(sameState(training, states[119]));
    training.step();
    EXPECT_TRUE(sameState(training, end));
  }
  goTo(training, 41);
  EXPECT_EQ(training.rewind(40), 0); // with both changes of step 40 made
  EXPECT_TRUE(sameState(training, states[40]));
  training.step(80);
  EXPECT_TRUE(sameState(training, end));
}

TEST(History, ForgetsTheMomentBeforeTheLastUpdateWhereThatIsChanged) {
  Trainer training = trainer();
  training.step(50);
  EXPECT_EQ(training.rewind(49), 0);
  training.setLearningRate(0.5);
  const Checkpoint changed = training.checkpoint();
  training.step(3);
  goTo(training, 49);
  EXPECT_TRUE(sameState(training, changed));
}

TEST(History, IsGivenUpFromWhereSomethingElseIsChanged) {
  Trainer training = trainer();
  changedRun(training);
  goTo(training, 30);
  EXPECT_EQ(training.history().changes().size(), 5u);
  EXPECT_GT(training.history().keyframeBefore(120).step, 30);
  training.setLearningRate(0.05);
  EXPECT_EQ(training.history().keyframeBefore(120).step, 30);
  EXPECT_EQ(training.history().changes().size(), 2u);
  training.step(90);
  EXPECT_EQ(training.config().learningRate, 0.05);
  EXPECT_EQ(training.config().batchSize, 3);
  EXPECT_EQ(training.data().training.examples(), 10);
}

TEST(History, KnowsOnlyStepsThatWere) {
  Trainer training = trainer();
  training.step(10);
  const auto refusal = [&](std::int64_t step) {
    return test::messageOf([&] { training.rewind(step); });
  };
  EXPECT_EQ(refusal(11), "step is 11; it must be a whole number from 0 to 10.");
  EXPECT_EQ(refusal(-1), "step is -1; it must be a whole number from 0 to 10.");
  EXPECT_EQ(training.steps(), 10);
}

TEST(History, BeginsAnewAtACheckpoint) {
  Trainer training = trainer();
  training.step(50);
  training.restore(training.checkpoint());
  training.step(10);
  EXPECT_EQ(test::messageOf([&] { training.rewind(49); }),
            "step is 49; it must be a whole number from 50 to 60.");
  EXPECT_EQ(training.rewind(50), 0);
}

TEST(History, KeepsAFewKeyframesOfALongRunAndAllocatesNothing) {
  Trainer training(spec, {0.01, 0, 1}, examples(2, 1), examples(0, 2));
  const long long before = test::allocations();
  training.step(20'000);
  EXPECT_EQ(test::allocations() - before, 0);
  for (std::int64_t step = 0; step < 20'000; step += 777)
    EXPECT_LE(step - training.history().keyframeBefore(step).step, 20'000 / 32 + 32);
}

TEST(History, OfALargeNetworkTakesABoundedRoom) {
  const NetworkSpec large =
      test::makeSpec({500, 500, 2}, Activation::relu, Activation::identity, spec.loss);
  Random random(1);
  const Trainer training(large, {0.01, 0, 1}, test::randomData(large, 2, random),
                         test::randomData(large, 1, random));
  const History history(training.checkpoint());
  EXPECT_EQ(history.firstStep(), 0);
  EXPECT_EQ(history.nextChange(), std::numeric_limits<std::int64_t>::max());
}

/// Many numbers in few examples: a pass of them all is little work.
const NetworkSpec wide =
    test::makeSpec({499, 1}, Activation::gelu, Activation::identity, Loss::halfSquaredError);

Dataset wideExamples(Index count, std::uint64_t seed) {
  Random random(seed);
  return test::randomData(wide, count, random);
}

/// 7.2 MB of numbers, so that two earlier sets have room and a third has not.
Dataset largeExamples(std::uint64_t seed) { return wideExamples(1800, seed); }

TEST(History, BeginsLaterWhereEarlierDataTakeTooMuchRoom) {
  Trainer training(wide, {0.01, 0, 1}, largeExamples(1), wideExamples(0, 2));
  std::vector<Checkpoint> states;
  for (std::uint64_t set = 2; set <= 4; ++set) {
    EXPECT_EQ(training.history().firstStep(), 0);
    for (int i = 0; i < 3; ++i, training.step())
      states.push_back(training.checkpoint());
    training.setData(largeExamples(set), wideExamples(0, 2));
  }
  EXPECT_EQ(training.history().firstStep(), 4); // the first keyframe on the second set
  EXPECT_LE(training.history().earlierDataBytes(), History::mostDataBytes);
  ASSERT_EQ(training.history().changes().size(), 2u);
  EXPECT_EQ(training.history().changes().front().step, 6);
  training.setLearningRate(0.02);
  EXPECT_EQ(training.history().changes().size(), 3u);
  states.push_back(training.checkpoint());
  for (const std::int64_t step : {9, 5, 8, 4, 7, 6}) {
    goTo(training, step);
    if (step != 6 && step != 9) // where the data change, they were recorded before
      EXPECT_TRUE(sameState(training, states[static_cast<std::size_t>(step)])) << step;
  }
}

TEST(History, BeginsAtThePresentWhereDataAreSetAgainAndAgain) {
  Trainer training(wide, {0.01, 0, 1}, largeExamples(1), wideExamples(0, 2));
  training.step(2);
  for (std::uint64_t set = 2; set <= 4; ++set)
    training.setData(largeExamples(set), wideExamples(0, 2));
  EXPECT_EQ(training.history().firstStep(), 2);
  EXPECT_EQ(training.history().earlierDataBytes(), 0u);
  const SharedData data = training.checkpoint().data;
  training.step(2);
  goTo(training, 2);
  EXPECT_EQ(training.checkpoint().data, data);
  training.setData(largeExamples(5), wideExamples(0, 2)); // which has room
  EXPECT_EQ(training.history().firstStep(), 2);
  const Checkpoint before = training.checkpoint();
  training.step(70);
  const Checkpoint after = training.checkpoint();
  goTo(training, 2);
  EXPECT_TRUE(sameState(training, before));
  training.step(70);
  EXPECT_TRUE(sameState(training, after));
}

TEST(StepRecord, SaysWhatTheComingUpdateDoes) {
  TrainingConfig config = adam();
  config.penalty = {0.1, 0.2};
  Trainer training(spec, config, examples(10, 1), examples(3, 2));
  training.step(4);
  const StepRecord record = training.record();
  EXPECT_EQ(record.step, 4);
  EXPECT_EQ(record.rate, rateAt(config.schedule, 0.01, 4));
  EXPECT_EQ(record.loss, training.nextLoss());
  EXPECT_EQ(record.penalty, penaltyValue(config.penalty, training.network()));
  EXPECT_EQ(record.examples, 3);
  EXPECT_FALSE(record.correct.has_value()); // no classes
  ASSERT_EQ(record.layerNorms.size(), 2u);
  const double squares =
      record.layerNorms[0] * record.layerNorms[0] + record.layerNorms[1] * record.layerNorms[1];
  EXPECT_NEAR(record.gradientNorm * record.gradientNorm, squares, 1e-14);
  EXPECT_NEAR(record.layerNorms[1], norm(training.descent().layers[1]), 1e-15);
}

} // namespace
} // namespace backprop
