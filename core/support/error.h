#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "core/support/refusal.h"

namespace backprop {

/// The one error of the core: thrown at its public edge, before anything has changed.
class Error : public std::runtime_error {
public:
  explicit Error(Refusal refusal);

  const Refusal& refusal() const { return refusal_; }
  /// In English, all of it; `what` ends at the first NUL of what was given.
  const std::string& message() const { return message_; }

private:
  Refusal refusal_;
  std::string message_;
};

/// `path[index]`, as it is written in JavaScript.
std::string element(std::string_view path, long long index);

/// For `within`, in its handler.
[[noreturn]] void throwWithin(std::string_view path, const Error& error);

/// Runs a call whose refusals name only the local path, and puts `path` in front: `optimizer.beta2`
/// becomes `path.optimizer.beta2`. One that has it already stays as it is.
template <typename Call> auto within(std::string_view path, Call call) {
  try {
    return call();
  } catch (const Error& error) {
    throwWithin(path, error);
  }
}

} // namespace backprop
