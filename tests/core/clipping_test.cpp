#include <cmath>

#include "core/training/clipping.h"
#include "tests/core/allocations.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

using Kind = ClippingKind;

/// Of a network with two weights and one bias.
Gradients gradientsOf(double first, double second, double third) {
  Gradients gradients({2, {{1, Activation::identity}}, Loss::halfSquaredError});
  gradients.values << first, second, third;
  return gradients;
}

Vector clipped(const Clipping& clipping, double first, double second, double third) {
  Gradients gradients = gradientsOf(first, second, third);
  clip(clipping, gradients);
  return gradients.values;
}

TEST(Clipping, NoneLeavesEverything) {
  EXPECT_TRUE(test::same(clipped({}, 1e300, -5, 0), Vector{{1e300, -5, 0}}));
}

TEST(Clipping, ByValueBoundsEachEntry) {
  EXPECT_TRUE(test::same(clipped({Kind::value, 2}, 3, -5, 1.5), Vector{{2, -2, 1.5}}));
  EXPECT_TRUE(test::same(clipped({Kind::value, 2}, 2, -2, -0.0), Vector{{2, -2, -0.0}}));
}

TEST(Clipping, ByValueKeepsEntriesThatAreNotFinite) {
  EXPECT_TRUE(test::same(clipped({Kind::value, 2}, INFINITY, -INFINITY, 7),
                         Vector{{INFINITY, -INFINITY, 2}}));
  EXPECT_TRUE(std::isnan(clipped({Kind::value, 2}, 7, NAN, 7)[1]));
}

TEST(Clipping, ByNormShortensTheWholeGradient) { // |g| = 13
  EXPECT_TRUE(test::close(clipped({Kind::norm, 6.5}, 3, -4, 12), Vector{{1.5, -2, 6}}, 1e-15));
}

TEST(Clipping, ByNormLeavesShorterGradientsToTheBit) {
  EXPECT_TRUE(test::same(clipped({Kind::norm, 13}, 3, -4, 12), Vector{{3, -4, 12}}));
  EXPECT_TRUE(test::same(clipped({Kind::norm, 100}, 0.1, 0.2, -0.0), Vector{{0.1, 0.2, -0.0}}));
}

TEST(Clipping, ByNormLeavesAllWhereAnEntryIsNotFinite) {
  EXPECT_TRUE(test::same(clipped({Kind::norm, 1}, INFINITY, -7, 7), Vector{{INFINITY, -7, 7}}));
  const Vector g = clipped({Kind::norm, 1}, 7, NAN, 1e300);
  EXPECT_EQ(g[0], 7);
  EXPECT_TRUE(std::isnan(g[1]));
  EXPECT_EQ(g[2], 1e300);
}

TEST(Clipping, ByNormWorksWhereTheNormOverflows) {
  const Vector g = clipped({Kind::norm, 3}, 1.5e308, 1.5e308, -0.75e308);
  EXPECT_TRUE(test::close(g, Vector{{2, 2, -1}}, 1e-14));
}

TEST(Clipping, ByNormWorksWhereTheSquaresVanish) {
  const Vector g = clipped({Kind::norm, 3e-200}, 4e-200, 4e-200, -2e-200);
  EXPECT_TRUE(test::close(g, Vector{{2e-200, 2e-200, -1e-200}}, 1e-14));
  EXPECT_TRUE(test::same(clipped({Kind::norm, 1e308}, 4e-200, 0, 0), Vector{{4e-200, 0, 0}}));
}

TEST(Norm, IsTheRootOfTheSumOfSquares) {
  EXPECT_EQ(norm(gradientsOf(3, -4, 12)), 13);
  EXPECT_EQ(norm(gradientsOf(0, 0, 0)), 0);
}

TEST(Norm, NeitherOverflowsNorVanishesBeforeItMust) {
  EXPECT_NEAR(norm(gradientsOf(2e300, 2e300, 1e300)) / 3e300, 1, 1e-15);
  EXPECT_NEAR(norm(gradientsOf(2e-300, 2e-300, 1e-300)) / 3e-300, 1, 1e-15);
  EXPECT_EQ(norm(gradientsOf(0, 5e-324, 0)), 5e-324);
  EXPECT_EQ(norm(gradientsOf(1e308, 1e308, 1.7e308)), INFINITY);
  EXPECT_NEAR(norm(gradientsOf(1e-140, 0, 0)) / 1e-140, 1, 1e-15);
}

TEST(Norm, IsInfiniteOrNaNWhereAnEntryIs) {
  EXPECT_EQ(norm(gradientsOf(1, -INFINITY, 2)), INFINITY);
  EXPECT_TRUE(std::isnan(norm(gradientsOf(1, NAN, 2))));
  EXPECT_TRUE(std::isnan(norm(gradientsOf(NAN, INFINITY, 1e-300))));
}

TEST(Norm, OfALayerTakesItsWeightsAndBiases) {
  Gradients gradients(test::articleNetwork().spec);
  gradients.layers[0].dW = Matrix{{1, 2, 3}, {4, 5, 6}};
  gradients.layers[0].db = Vector{{7, 8}};
  gradients.layers[1].dW = Matrix{{-1, -2}};
  gradients.layers[1].db = Vector{{-2}};
  EXPECT_NEAR(norm(gradients.layers[0]), std::sqrt(204.0), 1e-14);
  EXPECT_EQ(norm(gradients.layers[1]), 3);
  EXPECT_NEAR(norm(gradients), std::sqrt(213.0), 1e-14);
}

TEST(Clipping, AllocatesNothing) {
  Gradients gradients = gradientsOf(3, -4, 12);
  const long long before = test::allocations();
  clip({Kind::norm, 5}, gradients);
  clip({Kind::value, 2}, gradients);
  EXPECT_EQ(test::allocations() - before, 0);
}

TEST(Clipping, NamesEveryKind) {
  for (std::size_t i = 0; i < clippings.size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(clippings[i].kind), i);
    EXPECT_EQ(name(clippings[i].kind), clippings[i].name);
  }
  EXPECT_EQ(name(Kind::norm), "norm");
}

TEST(Clipping, RefusesALimitThatIsNotPositive) {
  const auto refusal = [](Real limit) {
    return test::refusalOf([&] { validate(Clipping{Kind::norm, limit}, "clipping"); });
  };
  EXPECT_EQ(refusal(1e-300), std::nullopt);
  for (const Real limit : {Real(0), Real(-1), Real(NAN), Real(INFINITY)})
    EXPECT_EQ(refusal(limit),
              (Refusal{ErrorCode::range, "clipping.limit", told::Number{limit}, wanted::positive}));
}

} // namespace
} // namespace backprop
