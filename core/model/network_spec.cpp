#include "core/model/network_spec.h"

#include <string>

#include "core/model/pairing.h"
#include "core/support/error.h"

namespace backprop {
namespace {

void checkCount(Index count, Index most, const std::string& field) {
  if (count < 1 || count > most)
    throw Error(ErrorCode::range, field,
                field + " is " + std::to_string(count) + "; it must be a whole number from 1 to " +
                    std::to_string(most) + ".");
}

} // namespace

Index NetworkSpec::parameterCount() const {
  Index count = 0;
  for (std::size_t l = 0; l < layers.size(); ++l)
    count += layers[l].units * (inputsOf(l) + 1);
  return count;
}

void validate(const NetworkSpec& spec) {
  checkCount(spec.inputs, limits::units, "network.inputs");
  if (spec.layers.empty() || spec.layers.size() > static_cast<std::size_t>(limits::layers))
    throw Error(ErrorCode::size, "network.layers",
                "network.layers has " + std::to_string(spec.layers.size()) +
                    " entries; a network has 1 to " + std::to_string(limits::layers) + " layers.");
  for (std::size_t l = 0; l < spec.layers.size(); ++l)
    checkCount(spec.layers[l].units, limits::units,
               element("network.layers", static_cast<long long>(l)) + ".units");
  if (spec.parameterCount() > limits::parameters)
    throw Error(ErrorCode::size, "network.layers",
                "network.layers makes " + std::to_string(spec.parameterCount()) +
                    " weights and biases; at most " + std::to_string(limits::parameters) +
                    " are allowed.");
  const Pairing& pair = pairing(spec.layers.back().activation, spec.loss);
  if (pair.verdict == Verdict::refused)
    throw Error(ErrorCode::pairing, "network.loss",
                "network.loss is " + std::string(name(pair.loss)) + " and the last layer is " +
                    std::string(name(pair.output)) + ": " + std::string(pair.reason));
}

} // namespace backprop
