#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/model/parameter.h"
#include "core/support/shared_list.h"
#include "core/training/optimizer.h"

/// Parameters that training leaves as they are, as PyTorch does where requires_grad is false: an
/// update moves neither them nor what the optimizer remembers of them, and their gradients do not
/// count in the norm that is clipped. dW and db, J and the gradient check are as ever.
namespace backprop {

/// W or b of a layer, or one entry of it.
struct FrozenPart {
  /// col is 0 for b
  struct Entry {
    Index row, col;
    bool operator==(const Entry&) const = default;
  };
  std::size_t layer;
  Parameter::Kind kind;
  std::optional<Entry> entry{}; // none: all of it
  bool operator==(const FrozenPart&) const = default;
};

/// In any order; what is named twice is frozen once.
using FrozenParts = SharedList<FrozenPart>;

/// @param path of the list, such as `frozen`
/// @throws Error naming the index (`frozen[2].layer`) that the network does not have
void validate(const FrozenParts& parts, const NetworkSpec& spec, std::string_view path);

bool isFrozen(const Parameter& parameter, const FrozenParts& parts);

/// Where they lie among a network's numbers.
class FrozenPlaces {
public:
  FrozenPlaces(const FrozenParts& parts, const NetworkSpec& spec);

  bool empty() const { return ranges_.empty(); }
  /// Makes these entries 0; allocates nothing, like the next two.
  void zero(Gradients& gradients) const;
  /// Puts back what an update has made of them.
  void putBack(const Network& before, Network& after) const;
  void putBack(const OptimizerState& before, OptimizerState& after) const;

private:
  struct Range {
    Index from, count;
  };
  std::vector<Range> ranges_;
};

} // namespace backprop
