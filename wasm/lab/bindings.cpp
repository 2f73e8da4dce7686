#include "wasm/guard.h"
#include "wasm/lab/bug.h"

namespace backprop::lab {
namespace {

Value useBugOf(Value name) {
  useBug(kindFrom(Given(name, "bug"), bugs));
  return undefined;
}

} // namespace
} // namespace backprop::lab

/// The one call that the module of the lab has more than the engine.
EMSCRIPTEN_BINDINGS(lab) {
  emscripten::function("useBug", backprop::guarded<&backprop::lab::useBugOf>);
}
