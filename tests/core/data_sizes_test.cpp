#include "core/insight/data_sizes.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

/// A network of tanh units whose second input is 160 times the size of the first.
struct Sizes : testing::Test {
  NetworkSpec spec =
      test::makeSpec({2, 3, 1}, Activation::tanh, Activation::identity, Loss::halfSquaredError);
  Network network{spec};
  Dataset data{Matrix{{0.5, -1, 1, -0.5}, {160, -120, 80, -150}}, Matrix{{0.1, 0.2, 0.3, 0.4}}};

  Sizes() {
    for (Layer& layer : network.layers) {
      layer.W.setConstant(0.4);
      layer.b.setZero();
    }
  }
  std::vector<Finding> found() const {
    Pass pass(spec, data.examples());
    propagate(network, data.x, data.y, pass);
    return examineSizes(examine(network, data.y, pass), network, data);
  }
};

TEST_F(Sizes, NameTheInputThatDrivesUnitsToTheirFlatParts) {
  const std::vector<Finding> large = found();
  ASSERT_EQ(large.size(), 1u); // once, though three units are flat
  EXPECT_EQ(large[0].kind, FindingKind::largeInput);
  EXPECT_EQ(large[0].layer, 0u);
  EXPECT_EQ(large[0].unit, 1);
  EXPECT_EQ(large[0].value, 160);
}

TEST_F(Sizes, NameNoInputThatHasNoPartInIt) {
  network.layers[0].W.col(1).setZero();
  network.layers[0].W.col(0).setConstant(50); // the weights are large, and not the data
  EXPECT_TRUE(found().empty());
}

TEST_F(Sizes, NameTheTargetsWhereHiddenUnitsAreFlat) {
  data.y(0, 2) = -4e5;
  const std::vector<Finding> large = found();
  ASSERT_EQ(large.size(), 2u);
  EXPECT_EQ(large[1].kind, FindingKind::largeTarget);
  EXPECT_EQ(large[1].layer, 1u);
  EXPECT_EQ(large[1].unit, 0);
  EXPECT_EQ(large[1].value, 4e5);
}

TEST_F(Sizes, SayNothingWhereNoUnitIsFlat) {
  data.x.row(1) /= 160;
  data.y(0, 2) = -4e5;
  EXPECT_TRUE(found().empty());
}

} // namespace
} // namespace backprop
