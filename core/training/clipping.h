#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/calculus/backward.h"
#include "core/support/named.h"

namespace backprop {

enum class ClippingKind {
  none,
  /// each entry of the gradient into [-limit, limit]
  value,
  /// the whole gradient g to the norm `limit` if it is longer: g min(1, limit / |g|)
  norm
};

inline constexpr std::array<Named<ClippingKind>, 3> clippings{{
    {ClippingKind::none, "none"},
    {ClippingKind::value, "value"},
    {ClippingKind::norm, "norm"},
}};
inline std::string_view name(ClippingKind kind) { return nameIn(clippings, kind); }

struct Clipping {
  ClippingKind kind = ClippingKind::none;
  Real limit = 1; // above 0
  bool operator==(const Clipping&) const = default;
};

/// @param path path of the clipping, such as `clipping`
/// @throws Error naming the number (`clipping.limit`) that is out of its range
void validate(const Clipping& clipping, std::string_view path);

/// sqrt(sum |g|^2), summed in index order; the squares overflow and vanish only where the norm
/// itself does. Infinite or NaN where an entry is.
double norm(const Scalar* numbers, Index count);

/// Of one layer: dW and db together.
double norm(const LayerGradients& gradients);
/// Of all layers together.
double norm(const Gradients& gradients);

/// Clips gradients that are too large; allocates nothing. An entry that is not finite stays as it
/// is, so that it is still seen; when clipping by norm, all others then stay as they are too.
void clip(const Clipping& clipping, Gradients& gradients);

} // namespace backprop
