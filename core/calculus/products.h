#pragma once

#include "core/calculus/products_one.h"
#include "core/support/types.h"

/// The three matrix products of a layer. Every entry of a result is one sum whose terms are added
/// in the order of their index; vector lanes and blocks only work on several entries at once. So
/// the numbers are the same on every processor, whichever kernel the sizes call for.
///
/// All matrices are stored column by column without gaps. Nothing is allocated: panels of large
/// matrices are gathered on the stack.
namespace backprop::products {

/// W: units x inputs. One layer, for m examples at once.
struct Shape {
  Index units;
  Index inputs;
  Index m;
};

/// For any number of examples.
namespace many {

void affine(const Shape& shape, const Scalar* W, const Scalar* b, const Scalar* a, Scalar* z);
void transposed(const Shape& shape, const Scalar* W, const Scalar* delta, Scalar* back);
void outer(const Shape& shape, const Scalar* delta, const Scalar* a, Scalar* dW, Scalar* db);

} // namespace many

/// z = b + W a. @param a inputs x m @param z units x m
inline void affine(const Shape& shape, const Scalar* W, const Scalar* b, const Scalar* a,
                   Scalar* z) {
  if (shape.m == 1)
    one::affine(shape.units, shape.inputs, W, b, a, one::To{z});
  else
    many::affine(shape, W, b, a, z);
}

/// back = W^T delta. @param delta units x m @param back inputs x m
inline void transposed(const Shape& shape, const Scalar* W, const Scalar* delta, Scalar* back) {
  if (shape.m == 1)
    one::transposed(shape.units, shape.inputs, W, delta, one::To{back});
  else
    many::transposed(shape, W, delta, back);
}

/// dW = (1/m) delta a^T and db = (1/m) (sum of the columns of delta)
inline void outer(const Shape& shape, const Scalar* delta, const Scalar* a, Scalar* dW,
                  Scalar* db) {
  if (shape.m == 1)
    one::outer(shape.units, shape.inputs, delta, a, dW, db);
  else
    many::outer(shape, delta, a, dW, db);
}

} // namespace backprop::products
