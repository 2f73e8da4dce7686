#pragma once

#include <optional>

#include "core/calculus/forward.h"
#include "core/data/dataset.h"

namespace backprop {

/// How well a network does on some examples.
struct Score {
  Scalar loss; // J over these examples
  Index count;
  std::optional<Index> correct; // none where the targets are no classes
};

/// One output: every target is 0 or 1, and the class is 1 from yhat = 0.5 up.
/// Several: every example has one target of 1 and the rest 0, and the class is the first largest
/// output. An example with an output that is not a number is in no class.
bool areClasses(const Matrix& targets);

/// @param trace filled by a forward pass over all of `data`
Score score(const Network& network, const ForwardTrace& trace, const Dataset& data);

} // namespace backprop
