#pragma once

#include <string>

#include "core/support/refusal.h"

namespace backprop {

/// One English sentence: where, what was given, and what would be right.
std::string inEnglish(const Refusal& refusal);

} // namespace backprop
