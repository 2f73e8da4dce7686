#pragma once

#include <emscripten/bind.h>

#include "wasm/session.h"

/// How embind calls the engine.
namespace backprop {

/// Tells embind of `Value`: border.mjs puts what is given in its list, and takes the answer out.
void registerValue();

/// Runs `call` while the session, if there is one, stays alive: a getter of the caller could delete
/// it meanwhile. Where it throws, border.mjs ends the call with the EngineError that says the same:
/// no C++ exception leaves. What a getter throws passes through as it is.
void attempt(Session* session, void (*run)(void* call), void* call);

template <typename Call> void attempt(Session* session, Call call) {
  attempt(
      session, [](void* it) { (*static_cast<Call*>(it))(); }, &call);
}

template <auto entry> struct Guarded;

template <typename Result, typename... Given, Result (*entry)(Given...)> struct Guarded<entry> {
  static Result call(Given... given) {
    Result made{};
    attempt(nullptr, [&] { made = entry(given...); });
    return made;
  }
};

/// One that returns nothing is bound like the others: each signature costs code.
template <typename Result, typename... Given, Result (Session::*entry)(Given...)>
struct Guarded<entry> {
  static Value call(Session& self, Given... given) {
    Value made;
    attempt(&self, [&] {
      if constexpr (std::is_void_v<Result>)
        (self.*entry)(given...);
      else
        made = (self.*entry)(given...);
    });
    return made;
  }
};

/// A function or method to bind: `entry`, run through the guard.
template <auto entry> inline constexpr auto guarded = &Guarded<entry>::call;

} // namespace backprop

/// A Value is its place.
template <> struct emscripten::internal::BindingType<backprop::Value> {
  using WireType = int;
  static WireType toWireType(backprop::Value value) { return value.place(); }
  static backprop::Value fromWireType(WireType place) { return backprop::Value(place); }
};
