#pragma once

#include "core/support/types.h"

/// The three matrix products of a layer. Every entry of a result is one sum whose terms are added
/// in the order of their index; vector lanes and blocks only work on several entries at once. So
/// the numbers are the same on every processor, and whichever kernel the sizes call for.
///
/// All matrices lie column by column without gaps. Nothing is allocated: panels of large matrices
/// are brought together on the stack.
namespace backprop::products {

/// W: units x inputs. One layer, seen m examples at once.
struct Shape {
  Index units;
  Index inputs;
  Index m;
};

/// z = b + W a. @param a inputs x m @param z units x m
void affine(Shape shape, const Scalar* W, const Scalar* b, const Scalar* a, Scalar* z);

/// back = W^T delta. @param delta units x m @param back inputs x m
void transposed(Shape shape, const Scalar* W, const Scalar* delta, Scalar* back);

/// dW = (1/m) delta a^T and db = (1/m) (sum of the columns of delta)
void outer(Shape shape, const Scalar* delta, const Scalar* a, Scalar* dW, Scalar* db);

} // namespace backprop::products
