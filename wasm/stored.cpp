#include "wasm/stored.h"

namespace backprop {

Value stored(Value numbers) {
  border::stored(numbers);
  return numbers;
}

Value storedNumber(Value object, const char* name) {
  border::storedNumber(object, name);
  return object;
}

Given revivedNumber(const Given& given) {
  const bool written = given.isText() && given.text() == "-0";
  return written ? Given(border::with(given.place(), border::number(-0.0))) : given;
}

Given revived(const Given& given) { return Given(border::revived(given.place())); }

} // namespace backprop
