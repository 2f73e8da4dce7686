#include <cmath>
#include <limits>

#include "core/calculus/pass.h"
#include "core/insight/loss_landscape.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

struct Around : testing::Test {
  NetworkSpec spec =
      test::makeSpec({3, 4, 2}, Activation::tanh, Activation::identity, Loss::meanSquaredError);
  Random random{21};
  Network network = test::randomNetwork(spec, random);
  Dataset data = test::randomData(spec, 5, random);
  LossLandscape landscape{network, data.x, data.y};
  Vector u = test::randomMatrix(network.values.size(), 1, random);
  Vector v = test::randomMatrix(network.values.size(), 1, random);

  long double lossAt(Scalar s, Scalar t) {
    Network moved = network;
    for (Index i = 0; i < moved.values.size(); ++i)
      moved.values(i) += s * u(i) + t * v(i);
    return test::plainLoss(moved, data);
  }
};
using Landscape = Around;

TEST_F(Landscape, AlongALineIsTheLossOfTheMovedNetwork) {
  const Vector t{{-2, -0.5, 0, 1e-3, 3}};
  const Vector line = landscape.along(u, t);
  ASSERT_EQ(line.size(), 5);
  for (Index i = 0; i < 5; ++i)
    EXPECT_NEAR(line(i), static_cast<Scalar>(lossAt(t(i), 0)), 1e-13);
}

TEST_F(Landscape, OverAPlaneHasARowForEachSAndAColumnForEachT) {
  const Vector s{{-1, 0.25}}, t{{0, 0.5, 2}};
  const Matrix plane = landscape.over(u, s, v, t);
  ASSERT_EQ(plane.rows(), 2);
  ASSERT_EQ(plane.cols(), 3);
  for (Index row = 0; row < 2; ++row)
    for (Index col = 0; col < 3; ++col)
      EXPECT_NEAR(plane(row, col), static_cast<Scalar>(lossAt(s(row), t(col))), 1e-13);
}

TEST_F(Landscape, TheMiddleIsTheNetworksOwnLossToTheBitWhateverCameBefore) {
  ForwardTrace trace(spec, 5);
  forward(network, data.x, trace);
  const Scalar own = batchLoss(network, trace, data.y);
  landscape.along(v, Vector{{7, -9}});
  EXPECT_EQ(landscape.along(u, Vector{{0}})(0), own);
}

TEST_F(Landscape, AlongTheGradientItFallsWithTheSquareOfItsNorm) {
  Pass pass(spec, 5);
  propagate(network, data.x, data.y, pass);
  const Scalar squares = pass.gradients.values.squaredNorm(), h = 1e-6;
  const Vector line = landscape.along(pass.gradients.values, Vector{{-h, h}});
  EXPECT_NEAR((line(1) - line(0)) / (2 * h), squares, 1e-7 * squares);
}

TEST_F(Landscape, ThePenaltyIsPartOfIt) {
  LossLandscape penalised(network, data.x, data.y, {0.1, 0.4});
  Network moved = network;
  moved.values += 2 * u;
  const Scalar difference = penalised.along(u, Vector{{2}})(0) - landscape.along(u, Vector{{2}})(0);
  EXPECT_NEAR(difference, penaltyValue({0.1, 0.4}, moved), 1e-12);
  EXPECT_GT(difference, 0.1);
}

TEST_F(Landscape, FarAwayItMayBeInfinite) {
  EXPECT_EQ(landscape.along(u, Vector{{1e200}})(0), std::numeric_limits<Scalar>::infinity());
}

TEST_F(Landscape, DirectionOfOneParameterMovesThatOne) {
  for (Index i = 0; i < spec.parameterCount(); ++i) {
    const Parameter parameter = parameterAt(spec, i);
    Network moved = network;
    valueOf(moved, parameter) += 0.75;
    EXPECT_EQ((network.values + 0.75 * direction::of(spec, parameter)).eval(), moved.values);
  }
}

/// A copy: an array that is moved in would leave the layers where the old one was.
Network asNetwork(const NetworkSpec& spec, const Vector& numbers) {
  Network network(spec);
  network.values = numbers;
  return network;
}

TEST_F(Landscape, RandomDirectionHasTheNormOfEachUnitsWeights) {
  network.layers[0].W.row(2) *= 100;
  network.layers[0].W.row(3).setZero();
  const Network drawn = asNetwork(spec, direction::random(network, random));
  for (std::size_t l = 0; l < 2; ++l) {
    EXPECT_TRUE(drawn.layers[l].b.isZero(0));
    for (Index unit = 0; unit < network.layers[l].W.rows(); ++unit)
      EXPECT_NEAR(drawn.layers[l].W.row(unit).norm(), network.layers[l].W.row(unit).norm(),
                  1e-12 * network.layers[l].W.row(unit).norm());
  }
  EXPECT_NE(direction::random(network, random), drawn.values); // the next draw
}

// 400 rows of two weights: normal numbers point everywhere alike.
TEST(RandomDirection, PointsEverywhereAlike) {
  Network network({2, {{400, Activation::tanh}}, Loss::halfSquaredError});
  network.layers[0].W.setOnes();
  Random random(2);
  const Network drawn = asNetwork(network.spec, direction::random(network, random));
  Index quadrants[4] = {};
  for (Index unit = 0; unit < 400; ++unit)
    ++quadrants[2 * (drawn.layers[0].W(unit, 0) > 0) + (drawn.layers[0].W(unit, 1) > 0)];
  for (const Index count : quadrants)
    EXPECT_NEAR(static_cast<double>(count), 100, 35); // four deviations
}

TEST_F(Landscape, RefusesADirectionOfAnotherSize) {
  EXPECT_EQ(test::refusalOf([&] { landscape.along(Vector::Zero(25), Vector{{0}}); }),
            (Refusal{ErrorCode::shape, "direction", told::Count{25},
                     wanted::Count{26, 26, wanted::Because::parameters}}));
}

} // namespace
} // namespace backprop
