#pragma once

#include <optional>

#include "core/calculus/pass.h"
#include "core/model/loss_terms.h"

namespace backprop {

/// The arithmetic of one unit in one example, term by term. For softmax, where every a depends on
/// every z of the layer, `slopes` and `lossSlopes` have one number for each unit k of the layer;
/// otherwise only one for the unit itself.
struct UnitTerms {
  Vector products;   // W(unit, i) a_prev_i, in the order in which z adds them
  Scalar sum;        // of the products, in that order: z without b
  Terms activation;  // the intermediate numbers of g'(z)
  Vector slopes;     // da_k / dz_unit: g'(z)
  Vector lossSlopes; // dL/da_k; of the last layer dL/dyhat_k, else (W_next^T delta_next)_k
  Vector backTerms;  // W_next(j, unit) delta_next_j; empty in the last layer
  Vector deltaTerms; // lossSlopes o slopes: delta is their sum, but for a fused pairing
  std::optional<LossTerms> loss; // of an output
};

/// @param x inputs x m @param y outputs x m @param pass over x and y
/// @throws Error where `layer`, `unit` or `example` is out of range
UnitTerms unitTerms(const Network& network, const ConstMatrixRef& x, const ConstMatrixRef& y,
                    const Pass& pass, std::size_t layer, Index unit, Index example);

} // namespace backprop
