#include "core/insight/suspects.h"

#include "core/calculus/penalty.h"
#include "core/calculus/products.h"
#include "core/training/optimizer.h"

namespace backprop {
namespace {

using Code = SlipCode;
constexpr auto everywhere = Mistake::everywhere;

// ---- what a suspect leads to --------------------------------------------------------------------

/// What layer l reads of the batch, inputs x m, or what is wrongly taken for it.
Matrix readBy(const SeenStep& step, std::size_t l, const Mistake& mistake) {
  const SeenPass& seen = step.batch;
  if (l == 0)
    return seen.x;
  const bool here = mistake.isIn(l, step.last());
  const LayerForward& before = seen.forward(l - 1);
  if (here && mistake.code == Code::inputForActivation && before.a.rows() == seen.x.rows())
    return seen.x;
  return here && mistake.code == Code::activationLeftOut ? before.z : before.a;
}

/// Of one layer, from its delta.
void outer(const SeenStep& step, std::size_t l, const Matrix& delta, const Mistake& mistake,
           LayerGradients& to) {
  Matrix a = readBy(step, l, mistake);
  if (mistake.code == Code::inputLeftOut)
    a.setOnes();
  products::outer({delta.rows(), a.rows(), delta.cols()}, delta.data(), a.data(), to.dW.data(),
                  to.db.data());
}

Gradients ofPass(const SeenStep& step, const Mistake& mistake) {
  Gradients gradients(step.network.spec);
  for (std::size_t l = 0; l <= step.last(); ++l)
    outer(step, l, wrongDelta(step, step.batch, l, mistake), mistake, gradients.layers[l]);
  return gradients;
}

/// Of a program that updates each layer as soon as it has its gradient: what passes through that
/// layer meets weights that are updated already, by gradients which that has spoilt themselves.
Gradients ofUpdatedWeights(const SeenStep& step) {
  const Mistake mistake{Code::updatedWeights, everywhere};
  Network next = step.next;
  const SeenStep inTurn{step.network, next,           step.batch, step.example,
                        step.config,  step.optimizer, step.rate};
  for (std::size_t l = step.last(); l-- > 1;) {
    Gradients gradients = ofPass(inTurn, mistake);
    addPenalty(step.config.penalty, step.network, gradients);
    Network updated = step.network;
    OptimizerState after = step.optimizer;
    update(step.config.optimizer, step.optimizer, step.network, gradients, step.rate, after,
           updated);
    next.layers[l] = updated.layers[l];
  }
  return ofPass(inTurn, mistake);
}

/// Of one example alone, without 1/m.
Gradients ofExample(const SeenStep& step, Index i) {
  Gradients gradients(step.network.spec);
  for (std::size_t l = 0; l <= step.last(); ++l) {
    const Vector delta = step.batch.delta(l).col(i);
    const Vector a = readBy(step, l, {Code::sign, everywhere}).col(i);
    LayerGradients& to = gradients.layers[l];
    products::outer({delta.size(), a.size(), 1}, delta.data(), a.data(), to.dW.data(),
                    to.db.data());
  }
  return gradients;
}

/// Of a network without its biases: the pass itself is another one.
Gradients withoutBiases(const SeenStep& step) {
  Network network = step.network;
  for (Layer& layer : network.layers)
    layer.b.setZero();
  Pass pass(network.spec, step.batch.m());
  propagate(network, step.batch.x, step.batch.y, pass);
  return pass.gradients;
}

Gradients ofBatch(const SeenStep& step, const Mistake& mistake) {
  switch (mistake.code) {
  case Code::lastExampleOnly:
    return ofExample(step, step.batch.m() - 1);
  case Code::firstExampleOnly:
    return ofExample(step, 0);
  case Code::biasLeftOut:
    return withoutBiases(step);
  case Code::updatedWeights:
    return ofUpdatedWeights(step);
  default:
    return ofPass(step, mistake);
  }
}

Matrix columnsFirst(const MatrixMap& dW) {
  Matrix laid(dW.rows(), dW.cols());
  for (Index i = 0; i < dW.size(); ++i)
    laid(i / dW.cols(), i % dW.cols()) = dW.data()[i];
  return laid;
}

/// @param sign of the penalty's part, @param l2 how often its l2 w is taken
void penalise(const SeenStep& step, Gradients& gradients, Real sign, Real l2, bool biases) {
  const Penalty& penalty = step.config.penalty;
  const auto slope = [&](Scalar w) {
    const auto [part1, part2] = penaltySlope(penalty, w);
    return sign * (part1 + l2 * part2);
  };
  for (std::size_t l = 0; l <= step.last(); ++l) {
    const Layer& layer = step.network.layers[l];
    LayerGradients& to = gradients.layers[l];
    for (Index i = 0; i < layer.W.size(); ++i)
      to.dW.data()[i] += slope(layer.W.data()[i]);
    for (Index r = 0; biases && r < layer.b.size(); ++r)
      to.db(r) += slope(layer.b(r));
  }
}

/// What is done wrong once there are gradients, in place.
void spoil(const SeenStep& step, const Mistake& mistake, Gradients& gradients) {
  const Real m = static_cast<Real>(step.batch.m());
  switch (mistake.code) {
  case Code::sign:
    gradients.values *= Scalar{-1};
    break;
  case Code::meanMissing:
    gradients.values *= Scalar{m};
    break;
  case Code::meanTwice:
    gradients.values /= Scalar{m};
    break;
  case Code::zeroGradient:
    gradients.values.setZero();
    break;
  case Code::penaltyIncluded:
    penalise(step, gradients, 1, 1, false);
    break;
  case Code::penaltySign:
    penalise(step, gradients, -1, 1, false);
    break;
  case Code::penaltyFactor:
    penalise(step, gradients, 1, 2, false);
    break;
  case Code::penaltyOnBias:
    penalise(step, gradients, 1, 1, true);
    break;
  default:
    for (LayerGradients& layer : gradients.layers) {
      if (mistake.code == Code::biasForEveryWeight)
        layer.db *= Scalar{static_cast<Real>(layer.dW.cols())};
      else if (mistake.code == Code::handedTurned && layer.dW.rows() == layer.dW.cols())
        layer.dW.transposeInPlace();
      else if (mistake.code == Code::columnsFirst)
        layer.dW = columnsFirst(layer.dW);
    }
  }
}

/// Whether it changes gradients that are there, not the way to them.
bool isAfterwards(const Mistake& mistake) {
  switch (mistake.code) {
  case Code::sign:
  case Code::meanMissing:
  case Code::meanTwice:
  case Code::zeroGradient:
  case Code::penaltyIncluded:
  case Code::penaltySign:
  case Code::penaltyFactor:
  case Code::penaltyOnBias:
  case Code::biasForEveryWeight:
  case Code::handedTurned:
  case Code::columnsFirst:
    return true;
  default:
    return false;
  }
}

} // namespace

Gradients gradientsOf(const SeenStep& step, const Suspect& suspect) {
  const bool rightPass = suspect.empty() || isAfterwards(suspect.front());
  Gradients gradients = rightPass ? step.batch.pass.gradients : ofBatch(step, suspect.front());
  for (const Mistake& mistake : suspect)
    if (isAfterwards(mistake))
      spoil(step, mistake, gradients);
  return gradients;
}

// ---- which there are ----------------------------------------------------------------------------

namespace {

/// Multiplications of a pass up to which mistakes about single units and layers are tried, and up
/// to which any that need a pass of their own are: there are about a hundred.
constexpr double affordable = 1e6, bearable = 2e7;

/// Those that one line of a program makes in all layers, the likely ones first.
std::vector<Mistake> systematic(const SeenStep& step) {
  constexpr auto hidden = Mistake::everyHidden;
  std::vector<Mistake> mistakes;
  for (Code code : {Code::slopeMissing, Code::slopeAtA, Code::zInSlope})
    for (std::size_t where : {hidden, everywhere})
      mistakes.push_back({code, where});
  for (Code code : {Code::transposed, Code::weightsLeftOut, Code::deltaLeftOut, Code::lastPathOnly})
    mistakes.push_back({code, hidden});
  for (Code code : {Code::updatedWeights, Code::activationLeftOut, Code::inputForActivation,
                    Code::inputLeftOut, Code::biasLeftOut})
    mistakes.push_back({code, everywhere});
  if (step.batch.m() > 1)
    for (Code code : {Code::lastExampleOnly, Code::firstExampleOnly})
      mistakes.push_back({code, everywhere});
  return mistakes;
}

void addLocal(const SeenStep& step, std::vector<Mistake>& to) {
  for (std::size_t l = step.last() + 1; l-- > 0;)
    for (const Mistake& mistake : mistakesOfDelta(step, l, Mistake::none, false))
      if (mistake.code != Code::updatedWeights)
        to.push_back(mistake);
}

std::vector<Code> afterwards(const SeenStep& step) {
  std::vector<Code> codes{Code::sign};
  if (step.batch.m() > 1)
    codes.insert(codes.end(), {Code::meanMissing, Code::meanTwice});
  return codes;
}

std::vector<Code> ofMatrices(const SeenStep& step) {
  std::vector<Code> codes{Code::handedTurned, Code::columnsFirst, Code::biasForEveryWeight,
                          Code::zeroGradient};
  const Penalty& penalty = step.config.penalty;
  if (penalty.l1 > 0 || penalty.l2 > 0)
    codes.insert(codes.end(), {Code::penaltyIncluded, Code::penaltySign, Code::penaltyFactor,
                               Code::penaltyOnBias});
  return codes;
}

} // namespace

std::vector<Suspect> suspectsOf(const SeenStep& step) {
  const double cost =
      static_cast<double>(step.network.spec.parameterCount()) * static_cast<double>(step.batch.m());
  std::vector<Mistake> passes;
  if (cost <= bearable)
    passes = systematic(step);
  if (cost <= affordable)
    addLocal(step, passes);
  std::vector<Suspect> suspects{{}};
  const auto add = [&](const auto&... mistakes) { suspects.push_back({mistakes...}); };
  for (Code code : afterwards(step))
    add(Mistake{code, everywhere});
  for (const Mistake& pass : passes)
    add(pass);
  for (Code code : ofMatrices(step)) {
    add(Mistake{code, everywhere});
    for (Code after : afterwards(step))
      add(Mistake{after, everywhere}, Mistake{code, everywhere});
  }
  for (const Mistake& pass : passes)
    for (Code after : afterwards(step))
      add(pass, Mistake{after, everywhere});
  return suspects;
}

} // namespace backprop
