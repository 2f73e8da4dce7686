#pragma once

#include "core/support/elementary_erf.h"
#include "core/support/elementary_exp.h"
#include "core/support/elementary_float.h"
#include "core/support/elementary_log.h"
#include "core/support/elementary_pow.h"
#include "core/support/elementary_trigonometric.h"
#ifdef BACKPROP_COMPLEX // beside BACKPROP_SCALAR, where that is complex
#include "core/support/elementary_complex.h"
#endif

/// Elementary functions of our own, made of +, -, *, / and bit patterns only. Those of the C
/// libraries differ from one library and version to the next; with these a run gives the same bits
/// everywhere. The stated errors are the greatest distances from the correctly rounded result, in
/// units in the last place (ulp); tests/core/elementary_test.cpp checks them.
namespace backprop::elementary {

/// The part of a number, or of the lanes of a pack, that can be compared: itself, or the real part
/// of a complex number.
template <typename Number> inline Number realPart(Number x) { return x; }

} // namespace backprop::elementary
