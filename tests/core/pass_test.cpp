#include "core/calculus/pass.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

TEST(Pass, IsForwardThenBackwardWithTheSameWeights) {
  Random random(1);
  const Network network = test::randomNetwork(
      test::makeSpec({3, 4, 2}, Activation::relu, Activation::sigmoid, Loss::binaryCrossEntropy),
      random);
  const Dataset data = test::randomData(network.spec, 5, random);
  Pass pass(network.spec, 5);
  propagate(network, data.x, data.y, pass);

  ForwardTrace trace(network.spec, 5);
  BackwardTrace back(network.spec, 5);
  Gradients gradients(network.spec);
  forward(network, data.x, trace);
  backward(network, data.x, data.y, trace, back, gradients);
  for (std::size_t l = 0; l < 2; ++l) {
    EXPECT_TRUE(test::same(pass.forward.layers[l].z, trace.layers[l].z));
    EXPECT_TRUE(test::same(pass.forward.layers[l].a, trace.layers[l].a));
    EXPECT_TRUE(test::same(pass.back.layers[l].delta, back.layers[l].delta));
    EXPECT_TRUE(test::same(pass.gradients.layers[l].dW, gradients.layers[l].dW));
    EXPECT_TRUE(test::same(pass.gradients.layers[l].db, gradients.layers[l].db));
  }
}

TEST(Pass, LeavesNothingOfTheOneBefore) {
  Random random(2);
  const Network network = test::articleNetwork();
  const Dataset data = test::articleExample();
  Pass used(network.spec, 1), fresh(network.spec, 1);
  propagate(test::randomNetwork(network.spec, random), data.x, data.y, used);
  propagate(network, data.x, data.y, used);
  propagate(network, data.x, data.y, fresh);
  for (std::size_t l = 0; l < 2; ++l) {
    EXPECT_TRUE(test::same(used.back.layers[l].delta, fresh.back.layers[l].delta));
    EXPECT_TRUE(test::same(used.gradients.layers[l].dW, fresh.gradients.layers[l].dW));
    EXPECT_TRUE(test::same(used.gradients.layers[l].db, fresh.gradients.layers[l].db));
  }
}

} // namespace
} // namespace backprop
