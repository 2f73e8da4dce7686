#pragma once

#include <array>
#include <string_view>

#include "core/support/elementary.h"
#include "core/support/types.h"

namespace backprop {

enum class Activation { identity, sigmoid, tanh, relu };

/// a = g(z) and, beside it, g'(z), given both z and a because some are simplest in a.
/// To add an activation: its struct here, its name in the enum and in `activations`, and its case
/// in `visit`.
namespace activation {

struct Identity {
  static Scalar value(Scalar z) { return z; }
  static Scalar derivative(Scalar, Scalar) { return 1; }
};

/// 1 / (1 + e^-z); g' = a (1 - a)
struct Sigmoid {
  static Scalar value(Scalar z) { return elementary::sigmoid(z); }
  static Scalar derivative(Scalar, Scalar a) { return a * (1 - a); }
};

/// (e^z - e^-z) / (e^z + e^-z); g' = 1 - a^2, as a product that keeps its digits where a is near 1
struct Tanh {
  static Scalar value(Scalar z) { return elementary::tanh(z); }
  static Scalar derivative(Scalar, Scalar a) { return (1 - a) * (1 + a); }
};

/// max(0, z); g'(0) = 0. NaN stays NaN.
struct Relu {
  static Scalar value(Scalar z) { return z <= 0 ? 0 : z; }
  static Scalar derivative(Scalar z, Scalar) { return z > 0 ? 1 : 0; }
};

/// Call `use` with the struct of a kind, so that loops over entries are compiled for each kind.
template <typename Use> decltype(auto) visit(Activation kind, Use use) {
  switch (kind) {
  case Activation::sigmoid:
    return use(Sigmoid{});
  case Activation::tanh:
    return use(Tanh{});
  case Activation::relu:
    return use(Relu{});
  case Activation::identity:
    break;
  }
  return use(Identity{});
}

} // namespace activation

struct ActivationName {
  Activation kind;
  std::string_view name;
};
inline constexpr std::array<ActivationName, 4> activations{{
    {Activation::identity, "identity"},
    {Activation::sigmoid, "sigmoid"},
    {Activation::tanh, "tanh"},
    {Activation::relu, "relu"},
}};
std::string_view name(Activation kind);

/// a = g(z), entry by entry; `a` has the shape of z.
void activate(Activation kind, const ConstMatrixRef& z, MatrixRef a);

/// The way back through g: on entry `delta` holds dL/da, on return dL/dz = dL/da o g'(z).
void activateBackward(Activation kind, const ConstMatrixRef& z, const ConstMatrixRef& a,
                      MatrixRef delta);

} // namespace backprop
