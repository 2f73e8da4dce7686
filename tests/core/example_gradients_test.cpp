#include "core/calculus/example_gradients.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

struct Batch : testing::Test {
  NetworkSpec spec =
      test::makeSpec({3, 4, 2}, Activation::tanh, Activation::identity, Loss::meanSquaredError);
  Random random{11};
  Network network = test::randomNetwork(spec, random);
  Dataset data = test::randomData(spec, 6, random);
  Pass pass{spec, 6};

  void SetUp() override { propagate(network, data.x, data.y, pass); }
};
using ExampleGradients = Batch;

TEST_F(ExampleGradients, TheirMeanIsTheGradientOfTheBatch) {
  for (Index i = 0; i < spec.parameterCount(); ++i) {
    const Parameter parameter = parameterAt(spec, i);
    const Vector gradients = exampleGradients(parameter, data.x, pass);
    ASSERT_EQ(gradients.size(), 6);
    ASSERT_NEAR(gradients.mean(), valueOf(pass.gradients, parameter), 1e-15);
  }
}

TEST_F(ExampleGradients, EachIsTheGradientOfABatchOfThatExample) {
  Pass single(spec, 1);
  for (Index example = 0; example < 6; ++example) {
    const Dataset one = data.select({example});
    propagate(network, one.x, one.y, single);
    for (Index i = 0; i < spec.parameterCount(); ++i) {
      const Parameter parameter = parameterAt(spec, i);
      ASSERT_EQ(exampleGradients(parameter, data.x, pass)(example),
                valueOf(single.gradients, parameter));
    }
  }
}

TEST_F(ExampleGradients, InputIsXThenAThenOne) {
  EXPECT_EQ(inputOf({0, Parameter::Kind::weight, 1, 2}, data.x, pass.forward, 4), data.x(2, 4));
  EXPECT_EQ(inputOf({1, Parameter::Kind::weight, 0, 3}, data.x, pass.forward, 4),
            pass.forward.layers[0].a(3, 4));
  EXPECT_EQ(inputOf({1, Parameter::Kind::bias, 0, 0}, data.x, pass.forward, 4), 1);
}

} // namespace
} // namespace backprop
