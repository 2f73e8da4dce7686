#include <gtest/gtest.h>

#include "core/support/error.h"
#include "core/support/require.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

const Refusal seed{ErrorCode::range, "seed", told::Number{-1}, wanted::Whole{0, 9}};

TEST(Error, CarriesItsRefusalAndSaysIt) {
  const Error error(seed);
  EXPECT_EQ(error.refusal(), seed);
  EXPECT_STREQ(error.what(), "seed is -1; it must be a whole number from 0 to 9.");
  EXPECT_EQ(error.message(), error.what());
}

TEST(Error, ItsMessageIsNotCutAtANul) {
  const std::string given("relu\0tanh", 9);
  const Error error({ErrorCode::kind, "activation", told::Text{given}, wanted::OneOf{{"relu"}}});
  EXPECT_EQ(error.message(), "activation is \"" + given + "\"; it must be relu.");
}

TEST(Error, ElementsAreWrittenAsInJavaScript) {
  EXPECT_EQ(element("network.layers", 1), "network.layers[1]");
  EXPECT_EQ(element(element("data.inputs", 20), 0), "data.inputs[20][0]");
}

TEST(Require, RefusesWhatDoesNotHold) {
  EXPECT_EQ(test::refusalOf([] { requireWhole(-1, {0, 9}, "seed"); }), seed);
  EXPECT_EQ(test::refusalOf([] { requireIndex(10, 10, "seed"); }),
            (Refusal{ErrorCode::range, "seed", told::Number{10}, wanted::Whole{0, 9}}));
  EXPECT_EQ(test::refusalOf([] { requireFinite(INFINITY, "W"); }),
            (Refusal{ErrorCode::finite, "W", told::Number{INFINITY}, wanted::finite}));
  EXPECT_EQ(test::refusalOf([] {
              requireCount({3, Counted::rows}, {1, 2}, ErrorCode::size, "x");
            }),
            (Refusal{ErrorCode::size, "x", told::Count{3, Counted::rows}, wanted::Count{1, 2}}));
}

TEST(Require, PassesWhatHolds) {
  EXPECT_EQ(test::refusalOf([] {
              requireWhole(9, {0, 9}, "seed");
              requireIndex(9, 10, "seed");
              requireFinite(-1e308, "W");
              requireNumber(0, wanted::notNegative, "rate");
              requireCount({2}, {1, 2}, ErrorCode::size, "x");
            }),
            std::nullopt);
}

} // namespace
} // namespace backprop
