#include "core/calculus/forward.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

using test::close;

TEST(Forward, MatchesTheArticlesNetworkToAllPrintedDigits) {
  const Network network = test::articleNetwork();
  const Dataset example = test::articleExample();
  ForwardTrace trace(network.spec, 1);
  forward(network, example.x, trace);
  EXPECT_TRUE(close(trace.layers[0].z, Matrix{{-0.4}, {1.45}}, 1e-15));
  EXPECT_TRUE(close(trace.layers[0].a, Matrix{{0.4013123399}, {0.8099984340}}, 0, 5e-11));
  EXPECT_TRUE(close(trace.layers[1].z, Matrix{{-0.1670801093}}, 0, 5e-11));
  EXPECT_TRUE(close(trace.output(), Matrix{{0.4583268724}}, 0, 5e-11));
  EXPECT_NEAR(batchLoss(network, trace, example.y), 0.7801726543, 5e-11);
}

TEST(Forward, LossMatchesPlainLoopsOverDepthsAndActivations) {
  Random random(1);
  for (const Activation hidden : {Activation::sigmoid, Activation::tanh, Activation::relu})
    for (const std::vector<Index>& widths :
         {std::vector<Index>{2, 1}, {3, 2, 1}, {2, 8, 8, 3}, {5, 1, 7, 2, 2}}) {
      const Network network = test::randomNetwork(
          test::makeSpec(widths, hidden, Activation::sigmoid, Loss::binaryCrossEntropy), random);
      const Dataset data = test::randomData(network.spec, 7, random);
      ForwardTrace trace(network.spec, 7);
      forward(network, data.x, trace);
      EXPECT_NEAR(batchLoss(network, trace, data.y),
                  static_cast<Scalar>(test::plainLoss(network, data)), 1e-14);
    }
}

TEST(Forward, EachExampleIsAColumnOfItsOwn) {
  Random random(2);
  const Network network = test::randomNetwork(
      test::makeSpec({4, 9, 3}, Activation::tanh, Activation::identity, Loss::halfSquaredError),
      random);
  const Matrix x = test::randomMatrix(4, 6, random);
  ForwardTrace together(network.spec, 6), alone(network.spec, 1);
  forward(network, x, together);
  for (Index example = 0; example < 6; ++example) {
    forward(network, x.col(example), alone);
    for (std::size_t l = 0; l < 2; ++l) {
      EXPECT_TRUE(close(together.layers[l].z.col(example), alone.layers[l].z, 0, 1e-14));
      EXPECT_TRUE(close(together.layers[l].a.col(example), alone.layers[l].a, 0, 1e-14));
    }
  }
}

TEST(Forward, TraceHasAColumnForEachExample) {
  const ForwardTrace trace(test::articleNetwork().spec, 5);
  EXPECT_TRUE(test::same(trace.layers[0].z, Matrix::Zero(2, 5)));
  EXPECT_TRUE(test::same(trace.layers[1].a, Matrix::Zero(1, 5)));
}

} // namespace
} // namespace backprop
