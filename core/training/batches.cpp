#include "core/training/batches.h"

#include <numeric>

#include "core/support/require.h"

namespace backprop {
namespace {

void check(const Batches::State& state, const Batches& batches) {
  requireWhole(state.position,
               {.least = 0, .most = batches.examples() - 1, .multipleOf = batches.size()},
               "batches.position");
  requireWhole(state.epoch, {.least = 0}, "batches.epoch");
  if (state.passBegin.state() == Random::State{}) // it would draw 0 for ever
    refuse(ErrorCode::range, "batches.generator", {}, wanted::Rule{wanted::Reason::generator});
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
