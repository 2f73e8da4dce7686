#pragma once

#include <Eigen/Core>

#ifndef BACKPROP_SCALAR
#define BACKPROP_SCALAR double
#endif

/// The core of Backprop Playground: networks, backpropagation and training. It depends only on
/// Eigen.
///
/// Conventions: a column is an example. For layer l: z = W a_prev + b, a = g(z), and a_prev of the
/// first layer is the input x. L is the loss of one example, J the mean of L over the m examples of
/// a batch. delta = dL/dz of one example, without 1/m; dW = (1/m) delta a_prev^T, summed over the
/// batch.
namespace backprop {

/// The number type of every network: double in the product. The core also compiles for float, and
/// for std::complex<double>, with which the tests prove its derivatives (complex step).
using Scalar = BACKPROP_SCALAR;
/// A number without an imaginary part: rates, sizes, tolerances.
using Real = Eigen::NumTraits<Scalar>::Real;
using Index = Eigen::Index;
using Matrix = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic>;
using Vector = Eigen::Matrix<Scalar, Eigen::Dynamic, 1>;

/// A matrix or a vector that lies in a larger array; columns follow one another without gaps.
using MatrixMap = Eigen::Map<Matrix>;
using VectorMap = Eigen::Map<Vector>;
using ConstMatrixMap = Eigen::Map<const Matrix>;

/// A matrix, or a block of whole columns of one; one that is only read may be a copy.
using MatrixRef = Eigen::Ref<Matrix>;
using ConstMatrixRef = Eigen::Ref<const Matrix>;

} // namespace backprop
