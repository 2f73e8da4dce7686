#pragma once

#include <string>

#include "core/model/network.h"

namespace backprop {

/// One weight or bias of a network.
struct Parameter {
  enum class Kind { weight, bias };
  std::size_t layer;
  Kind kind;
  Index row;
  Index col; // 0 for a bias
  bool operator==(const Parameter&) const = default;
};

/// The one order of all parameters: layer by layer, W row by row, then b.
/// @param index from 0 to parameterCount() - 1
Parameter parameterAt(const NetworkSpec& spec, Index index);

/// Whether the network has such a weight or bias.
bool isOf(const Parameter& parameter, const NetworkSpec& spec);
/// @throws Error naming the index (`field.row`) that the network does not have
void validate(const Parameter& parameter, const NetworkSpec& spec, const std::string& field);

Scalar& valueOf(Network& network, const Parameter& parameter);

} // namespace backprop
