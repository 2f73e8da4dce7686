#pragma once

#include <array>
#include <limits>
#include <string_view>
#include <type_traits>

#include "core/support/elementary.h"
#include "core/support/named.h"
#include "core/support/types.h"

namespace backprop {

enum class Activation {
  identity,
  sigmoid,
  tanh,
  relu,
  leakyRelu,
  elu,
  softplus,
  silu,
  gelu,
  softmax
};

/// a = g(z) and, beside it, g'(z), given both z and a because some are simplest in a. T is a
/// Scalar, or a pack of them (core/support/pack.h): without a branch, a lane has the bits of the
/// number. To add an activation: its struct here, its name in the enum and in `activations`, its
/// case in `visit`, and its rows in pairing.h.
namespace activation {

using elementary::realPart;
using pack::select;

template <typename T> T constant(Real value) { return T{} + value; }

struct Identity {
  template <typename T> static T value(T z) { return z; }
  template <typename T> static T derivative(T, T) { return constant<T>(1); }
};

/// 1 / (1 + e^-z); g' = a (1 - a)
struct Sigmoid {
  template <typename T> static T value(T z) { return elementary::sigmoid(z); }
  template <typename T> static T derivative(T, T a) { return a * (Real{1} - a); }
};

/// (e^z - e^-z) / (e^z + e^-z); g' = 1 - a^2, as a product that keeps its digits where a is near 1
struct Tanh {
  template <typename T> static T value(T z) { return elementary::tanh(z); }
  template <typename T> static T derivative(T, T a) { return (Real{1} - a) * (Real{1} + a); }
};

/// max(0, z); g'(0) = 0. NaN stays NaN.
struct Relu {
  template <typename T> static T value(T z) { return select(realPart(z) <= Real{0}, T{}, z); }
  template <typename T> static T derivative(T z, T) {
    return select(realPart(z) > Real{0}, constant<T>(1), T{});
  }
};

/// z above 0, else alpha z; g'(0) = alpha (A. Maas, A. Hannun and A. Ng, 2013)
struct LeakyRelu {
  static constexpr Real alpha = Real(0.01);
  template <typename T> static T value(T z) {
    return select(realPart(z) <= Real{0}, T(alpha * z), z);
  }
  template <typename T> static T derivative(T z, T) {
    return select(realPart(z) > Real{0}, constant<T>(1), constant<T>(alpha));
  }
};

/// z above 0, else e^z - 1; g' = e^z below, and g'(0) = 1 (D.-A. Clevert, T. Unterthiner and
/// S. Hochreiter, 2016, with alpha = 1)
struct Elu {
  template <typename T> static T value(T z) {
    return select(realPart(z) <= Real{0}, elementary::expm1(z), z);
  }
  template <typename T> static T derivative(T z, T) {
    return select(realPart(z) > Real{0}, constant<T>(1), elementary::exp(z));
  }
};

/// log(1 + e^z), which overflows nowhere; g' is the sigmoid
struct Softplus {
  template <typename T> static T value(T z) { return elementary::softplus(z); }
  template <typename T> static T derivative(T z, T) { return elementary::sigmoid(z); }
};

inline constexpr Real infinity = std::numeric_limits<Real>::infinity();

/// Where a factor of z is 0 or 1 for good, z stays put: infinity times 0 would be NaN.
template <typename T> T between(Real low, T z, Real high) {
  return select(realPart(z) < low, constant<T>(low),
                select(realPart(z) > high, constant<T>(high), z));
}

/// z s(z) with the sigmoid s; g' = s + a (1 - s) (S. Elfwing, E. Uchibe and K. Doya, 2018)
struct Silu {
  template <typename T> static T value(T z) {
    return between(-746, z, infinity) * elementary::sigmoid(z);
  }
  template <typename T> static T derivative(T z, T a) {
    // 1 - s(z) = s(-z), without cancellation
    return elementary::sigmoid(z) + between(-746, a, 746) * elementary::sigmoid(T(-z));
  }
};

/// z phi(z) with the normal distribution's cumulative phi; g' = phi(z) + z phi'(z)
/// (D. Hendrycks and K. Gimpel, 2016; exact, not by tanh)
struct Gelu {
  template <typename T> static T value(T z) {
    return between(-40, z, infinity) * elementary::phi(z);
  }
  template <typename T> static T derivative(T z, T) {
    return elementary::phi(z) + between(-40, z, 40) * elementary::phiDerivative(z);
  }
};

/// Call `use` with the struct of a kind that works entry by entry (all but softmax), so that loops
/// over entries are compiled for each kind.
template <typename Use> decltype(auto) visit(Activation kind, Use use) {
  switch (kind) {
  case Activation::sigmoid:
    return use(Sigmoid{});
  case Activation::tanh:
    return use(Tanh{});
  case Activation::relu:
    return use(Relu{});
  case Activation::leakyRelu:
    return use(LeakyRelu{});
  case Activation::elu:
    return use(Elu{});
  case Activation::softplus:
    return use(Softplus{});
  case Activation::silu:
    return use(Silu{});
  case Activation::gelu:
    return use(Gelu{});
  case Activation::identity:
  case Activation::softmax:
    break;
  }
  return use(Identity{});
}

} // namespace activation

inline constexpr std::array<Named<Activation>, 10> activations{{
    {Activation::identity, "identity"},
    {Activation::sigmoid, "sigmoid"},
    {Activation::tanh, "tanh"},
    {Activation::relu, "relu"},
    {Activation::leakyRelu, "leakyRelu"},
    {Activation::elu, "elu"},
    {Activation::softplus, "softplus"},
    {Activation::silu, "silu"},
    {Activation::gelu, "gelu"},
    {Activation::softmax, "softmax"},
}};
inline std::string_view name(Activation kind) { return nameIn(activations, kind); }

/// Whether each a depends on its own z alone; softmax mixes all units of a layer.
inline bool elementwise(Activation kind) { return kind != Activation::softmax; }

/// a = g(z), entry by entry; softmax column by column: a_k = e^z_k / sum_j e^z_j.
/// @param z units x m @param a likewise
void activate(Activation kind, Index units, Index m, const Scalar* z, Scalar* a);
inline void activate(Activation kind, const ConstMatrixRef& z, MatrixRef a) {
  activate(kind, z.rows(), z.cols(), z.data(), a.data());
}

/// The way back through g: on entry `delta` holds dL/da, on return dL/dz = dL/da o g'(z); for
/// softmax, where every a depends on every z, dL/dz_k = a_k (dL/da_k - sum_j dL/da_j a_j).
/// @param z, a, delta units x m
void activateBackward(Activation kind, Index units, Index m, const Scalar* z, const Scalar* a,
                      Scalar* delta);
inline void activateBackward(Activation kind, const ConstMatrixRef& z, const ConstMatrixRef& a,
                             MatrixRef delta) {
  activateBackward(kind, z.rows(), z.cols(), z.data(), a.data(), delta.data());
}

} // namespace backprop
