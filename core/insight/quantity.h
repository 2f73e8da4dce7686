#pragma once

#include <array>
#include <string_view>

#include "core/calculus/pass.h"
#include "core/support/named.h"
#include "core/training/config.h"

namespace backprop {

/// A number of one step that a learner can be asked for. Those of an example: z, a, delta, the
/// factors of its paths, dL/dW, dL/db and L; those of the batch: the rest.
struct Quantity {
  enum class Kind {
    z,
    a,
    delta,
    slope,     // da_row / dz_col; row = col unless it is a softmax
    lossSlope, // dL/da_row
    exampleDW, // dL/dW(row, col)
    exampleDb,
    dW, // dJ/dW(row, col), with the penalty
    db,
    newW, // W(row, col) after the update
    newb,
    loss,     // L
    meanLoss, // the mean of L
    cost      // J = mean of L + penalty
  };
  Kind kind;
  std::size_t layer = 0;
  Index row = 0;
  Index col = 0;

  /// Of a gradient or an updated number.
  Parameter parameter() const {
    const bool bias = kind == Kind::exampleDb || kind == Kind::db || kind == Kind::newb;
    return {layer, bias ? Parameter::Kind::bias : Parameter::Kind::weight, row, bias ? 0 : col};
  }
};

inline constexpr std::array<Named<Quantity::Kind>, 14> quantityKinds{{
    {Quantity::Kind::z, "z"},
    {Quantity::Kind::a, "a"},
    {Quantity::Kind::delta, "delta"},
    {Quantity::Kind::slope, "slope"},
    {Quantity::Kind::lossSlope, "lossSlope"},
    {Quantity::Kind::exampleDW, "exampleDW"},
    {Quantity::Kind::exampleDb, "exampleDb"},
    {Quantity::Kind::dW, "dW"},
    {Quantity::Kind::db, "db"},
    {Quantity::Kind::newW, "newW"},
    {Quantity::Kind::newb, "newb"},
    {Quantity::Kind::loss, "loss"},
    {Quantity::Kind::meanLoss, "meanLoss"},
    {Quantity::Kind::cost, "cost"},
}};
inline std::string_view name(Quantity::Kind kind) { return nameIn(quantityKinds, kind); }

/// A pass over some examples, with what it read: x is inputs x m, y outputs x m.
struct SeenPass {
  ConstMatrixMap x, y;
  const Pass& pass;

  Index m() const { return y.cols(); }
  const LayerForward& forward(std::size_t layer) const { return pass.forward.layers[layer]; }
  const MatrixMap& delta(std::size_t layer) const { return pass.back.layers[layer].delta; }
  /// What a layer reads: x, or a of the layer before.
  Scalar input(std::size_t layer, Index col, Index i) const {
    return layer == 0 ? x(col, i) : forward(layer - 1).a(col, i);
  }
};

/// A step with all that it was made from. The example need not be one of the batch.
struct SeenStep {
  const Network& network; // before the update
  const Network& next;
  SeenPass batch, example;
  const TrainingConfig& config;
  const OptimizerState& optimizer; // before the update
  Real rate;

  std::size_t last() const { return network.layers.size() - 1; }
  const Activation& activation(std::size_t layer) const {
    return network.spec.layers[layer].activation;
  }
};

/// Whether the network has such a number.
bool isOf(const Quantity& quantity, const NetworkSpec& spec);
/// What the step says it is.
Scalar valueOf(const SeenStep& step, const Quantity& quantity);

/// da_row / dz_col of an example, of a softmax too.
Scalar slopeOf(const SeenStep& step, std::size_t layer, Index row, Index col);
/// dL/da_row of an example.
Scalar lossSlopeOf(const SeenStep& step, std::size_t layer, Index row);

} // namespace backprop
