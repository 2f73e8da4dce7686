#include "core/calculus/pass.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

/// Whether a pass over m examples leaves the bits of `forward` and then `backward`.
bool isForwardThenBackward(const NetworkSpec& spec, Index m, Random& random) {
  const Network network = test::randomNetwork(spec, random);
  const Dataset data = test::randomData(spec, m, random);
  Pass pass(spec, m);
  propagate(network, data.x, data.y, pass);
  ForwardTrace trace(spec, m);
  BackwardTrace back(spec, m);
  Gradients gradients(spec);
  forward(network, data.x, trace);
  backward(network, data.x, data.y, trace, back, gradients);
  return pass.forward == trace && pass.back == back && pass.gradients == gradients;
}

TEST(Pass, IsForwardThenBackwardWithTheSameWeights) {
  Random random(1);
  EXPECT_TRUE(isForwardThenBackward(
      test::makeSpec({3, 4, 2}, Activation::relu, Activation::sigmoid, Loss::binaryCrossEntropy), 5,
      random));
}

/// One example takes a way of its own, unless the layers mix their units.
TEST(Pass, OfOneExampleHasTheBitsOfForwardAndBackward) {
  Random random(3);
  const std::vector<Index> shapes[] = {{1, 1}, {3, 2, 1}, {2, 1, 3}, {5, 8, 7, 2}, {4, 17, 9, 3}};
  for (const ActivationInfo& hidden : activations)
    for (const ActivationInfo& output : activations)
      for (const std::vector<Index>& shape : shapes)
        EXPECT_TRUE(isForwardThenBackward(
            test::makeSpec(shape, hidden.kind, output.kind, Loss::halfSquaredError), 1, random))
            << hidden.name << " " << output.name;
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
