#include "core/calculus/forward.h"
#include "core/insight/in_units.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

/// Rows far from 0 and of different sizes, and what stands for them.
struct InUnits : testing::Test {
  Random random{5};
  Matrix x = (test::randomMatrix(3, 20, random).array() * 40 + 300).matrix();
  Matrix y = (test::randomMatrix(2, 20, random).array() * 5e4 + 2e5).matrix();
  Preparation preparation{{}, Standardizer::fit(x), Standardizer::fit(y, "data.targets")};

  Network made(Activation output) {
    return test::randomNetwork(
        test::makeSpec({3, 4, 2}, Activation::tanh, output, Loss::halfSquaredError), random);
  }
  static Matrix outputsOf(const Network& network, const Matrix& x) {
    ForwardTrace trace(network.spec, x.cols());
    forward(network, x, trace);
    return trace.output();
  }
};

/// 1e-12: numbers of size 2e5 are sums of some 10 products, each rounded to 1e-16 of it.
TEST_F(InUnits, GivesTheSameOutputsForRowsAsTheyWereGiven) {
  const Network network = made(Activation::identity);
  const auto [inUnits, outputsToo] = inUnitsOf(network, preparation);
  EXPECT_TRUE(outputsToo);
  const Matrix expected = preparation.inUnits(outputsOf(network, preparation.apply(x)));
  EXPECT_TRUE(test::close(outputsOf(inUnits, x), expected, 1e-12));
}

TEST_F(InUnits, LeavesTheOutputsWhereTheLastActivationBendsThem) {
  const Network network = made(Activation::tanh);
  const auto [inUnits, outputsToo] = inUnitsOf(network, preparation);
  EXPECT_FALSE(outputsToo);
  EXPECT_TRUE(
      test::close(outputsOf(inUnits, x), outputsOf(network, preparation.apply(x)), 0, 1e-12));
}

TEST_F(InUnits, OfOneLayerTakesBothAtOnce) {
  const Network network = test::randomNetwork(
      test::makeSpec({3, 2}, Activation::identity, Activation::identity, Loss::halfSquaredError),
      random);
  const Matrix expected = preparation.inUnits(outputsOf(network, preparation.apply(x)));
  EXPECT_TRUE(test::close(outputsOf(inUnitsOf(network, preparation).network, x), expected, 1e-12));
}

TEST_F(InUnits, ChangesNothingWhereNothingIsStandardised) {
  const Network network = made(Activation::identity);
  EXPECT_TRUE(test::same(outputsOf(inUnitsOf(network, {}).network, x), outputsOf(network, x)));
  EXPECT_TRUE(inUnitsOf(made(Activation::tanh), {}).outputsToo);
}

} // namespace
} // namespace backprop
