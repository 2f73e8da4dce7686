#include "core/model/network.h"

#include <utility>

namespace backprop {
namespace {

const NetworkSpec& validated(const NetworkSpec& spec) {
  validate(spec);
  return spec;
}

} // namespace

Network::Network(NetworkSpec shape) : Stack(validated(shape)), spec(std::move(shape)) {}

} // namespace backprop
