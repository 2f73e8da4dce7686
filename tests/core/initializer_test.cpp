#include <cmath>

#include "core/model/initializer.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

const NetworkSpec wide =
    test::makeSpec({100, 60, 40}, Activation::tanh, Activation::identity, Loss::halfSquaredError);

Network drawn(const NetworkSpec& spec, std::uint64_t seed) {
  Network network(spec);
  Random random(seed);
  initializeXavierUniform(network, random);
  return network;
}

TEST(XavierUniform, WeightsFillTheirRangeEvenly) {
  const Network network = drawn(wide, 1);
  for (const Layer& layer : network.layers) {
    const Scalar range = std::sqrt(6.0 / static_cast<Scalar>(layer.W.rows() + layer.W.cols()));
    const auto count = static_cast<Scalar>(layer.W.size());
    EXPECT_LT(layer.W.cwiseAbs().maxCoeff(), range);
    EXPECT_GT(layer.W.maxCoeff(), 0.99 * range);
    EXPECT_LT(layer.W.minCoeff(), -0.99 * range);
    // Mean 0 and mean square r^2 / 3, within five standard errors.
    EXPECT_NEAR(layer.W.mean() / range, 0, 5 * 0.577 / std::sqrt(count));
    EXPECT_NEAR(layer.W.squaredNorm() / count / (range * range), 1.0 / 3,
                5 * 0.298 / std::sqrt(count));
  }
}

TEST(XavierUniform, BiasesAreZero) {
  Network network = drawn(wide, 1);
  network.layers[1].b.setOnes();
  Random random(1);
  initializeXavierUniform(network, random);
  for (const Layer& layer : network.layers)
    EXPECT_TRUE(test::same(layer.b, Matrix::Zero(layer.b.size(), 1)));
}

TEST(XavierUniform, DrawsLayerByLayerAndRowByRow) {
  const NetworkSpec spec = test::articleNetwork().spec;
  const Network network = drawn(spec, 4);
  Random random(4);
  for (const Layer& layer : network.layers) {
    const Scalar range = std::sqrt(6.0 / static_cast<Scalar>(layer.W.rows() + layer.W.cols()));
    for (Index row = 0; row < layer.W.rows(); ++row)
      for (Index col = 0; col < layer.W.cols(); ++col)
        EXPECT_EQ(layer.W(row, col), random.uniform(-range, range));
  }
}

TEST(XavierUniform, SameSeedGivesTheSameBitsAndAnotherSeedOthers) {
  EXPECT_TRUE(test::same(drawn(wide, 1), drawn(wide, 1)));
  EXPECT_FALSE(test::same(drawn(wide, 1), drawn(wide, 2)));
}

} // namespace
} // namespace backprop
