#include "core/model/pairing.h"

#include "core/support/error.h"

namespace backprop {

const Pairing& pairing(Activation output, Loss loss) {
  for (const auto& entry : pairings)
    if (entry.output == output && entry.loss == loss)
      return entry;
  throw Error(ErrorCode::internal, "", "The table of pairings lacks an entry.");
}

std::string_view name(Verdict verdict) {
  switch (verdict) {
  case Verdict::natural:
    return "natural";
  case Verdict::allowed:
    return "allowed";
  case Verdict::unwise:
    return "unwise";
  case Verdict::refused:
    break;
  }
  return "refused";
}

} // namespace backprop
