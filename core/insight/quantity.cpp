#include "core/insight/quantity.h"

#include "core/calculus/penalty.h"
#include "core/model/loss_terms.h"

namespace backprop {

using Kind = Quantity::Kind;

bool isOf(const Quantity& quantity, const NetworkSpec& spec) {
  const auto [kind, layer, row, col] = quantity;
  if (kind == Kind::loss || kind == Kind::meanLoss || kind == Kind::cost)
    return true;
  if (layer >= spec.layers.size() || row < 0 || row >= spec.layers[layer].units || col < 0)
    return false;
  switch (kind) {
  case Kind::exampleDW:
  case Kind::dW:
  case Kind::newW:
    return col < spec.inputsOf(layer);
  case Kind::slope:
    return elementwise(spec.layers[layer].activation) ? col == row : col < spec.layers[layer].units;
  default:
    return col == 0;
  }
}

Scalar slopeOf(const SeenStep& step, std::size_t layer, Index row, Index col) {
  const auto& [z, a] = step.example.forward(layer);
  if (elementwise(step.activation(layer)))
    return slopeOf(step.activation(layer), z(row, 0), a(row, 0));
  return a(row, 0) * (Scalar(row == col) - a(col, 0));
}

Scalar lossSlopeOf(const SeenStep& step, std::size_t layer, Index row) {
  const SeenPass& seen = step.example;
  if (layer == step.last())
    return lossSlope(step.network.spec.loss, seen.y.rows(), seen.forward(layer).a(row, 0),
                     seen.y(row, 0));
  const MatrixMap& W = step.network.layers[layer + 1].W;
  Scalar sum = 0;
  for (Index k = 0; k < W.rows(); ++k)
    sum += W(k, row) * seen.delta(layer + 1)(k, 0);
  return sum;
}

namespace {

Scalar gradientOf(const SeenStep& step, const SeenPass& seen, const Parameter& parameter,
                  const Penalty& penalty) {
  Scalar gradient = valueOf(seen.pass.gradients, parameter);
  if (parameter.kind == Parameter::Kind::bias)
    return gradient;
  const auto [l1, l2] =
      penaltySlope(penalty, step.network.layers[parameter.layer].W(parameter.row, parameter.col));
  return gradient + l1 + l2;
}

Scalar valueIn(const Network& network, const Parameter& parameter) {
  const Layer& layer = network.layers[parameter.layer];
  return parameter.kind == Parameter::Kind::weight ? layer.W(parameter.row, parameter.col)
                                                   : layer.b(parameter.row);
}

} // namespace

Scalar valueOf(const SeenStep& step, const Quantity& quantity) {
  const auto [kind, layer, row, col] = quantity;
  switch (kind) {
  case Kind::z:
    return step.example.forward(layer).z(row, 0);
  case Kind::a:
    return step.example.forward(layer).a(row, 0);
  case Kind::delta:
    return step.example.delta(layer)(row, 0);
  case Kind::slope:
    return slopeOf(step, layer, row, col);
  case Kind::lossSlope:
    return lossSlopeOf(step, layer, row);
  case Kind::exampleDW:
  case Kind::exampleDb:
    return gradientOf(step, step.example, quantity.parameter(), {});
  case Kind::dW:
  case Kind::db:
    return gradientOf(step, step.batch, quantity.parameter(), step.config.penalty);
  case Kind::newW:
  case Kind::newb:
    return valueIn(step.next, quantity.parameter());
  case Kind::loss:
    return batchLoss(step.network, step.example.pass.forward, step.example.y);
  case Kind::meanLoss:
  case Kind::cost:
    break;
  }
  const Scalar mean = batchLoss(step.network, step.batch.pass.forward, step.batch.y);
  return kind == Kind::meanLoss ? mean : mean + penaltyValue(step.config.penalty, step.network);
}

} // namespace backprop
