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

void checkPairing(Activation output, Loss loss) {
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
  for (std::size_t l = 0; l < spec.layers.size(); ++l)
    requireWhole(spec.layers[l].units, {1, limits::units}, element(path, static_cast<long long>(l)),
                 ".units");
  requireCount({spec.parameterCount(), Counted::parameters}, {0, limits::parameters},
               ErrorCode::size, path);
  checkPairing(spec.layers.back().activation, spec.loss);
}

} // namespace backprop
