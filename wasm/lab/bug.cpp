#include "wasm/lab/bug.h"

#include "wasm/lab/updated_weights.h"

namespace backprop::lab {
namespace {

Bug inUse = Bug::none;

} // namespace

void useBug(Bug bug) {
  inUse = bug;
  updated_weights::forget();
}

Bug bugInUse() { return inUse; }

} // namespace backprop::lab
