#include "core/training/batches.h"

#include <numeric>
#include <string>

#include "core/support/error.h"

namespace backprop {
namespace {

[[noreturn]] void refuse(const char* field, const std::string& given, const std::string& wanted) {
  throw Error(ErrorCode::range, field,
              std::string(field) + " is " + given + "; it must be " + wanted + ".");
}

void check(const Batches::State& state, const Batches& batches) {
  const Index position = state.position;
  if (position < 0 || position >= batches.examples() || position % batches.size() != 0)
    refuse("batches.position", std::to_string(position),
           "a multiple of the batch size " + std::to_string(batches.size()) + " below " +
               std::to_string(batches.examples()));
  if (state.epoch < 0)
    refuse("batches.epoch", std::to_string(state.epoch), "0 or more");
  if (state.passBegin.state() == Random::State{}) // it would draw 0 for ever
    refuse("batches.passBegin", "all 0", "a state of the generator");
}

} // namespace

Batches::Batches(Index examples, Index size, const Random& random, BatchOrder order)
    : random_(random), passBegin_(random) {
  restart(examples, size, order);
}

void Batches::restart(Index examples, Index size, BatchOrder order) {
  examples_.resize(static_cast<std::size_t>(examples));
  size_ = size == 0 ? examples : std::min(size, examples);
  order_ = order;
  std::iota(examples_.begin(), examples_.end(), Index{0});
  beginPass();
}

void Batches::restore(const State& state) {
  check(state, *this);
  random_ = state.passBegin;
  beginPass();
  position_ = state.position;
  epoch_ = state.epoch;
}

void Batches::endPass() {
  ++epoch_;
  beginPass();
}

void Batches::beginPass() {
  position_ = 0;
  passBegin_ = random_;
  if (!contiguous())
    random_.drawOrder(examples_); // which depends on the generator alone
}

} // namespace backprop
