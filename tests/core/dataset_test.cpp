#include <algorithm>
#include <cmath>
#include <limits>

#include "core/data/dataset.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

constexpr Scalar nan = std::numeric_limits<Scalar>::quiet_NaN();
constexpr Scalar infinity = std::numeric_limits<Scalar>::infinity();

const NetworkSpec crossEntropy =
    test::makeSpec({2, 1}, Activation::sigmoid, Activation::sigmoid, Loss::binaryCrossEntropy);
const NetworkSpec squaredError =
    test::makeSpec({2, 1}, Activation::sigmoid, Activation::identity, Loss::halfSquaredError);
const NetworkSpec wide =
    test::makeSpec({2, 4096, 1}, Activation::sigmoid, Activation::sigmoid, Loss::halfSquaredError);

Dataset examples(Index count) { return {Matrix::Zero(2, count), Matrix::Zero(1, count)}; }
/// Three examples with one number replaced.
Dataset withInput(Index input, Index example, Scalar value) {
  Dataset data = examples(3);
  data.x(input, example) = value;
  return data;
}
Dataset withTarget(Index example, Scalar value) {
  Dataset data = examples(3);
  data.y(0, example) = value;
  return data;
}

struct RefusedData {
  const char* what;
  Dataset data;
  NetworkSpec spec;
  Refusal refusal;
};
std::ostream& operator<<(std::ostream& out, const RefusedData& refused) {
  return out << refused.what;
}
class DatasetRefused : public testing::TestWithParam<RefusedData> {};
INSTANTIATE_TEST_SUITE_P(
    Dataset, DatasetRefused,
    testing::Values(
        RefusedData{"NoExamples",
                    examples(0),
                    crossEntropy,
                    {ErrorCode::size, "data.inputs", told::Count{0, Counted::rows},
                     wanted::Count{1, 1'000'000}}},
        RefusedData{"TooManyExamples",
                    examples(1'000'001),
                    crossEntropy,
                    {ErrorCode::size, "data.inputs", told::Count{1'000'001, Counted::rows},
                     wanted::Count{1, 1'000'000}}},
        RefusedData{"FewerTargetsThanInputs",
                    {Matrix::Zero(2, 3), Matrix::Zero(1, 2)},
                    crossEntropy,
                    {ErrorCode::shape, "data.targets", told::Count{2, Counted::rows},
                     wanted::Count{3, 3, wanted::Because::examples}}},
        RefusedData{"TooManyNumbersInTheWidestLayer",
                    examples(5000),
                    wide,
                    {ErrorCode::size, "data.inputs", told::Count{5000, Counted::rows},
                     wanted::Count{0, 4882, wanted::Because::widestLayer, 4096}}},
        RefusedData{"InputsOfAnotherWidth",
                    {Matrix::Zero(3, 2), Matrix::Zero(1, 2)},
                    crossEntropy,
                    {ErrorCode::shape, "data.inputs", told::Count{3, Counted::columns},
                     wanted::Count{2, 2, wanted::Because::inputs}}},
        RefusedData{"TargetsOfAnotherWidth",
                    {Matrix::Zero(2, 2), Matrix::Zero(2, 2)},
                    crossEntropy,
                    {ErrorCode::shape, "data.targets", told::Count{2, Counted::columns},
                     wanted::Count{1, 1, wanted::Because::outputs}}},
        RefusedData{"NaNInput",
                    withInput(1, 2, nan),
                    crossEntropy,
                    {ErrorCode::finite, "data.inputs[2][1]", told::Number{nan}, wanted::finite}},
        RefusedData{
            "InfiniteInput",
            withInput(0, 0, -infinity),
            squaredError,
            {ErrorCode::finite, "data.inputs[0][0]", told::Number{-infinity}, wanted::finite}},
        RefusedData{"NaNTarget",
                    withTarget(1, nan),
                    squaredError,
                    {ErrorCode::finite, "data.targets[1][0]", told::Number{nan}, wanted::finite}},
        RefusedData{
            "InfiniteTarget",
            withTarget(1, infinity),
            crossEntropy,
            {ErrorCode::finite, "data.targets[1][0]", told::Number{infinity}, wanted::finite}},
        RefusedData{"TargetOutsideTheRangeOfTheLoss",
                    withTarget(2, 1.5),
                    crossEntropy,
                    {ErrorCode::range, "data.targets[2][0]", told::Number{1.5},
                     wanted::Target{"binaryCrossEntropy", 0, 1, false}}}),
    [](const auto& tested) { return tested.param.what; });

TEST_P(DatasetRefused, TellsWhereWhatWasGivenAndWhatIsWanted) {
  EXPECT_EQ(test::refusalOf([] { validate(GetParam().data, GetParam().spec); }),
            GetParam().refusal);
}

TEST(Dataset, FittingDataIsAccepted) {
  EXPECT_EQ(test::refusalOf([] { validate(examples(3), crossEntropy); }), std::nullopt);
  EXPECT_EQ(test::refusalOf([] { validate(withTarget(0, 1), crossEntropy); }), std::nullopt);
  EXPECT_EQ(test::refusalOf([] { validate(withTarget(0, 0.5), crossEntropy); }), std::nullopt);
  EXPECT_EQ(test::refusalOf([] { validate(withTarget(0, -1e300), squaredError); }), std::nullopt);
}

TEST(Dataset, MostExamplesTimesTheWidestLayerIsTheLimitOfCells) {
  EXPECT_EQ(mostExamples(crossEntropy), 1'000'000);
  EXPECT_EQ(mostExamples(wide), 4882); // 20,000,000 / 4096 = 4882.8
  EXPECT_EQ(mostExamples(test::makeSpec({4000, 1}, Activation::tanh, Activation::tanh,
                                        Loss::halfSquaredError)),
            5000);
}

TEST(Dataset, SelectTakesColumnsInTheOrderAskedFor) {
  const Dataset data{Matrix{{1, 2, 3}, {4, 5, 6}}, Matrix{{7, 8, 9}}};
  const Dataset chosen = data.select({2, 0, 2});
  EXPECT_TRUE(test::same(chosen.x, Matrix{{3, 1, 3}, {6, 4, 6}}));
  EXPECT_TRUE(test::same(chosen.y, Matrix{{9, 7, 9}}));
  EXPECT_EQ(data.select({}).examples(), 0);
}

// ---- split --------------------------------------------------------------------------------------

TEST(Split, EveryExampleIsOnOneSideInAscendingOrder) {
  const Split split = splitExamples(100, 0.25, 7);
  EXPECT_EQ(split.heldOut.size(), 25u);
  EXPECT_TRUE(std::is_sorted(split.training.begin(), split.training.end()));
  EXPECT_TRUE(std::is_sorted(split.heldOut.begin(), split.heldOut.end()));
  std::vector<Index> all = split.training;
  all.insert(all.end(), split.heldOut.begin(), split.heldOut.end());
  std::sort(all.begin(), all.end());
  ASSERT_EQ(all.size(), 100u);
  for (Index i = 0; i < 100; ++i)
    EXPECT_EQ(all[static_cast<std::size_t>(i)], i);
}

TEST(Split, SizesAreRoundedAndNeverTakeAllExamples) {
  EXPECT_EQ(splitExamples(10, 0, 1).heldOut.size(), 0u);
  EXPECT_EQ(splitExamples(10, 0.24, 1).heldOut.size(), 2u);
  EXPECT_EQ(splitExamples(10, 0.25, 1).heldOut.size(), 3u);
  EXPECT_EQ(splitExamples(10, 0.99, 1).heldOut.size(), 9u);
  EXPECT_EQ(splitExamples(1, 0.9, 1).training, std::vector<Index>{0});
}

TEST(Split, IsDrawnByItsSeed) {
  EXPECT_EQ(splitExamples(50, 0.4, 1).heldOut, splitExamples(50, 0.4, 1).heldOut);
  EXPECT_NE(splitExamples(50, 0.4, 1).heldOut, splitExamples(50, 0.4, 2).heldOut);
}

TEST(Split, EveryExampleIsHeldOutEquallyOften) {
  int counts[10] = {};
  for (std::uint64_t seed = 0; seed < 5000; ++seed)
    for (const Index example : splitExamples(10, 0.3, seed).heldOut)
      ++counts[example];
  for (const int count : counts)
    EXPECT_NEAR(count, 1500, 5 * 32.4); // five standard deviations
}

TEST(Split, HoldsOutTheLastExamples) {
  EXPECT_EQ(splitExamples(10, 0.3, 5, HeldOutRows::last).heldOut, (std::vector<Index>{7, 8, 9}));
  EXPECT_EQ(splitExamples(3, 0.9, 5, HeldOutRows::last).heldOut, (std::vector<Index>{1, 2}));
  EXPECT_TRUE(splitExamples(3, 0, 5, HeldOutRows::last).heldOut.empty());
}

TEST(Split, HoldsOutExamplesAtEqualDistances) {
  EXPECT_EQ(splitExamples(12, 0.25, 5, HeldOutRows::spaced).heldOut,
            (std::vector<Index>{3, 7, 11}));
  EXPECT_EQ(splitExamples(10, 0.3, 5, HeldOutRows::spaced).heldOut, (std::vector<Index>{2, 5, 9}));
  EXPECT_TRUE(splitExamples(10, 0, 5, HeldOutRows::spaced).heldOut.empty());
  for (Index examples = 2; examples < 60; ++examples)
    for (const Real fraction : {0.1, 0.5, 0.8, 0.95}) {
      const auto drawn = splitExamples(examples, fraction, 1).heldOut.size();
      EXPECT_EQ(splitExamples(examples, fraction, 1, HeldOutRows::spaced).heldOut.size(), drawn);
    }
}

TEST(Split, HoldsOutExactlyTheExamplesThatAreListed) {
  const Split split = splitExamples(6, {4, 0, 3});
  EXPECT_EQ(split.heldOut, (std::vector<Index>{0, 3, 4}));
  EXPECT_EQ(split.training, (std::vector<Index>{1, 2, 5}));
  EXPECT_EQ(splitExamples(2, std::vector<Index>{}).training, (std::vector<Index>{0, 1}));
  EXPECT_EQ(splitExamples(2, std::vector<Index>{0}).training, std::vector<Index>{1});
}

TEST(Split, ListedExamplesThatAreNoneOrComeTwiceAreRefused) {
  const auto refusal = [](std::vector<Index> heldOut) {
    return test::refusalOf([&] { splitExamples(5, heldOut); });
  };
  const auto outside = [](double given) {
    return Refusal{ErrorCode::range, "data.heldOutRows[1]", told::Number{given},
                   wanted::Whole{0, 4}};
  };
  EXPECT_EQ(refusal({0, 5}), outside(5));
  EXPECT_EQ(refusal({0, -1}), outside(-1));
  EXPECT_EQ(refusal({3, 1, 0, 1}),
            (Refusal{ErrorCode::range, "data.heldOutRows[3]", told::Number{1},
                     wanted::Compared{wanted::Comparison::different, "data.heldOutRows[1]", 1}}));
  EXPECT_EQ(refusal({4, 3, 2, 1, 0}),
            (Refusal{ErrorCode::size, "data.heldOutRows", told::Count{5, Counted::rows},
                     wanted::Count{0, 4}}));
}

TEST(Split, FractionsOutsideZeroToOneAreRefused) {
  for (const Real fraction : {1.0, -0.1, infinity, nan})
    EXPECT_EQ(
        test::refusalOf([&] { splitExamples(10, fraction, 1); }),
        (Refusal{ErrorCode::range, "data.heldOut", told::Number{fraction}, wanted::fraction}));
}

// ---- standardizer -------------------------------------------------------------------------------

TEST(Standardizer, FitsMeanAndStandardDeviationOfEachInput) {
  const Standardizer fitted = Standardizer::fit(Matrix{{1, 3, 5, 7}, {10, 10, 14, 14}});
  EXPECT_TRUE(test::close(fitted.mean, Matrix{{4}, {12}}, 1e-15));
  EXPECT_TRUE(test::close(fitted.deviation, Matrix{{std::sqrt(5.0)}, {2}}, 1e-15));
}

TEST(Standardizer, FittedExamplesGetMeanZeroAndDeviationOne) {
  Random random(1);
  const Matrix x = (test::randomMatrix(3, 40, random).array() * 50 + 200).matrix();
  const Standardizer again = Standardizer::fit(Standardizer::fit(x).apply(x));
  EXPECT_TRUE(test::close(again.mean, Matrix::Zero(3, 1), 0, 1e-13));
  EXPECT_TRUE(test::close(again.deviation, Matrix::Ones(3, 1), 1e-13));
}

TEST(Standardizer, OtherExamplesAreShiftedByTheFittedNumbers) {
  const Standardizer fitted{Vector{{1, 2}}, Vector{{2, 4}}};
  EXPECT_TRUE(test::same(fitted.apply(Matrix{{5, 1}, {2, 10}}), Matrix{{2, 0}, {0, 2}}));
}

TEST(Standardizer, UndoneItGivesTheNumbersBack) {
  const Standardizer fitted{Vector{{1, 2}}, Vector{{2, 4}}};
  EXPECT_TRUE(test::same(fitted.undo(Matrix{{2, 0}, {0, 2}}), Matrix{{5, 1}, {2, 10}}));
}

TEST(Standardizer, RefusesTargetsByTheirPath) {
  EXPECT_EQ(test::refusalOf([] {
              Standardizer::fit(Matrix{{1e200, -1e200}}, "data.targets");
            }),
            (Refusal{ErrorCode::finite,
                     "data.targets",
                     {},
                     wanted::Rule{wanted::Reason::standardizable, "0"}}));
}

TEST(Standardizer, RefusesInputsWhoseDeviationIsNoNumber) {
  for (const Scalar size : {1e200, 1.7e308, 1e-300})
    EXPECT_EQ(test::refusalOf([&] {
                Standardizer::fit(Matrix{{1, 2}, {size, -size}});
              }),
              (Refusal{ErrorCode::finite,
                       "data.inputs",
                       {},
                       wanted::Rule{wanted::Reason::standardizable, "1"}}));
}

TEST(Standardizer, AnInputThatNeverChangesBecomesZeroThoughItsMeanIsRounded) {
  for (const auto& [value, count] : {std::pair{0.1, 3}, std::pair{37.8, 10}}) {
    const Standardizer fitted = Standardizer::fit(Matrix::Constant(1, count, value));
    EXPECT_EQ(fitted.mean(0), value);
    EXPECT_EQ(fitted.deviation(0), 1);
    EXPECT_TRUE(test::same(fitted.apply(Matrix{{value}}), Matrix{{0}}));
  }
}

TEST(Standardizer, AnInputThatNeverChangesBecomesZero) {
  const Standardizer fitted = Standardizer::fit(Matrix{{3, 3, 3}});
  EXPECT_EQ(fitted.deviation(0), 1);
  EXPECT_TRUE(test::same(fitted.apply(Matrix{{3, 4}}), Matrix{{0, 1}}));
}

} // namespace
} // namespace backprop
