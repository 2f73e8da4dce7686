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
  EXPECT_TRUE(pass.forward == trace);
  EXPECT_TRUE(pass.back == back);
  EXPECT_TRUE(pass.gradients == gradients);
}

/// One example takes a way of its own, unless the layers mix their units.
TEST(Pass, OfOneExampleHasTheBitsOfForwardAndBackward) {
  Random random(3);
  const std::vector<Index> shapes[] = {{1, 1}, {3, 2, 1}, {2, 1, 3}, {5, 8, 7, 2}, {4, 17, 9, 3}};
  for (const Named<Activation>& hidden : activations)
    for (const Named<Activation>& output : activations)
      for (const std::vector<Index>& shape : shapes) {
        const Network network = test::randomNetwork(
            test::makeSpec(shape, hidden.kind, output.kind, Loss::halfSquaredError), random);
        const Dataset data = test::randomData(network.spec, 1, random);
        Pass pass(network.spec, 1);
        propagate(network, data.x, data.y, pass);
        ForwardTrace trace(network.spec, 1);
        BackwardTrace back(network.spec, 1);
        Gradients gradients(network.spec);
        forward(network, data.x, trace);
        backward(network, data.x, data.y, trace, back, gradients);
        EXPECT_TRUE(pass.forward == trace) << hidden.name << " " << output.name;
        EXPECT_TRUE(pass.back == back) << hidden.name << " " << output.name;
        EXPECT_TRUE(pass.gradients == gradients) << hidden.name << " " << output.name;
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
