#include "core/calculus/forward.h"
#include "core/insight/decision_surface.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

struct Surface : testing::Test {
  NetworkSpec spec =
      test::makeSpec({3, 4, 2}, Activation::relu, Activation::softmax, Loss::softmaxCrossEntropy);
  Random random{31};
  Network network = test::randomNetwork(spec, random);
  std::vector<Unit> units{{1, 1}, {0, 3}, {0, 0}};
  Slice slice{{2, -1, 2, 40}, GridAxis{0, 5, -5, 30}, Vector{{100, 0.25, -100}}};

  /// a of a unit for one input, by a forward pass over it alone.
  Scalar valueAt(const Unit& unit, const Matrix& x) {
    ForwardTrace trace(spec, 1);
    forward(network, x, trace);
    return trace.layers[unit.layer].a(unit.unit, 0);
  }
  /// The point of a line and a column: 1200 of them take several batches.
  Matrix point(Index line, Index col) const {
    return Matrix{{5 - 10 * static_cast<Scalar>(line) / 29},
                  {0.25},
                  {-1 + 3 * static_cast<Scalar>(col) / 39}};
  }
};

TEST_F(Surface, IsTheForwardPassOfEveryPoint) {
  const Matrix surface = decisionSurface(network, slice, units);
  ASSERT_EQ(surface.rows(), 3);
  ASSERT_EQ(surface.cols(), 40 * 30);
  for (Index line = 0; line < 30; ++line)
    for (Index col = 0; col < 40; ++col)
      for (Index k = 0; k < 3; ++k)
        ASSERT_NEAR(surface(k, line * 40 + col),
                    valueAt(units[static_cast<std::size_t>(k)], point(line, col)), 1e-14);
}

TEST_F(Surface, EndsOfTheAxesAreExact) {
  slice.horizontal.to = 0.1;
  const Matrix surface = decisionSurface(network, slice, {{1, 0}});
  EXPECT_EQ(surface(0, 39), valueAt({1, 0}, Matrix{{5}, {0.25}, {0.1}}));
  EXPECT_EQ(surface(0, 29 * 40), valueAt({1, 0}, Matrix{{-5}, {0.25}, {-1}}));
}

TEST_F(Surface, WithoutAVerticalAxisIsALine) {
  slice.vertical.reset();
  slice.held(0) = 5 - 10 * Scalar{7} / 29;
  const Matrix line = decisionSurface(network, slice, units);
  ASSERT_EQ(line.cols(), 40);
  for (Index col = 0; col < 40; ++col)
    for (Index k = 0; k < 3; ++k)
      ASSERT_NEAR(line(k, col), valueAt(units[static_cast<std::size_t>(k)], point(7, col)), 1e-14);
}

TEST_F(Surface, OfTheOnlyInputIsALine) {
  const Network chain = test::randomNetwork(
      test::makeSpec({1, 3, 1}, Activation::tanh, Activation::identity, Loss::halfSquaredError),
      random);
  const Matrix line = decisionSurface(chain, {{0, -1, 1, 5}, {}, Vector{{100}}}, {{1, 0}});
  ASSERT_EQ(line.cols(), 5);
  ForwardTrace trace(chain.spec, 1);
  forward(chain, Matrix{{0.5}}, trace);
  EXPECT_EQ(line(0, 3), trace.output()(0, 0));
}

TEST_F(Surface, OtherInputsAreHeld) {
  const Matrix before = decisionSurface(network, slice, units);
  slice.held(0) = slice.held(2) = 7; // those of the axes
  EXPECT_EQ(decisionSurface(network, slice, units), before);
  slice.held(1) = 0.5;
  EXPECT_NE(decisionSurface(network, slice, units), before);
}

TEST_F(Surface, TakesTheUnitsOfTheDataWhereTheyAreStandardised) {
  const Standardizer standardizer{Vector{{1, 2, 3}}, Vector{{2, 4, 8}}};
  const Matrix surface = decisionSurface(network, slice, units, {{}, standardizer});
  for (const Index at : {0, 41, 700, 1199}) {
    const Matrix x = standardizer.apply(point(at / 40, at % 40));
    EXPECT_NEAR(surface(0, at), valueAt(units[0], x), 1e-14);
  }
  EXPECT_NE(surface, decisionSurface(network, slice, units));
}

TEST_F(Surface, GivesOutputsInTheUnitsOfTheTargetsAndHiddenUnitsAsTheyAre) {
  const Standardizer targets{Vector{{10, 20}}, Vector{{100, 1000}}};
  const Matrix surface = decisionSurface(network, slice, units, {{}, {}, targets});
  for (const Index at : {0, 41, 700, 1199}) {
    const Matrix x = point(at / 40, at % 40);
    EXPECT_NEAR(surface(0, at), valueAt(units[0], x) * 1000 + 20, 1e-11);
    EXPECT_NEAR(surface(1, at), valueAt(units[1], x), 1e-14);
  }
}

TEST_F(Surface, LiesOverThePlaneWhereTheInputsAreFeaturesOfItsPoints) {
  const Preparation preparation{{Feature::sinY, Feature::xTimesY, Feature::x}, {}};
  const Slice plane{{0, -1, 2, 3}, GridAxis{1, 5, -5, 2}, Vector{{0, 0}}};
  const Matrix surface = decisionSurface(network, plane, units, preparation);
  ASSERT_EQ(surface.cols(), 6);
  const Matrix x = featuresOf(preparation.features, Matrix{{0.5}, {-5}});
  EXPECT_NEAR(surface(0, 4), valueAt(units[0], x), 1e-14);
}

TEST_F(Surface, OnePointIsTheBeginningOfItsAxis) {
  slice.horizontal.points = slice.vertical->points = 1;
  const Matrix surface = decisionSurface(network, slice, {{1, 0}});
  ASSERT_EQ(surface.size(), 1);
  EXPECT_EQ(surface(0, 0), valueAt({1, 0}, Matrix{{5}, {0.25}, {-1}}));
}

TEST_F(Surface, RefusesWhatIsNotThere) {
  const auto refused = [&](auto change) {
    Slice changed = slice;
    std::vector<Unit> wanted = units;
    change(changed, wanted);
    return test::messageOf([&] { decisionSurface(network, changed, wanted); });
  };
  EXPECT_EQ(refused([](Slice& to, auto&) { to.horizontal.input = 3; }),
            "slice.horizontal.input is 3; it must be a whole number from 0 to 2.");
  EXPECT_EQ(refused([](Slice& to, auto&) { to.vertical->input = 2; }),
            "slice.vertical.input is 2; it must be different from slice.horizontal.input.");
  EXPECT_EQ(refused([](Slice& to, auto&) { to.vertical->points = 0; }),
            "slice.vertical.points is 0; it must be a whole number from 1 to 20000000.");
  EXPECT_EQ(refused([](Slice& to, auto&) { to.held.resize(2); }),
            "slice.held has 2 entries; it must have 3, one for each number in a row of the data.");
  EXPECT_EQ(refused([](Slice&, auto& wanted) {
              wanted[1] = {2, 0};
            }),
            "units[1].layer is 2; it must be a whole number from 0 to 1.");
  EXPECT_EQ(refused([](Slice&, auto& wanted) {
              wanted[2] = {1, 2};
            }),
            "units[2].unit is 2; it must be a whole number from 0 to 1.");
  EXPECT_EQ(refused([](Slice& to, auto&) { to.vertical->points = to.horizontal.points = 3000; }),
            "slice has 9000000 points; it must have at most 6666666 for the outputs of 3 units.");
}

} // namespace
} // namespace backprop
