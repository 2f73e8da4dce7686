#include <cmath>
#include <utility>

#include "core/model/network.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

constexpr Activation sigmoid = Activation::sigmoid;
constexpr Loss crossEntropy = Loss::binaryCrossEntropy;

TEST(NetworkSpec, CountsWeightsAndBiases) {
  EXPECT_EQ((NetworkSpec{3, {{2, sigmoid}, {1, sigmoid}}, crossEntropy}.parameterCount()), 11);
  EXPECT_EQ((NetworkSpec{1, {{1, sigmoid}}, crossEntropy}.parameterCount()), 2);
}

TEST(NetworkSpec, InputsOfALayerAreTheUnitsBeforeIt) {
  const NetworkSpec spec{3, {{2, sigmoid}, {5, sigmoid}, {1, sigmoid}}, crossEntropy};
  EXPECT_EQ(spec.inputsOf(0), 3);
  EXPECT_EQ(spec.inputsOf(1), 2);
  EXPECT_EQ(spec.inputsOf(2), 5);
  EXPECT_EQ(spec.outputs(), 1);
}

TEST(Network, StartsAsZerosOfTheShapesUnitsTimesInputs) {
  const Network network({3, {{2, sigmoid}, {1, sigmoid}}, crossEntropy});
  ASSERT_EQ(network.layers.size(), 2u);
  EXPECT_TRUE(test::same(network.layers[0].W, Matrix::Zero(2, 3)));
  EXPECT_TRUE(test::same(network.layers[0].b, Matrix::Zero(2, 1)));
  EXPECT_TRUE(test::same(network.layers[1].W, Matrix::Zero(1, 2)));
  EXPECT_TRUE(test::same(network.layers[1].b, Matrix::Zero(1, 1)));
}

TEST(Network, IsAValue) {
  const Network network = test::articleNetwork();
  Network copy = network;
  EXPECT_TRUE(copy == network);
  copy.layers[1].W(0, 1) += 1e-9;
  EXPECT_FALSE(copy == network);
  EXPECT_EQ(network.layers[1].W(0, 1), -0.8);
  Network otherBias = network;
  otherBias.layers[0].b(0) = 0;
  EXPECT_FALSE(otherBias == network);
}

/// Each is the same memory as its views.
void expectWhole(Network& network, Scalar first) {
  EXPECT_EQ(network.layers[0].W.data(), network.values.data());
  EXPECT_EQ(network.layers[1].b.data() + network.layers[1].b.size(),
            network.values.data() + network.values.size());
  EXPECT_EQ(network.layers[0].W(0, 0), first);
}

TEST(Network, StaysWholeWhateverIsAssigned) {
  Network network = test::articleNetwork();
  network.values = Vector(Vector::Constant(network.values.size(), 2)); // of a temporary
  expectWhole(network, 2);
  Network other({1, {{7, sigmoid}, {1, sigmoid}}, crossEntropy}); // of another size
  other = network;
  expectWhole(other, 2);
  network.values.setConstant(3);
  expectWhole(other, 2);
  other = std::move(network);
  expectWhole(other, 3);
  Network third = test::articleNetwork();
  const Scalar first = third.values(0);
  third.swap(other);
  expectWhole(third, 3);
  expectWhole(other, first);
}

struct RefusedSpec {
  const char* what;
  NetworkSpec spec;
  Refusal refusal;
};
std::ostream& operator<<(std::ostream& out, const RefusedSpec& refused) {
  return out << refused.what;
}
/// Of a network whose first layer has this activation.
RefusedSpec refusedAlpha(const char* what, Activation::Kind kind, Real alpha, Wanted range) {
  return {what,
          {1, {{2, {kind, alpha}}, {1, sigmoid}}, crossEntropy},
          {ErrorCode::range, "network.layers[0].alpha", told::Number{alpha}, std::move(range)}};
}
constexpr wanted::Number ofLeakyRelu{.above = 0, .below = 1}, ofElu{.above = 0, .most = 10};

class NetworkSpecRefused : public testing::TestWithParam<RefusedSpec> {};
INSTANTIATE_TEST_SUITE_P(
    Network, NetworkSpecRefused,
    testing::Values(
        RefusedSpec{"NoInputs",
                    {0, {{1, sigmoid}}, crossEntropy},
                    {ErrorCode::range, "network.inputs", told::Number{0}, wanted::Whole{1, 4096}}},
        RefusedSpec{
            "TooManyInputs",
            {4097, {{1, sigmoid}}, crossEntropy},
            {ErrorCode::range, "network.inputs", told::Number{4097}, wanted::Whole{1, 4096}}},
        RefusedSpec{"NoLayers",
                    {1, {}, crossEntropy},
                    {ErrorCode::size, "network.layers", told::Count{0}, wanted::Count{1, 64}}},
        RefusedSpec{"TooManyLayers",
                    {1, std::vector<LayerSpec>(65, {1, sigmoid}), crossEntropy},
                    {ErrorCode::size, "network.layers", told::Count{65}, wanted::Count{1, 64}}},
        RefusedSpec{
            "NoUnits",
            {1, {{1, sigmoid}, {0, sigmoid}}, crossEntropy},
            {ErrorCode::range, "network.layers[1].units", told::Number{0}, wanted::Whole{1, 4096}}},
        RefusedSpec{"NegativeUnits",
                    {1, {{-3, sigmoid}}, crossEntropy},
                    {ErrorCode::range, "network.layers[0].units", told::Number{-3},
                     wanted::Whole{1, 4096}}},
        RefusedSpec{"TooManyUnits",
                    {1, {{1'000'000'000, sigmoid}, {1, sigmoid}}, crossEntropy},
                    {ErrorCode::range, "network.layers[0].units", told::Number{1000000000},
                     wanted::Whole{1, 4096}}},
        RefusedSpec{"TooManyParameters",
                    {1000, {{4000, sigmoid}, {1, sigmoid}}, crossEntropy},
                    {ErrorCode::size, "network.layers", told::Count{4008001, Counted::parameters},
                     wanted::Count{0, 4000000}}},
        refusedAlpha("LeakyReluThatIsRelu", Activation::leakyRelu, 0, ofLeakyRelu),
        refusedAlpha("LeakyReluThatIsTheIdentity", Activation::leakyRelu, 1, ofLeakyRelu),
        refusedAlpha("LeakyReluThatTurns", Activation::leakyRelu, -0.1, ofLeakyRelu),
        refusedAlpha("LeakyReluOfNaN", Activation::leakyRelu, NAN, ofLeakyRelu),
        refusedAlpha("EluThatIsRelu", Activation::elu, 0, ofElu),
        refusedAlpha("EluTooDeep", Activation::elu, 10.5, ofElu),
        refusedAlpha("EluWithoutEnd", Activation::elu, activation::infinity, ofElu),
        RefusedSpec{"AlphaOfAKindThatHasNone",
                    {1, {{1, sigmoid}, {1, {Activation::sigmoid, 0.3}}}, crossEntropy},
                    {ErrorCode::range, "network.layers[1].alpha", told::Number{0.3},
                     wanted::Number{.least = 0, .most = 0}}},
        RefusedSpec{"UndefinedLoss",
                    {1, {{1, Activation::relu}}, crossEntropy},
                    {ErrorCode::pairing, "network.loss", told::Text{"binaryCrossEntropy"},
                     wanted::Pair{"relu", "binaryCrossEntropy", PairingReason::leavesDomain, 0,
                                  activation::infinity}}}),
    [](const auto& tested) { return tested.param.what; });

TEST_P(NetworkSpecRefused, TellsWhereWhatWasGivenAndWhatIsWanted) {
  EXPECT_EQ(test::refusalOf([] { validate(GetParam().spec); }), GetParam().refusal);
  EXPECT_EQ(test::refusalOf([] { Network{GetParam().spec}; }), GetParam().refusal);
}

TEST(NetworkSpec, IsAcceptedAtItsBounds) {
  const std::vector<LayerSpec> deep(64, {1, sigmoid});
  EXPECT_EQ(test::refusalOf([&] { validate({4096, deep, crossEntropy}); }), std::nullopt);
  EXPECT_EQ(test::refusalOf([] { validate({1, {{4096, sigmoid}}, crossEntropy}); }), std::nullopt);
  for (const Activation& hidden :
       {Activation(Activation::leakyRelu, 5e-324), Activation(Activation::leakyRelu, 1 - 1e-15),
        Activation(Activation::elu, 5e-324), Activation(Activation::elu, 10)})
    EXPECT_EQ(test::refusalOf([&] {
                validate({1, {{1, hidden}, {1, sigmoid}}, crossEntropy});
              }),
              std::nullopt);
}

TEST(NetworkSpec, DiffersByAlpha) {
  const auto spec = [](Real alpha) {
    return NetworkSpec{1, {{2, {Activation::elu, alpha}}, {1, sigmoid}}, crossEntropy};
  };
  EXPECT_TRUE(spec(1) == (NetworkSpec{1, {{2, Activation::elu}, {1, sigmoid}}, crossEntropy}));
  EXPECT_FALSE(spec(1) == spec(2));
}

} // namespace
} // namespace backprop
