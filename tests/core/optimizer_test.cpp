#include "core/training/optimizer.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

TEST(GradientDescent, MovesEveryParameterAgainstItsGradient) {
  const Network network = test::articleNetwork();
  Gradients gradients(network.spec);
  gradients.layers[0].dW = Matrix{{1, 2, 3}, {4, 5, 6}};
  gradients.layers[0].db = Vector{{7, 8}};
  gradients.layers[1].dW = Matrix{{-1, -2}};
  gradients.layers[1].db = Vector{{-3}};
  Network next(network.spec);
  descend(network, gradients, 0.5, next);
  EXPECT_TRUE(test::close(next.layers[0].W, Matrix{{-0.4, -1.2, -1.2}, {-1.6, -2.0, -3.6}}, 1e-15));
  EXPECT_TRUE(test::close(next.layers[0].b, Matrix{{-3.45}, {-4.1}}, 1e-15));
  EXPECT_TRUE(test::close(next.layers[1].W, Matrix{{1.2, 0.2}}, 1e-15, 1e-16));
  EXPECT_TRUE(test::close(next.layers[1].b, Matrix{{1.7}}, 1e-15));
}

TEST(GradientDescent, RateZeroIsTheIdentity) {
  Random random(1);
  const Network network = test::randomNetwork(test::articleNetwork().spec, random);
  Gradients gradients(network.spec);
  gradients.layers[0].dW.setConstant(1e3);
  gradients.layers[1].db.setConstant(-1e3);
  Network next(network.spec);
  descend(network, gradients, 0, next);
  EXPECT_TRUE(test::same(next, network));
}

} // namespace
} // namespace backprop
