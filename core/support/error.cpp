#include "core/support/error.h"

#include <utility>

#include "core/support/refusal_words.h"

namespace backprop {

Error::Error(Refusal refusal)
    : std::runtime_error(inEnglish(refusal)), refusal_(std::move(refusal)),
      message_(inEnglish(refusal_)) {}

std::string element(const std::string& path, long long index) {
  return path + "[" + std::to_string(index) + "]";
}

} // namespace backprop
