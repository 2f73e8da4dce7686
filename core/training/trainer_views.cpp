#include <limits>

#include "core/training/trainer.h"

// What there is to see.
namespace backprop {

const Pass& Trainer::nextPass() {
  prepare();
  return workspace().pass;
}

const Gradients& Trainer::descent() { return descentOf(nextPass().gradients); }

const Network& Trainer::nextNetwork() {
  prepare();
  return nextState().network;
}

const OptimizerState& Trainer::nextOptimizer() {
  prepare();
  return nextState().optimizer;
}

ParameterMemory Trainer::memoryOf(const Parameter& parameter) {
  const Scalar& value = valueOf(present().network, parameter);
  return backprop::memoryOf(optimizer(), nextOptimizer(), &value - network().values.data());
}

Scalar Trainer::nextLoss() {
  const Pass& pass = nextPass();
  return batchLoss(network(), pass.forward, batchY());
}

Scalar Trainer::nextCost() { return nextLoss() + penaltyValue(config_.penalty, network()); }

GradientTerms Trainer::gradientTerms(const Parameter& parameter) {
  const Gradients ofJ = penalised();
  Gradients counted = ofJ;
  frozen_.zero(counted);
  const bool weight = parameter.kind == Parameter::Kind::weight;
  const auto [l1, l2] = weight
                            ? penaltySlope(config_.penalty, valueOf(present().network, parameter))
                            : PenaltySlope{};
  return {valueOf(nextPass().gradients, parameter),
          l1,
          l2,
          valueOf(ofJ, parameter),
          static_cast<Real>(norm(counted)),
          valueOf(descent(), parameter)};
}

StepRecord Trainer::record() {
  StepRecord record{steps_, rate(), nextLoss(),          penaltyValue(config_.penalty, network()),
                    {},     0,      batches_.nextSize(), {}};
  const Gradients gradients = penalised();
  for (const LayerGradients& layer : gradients.layers)
    record.layerNorms.push_back(static_cast<Real>(norm(layer)));
  record.gradientNorm = static_cast<Real>(norm(gradients));
  record.correct = countCorrect(nextPass().forward.output(), batchY(),
                                codingOf(data_->training.y, network().spec.loss));
  return record;
}

std::optional<NonFinite> Trainer::stopped() {
  prepare();
  return nonFinite_;
}

GradientCheck Trainer::checkGradients(Real epsilon) {
  return backprop::checkGradients(network(), penalised(), batchX(), batchY(), epsilon,
                                  config_.penalty);
}

GradientComparison Trainer::checkGradient(const Parameter& parameter, Real epsilon) {
  GradientChecker checker(network(), batchX(), batchY(), epsilon, config_.penalty);
  return checker.compare(parameter, valueOf(penalised(), parameter));
}

GradientComparison Trainer::checkGradientAtBest(const Parameter& parameter) {
  GradientChecker checker(network(), batchX(), batchY(), defaultEpsilon, config_.penalty);
  return checker.compareAtBest(parameter, valueOf(penalised(), parameter));
}

Gradients Trainer::penalised() {
  Gradients gradients = nextPass().gradients;
  addPenalty(config_.penalty, network(), gradients);
  return gradients;
}

Score Trainer::trainingScore() {
  forward(network(), data_->training.x, trainingTrace_);
  return score(network(), trainingTrace_, data_->training);
}

Score Trainer::heldOutScore() {
  forward(network(), data_->heldOut.x, heldOutTrace_);
  return score(network(), heldOutTrace_, data_->heldOut);
}

LossCurve::Point Trainer::newestPoint() {
  LossCurve::Point point{steps_, 0, std::numeric_limits<Real>::quiet_NaN()};
  if (batches_.full()) {
    point.training = nextLoss(); // its forward pass is needed for the next update anyway
  } else {
    forward(network(), data_->training.x, trainingTrace_);
    point.training = batchLoss(network(), trainingTrace_, data_->training.y);
  }
  if (data_->heldOut.examples() > 0) {
    forward(network(), data_->heldOut.x, heldOutTrace_);
    point.heldOut = batchLoss(network(), heldOutTrace_, data_->heldOut.y);
  }
  point.cost = point.training + penaltyValue(config_.penalty, network());
  return point;
}

} // namespace backprop
