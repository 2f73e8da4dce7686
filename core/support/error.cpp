#include "core/support/error.h"

#include <cstdio>

namespace backprop {

const char* name(ErrorCode code) {
  switch (code) {
  case ErrorCode::type:
    return "type";
  case ErrorCode::range:
    return "range";
  case ErrorCode::shape:
    return "shape";
  case ErrorCode::finite:
    return "finite";
  case ErrorCode::kind:
    return "kind";
  case ErrorCode::pairing:
    return "pairing";
  case ErrorCode::size:
    return "size";
  case ErrorCode::closed:
    return "closed";
  case ErrorCode::internal:
    break;
  }
  return "internal";
}

std::string element(const std::string& path, long long index) {
  return path + "[" + std::to_string(index) + "]";
}

std::string shown(double value) {
  char text[40];
  std::snprintf(text, sizeof text, "%.10g", value);
  return text;
}

} // namespace backprop
