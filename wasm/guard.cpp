#include "wasm/guard.h"

#include <exception>
#include <new>

#include "core/support/error.h"
#include "wasm/refusal.h"

namespace backprop {

void registerValue() { border::registerType(emscripten::internal::TypeID<Value>::get()); }

namespace {

void end(const Refusal& refusal) { border::refused(refusalOut(refusal)); }

} // namespace

void attempt(Session* session, void (*run)(void*), void* call) {
  using enum wanted::Reason;
  const auto alive = session ? session->shared_from_this() : nullptr;
  try {
    run(call);
  } catch (const Error& error) {
    end(error.refusal());
  } catch (const std::bad_alloc&) {
    end({ErrorCode::size, "", {}, wanted::Rule{memory}});
  } catch (const std::exception& error) {
    end({ErrorCode::internal, "", {}, wanted::Rule{soundEngine, error.what()}});
  }
}

} // namespace backprop
