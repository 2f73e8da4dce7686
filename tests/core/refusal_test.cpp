#include <limits>

#include <gtest/gtest.h>

#include "core/support/refusal.h"
#include "core/support/refusal_words.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// ---- what is wanted, as a rule ------------------------------------------------------------------

TEST(Wanted, WholeNumbersHoldWithinTheirBounds) {
  const wanted::Whole bounded{2, 5};
  EXPECT_TRUE(bounded.holds(2) && bounded.holds(5));
  EXPECT_FALSE(bounded.holds(1) || bounded.holds(6));
  const wanted::Whole multiple{.least = 0, .most = 8, .multipleOf = 3};
  EXPECT_TRUE(multiple.holds(0) && multiple.holds(6));
  EXPECT_FALSE(multiple.holds(4) || multiple.holds(9) || multiple.holds(-3));
  EXPECT_TRUE(wanted::Whole{}.holds(std::numeric_limits<std::int64_t>::min()));
}

TEST(Wanted, NumbersHoldWithinTheirEndsOpenOrClosed) {
  const auto holds = [](const wanted::Number& wanted, std::initializer_list<double> in,
                        std::initializer_list<double> out) {
    for (const double value : in)
      EXPECT_TRUE(wanted.holds(value)) << value;
    for (const double value : out)
      EXPECT_FALSE(wanted.holds(value)) << value;
    EXPECT_FALSE(wanted.holds(nan) || wanted.holds(infinity) || wanted.holds(-infinity));
  };
  holds(wanted::finite, {-1e308, 0, 1e308}, {});
  holds(wanted::notNegative, {0, 1e308}, {-1e-300});
  holds(wanted::positive, {1e-300, 1e308}, {0, -1});
  holds(wanted::fraction, {0, 0.999}, {-0.1, 1});
  holds(wanted::share, {0, 1}, {-0.1, 1.1});
  holds(wanted::positiveShare, {0.1, 1}, {0, 1.1});
}

TEST(Wanted, CountsHoldFromLeastToMost) {
  const wanted::Count count{1, 3};
  EXPECT_TRUE(count.holds(1) && count.holds(3));
  EXPECT_FALSE(count.holds(0) || count.holds(4));
}

// ---- in English ---------------------------------------------------------------------------------

std::string said(const Told& given, const Wanted& wanted = wanted::finite) {
  return inEnglish({ErrorCode::range, "x", given, wanted});
}

TEST(Words, SayWhatWasGiven) {
  const std::string finite = "; it must be a finite number.";
  EXPECT_EQ(said({}), "x must be a finite number.");
  EXPECT_EQ(said(told::Number{0.1}), "x is 0.1" + finite);
  EXPECT_EQ(said(told::Number{1.0 / 3}), "x is 0.3333333333" + finite);
  EXPECT_EQ(said(told::Number{9007199254740991}), "x is 9007199254740991" + finite);
  EXPECT_EQ(said(told::Number{4294967296}), "x is 4294967296" + finite);
  EXPECT_EQ(said(told::Number{1e300}), "x is 1e+300" + finite);
  EXPECT_EQ(said(told::Number{-infinity}), "x is -Infinity" + finite);
  EXPECT_EQ(said(told::Number{infinity}), "x is Infinity" + finite);
  EXPECT_EQ(said(told::Number{nan}), "x is NaN" + finite);
  EXPECT_EQ(said(told::Text{"a"}), "x is \"a\"" + finite);
  EXPECT_EQ(said(told::Count{1, Counted::rows}), "x has 1 row" + finite);
  EXPECT_EQ(said(Shape{2, 3}), "x is 2 x 3" + finite);
}

TEST(Words, SayWhatAValueIs) {
  const std::pair<Sort, std::string> words[] = {
      {Sort::missing, "missing"},
      {Sort::null, "null"},
      {Sort::yes, "true"},
      {Sort::no, "false"},
      {Sort::array, "an array"},
      {Sort::object, "an object"},
      {Sort::function, "a function"},
      {Sort::symbol, "a symbol"},
      {Sort::bigint, "a bigint"},
      {Sort::boolean, "true or false"},
      {Sort::number, "a number"},
      {Sort::numbers, "an array of numbers"},
  };
  for (const auto& [sort, word] : words)
    EXPECT_EQ(said(sort, sort), "x is " + word + "; it must be " + word + ".");
  EXPECT_EQ(std::size(words), sorts.size());
}

TEST(Words, SayWhatIsCounted) {
  const wanted::Count one{1, 1};
  EXPECT_EQ(said(told::Count{0}, one), "x has 0 entries; it must have 1.");
  EXPECT_EQ(said(told::Count{2, Counted::rows}, one), "x has 2 rows; it must have 1.");
  EXPECT_EQ(said(told::Count{2, Counted::columns}, one), "x has 2 columns; it must have 1.");
  EXPECT_EQ(said(told::Count{2, Counted::points}, one), "x has 2 points; it must have 1.");
  EXPECT_EQ(said(told::Count{2, Counted::parameters}, one),
            "x has 2 weights and biases; it must have 1.");
}

TEST(Words, SayHowManyAndWhy) {
  using enum wanted::Because;
  const auto wanted = [](std::int64_t least, std::int64_t most, wanted::Because because = nothing,
                         std::int64_t by = 0) {
    return said(told::Count{7}, wanted::Count{least, most, because, by});
  };
  EXPECT_EQ(wanted(1, 5), "x has 7 entries; it must have 1 to 5.");
  EXPECT_EQ(wanted(0, 5), "x has 7 entries; it must have at most 5.");
  EXPECT_EQ(wanted(3, 3, inputs),
            "x has 7 entries; it must have 3, one for each input of the network.");
  EXPECT_EQ(wanted(3, 3, outputs),
            "x has 7 entries; it must have 3, one for each output of the network.");
  EXPECT_EQ(wanted(3, 3, parameters),
            "x has 7 entries; it must have 3, one for each weight and bias of the network.");
  EXPECT_EQ(wanted(3, 3, examples),
            "x has 7 entries; it must have 3, one for each row of the inputs.");
  EXPECT_EQ(wanted(3, 3, given),
            "x has 7 entries; it must have 3, one for each number in a row of the data.");
  EXPECT_EQ(wanted(0, 5, widestLayer, 64),
            "x has 7 entries; it must have at most 5 where the widest layer has 64 units.");
  EXPECT_EQ(wanted(0, 5, units, 1),
            "x has 7 entries; it must have at most 5 for the outputs of 1 unit.");
}

TEST(Words, SayWhichNumbersAreRight) {
  const std::pair<Wanted, std::string> words[] = {
      {wanted::Whole{}, "a whole number"},
      {wanted::Whole{.least = 1}, "a whole number, 1 or more"},
      {wanted::Whole{0, 9}, "a whole number from 0 to 9"},
      {wanted::Whole{.least = 1, .most = 9, .orFull = true},
       "a whole number from 1 to 9, or 'full'"},
      {wanted::Whole{.least = 0, .most = 6, .multipleOf = 3},
       "a multiple of the batch size 3 below 7"},
      {wanted::finite, "a finite number"},
      {wanted::notNegative, "a finite number, 0 or more"},
      {wanted::positive, "a finite number above 0"},
      {wanted::fraction, "a number from 0 up to but not including 1"},
      {wanted::Number{.above = 0, .below = 1}, "a number above 0 and below 1"},
      {wanted::share, "a number from 0 to 1"},
      {wanted::Number{.least = 0, .most = 0}, "0"},
      {wanted::positiveShare, "a number above 0 and at most 1"},
      {Shape{4, 3}, "4 x 3"},
      {wanted::OneOf{{"a"}}, "a"},
      {wanted::OneOf{{"a", "b", "c"}}, "a, b or c"},
      {wanted::OneOf{{"a", "b"}, true}, "a, b or an array"},
      {wanted::Compared{wanted::Comparison::atLeast, "low", 2}, "at least low, which is 2"},
      {wanted::Compared{wanted::Comparison::finiteDistance, "low", -2},
       "at a finite distance from low, which is -2"},
      {wanted::Compared{wanted::Comparison::different, "other", 2}, "different from other"},
      {wanted::Rule{wanted::Reason::sessionData, "0af"},
       "the fingerprint of this session's data, 0af"},
      {wanted::Rule{wanted::Reason::generator}, "64 hexadecimal digits, not all of them 0"},
      {wanted::Rule{wanted::Reason::otherFeature}, "different from the features before it"},
  };
  for (const auto& [wanted, word] : words)
    EXPECT_EQ(said(told::Number{1}, wanted), "x is 1; it must be " + word + ".");
}

TEST(Words, SayWhatHasASentenceOfItsOwn) {
  using enum wanted::Reason;
  const auto target = [](bool endsOnly) {
    return said(told::Number{2}, wanted::Target{"hinge", -1, 1, endsOnly});
  };
  EXPECT_EQ(target(true), "x is 2; with hinge every target must be -1 or 1.");
  EXPECT_EQ(target(false), "x is 2; with hinge every target must be from -1 to 1.");
  EXPECT_EQ(said({}, wanted::Members{"settings", {"a", "b"}}),
            "x is unknown; settings can have a and b.");
  EXPECT_EQ(said({}, wanted::Members{"x", {"a", "b"}, true}), "x has neither a nor b.");
  EXPECT_EQ(said({}, wanted::Rule{sessionNetwork}),
            "x is not the network of this session; another network needs a new session.");
  EXPECT_EQ(said({}, wanted::Rule{sessionSeed}),
            "x is not the seed of this session; reset(seed) begins with another.");
  EXPECT_EQ(said({}, wanted::Rule{sessionInitializer}),
            "x is not the initializer of this session; other starting weights need a new session.");
  EXPECT_EQ(said({}, wanted::Rule{sessionBeginning}),
            "x is not a session that has come to the moment with which this history begins.");
  EXPECT_EQ(said({}, wanted::Rule{sameOptimizer}),
            "x has the state of a different optimizer from the settings.");
  EXPECT_EQ(
      said({}, wanted::Rule{standardizable, "2"}),
      "x can't be standardised: the standard deviation of number 2 of each row is not a finite "
      "number above 0.");
  EXPECT_EQ(said({}, wanted::Rule{trainingValue, "2"}),
            "x can't be filled: number 2 of each training row is a gap.");
  EXPECT_EQ(said({}, wanted::Rule{anyTarget, "hinge"}),
            "x must be false: the targets of hinge have a fixed range.");
  EXPECT_EQ(inEnglish({ErrorCode::size, "", {}, wanted::Rule{memory}}),
            "There is not enough memory for this.");
  EXPECT_EQ(inEnglish({ErrorCode::internal, "", {}, wanted::Rule{soundEngine, "bad"}}),
            "The engine has made a mistake: bad");
}

TEST(Words, SayWhyAPairIsRefused) {
  const auto pair = [](PairingReason reason, double least, double most) {
    return said(told::Text{"loss"}, wanted::Pair{"g", "loss", reason, least, most});
  };
  const std::string domain = "x is loss and the last layer is g: cross-entropy takes the "
                             "logarithm of yhat and 1 - yhat, but g ";
  EXPECT_EQ(pair(PairingReason::leavesDomain, 0, 2), domain + "goes above 1.");
  EXPECT_EQ(pair(PairingReason::leavesDomain, -1, 1), domain + "goes below 0.");
  EXPECT_EQ(pair(PairingReason::leavesDomain, -1, 2), domain + "leaves the range from 0 to 1.");
  EXPECT_EQ(pair(PairingReason::sharedTotal, 0, 1),
            "x is loss and the last layer is g: binary cross-entropy treats each output as "
            "a separate yes or no, but softmax outputs sum to 1; use softmax cross-entropy.");
  EXPECT_EQ(pair(PairingReason::needsSharedTotal, 0, 1),
            "x is loss and the last layer is g: softmax cross-entropy needs outputs that sum "
            "to 1, which only a softmax gives.");
}

// ---- names and places ---------------------------------------------------------------------------

TEST(Refusal, EveryNameStandsAtItsKind) {
  const auto inOrder = [](const auto& table) {
    for (std::size_t i = 0; i < table.size(); ++i)
      EXPECT_EQ(static_cast<std::size_t>(table[i].kind), i) << table[i].name;
  };
  inOrder(errorCodes);
  inOrder(sorts);
  inOrder(countedThings);
  inOrder(wanted::becauses);
  inOrder(wanted::comparisons);
  inOrder(wanted::reasons);
  EXPECT_EQ(name(ErrorCode::internal), "internal");
  EXPECT_EQ(name(wanted::Reason::soundEngine), "soundEngine");
}

TEST(Refusal, WithinSomethingHasAllItsPathsThere) {
  const Refusal high{ErrorCode::range, "high", told::Number{1},
                     wanted::Compared{wanted::Comparison::atLeast, "low", 2}};
  EXPECT_EQ(inEnglish(high.within("of.")), "of.high is 1; it must be at least of.low, which is 2.");
  const Refusal seed{ErrorCode::range, "seed", told::Number{1}, wanted::Whole{}};
  EXPECT_EQ(seed.within("of."),
            (Refusal{ErrorCode::range, "of.seed", told::Number{1}, wanted::Whole{}}));
}

} // namespace
} // namespace backprop
