#include "core/insight/slips.h"

#include <cmath>
#include <numbers>

#include "core/calculus/penalty.h"
#include "core/insight/wrong_pass.h"
#include "core/model/loss_terms.h"

namespace backprop {
namespace {

using Code = SlipCode;
using Kind = Quantity::Kind;

/// Of the sums and units of a layer so many are named.
constexpr Index mostNamed = 16;
/// Multiplications of one pass up to which mistakes in other layers are followed, and up to which
/// the whole update is made again.
constexpr double affordable = 2e5;

class Finder {
public:
  Finder(const SeenStep& step, const Quantity& quantity)
      : step_(step), layer_(quantity.layer), row_(quantity.row), col_(quantity.col),
        quantity_(quantity), truth_(valueOf(step, quantity)) {}
  std::vector<Slip> find();

private:
  void add(Code code, Scalar value, std::size_t layer, Index unit = Mistake::none);
  void add(Code code, Scalar value) { add(code, value, layer_); }
  void add(const Mistake& mistake, Scalar value) {
    add(mistake.code, value, mistake.layer, mistake.unit);
  }
  const NetworkSpec& spec() const { return step_.network.spec; }
  const Penalty& penalty() const { return step_.config.penalty; }
  const LayerForward& forward() const { return step_.example.forward(layer_); }
  bool affords(const SeenPass& seen) const {
    return static_cast<double>(spec().parameterCount()) * static_cast<double>(seen.m()) <=
           affordable;
  }

  void otherUnits(const MatrixMap& of);
  void ofZ();
  void ofA();
  void ofDelta();
  void ofSlope();
  void ofLossSlope();
  void ofExampleGradient();
  void ofGradient();
  void ofUpdated();
  void ofLoss();
  void ofMeanLoss();

  std::vector<Slip> gradientsOver(const SeenPass& seen) const;
  Scalar penaltyPart(const Parameter& parameter) const;
  Scalar updatedBy(Gradients gradients) const;
  Scalar lossAfter(const SeenPass& seen) const;
  Scalar doublePenalty() const;
  Scalar biasPenalty() const;

  const SeenStep& step_;
  const std::size_t layer_;
  const Index row_, col_;
  const Quantity quantity_;
  const Scalar truth_;
  std::vector<Slip> slips_;
};

void Finder::add(Code code, Scalar value, std::size_t layer, Index unit) {
  const bool same = std::abs(value - truth_) <= Real(1e-12) * std::abs(truth_);
  if (std::isfinite(value) && !same)
    slips_.push_back({code, value, layer, unit});
}

std::vector<Slip> Finder::find() {
  if (!std::isfinite(truth_))
    return {};
  add(Code::sign, -truth_);
  switch (quantity_.kind) {
  case Kind::z:
    ofZ();
    break;
  case Kind::a:
    ofA();
    break;
  case Kind::delta:
    ofDelta();
    break;
  case Kind::slope:
    ofSlope();
    break;
  case Kind::lossSlope:
    ofLossSlope();
    break;
  case Kind::exampleDW:
  case Kind::exampleDb:
    ofExampleGradient();
    break;
  case Kind::dW:
  case Kind::db:
    ofGradient();
    break;
  case Kind::newW:
  case Kind::newb:
    ofUpdated();
    break;
  case Kind::loss:
    ofLoss();
    break;
  case Kind::meanLoss:
  case Kind::cost:
    ofMeanLoss();
  }
  return std::move(slips_);
}

// ---- forward ------------------------------------------------------------------------------------

void Finder::otherUnits(const MatrixMap& of) {
  for (Index unit = 0; unit < of.rows() && unit < mostNamed; ++unit)
    if (unit != row_)
      add(Code::otherUnit, of(unit, 0), layer_, unit);
}

void Finder::ofZ() {
  otherUnits(forward().z);
  add(Code::activationForZ, forward().a(row_, 0));
  const MatrixMap& W = step_.network.layers[layer_].W;
  for (Index c = 0; W.cols() > 1 && c < W.cols() && c < mostNamed; ++c)
    add(Code::termForgotten, truth_ - W(row_, c) * step_.example.input(layer_, c, 0), layer_, c);
  for (const Mistake& mistake : mistakesOfZ(step_, layer_))
    add(mistake, wrongZ(step_, layer_, mistake)(row_));
}

void Finder::ofA() {
  const Activation& g = step_.activation(layer_);
  otherUnits(forward().a);
  const auto activated = [&](Vector z) {
    Vector a(z.size());
    activate(g, z.size(), 1, z.data(), a.data());
    return a(row_);
  };
  const Vector z = forward().z.col(0);
  add(Code::activationLeftOut, z(row_));
  add(Code::slopeForActivation, slopeOf(step_, layer_, row_, row_));
  if (elementwise(g))
    add(Code::signOfZ, activated(-z));
  for (const Mistake& mistake : mistakesOfZ(step_, layer_))
    add(mistake, activated(wrongZ(step_, layer_, mistake)));
}

// ---- backward -----------------------------------------------------------------------------------

void Finder::ofSlope() {
  const Activation& g = step_.activation(layer_);
  add(Code::activationForSlope, forward().a(row_, 0));
  for (Index unit = 0; unit < forward().z.rows() && unit < mostNamed; ++unit)
    if (unit != row_)
      add(Code::slopeOfOtherUnit, slopeOf(step_, layer_, unit, col_ == row_ ? unit : col_), layer_,
          unit);
  if (!elementwise(g))
    return;
  const Scalar z = forward().z(row_, 0), a = forward().a(row_, 0);
  Scalar again = 0;
  activate(g, 1, 1, &a, &again);
  add(Code::slopeAtA, slopeOf(g, a, again));
  if (g.kind == Activation::sigmoid || g.kind == Activation::tanh)
    add(Code::zInSlope, slopeOf(g, z, z));
}

void Finder::ofLossSlope() {
  const Scalar delta = step_.example.delta(layer_)(row_, 0);
  add(Code::deltaForLossSlope, delta);
  const bool last = layer_ == step_.last();
  for (const Mistake& mistake : mistakesOfDelta(step_, layer_, row_, affords(step_.example))) {
    const bool scales = mistake.code == Code::lossFactor || mistake.code == Code::outputsSummed ||
                        mistake.code == Code::outputsAveraged;
    if (!last && (mistake.layer > layer_ || mistake.code == Code::updatedWeights ||
                  mistake.code == Code::transposed || mistake.code == Code::deltaLeftOut ||
                  mistake.code == Code::weightsLeftOut || mistake.code == Code::pathForgotten))
      add(mistake, wrongBack(step_, step_.example, layer_, mistake)(row_, 0));
    else if (last && scales && delta != Scalar{0})
      add(mistake, truth_ * (wrongDelta(step_, step_.example, layer_, mistake)(row_, 0) / delta));
  }
}

void Finder::ofDelta() {
  const SeenPass& seen = step_.example;
  otherUnits(seen.delta(layer_));
  if (step_.batch.m() > 1)
    add(Code::meanOnExample, truth_ / static_cast<Real>(step_.batch.m()));
  for (const Mistake& mistake : mistakesOfDelta(step_, layer_, row_, affords(seen)))
    add(mistake, wrongDelta(step_, seen, layer_, mistake)(row_, 0));
}

// ---- gradients ----------------------------------------------------------------------------------

/// The mean over the examples of delta_r a_c, or of delta_r, with one thing changed.
std::vector<Slip> Finder::gradientsOver(const SeenPass& seen) const {
  const bool bias = quantity_.parameter().kind == Parameter::Kind::bias;
  const auto mean = [&](auto term) {
    Scalar sum = 0;
    for (Index i = 0; i < seen.m(); ++i)
      sum += term(i);
    return sum / static_cast<Real>(seen.m());
  };
  const MatrixMap& delta = seen.delta(layer_);
  const auto input = [&](Index i) { return bias ? Scalar{1} : seen.input(layer_, col_, i); };
  std::vector<Slip> values;
  for (const Mistake& mistake : mistakesOfDelta(step_, layer_, row_, affords(seen))) {
    const Matrix wrong = wrongDelta(step_, seen, layer_, mistake);
    values.push_back({mistake.code, mean([&](Index i) { return wrong(row_, i) * input(i); }),
                      mistake.layer, mistake.unit});
  }
  if (bias)
    return values;
  const auto add = [&](Code code, auto term) {
    values.push_back({code, mean(term), layer_, Mistake::none});
  };
  const MatrixMap& W = step_.network.layers[layer_].W;
  add(Code::inputLeftOut, [&](Index i) { return delta(row_, i); });
  add(Code::weightForDelta, [&](Index i) { return W(row_, col_) * input(i); });
  if (row_ < W.cols() && col_ < W.rows())
    add(Code::transposed, [&](Index i) { return delta(col_, i) * seen.input(layer_, row_, i); });
  if (layer_ == 0)
    return values;
  add(Code::activationLeftOut,
      [&](Index i) { return delta(row_, i) * seen.forward(layer_ - 1).z(col_, i); });
  if (col_ < seen.x.rows())
    add(Code::inputForActivation, [&](Index i) { return delta(row_, i) * seen.x(col_, i); });
  return values;
}

void Finder::ofExampleGradient() {
  for (const auto& [code, value, layer, unit] : gradientsOver(step_.example))
    add(code, value, layer, unit);
  if (step_.batch.m() == 1)
    return;
  const Parameter parameter = quantity_.parameter();
  add(Code::meanOnExample, truth_ / static_cast<Real>(step_.batch.m()));
  add(Code::meanForExample,
      valueOf(step_.batch.pass.gradients, parameter) + penaltyPart(parameter));
}

Scalar Finder::penaltyPart(const Parameter& parameter) const {
  if (parameter.kind == Parameter::Kind::bias)
    return 0;
  const auto [l1, l2] = penaltySlope(penalty(), step_.network.layers[layer_].W(row_, col_));
  return l1 + l2;
}

void Finder::ofGradient() {
  const Parameter parameter = quantity_.parameter();
  const Scalar mean = valueOf(step_.batch.pass.gradients, parameter);
  const Scalar extra = penaltyPart(parameter);
  for (const auto& [code, value, layer, unit] : gradientsOver(step_.batch))
    add(code, value + extra, layer, unit);
  if (const Index m = step_.batch.m(); m > 1) {
    add(Code::meanMissing, mean * static_cast<Real>(m) + extra);
    add(Code::meanTwice, mean / static_cast<Real>(m) + extra);
    add(Code::exampleForMean, valueOf(step_.example.pass.gradients, parameter) + extra);
  }
  if (parameter.kind == Parameter::Kind::bias) {
    const auto [l1, l2] = penaltySlope(penalty(), step_.network.layers[layer_].b(row_));
    add(Code::penaltyOnBias, mean + l1 + l2);
    return;
  }
  add(Code::penaltyLeftOut, mean);
  add(Code::penaltySign, mean - extra);
  const auto [l1, l2] = penaltySlope(penalty(), step_.network.layers[layer_].W(row_, col_));
  add(Code::penaltyFactor, mean + l1 + Real{2} * l2);
}

// ---- the update ---------------------------------------------------------------------------------

Scalar entryOf(const Network& network, const Parameter& at) {
  const Layer& layer = network.layers[at.layer];
  return at.kind == Parameter::Kind::weight ? layer.W(at.row, at.col) : layer.b(at.row);
}

Scalar& entryOf(Gradients& gradients, const Parameter& at) {
  LayerGradients& layer = gradients.layers[at.layer];
  return at.kind == Parameter::Kind::weight ? layer.dW(at.row, at.col) : layer.db(at.row);
}

/// The parameter after an update by these gradients, which are clipped already.
Scalar Finder::updatedBy(Gradients gradients) const {
  Network next = step_.network;
  OptimizerState after = step_.optimizer;
  update(step_.config.optimizer, step_.optimizer, step_.network, gradients, step_.rate, after,
         next);
  return entryOf(next, quantity_.parameter());
}

void Finder::ofUpdated() {
  const Parameter parameter = quantity_.parameter();
  if (isFrozen(parameter, step_.config.frozen))
    return;
  const Scalar before = entryOf(step_.network, parameter), change = truth_ - before;
  add(Code::notUpdated, before);
  add(Code::ascent, before - change);
  add(Code::stepForValue, change);
  if (static_cast<double>(spec().parameterCount()) > affordable / 20)
    return;
  Gradients ofJ = step_.batch.pass.gradients;
  addPenalty(penalty(), step_.network, ofJ);
  const FrozenPlaces frozen(step_.config.frozen, spec());
  const auto clipped = [&](Gradients gradients) {
    frozen.zero(gradients);
    clip(step_.config.clipping, gradients);
    return gradients;
  };
  const Scalar descent = valueOf(clipped(ofJ), parameter);
  add(Code::plainDescent, before - step_.rate * descent);
  add(Code::rateLeftOut, before - descent);
  add(Code::clippingLeftOut, updatedBy(ofJ));
  const bool bias = parameter.kind == Parameter::Kind::bias;
  const Quantity gradient{bias ? Kind::db : Kind::dW, layer_, row_, parameter.col};
  for (const auto& [code, value, layer, unit] : slipsOf(step_, gradient)) {
    if (code == Code::sign)
      continue; // is ascent
    Gradients wrong = ofJ;
    entryOf(wrong, parameter) = value;
    add(code, updatedBy(clipped(std::move(wrong))), layer, unit);
  }
}

// ---- the loss -----------------------------------------------------------------------------------

constexpr Real ln10 = std::numbers::ln10_v<Real>, ln2 = std::numbers::ln2_v<Real>;

/// After the update.
Scalar Finder::lossAfter(const SeenPass& seen) const {
  ForwardTrace trace(spec(), seen.m());
  backprop::forward(step_.next, seen.x.data(), trace);
  return batchLoss(step_.next, trace, seen.y);
}

void Finder::ofLoss() {
  const SeenPass& seen = step_.example;
  const LayerForward& output = seen.forward(step_.last());
  const Loss loss = spec().loss;
  const Index outputs = spec().outputs();
  const auto at = [&](Code code, Scalar value) { add(code, value, step_.last()); };
  const auto lossOf = [&](const Vector& z, const Vector& a, const Vector& y) {
    return exampleLoss(loss, outputs, z.data(), a.data(), y.data());
  };
  const Vector z = output.z.col(0), a = output.a.col(0), y = seen.y.col(0);
  if (isCrossEntropy(loss)) {
    at(Code::log10, truth_ / ln10);
    at(Code::log2, truth_ / ln2);
  }
  if (loss == Loss::binaryCrossEntropy)
    at(Code::targetsSwapped, lossOf(z, a, Vector::Ones(outputs) - y));
  if (loss == Loss::halfSquaredError)
    at(Code::lossFactor, Real{2} * truth_);
  if (loss == Loss::meanSquaredError)
    at(Code::lossFactor, truth_ / Real{2});
  const Real count = static_cast<Real>(outputs);
  const bool averages =
      loss == Loss::meanSquaredError || loss == Loss::meanAbsoluteError || loss == Loss::huber;
  at(averages ? Code::outputsSummed : Code::outputsAveraged,
     averages ? truth_ * count : truth_ / count);
  for (Index k = 0; outputs > 1 && k < outputs && k < mostNamed; ++k)
    add(Code::termForgotten,
        truth_ - lossTerms(loss, outputs, z.data(), a.data(), y.data(), k).part, step_.last(), k);
  Vector wrongA(outputs);
  const Vector wrong = wrongZ(step_, step_.last(), {Code::biasLeftOut, step_.last()});
  activate(step_.activation(step_.last()), outputs, 1, wrong.data(), wrongA.data());
  at(Code::biasLeftOut, lossOf(wrong, wrongA, y));
  at(Code::updatedWeights, lossAfter(seen));
  if (step_.batch.m() > 1)
    at(Code::meanForExample, valueOf(step_, {Kind::cost}));
}

/// l2 sum W^2 in place of its half, with the part of l1.
Scalar Finder::doublePenalty() const {
  return penaltyValue({penalty().l1, Real{2} * penalty().l2}, step_.network);
}

/// Of the biases, as if they were weights.
Scalar Finder::biasPenalty() const {
  Scalar sum = 0;
  for (const Layer& layer : step_.network.layers)
    for (Index r = 0; r < layer.b.size(); ++r)
      sum += penalty().l1 * std::abs(layer.b(r)) + penalty().l2 / 2 * layer.b(r) * layer.b(r);
  return sum;
}

/// Of the mean of L, or of J = mean of L + penalty.
void Finder::ofMeanLoss() {
  const auto at = [&](Code code, Scalar value) { add(code, value, step_.last()); };
  const bool cost = quantity_.kind == Kind::cost;
  const Scalar mean = valueOf(step_, {Kind::meanLoss});
  const Scalar whole = penaltyValue(penalty(), step_.network), extra = cost ? whole : Scalar{0};
  const Loss loss = spec().loss;
  if (isCrossEntropy(loss)) {
    at(Code::log10, mean / ln10 + extra);
    at(Code::log2, mean / ln2 + extra);
  }
  if (loss == Loss::halfSquaredError)
    at(Code::lossFactor, Real{2} * mean + extra);
  if (const Index m = step_.batch.m(); m > 1) {
    at(Code::meanMissing, mean * static_cast<Real>(m) + extra);
    at(Code::meanTwice, mean / static_cast<Real>(m) + extra);
    at(Code::exampleForMean, valueOf(step_, {Kind::loss}) + extra);
  }
  const Scalar after = lossAfter(step_.batch);
  at(Code::updatedWeights, after + (cost ? penaltyValue(penalty(), step_.next) : Scalar{0}));
  if (!cost) {
    at(Code::penaltyIncluded, mean + whole);
    return;
  }
  at(Code::penaltyLeftOut, mean);
  at(Code::penaltySign, mean - whole);
  at(Code::penaltyFactor, mean + doublePenalty());
  at(Code::penaltyOnBias, mean + whole + biasPenalty());
}

} // namespace

std::vector<Slip> slipsOf(const SeenStep& step, const Quantity& quantity) {
  return Finder(step, quantity).find();
}

} // namespace backprop
