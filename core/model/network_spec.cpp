#include "core/model/network_spec.h"

#include <string>

#include "core/model/pairing.h"
#include "core/support/require.h"

namespace backprop {

Index NetworkSpec::parameterCount() const {
  Index count = 0;
  for (std::size_t l = 0; l < layers.size(); ++l)
    count += layers[l].units * (inputsOf(l) + 1);
  return count;
}

namespace {

/// Of a kind whose formula reads none: another would be silently lost.
constexpr wanted::Number noAlpha{.least = 0, .most = 0};

void checkAlpha(const Activation& activation, const std::string& layer) {
  const Alpha* own = alphaOf(activation.kind);
  requireNumber(activation.alpha, own ? own->range : noAlpha, layer, ".alpha");
}

void checkPairing(const Activation& output, Loss loss) {
  const Pairing pair = pairing(output, loss);
  if (pair.verdict != Verdict::refused)
    return;
  const Outputs outputs = outputsOf(output);
  refuse(ErrorCode::pairing, "network.loss", told::Text{std::string(name(loss))},
         wanted::Pair{name(output), name(loss), pair.reason, outputs.least, outputs.most});
}

} // namespace

void validate(const NetworkSpec& spec) {
  const std::string path = "network.layers";
  requireWhole(spec.inputs, {1, limits::units}, "network.inputs");
  requireCount({static_cast<Index>(spec.layers.size())}, {1, limits::layers}, ErrorCode::size,
               path);
  for (std::size_t l = 0; l < spec.layers.size(); ++l) {
    const std::string layer = element(path, static_cast<long long>(l));
    requireWhole(spec.layers[l].units, {1, limits::units}, layer, ".units");
    checkAlpha(spec.layers[l].activation, layer);
  }
  requireCount({spec.parameterCount(), Counted::parameters}, {0, limits::parameters},
               ErrorCode::size, path);
  checkPairing(spec.layers.back().activation, spec.loss);
}

} // namespace backprop
