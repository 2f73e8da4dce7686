#include "core/model/pairing.h"

namespace backprop {
namespace {

using enum Verdict;
using Reason = PairingReason;

struct Judgement {
  Verdict verdict;
  Reason reason;
};

bool isFused(const Activation& output, Loss loss) {
  switch (loss) {
  case Loss::binaryCrossEntropy:
    return output.kind == Activation::sigmoid;
  case Loss::softmaxCrossEntropy:
    return output.kind == Activation::softmax;
  default:
    return output.kind == Activation::identity && loss == Loss::halfSquaredError;
  }
}

bool hasOwnCrossEntropy(const Activation& output) {
  return isFused(output, Loss::binaryCrossEntropy) || isFused(output, Loss::softmaxCrossEntropy);
}

Judgement ofCrossEntropy(const Activation& output, Loss loss) {
  if (isFused(output, loss))
    return {natural, Reason::cancels};
  if (loss == Loss::softmaxCrossEntropy)
    return {refused, Reason::needsSharedTotal};
  return {refused, outputsOf(output).shareTotal ? Reason::sharedTotal : Reason::leavesDomain};
}

Judgement ofHinge(const Outputs& outputs) {
  if (outputs.least < -1 && outputs.most > 1)
    return outputs.slope == Slope::constant ? Judgement{natural, Reason::linear}
                                            : Judgement{allowed, Reason::reaches};
  const bool touches = outputs.least <= -1 && outputs.most >= 1;
  return {unwise, touches ? Reason::neverReached : Reason::outOfReach};
}

Judgement ofDifference(const Activation& output) {
  switch (outputsOf(output).slope) {
  case Slope::constant:
    return {natural, Reason::linear};
  case Slope::reduced:
    return {allowed, Reason::reduced};
  case Slope::fading:
    return {allowed, Reason::fading};
  case Slope::saturating:
    return hasOwnCrossEntropy(output) ? Judgement{unwise, Reason::saturates}
                                      : Judgement{allowed, Reason::bounded};
  case Slope::dead:
    return {unwise, Reason::dies};
  case Slope::turning:
    break;
  }
  return {unwise, Reason::turns};
}

Judgement judge(const Activation& output, Loss loss) {
  if (isCrossEntropy(loss))
    return ofCrossEntropy(output, loss);
  return loss == Loss::hinge ? ofHinge(outputsOf(output)) : ofDifference(output);
}

} // namespace

Pairing pairing(const Activation& output, Loss loss) {
  const auto [verdict, reason] = judge(output, loss);
  return {output.kind, loss, verdict, reason, isFused(output, loss)};
}

std::array<Pairing, activations.size() * losses.size()> pairings() {
  std::array<Pairing, activations.size() * losses.size()> all{};
  auto next = all.begin();
  for (const auto& loss : losses)
    for (const auto& output : activations)
      *next++ = pairing(output.kind, loss.kind);
  return all;
}

std::string_view name(Verdict verdict) {
  switch (verdict) {
  case natural:
    return "natural";
  case allowed:
    return "allowed";
  case unwise:
    return "unwise";
  case refused:
    break;
  }
  return "refused";
}

} // namespace backprop
