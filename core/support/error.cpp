#include "core/support/error.h"

#include <utility>

#include "core/support/refusal_words.h"

namespace backprop {

Error::Error(Refusal refusal)
    : std::runtime_error(inEnglish(refusal)), refusal_(std::move(refusal)),
      message_(inEnglish(refusal_)) {}

void throwWithin(std::string_view path, const Error& error) {
  if (error.refusal().path.starts_with(path))
    throw;
  throw Error(error.refusal().within(std::string(path) + "."));
}

std::string element(std::string_view path, long long index) {
  return std::string(path) + "[" + std::to_string(index) + "]";
}

} // namespace backprop
