#include "core/model/parameter.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

TEST(Parameter, OrderIsLayerByLayerWeightsRowByRowThenBiases) {
  constexpr auto weight = Parameter::Kind::weight, bias = Parameter::Kind::bias;
  const NetworkSpec spec = test::articleNetwork().spec;
  const Parameter order[] = {{0, weight, 0, 0}, {0, weight, 0, 1}, {0, weight, 0, 2},
                             {0, weight, 1, 0}, {0, weight, 1, 1}, {0, weight, 1, 2},
                             {0, bias, 0, 0},   {0, bias, 1, 0},   {1, weight, 0, 0},
                             {1, weight, 0, 1}, {1, bias, 0, 0}};
  ASSERT_EQ(spec.parameterCount(), 11);
  for (Index i = 0; i < 11; ++i)
    EXPECT_EQ(parameterAt(spec, i), order[i]) << i;
}

TEST(Parameter, EveryNumberOfANetworkHasItsOwnIndex) {
  Network network(
      test::makeSpec({4, 3, 1, 2}, Activation::tanh, Activation::identity, Loss::halfSquaredError));
  const Index count = network.spec.parameterCount();
  for (Index i = 0; i < count; ++i)
    valueOf(network, parameterAt(network.spec, i)) += static_cast<Scalar>(i + 1);
  Scalar sum = 0;
  for (const Layer& layer : network.layers) {
    sum += layer.W.sum() + layer.b.sum();
    EXPECT_GT(layer.W.minCoeff(), 0);
    EXPECT_GT(layer.b.minCoeff(), 0);
  }
  EXPECT_EQ(sum, static_cast<Scalar>(count * (count + 1) / 2));
}

TEST(Parameter, ThereIsNoneBeyondTheLast) {
  const NetworkSpec spec = test::articleNetwork().spec;
  EXPECT_THROW(parameterAt(spec, 11), std::out_of_range);
}

} // namespace
} // namespace backprop
