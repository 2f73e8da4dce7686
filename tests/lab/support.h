#pragma once

#include <string>

#include "core/training/trainer.h"
#include "tests/core/support.h"
#include "wasm/lab/bug.h"

namespace backprop::lab::test {

/// A bug for as long as this lives, with what is made of it.
class With {
public:
  explicit With(Bug bug) { useBug(bug); }
  ~With() { useBug(Bug::none); }
  With(const With&) = delete;
  With& operator=(const With&) = delete;
};

/// 3-4-4-2 with tanh and softmax; the weights between the hidden layers are square.
NetworkSpec hiddenSquare();
/// Ten examples for it, in order, in batches of this size; 0 for all at once.
Trainer training(TrainingConfig config);
TrainingConfig plain(Index batchSize = 0);

/// W and b whose gradients differ from their central differences, from the first layer on: "W1 b1".
std::string wrongParts(Trainer& training);

} // namespace backprop::lab::test
