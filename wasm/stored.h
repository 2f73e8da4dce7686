#pragma once

#include "wasm/given.h"

/// Numbers that come back from JSON bit for bit. JSON knows neither NaN, the infinities nor -0:
/// there they are the strings 'NaN', 'Infinity', '-Infinity' and '-0'.
namespace backprop {

/// A Float64Array that JSON.stringify writes so: it gets a `toJSON` that cannot be listed.
Value stored(Value numbers);

/// What JSON made of such an array, as an array of numbers; anything else as it is. A copy by
/// structuredClone has lost its `toJSON`, and JSON makes an object of indices of it.
Given revived(const Given& given);

/// The same of an object with one number, of this name.
Value storedNumber(Value object, const char* name);

/// What JSON made of such a number; anything else as it is.
Given revivedNumber(const Given& given);

} // namespace backprop
