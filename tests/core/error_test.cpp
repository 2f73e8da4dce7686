#include <gtest/gtest.h>

#include "core/support/error.h"

namespace backprop {
namespace {

TEST(Error, CarriesItsCodeFieldAndMessage) {
  const Error error(ErrorCode::shape, "data.inputs", "data.inputs has 2 numbers in a row.");
  EXPECT_EQ(error.code(), ErrorCode::shape);
  EXPECT_EQ(error.field(), "data.inputs");
  EXPECT_STREQ(error.what(), "data.inputs has 2 numbers in a row.");
}

TEST(Error, ItsMessageIsNotCutAtANul) {
  const std::string given("relu\0tanh", 9);
  const Error error(ErrorCode::kind, "activation", "activation is " + given + ".");
  EXPECT_EQ(error.message(), "activation is " + given + ".");
}

TEST(Error, CodesHaveTheNamesOfTheJavaScriptApi) {
  EXPECT_STREQ(name(ErrorCode::type), "type");
  EXPECT_STREQ(name(ErrorCode::range), "range");
  EXPECT_STREQ(name(ErrorCode::shape), "shape");
  EXPECT_STREQ(name(ErrorCode::finite), "finite");
  EXPECT_STREQ(name(ErrorCode::kind), "kind");
  EXPECT_STREQ(name(ErrorCode::pairing), "pairing");
  EXPECT_STREQ(name(ErrorCode::size), "size");
  EXPECT_STREQ(name(ErrorCode::closed), "closed");
  EXPECT_STREQ(name(ErrorCode::internal), "internal");
}

TEST(Error, ElementsAreWrittenAsInJavaScript) {
  EXPECT_EQ(element("network.layers", 1), "network.layers[1]");
  EXPECT_EQ(element(element("data.inputs", 20), 0), "data.inputs[20][0]");
}

TEST(Error, NumbersAreShownShort) {
  EXPECT_EQ(shown(0.1), "0.1");
  EXPECT_EQ(shown(-3), "-3");
  EXPECT_EQ(shown(1.0 / 3), "0.3333333333");
  EXPECT_EQ(shown(1e300), "1e+300");
}

} // namespace
} // namespace backprop
