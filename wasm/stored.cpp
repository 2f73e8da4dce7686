#include "wasm/stored.h"

#include <emscripten.h>

// Without arrow functions, which clang-format takes apart.
EM_JS(void, addToJson, (emscripten::EM_VAL numbers), {
  function written(number) {
    if (Object.is(number, -0))
      return "-0";
    return Number.isFinite(number) ? number : String(number);
  }
  function toJSON() { return Array.from(this, written); }
  Object.defineProperty(Emval.toValue(numbers), "toJSON", {value : toJSON});
});

// Only where JSON would lose it: -0 is rare, and such objects are many.
EM_JS(void, addNumberToJson, (emscripten::EM_VAL handle, const char* name), {
  const object = Emval.toValue(handle);
  const member = UTF8ToString(name);
  if (!Object.is(object[member], -0))
    return;
  function toJSON() {
    const written = Object.assign({}, this);
    written[member] = "-0";
    return written;
  }
  Object.defineProperty(object, "toJSON", {value : toJSON});
});

EM_JS(emscripten::EM_VAL, revive, (emscripten::EM_VAL handle), {
  const given = Emval.toValue(handle);
  function read(entry) {
    return [ "NaN", "Infinity", "-Infinity", "-0" ].includes(entry) ? Number(entry) : entry;
  }
  function isIndex(key, i) { return key == i; }
  if (Array.isArray(given))
    return Emval.toHandle(Array.from(given, read));
  const isObject = typeof given == "object" && given && !ArrayBuffer.isView(given);
  return Emval.toHandle(isObject && Object.keys(given).every(isIndex) ? Object.values(given)
                                                                      : given);
});

namespace backprop {

using emscripten::val;

val stored(val numbers) {
  addToJson(numbers.as_handle());
  return numbers;
}

val storedNumber(val object, const char* name) {
  addNumberToJson(object.as_handle(), name);
  return object;
}

Given revivedNumber(const Given& given) {
  const bool written = given.value().isString() && given.text(wanted::finite) == "-0";
  return written ? given.with(val(-0.0)) : given;
}

Given revived(const Given& given) {
  return given.with(val::take_ownership(revive(given.value().as_handle())));
}

} // namespace backprop
