#include <gtest/gtest.h>

#include "core/training/thinning.h"

namespace backprop {
namespace {

TEST(Thinning, DoublesItsStrideWhereThereWouldBeTooManySteps) {
  const Thinning thinning(0, 8); // 0 and seven more
  for (const auto [newest, stride] :
       {std::pair{0, 1}, {7, 1}, {8, 2}, {15, 2}, {16, 4}, {1023, 128}, {1024, 256}})
    EXPECT_EQ(thinning.strideAt(newest), stride) << newest;
}

TEST(Thinning, KeepsNoMoreStepsThanThereIsRoomFor) {
  for (const std::int64_t first : {0, 1, 7, 1000})
    for (const std::int64_t most : {1, 2, 3, 8, 100})
      for (std::int64_t newest = first; newest < first + 3000; newest += 13) {
        const std::int64_t stride = Thinning(first, most).strideAt(newest);
        EXPECT_LE(1 + newest / stride - first / stride, most);
      }
}

TEST(Thinning, HasAnOpeningBelowItsUsualStride) {
  const Thinning thinning(0, 2048, 8, 32);
  EXPECT_EQ(thinning.strideAt(31), 1);
  EXPECT_EQ(thinning.strideAt(100), 4);
  EXPECT_EQ(thinning.strideAt(16'383), 8);
  EXPECT_EQ(thinning.strideAt(16'384), 16);
}

TEST(Thinning, NamesTheNextStepThatIsKeptWhenItIsReached) {
  const Thinning thinning(0, 8);
  EXPECT_EQ(thinning.nextAfter(3), 4);
  EXPECT_EQ(thinning.nextAfter(9), 10);
  EXPECT_EQ(thinning.nextAfter(15), 16);
  EXPECT_EQ(Thinning(1, 8).nextAfter(8), 10); // 9 is reached with a stride of 2
}

} // namespace
} // namespace backprop
