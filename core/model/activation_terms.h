#pragma once

#include "core/model/activation.h"
#include "core/model/term.h"

namespace backprop {

/// The numbers with which a derivation of g'(z) is written out. Training forms few of them: e^-z of
/// a very negative z, for one, is infinite where g'(z) = a (1 - a) is not.
Terms activationTerms(Activation kind, Scalar z, Scalar a);

} // namespace backprop
