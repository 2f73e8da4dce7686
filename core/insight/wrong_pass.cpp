#include "core/insight/wrong_pass.h"

#include "core/model/loss_terms.h"
#include "core/model/pairing.h"

namespace backprop {
namespace {

using Code = SlipCode;

/// Of a layer so many units are named in mistakes.
constexpr Index mostNamed = 16;

const Network& networkOf(const SeenStep& step, const Mistake& mistake) {
  return mistake.code == Code::updatedWeights ? step.next : step.network;
}

bool square(const MatrixMap& W) { return W.rows() == W.cols(); }

// ---- forward ------------------------------------------------------------------------------------

/// z = W from + b of one layer.
Vector affine(const Layer& layer, const Vector& from, const Mistake& mistake, bool here) {
  const bool turned = here && mistake.code == Code::transposed;
  Vector z(layer.W.rows());
  for (Index r = 0; r < z.size(); ++r) {
    z(r) = here && mistake.code == Code::biasLeftOut ? Scalar{0} : layer.b(r);
    for (Index c = 0; c < layer.W.cols(); ++c)
      z(r) += (turned ? layer.W(c, r) : layer.W(r, c)) * from(c);
  }
  return z;
}

} // namespace

Vector wrongZ(const SeenStep& step, std::size_t layer, const Mistake& mistake) {
  const Vector x = step.example.x.col(0);
  Vector from = x;
  for (std::size_t l = 0;; ++l) {
    const bool here = l == mistake.layer;
    const bool fromX = here && mistake.code == Code::inputForActivation;
    Vector z = affine(networkOf(step, mistake).layers[l], fromX ? x : from, mistake, here);
    if (l == layer)
      return z;
    from = z;
    if (!(here && mistake.code == Code::activationLeftOut))
      activate(step.activation(l), z.size(), 1, z.data(), from.data());
  }
}

std::vector<Mistake> mistakesOfZ(const SeenStep& step, std::size_t layer) {
  std::vector<Mistake> mistakes{{Code::updatedWeights, layer}};
  for (std::size_t l = 0; l <= layer; ++l) {
    const MatrixMap& W = step.network.layers[l].W;
    mistakes.push_back({Code::biasLeftOut, l});
    if (square(W))
      mistakes.push_back({Code::transposed, l});
    if (l < layer)
      mistakes.push_back({Code::activationLeftOut, l});
    if (l > 0 && W.cols() == step.network.spec.inputs)
      mistakes.push_back({Code::inputForActivation, l});
  }
  return mistakes;
}

// ---- backward -----------------------------------------------------------------------------------

namespace {

/// What stands in the place of g'(z_r).
Scalar wrongSlope(const Activation& g, const LayerForward& layer, Index r, Index i,
                  const Mistake& mistake) {
  const Scalar z = layer.z(r, i), a = layer.a(r, i);
  switch (mistake.code) {
  case Code::slopeMissing:
    return 1;
  case Code::slopeAtA: {
    Scalar again = 0;
    activate(g, 1, 1, &a, &again);
    return slopeOf(g, a, again);
  }
  case Code::zInSlope:
    return slopeOf(g, z, z);
  case Code::slopeOfOtherUnit:
    return slopeOf(g, layer.z(mistake.unit, i), layer.a(mistake.unit, i));
  default:
    return slopeOf(g, z, a);
  }
}

/// delta = dL/da o g'(z), in place.
void throughActivation(const SeenStep& step, const SeenPass& seen, std::size_t l,
                       const Mistake& mistake, Matrix& delta) {
  const Activation& g = step.activation(l);
  const LayerForward& layer = seen.forward(l);
  const bool here = mistake.isIn(l, step.last());
  if (!elementwise(g)) {
    if (!(here && mistake.code == Code::slopeMissing))
      activateBackward(g, delta.rows(), delta.cols(), layer.z.data(), layer.a.data(), delta.data());
    return;
  }
  const Mistake made = here ? mistake : Mistake{Code::sign, l};
  for (Index i = 0; i < delta.cols(); ++i)
    for (Index r = 0; r < delta.rows(); ++r)
      delta(r, i) *= wrongSlope(g, layer, r, i, made);
}

bool fused(const SeenStep& step) {
  return pairing(step.activation(step.last()), step.network.spec.loss).fused;
}

/// By how much a constant of the loss that is forgotten changes it.
Scalar factorOf(Loss loss, Code code, Index outputs) {
  if (code == Code::outputsSummed)
    return static_cast<Real>(outputs);
  if (code == Code::outputsAveraged)
    return Real{1} / static_cast<Real>(outputs);
  return loss == Loss::meanSquaredError ? Real(0.5) : Real{2};
}

/// Whether it can be made where the loss is left; the others are about weights on the way back.
bool isOfOutput(Code code) {
  switch (code) {
  case Code::slopeMissing:
  case Code::slopeAtA:
  case Code::zInSlope:
  case Code::slopeOfOtherUnit:
  case Code::slopeTooMuch:
  case Code::targetLeftOut:
  case Code::lossFactor:
  case Code::outputsSummed:
  case Code::outputsAveraged:
    return true;
  default:
    return false;
  }
}

Matrix wrongOutputDelta(const SeenStep& step, const SeenPass& seen, const Mistake& mistake) {
  const std::size_t last = step.last();
  const Loss loss = step.network.spec.loss;
  const LayerForward& output = seen.forward(last);
  const Index outputs = seen.y.rows();
  if (!mistake.isIn(last, last) || !isOfOutput(mistake.code))
    return seen.delta(last);
  Matrix delta = seen.delta(last);
  switch (mistake.code) {
  case Code::slopeTooMuch:
    throughActivation(step, seen, last, mistake, delta);
    return delta;
  case Code::lossFactor:
  case Code::outputsSummed:
  case Code::outputsAveraged: {
    const Scalar factor = factorOf(loss, mistake.code, outputs);
    for (Index i = 0; i < delta.size(); ++i)
      delta.data()[i] *= factor;
    return delta;
  }
  case Code::targetLeftOut:
    if (fused(step))
      return output.a;
    break;
  default:
    break;
  }
  const bool noTarget = mistake.code == Code::targetLeftOut;
  for (Index i = 0; i < delta.size(); ++i)
    delta.data()[i] =
        lossSlope(loss, outputs, output.a.data()[i], noTarget ? Scalar{0} : seen.y.data()[i]);
  throughActivation(step, seen, last, mistake, delta);
  return delta;
}

/// dL/da = W^T after.
Matrix backThrough(const MatrixMap& W, const Matrix& after, const Mistake& mistake, bool here) {
  const auto is = [&](Code code) { return here && mistake.code == code; };
  const bool turned = is(Code::transposed) && square(W), noWeights = is(Code::weightsLeftOut);
  const bool noDelta = is(Code::deltaLeftOut), forgets = is(Code::pathForgotten);
  const Index first = is(Code::lastPathOnly) ? W.rows() - 1 : 0;
  Matrix back = Matrix::Zero(W.cols(), after.cols());
  for (Index i = 0; i < back.cols(); ++i)
    for (Index r = 0; r < back.rows(); ++r)
      for (Index k = first; k < W.rows(); ++k) {
        if (forgets && k == mistake.unit)
          continue;
        const Scalar w = noWeights ? Scalar{1} : turned ? W(r, k) : W(k, r);
        back(r, i) += noDelta ? w : w * after(k, i);
      }
  return back;
}

} // namespace

Matrix wrongBack(const SeenStep& step, const SeenPass& seen, std::size_t layer,
                 const Mistake& mistake) {
  const bool far = mistake.layer > layer || mistake.code == Code::updatedWeights; // or everywhere
  const Matrix after = far ? wrongDelta(step, seen, layer + 1, mistake) : seen.delta(layer + 1);
  const bool here = mistake.isIn(layer, step.last()) && mistake.code != Code::updatedWeights;
  return backThrough(networkOf(step, mistake).layers[layer + 1].W, after, mistake, here);
}

Matrix wrongDelta(const SeenStep& step, const SeenPass& seen, std::size_t layer,
                  const Mistake& mistake) {
  if (layer == step.last())
    return wrongOutputDelta(step, seen, mistake);
  Matrix delta = wrongBack(step, seen, layer, mistake);
  throughActivation(step, seen, layer, mistake, delta);
  return delta;
}

namespace {

bool isMeanOverOutputs(Loss loss) {
  return loss == Loss::meanSquaredError || loss == Loss::meanAbsoluteError || loss == Loss::huber;
}
bool isSquared(Loss loss) {
  return loss == Loss::halfSquaredError || loss == Loss::meanSquaredError;
}

using Mistakes = std::vector<Mistake>;

/// In g'(z) of a layer.
void addMistakesOfSlope(const SeenStep& step, std::size_t l, Index row, Mistakes& to) {
  to.push_back({Code::slopeMissing, l});
  const Activation& g = step.activation(l);
  if (!elementwise(g))
    return;
  to.push_back({Code::slopeAtA, l});
  if (g.kind == Activation::sigmoid || g.kind == Activation::tanh)
    to.push_back({Code::zInSlope, l});
  for (Index unit = 0; row != Mistake::none && unit < step.network.layers[l].W.rows(); ++unit)
    if (unit != row && unit < mostNamed)
      to.push_back({Code::slopeOfOtherUnit, l, unit});
}

void addMistakesOfOutput(const SeenStep& step, Index row, Mistakes& to) {
  const std::size_t last = step.last();
  const Loss loss = step.network.spec.loss;
  if (fused(step)) {
    to.push_back({Code::slopeMissing, last});
    to.push_back({Code::slopeTooMuch, last});
  } else {
    addMistakesOfSlope(step, last, row, to);
  }
  if (fused(step) || isSquared(loss))
    to.push_back({Code::targetLeftOut, last});
  if (isSquared(loss))
    to.push_back({Code::lossFactor, last});
  if (step.network.spec.outputs() > 1)
    to.push_back({isMeanOverOutputs(loss) ? Code::outputsSummed : Code::outputsAveraged, last});
}

void addMistakesOfHidden(const SeenStep& step, std::size_t l, Index row, Mistakes& to) {
  addMistakesOfSlope(step, l, row, to);
  const MatrixMap& W = step.network.layers[l + 1].W;
  if (square(W))
    to.push_back({Code::transposed, l});
  to.push_back({Code::deltaLeftOut, l});
  to.push_back({Code::weightsLeftOut, l});
  for (Index k = 0; W.rows() > 1 && k < W.rows() && k < mostNamed; ++k)
    to.push_back({Code::pathForgotten, l, k});
}

} // namespace

Mistakes mistakesOfDelta(const SeenStep& step, std::size_t layer, Index row, bool far) {
  Mistakes mistakes;
  const std::size_t last = step.last();
  if (layer < last && far)
    mistakes.push_back({Code::updatedWeights, layer});
  for (std::size_t l = layer; l <= (far ? last : layer); ++l) {
    const Index named = l == layer ? row : Mistake::none;
    if (l == last)
      addMistakesOfOutput(step, named, mistakes);
    else
      addMistakesOfHidden(step, l, named, mistakes);
  }
  return mistakes;
}

} // namespace backprop
