#pragma once

#include <array>
#include <vector>

#include "core/support/named.h"
#include "core/support/types.h"

namespace backprop {

/// What a network can be given of a point (x, y) in the plane, as in TensorFlow Playground.
enum class Feature { x, y, xSquared, ySquared, xTimesY, sinX, sinY };

inline constexpr std::array<Named<Feature>, 7> features{{{Feature::x, "x"},
                                                         {Feature::y, "y"},
                                                         {Feature::xSquared, "xSquared"},
                                                         {Feature::ySquared, "ySquared"},
                                                         {Feature::xTimesY, "xTimesY"},
                                                         {Feature::sinX, "sinX"},
                                                         {Feature::sinY, "sinY"}}};

inline std::string_view name(Feature kind) { return nameIn(features, kind); }

/// @param points 2 x m, x above y; sines are of radians
/// @return chosen features x m, in their order
Matrix featuresOf(const std::vector<Feature>& chosen, const ConstMatrixRef& points);

} // namespace backprop
