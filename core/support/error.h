#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace backprop {

/// Which kind of mistake was made; the names are those of the JavaScript API's `code`.
enum class ErrorCode { type, range, shape, finite, kind, pairing, size, closed, internal };

/// "range", "shape", ...
const char* name(ErrorCode code);

/// The one error of the core: thrown at its public edge, before anything has changed.
class Error : public std::runtime_error {
public:
  /// @param field   path of the wrong value, such as `network.layers[1].units`
  /// @param message one sentence: the field, what was given, what would be right
  Error(ErrorCode code, std::string field, const std::string& message)
      : std::runtime_error(message), code_(code), field_(std::move(field)), message_(message) {}

  ErrorCode code() const { return code_; }
  const std::string& field() const { return field_; }
  /// All of it; `what` ends at the first NUL of what was given.
  const std::string& message() const { return message_; }

private:
  ErrorCode code_;
  std::string field_;
  std::string message_;
};

/// `path[index]`, as it is written in JavaScript.
std::string element(const std::string& path, long long index);

/// A number for a message: 10 significant digits at most, without trailing zeros.
std::string shown(double value);

} // namespace backprop
