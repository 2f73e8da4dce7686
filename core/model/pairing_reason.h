#pragma once

#include <array>
#include <string_view>

#include "core/support/named.h"

namespace backprop {

/// Why an output activation goes with a loss, or why not.
enum class PairingReason {
  /// natural: g' cancels against the derivative of its own cross-entropy
  cancels,
  /// natural: g' = 1
  linear,
  /// allowed: it reaches every target, with a smaller g' below z = 0
  reduced,
  /// allowed: it reaches targets above its least output; g' fades below
  fading,
  /// allowed: it reaches targets inside of its range, where g' is not 0
  bounded,
  /// allowed: hinge's targets are reached on both sides
  reaches,
  /// unwise: where the output is saturated g' is almost 0; its own cross-entropy has no such factor
  saturates,
  /// unwise: g' is 0 wherever z is negative
  dies,
  /// unwise: g' is 0 where the output turns
  turns,
  /// unwise: one of hinge's targets lies outside of the range
  outOfReach,
  /// unwise: one of hinge's targets is a limit that no output reaches
  neverReached,
  /// refused: the outputs leave 0 to 1, where the logarithms of cross-entropy are defined
  leavesDomain,
  /// refused: binary cross-entropy takes each output by itself; these share one total
  sharedTotal,
  /// refused: softmax cross-entropy takes outputs that share one total
  needsSharedTotal
};

inline constexpr std::array<Named<PairingReason>, 14> pairingReasons{{
    {PairingReason::cancels, "cancels"},
    {PairingReason::linear, "linear"},
    {PairingReason::reduced, "reduced"},
    {PairingReason::fading, "fading"},
    {PairingReason::bounded, "bounded"},
    {PairingReason::reaches, "reaches"},
    {PairingReason::saturates, "saturates"},
    {PairingReason::dies, "dies"},
    {PairingReason::turns, "turns"},
    {PairingReason::outOfReach, "outOfReach"},
    {PairingReason::neverReached, "neverReached"},
    {PairingReason::leavesDomain, "leavesDomain"},
    {PairingReason::sharedTotal, "sharedTotal"},
    {PairingReason::needsSharedTotal, "needsSharedTotal"},
}};
inline std::string_view name(PairingReason reason) { return nameIn(pairingReasons, reason); }

} // namespace backprop
