#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tests/core/property_case.h"

namespace backprop::properties {

/// How a property fails; none where it holds.
using Failure = std::optional<std::string>;

struct Property {
  const char* name;
  Failure (*check)(Case& given);
};

/// What holds for the derivatives of every network.
std::vector<Property> gradientProperties();
/// What holds for every training.
std::vector<Property> trainingProperties();

/// Not equal in every bit.
Failure differInBits(const std::string& what, const Vector& got, const Vector& want);

/// "what is 1.5 instead of 2; 0.1 is allowed", with all digits.
std::string sentence(const std::string& what, double got, double want, double allowed);

} // namespace backprop::properties
