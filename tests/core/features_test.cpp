#include <cmath>

#include <gtest/gtest.h>

#include "core/data/preparation.h"

namespace backprop {
namespace {

const Matrix points{{0.5, -2, 0}, {3, 1.5, 0}};

TEST(Features, AreThoseOfEachPointInTheOrderThatWasChosen) {
  const std::vector<Feature> all{Feature::x,        Feature::y,       Feature::xSquared,
                                 Feature::ySquared, Feature::xTimesY, Feature::sinX,
                                 Feature::sinY};
  ASSERT_EQ(all.size(), features.size());
  const Matrix made = featuresOf(all, points);
  ASSERT_EQ(made.rows(), 7);
  ASSERT_EQ(made.cols(), 3);
  for (Index i = 0; i < 3; ++i) {
    const Scalar x = points(0, i), y = points(1, i);
    const Vector expected{{x, y, x * x, y * y, x * y, std::sin(x), std::sin(y)}};
    for (Index k = 0; k < 7; ++k)
      EXPECT_DOUBLE_EQ(made(k, i), expected(k)) << "feature " << k << " of point " << i;
  }
  EXPECT_EQ(featuresOf({Feature::ySquared, Feature::x}, points),
            (Matrix{{9, 2.25, 0}, {0.5, -2, 0}}));
}

TEST(Preparation, LeavesRowsAsTheyAreWhereNothingIsAsked) {
  EXPECT_EQ(Preparation{}.apply(points), points);
  EXPECT_EQ(Preparation{}.width(5), 5);
}

TEST(Preparation, StandardisesTheFeaturesAndNotThePoints) {
  Preparation preparation{{Feature::xSquared}, {}};
  EXPECT_EQ(preparation.width(1), 2);
  preparation.standardizer = Standardizer::fit(preparation.inputs(points));
  const Matrix seen = preparation.apply(points); // of 0.25, 4 and 0
  EXPECT_NEAR(seen.sum(), 0, 1e-15);
  EXPECT_NEAR(seen.squaredNorm(), 3, 1e-14);
  EXPECT_NEAR(seen(0, 1) - seen(0, 2), 4 / preparation.standardizer->deviation(0), 1e-14);
}

} // namespace
} // namespace backprop
