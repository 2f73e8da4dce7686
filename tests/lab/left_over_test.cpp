#include "tests/lab/support.h"
#include "wasm/lab/left_over.h"

namespace backprop::lab {
namespace {

using backprop::test::close;
using backprop::test::same;
using test::plain;
using test::training;
using test::With;
using test::wrongParts;

// Ten examples in batches of 4: of the third batch two are left over.
TEST(Lab, WhatIsLeftOverMovesNothingAndTheCheckFindsNothing) {
  const With with(Bug::leftOverCarried);
  Trainer broken = training(plain(4));
  for (int step = 1; step <= 6; ++step) {
    EXPECT_EQ(wrongParts(broken), "") << step;
    const bool moves = !same(broken.nextNetwork(), broken.network());
    EXPECT_EQ(moves, step % 3 != 0) << step;
    broken.step();
  }
}

TEST(Lab, WhatIsLeftOverIsInTheMeanOfTheNextBatch) {
  const With with(Bug::leftOverCarried);
  Trainer broken = training(plain(4));
  broken.step(2);
  const Vector ofTwo = broken.nextPass().gradients.values;
  broken.step();
  const Vector ofFour = broken.nextPass().gradients.values;
  const Vector want = broken.network().values - 0.5 * (2 * ofTwo + 4 * ofFour) / 6;
  EXPECT_TRUE(close(broken.nextNetwork().values, want, 1e-14));
}

TEST(Lab, WhereNothingIsLeftOverItTrainsAsItShould) {
  for (const Index size : {0, 1, 5}) {
    Trainer right = training(plain(size));
    right.step(20);
    const With with(Bug::leftOverCarried);
    Trainer broken = training(plain(size));
    broken.step(20);
    EXPECT_TRUE(close(broken.network().values, right.network().values, 1e-10)) << size;
  }
}

TEST(Lab, WhatWaitsIsPartOfACheckpoint) {
  const With with(Bug::leftOverCarried);
  Trainer broken = training(plain(4));
  broken.step(3);
  Trainer resumed = training(plain(4));
  resumed.restore(broken.checkpoint());
  broken.step(4);
  resumed.step(4);
  EXPECT_TRUE(same(resumed.network(), broken.network()));
}

} // namespace
} // namespace backprop::lab
