#include "core/calculus/products.h"
#include "tests/core/support.h"

namespace backprop {
namespace {

struct Sizes {
  Index units, inputs, m;
};
std::ostream& operator<<(std::ostream& out, const Sizes& sizes) {
  return out << sizes.units << " x " << sizes.inputs << ", " << sizes.m << " examples";
}

/// Around every border: whole packs and tiles or not, used where they lie or copied in blocks, one
/// block of rows or terms or several, one example or many.
std::vector<Sizes> sizes() {
  std::vector<Sizes> all;
  for (const Index units : {1, 2, 3, 4, 5, 8, 33, 65, 130})
    for (const Index inputs : {1, 2, 3, 4, 7, 64, 257, 600})
      for (const Index m : {1, 2, 3, 4, 5, 10, 33, 300})
        if (units * inputs * m < 3'000'000)
          all.push_back({units, inputs, m});
  return all;
}

class Products : public testing::Test {
protected:
  Random random{1};
};

/// The sum in the order of its index, in one accumulator.
template <typename Term> Scalar inOrder(Index count, Scalar start, Term term) {
  for (Index k = 0; k < count; ++k)
    start += term(k);
  return start;
}

TEST_F(Products, AffineSumsInTheOrderOfTheInputs) {
  for (const Sizes& size : sizes()) {
    const auto [units, inputs, m] = size;
    const Matrix W = test::randomMatrix(units, inputs, random),
                 b = test::randomMatrix(units, 1, random);
    const Matrix a = test::randomMatrix(inputs, m, random);
    Matrix z(units, m), want(units, m);
    products::affine({units, inputs, m}, W.data(), b.data(), a.data(), z.data());
    for (Index e = 0; e < m; ++e)
      for (Index i = 0; i < units; ++i)
        want(i, e) = inOrder(inputs, b(i), [&](Index k) { return W(i, k) * a(k, e); });
    ASSERT_TRUE(test::same(z, want)) << size;
  }
}

TEST_F(Products, TransposedSumsInTheOrderOfTheUnits) {
  for (const Sizes& size : sizes()) {
    const auto [units, inputs, m] = size;
    const Matrix W = test::randomMatrix(units, inputs, random);
    const Matrix delta = test::randomMatrix(units, m, random);
    Matrix back(inputs, m), want(inputs, m);
    products::transposed({units, inputs, m}, W.data(), delta.data(), back.data());
    for (Index e = 0; e < m; ++e)
      for (Index k = 0; k < inputs; ++k)
        want(k, e) = inOrder(units, 0, [&](Index i) { return W(i, k) * delta(i, e); });
    ASSERT_TRUE(test::same(back, want)) << size;
  }
}

TEST_F(Products, OuterSumsInTheOrderOfTheExamplesAndIsTheirMean) {
  for (const Sizes& size : sizes()) {
    const auto [units, inputs, m] = size;
    const Matrix delta = test::randomMatrix(units, m, random),
                 a = test::randomMatrix(inputs, m, random);
    Matrix dW(units, inputs), db(units, 1), wantW(units, inputs), wantB(units, 1);
    products::outer({units, inputs, m}, delta.data(), a.data(), dW.data(), db.data());
    const Scalar share = Scalar{1} / static_cast<Scalar>(m);
    for (Index i = 0; i < units; ++i) {
      for (Index k = 0; k < inputs; ++k)
        wantW(i, k) = inOrder(m, 0, [&](Index e) { return delta(i, e) * a(k, e); }) * share;
      wantB(i, 0) = inOrder(m, 0, [&](Index e) { return delta(i, e); }) * share;
    }
    ASSERT_TRUE(test::same(dW, wantW)) << size;
    ASSERT_TRUE(test::same(db, wantB)) << size;
  }
}

} // namespace
} // namespace backprop
