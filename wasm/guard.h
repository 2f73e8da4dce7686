#pragma once

#include <exception>
#include <new>
#include <utility>

#include <emscripten/val.h>

#include "core/support/error.h"
#include "wasm/refusal.h"

namespace backprop {

/// The JavaScript Error of name 'EngineError', made by engine.mjs.
inline emscripten::val engineError(const Error& error) {
  return emscripten::val::module_property("engineError")(refusalOut(error.refusal()),
                                                         error.message());
}

/// Runs `call`; where it throws, throws the EngineError that says the same. No C++ exception
/// leaves: it has ended before the JavaScript one begins. One that a getter of the caller throws
/// passes through as it is.
template <typename Call> auto guard(Call call) -> decltype(call()) {
  emscripten::val problem = emscripten::val::undefined();
  try {
    return call();
  } catch (const Error& error) {
    problem = engineError(error);
  } catch (const std::bad_alloc&) {
    problem = engineError(Error({ErrorCode::size, "", {}, wanted::Rule{wanted::Reason::memory}}));
  } catch (const std::exception& error) {
    const wanted::Rule rule{wanted::Reason::soundEngine, error.what()};
    problem = engineError(Error({ErrorCode::internal, "", {}, rule}));
  }
  problem.throw_();
}

template <auto entry> struct Guarded;

template <typename Result, typename... Given, Result (*entry)(Given...)> struct Guarded<entry> {
  static Result call(Given... given) {
    return guard([&] { return entry(std::move(given)...); });
  }
};

template <typename Result, typename Self, typename... Given, Result (Self::*entry)(Given...)>
struct Guarded<entry> {
  static Result call(Self& self, Given... given) {
    const auto alive = self.shared_from_this(); // a getter of the caller could delete it meanwhile
    return guard([&] { return (self.*entry)(std::move(given)...); });
  }
};

/// A function or method to bind: `entry`, run through the guard.
template <auto entry> inline constexpr auto guarded = &Guarded<entry>::call;

} // namespace backprop
