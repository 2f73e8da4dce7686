#pragma once

#include <array>
#include <limits>
#include <optional>
#include <string_view>
#include <type_traits>

#include "core/model/outputs.h"
#include "core/model/term.h"
#include "core/support/elementary.h"
#include "core/support/named.h"
#include "core/support/refusal.h"
#include "core/support/types.h"

namespace backprop {

/// Which function g is, and its alpha where its formula has one (`alphas`).
struct Activation {
  enum Kind { identity, sigmoid, tanh, relu, leakyRelu, elu, softplus, silu, gelu, mish, softmax };

  Kind kind;
  /// 0 for a kind that has none.
  Real alpha;

  /// With the usual alpha of its kind.
  constexpr Activation(Kind which = identity);
  constexpr Activation(Kind which, Real number) : kind(which), alpha(number) {}
  bool operator==(const Activation&) const = default;
};

/// a = g(z) and, beside it, g'(z), given both z and a because some are simplest in a. T is a
/// Scalar, or a pack of them (core/support/pack.h): without a branch, a lane has the bits of the
/// number. `outputs` decides which losses it goes with (pairing.h). `terms` are the numbers with
/// which a derivation of g'(z) is written out, where there is one. A formula with an alpha holds
/// it; the other structs are empty, so that handing them on costs nothing. How to add an
/// activation: core/README.md.
namespace activation {

using elementary::realPart;
using pack::select;

template <typename T> T constant(Real value) { return T{} + value; }
inline constexpr Real infinity = std::numeric_limits<Real>::infinity();

struct Identity {
  static constexpr Outputs outputs{-infinity, infinity, Slope::constant};
  template <typename T> static T value(T z) { return z; }
  template <typename T> static T derivative(T, T) { return constant<T>(1); }
};

/// 1 / (1 + e^-z); g' = a (1 - a)
struct Sigmoid {
  static constexpr Outputs outputs{0, 1, Slope::saturating};
  template <typename T> static T value(T z) { return elementary::sigmoid(z); }
  template <typename T> static T derivative(T, T a) { return a * (Real{1} - a); }
  /// With u = 1 + e^-z and a = 1 / u: g' = -1/u^2 (-e^-z) = e^-z / u^2 = 1/u - 1/u^2 = a - a^2.
  static Terms terms(Scalar z, Scalar a) {
    const Scalar one = 1, e = elementary::exp(-z), u = one + e;
    return {{"expMinusZ", e},
            {"onePlusExp", u},
            {"onePlusExpSquared", u * u},
            {"outerDerivative", -one / (u * u)},
            {"innerDerivative", -e},
            {"quotient", e / (u * u)},
            {"aSquared", a * a},
            {"aMinusASquared", a - a * a},
            {"oneMinusA", one - a}};
  }
};

/// (e^z - e^-z) / (e^z + e^-z); g' = 1 - a^2, as a product that keeps its digits where a is near 1
struct Tanh {
  static constexpr Outputs outputs{-1, 1, Slope::saturating};
  template <typename T> static T value(T z) { return elementary::tanh(z); }
  template <typename T> static T derivative(T, T a) { return (Real{1} - a) * (Real{1} + a); }
  static Terms terms(Scalar, Scalar a) {
    return {{"aSquared", a * a}, {"oneMinusASquared", Real{1} - a * a}};
  }
};

/// max(0, z); g'(0) = 0. NaN stays NaN.
struct Relu {
  static constexpr Outputs outputs{0, infinity, Slope::dead};
  template <typename T> static T value(T z) { return select(realPart(z) <= Real{0}, T{}, z); }
  template <typename T> static T derivative(T z, T) {
    return select(realPart(z) > Real{0}, constant<T>(1), T{});
  }
};

/// z above 0, else alpha z; g'(0) = alpha (A. Maas, A. Hannun and A. Ng, 2013)
struct LeakyRelu {
  Real alpha;
  static constexpr Outputs outputs{-infinity, infinity, Slope::reduced};
  template <typename T> T value(T z) const {
    return select(realPart(z) <= Real{0}, T(alpha * z), z);
  }
  template <typename T> T derivative(T z, T) const {
    return select(realPart(z) > Real{0}, constant<T>(1), constant<T>(alpha));
  }
};

/// z above 0, else alpha (e^z - 1); g' = alpha e^z below, and g'(0) = alpha, as in PyTorch
/// (D.-A. Clevert, T. Unterthiner and S. Hochreiter, 2016)
struct Elu {
  Real alpha;
  static constexpr Outputs outputs{-1, infinity, Slope::fading}; // with alpha 1
  template <typename T> T value(T z) const {
    return select(realPart(z) <= Real{0}, T(alpha * elementary::expm1(z)), z);
  }
  template <typename T> T derivative(T z, T) const {
    return select(realPart(z) > Real{0}, constant<T>(1), T(alpha * elementary::exp(z)));
  }
  static Terms terms(Scalar z, Scalar) { return {{"expZ", elementary::exp(z)}}; }
};

/// log(1 + e^z), which overflows nowhere; g' is the sigmoid
struct Softplus {
  static constexpr Outputs outputs{0, infinity, Slope::fading};
  template <typename T> static T value(T z) { return elementary::softplus(z); }
  template <typename T> static T derivative(T z, T) { return elementary::sigmoid(z); }
  static Terms terms(Scalar z, Scalar) {
    const Scalar e = elementary::exp(-z);
    return {{"expMinusZ", e}, {"onePlusExp", Real{1} + e}};
  }
};

/// Where a factor of z is exactly 0 or 1, z is not multiplied: infinity times 0 would be NaN.
template <typename T> T between(Real low, T z, Real high) {
  return select(realPart(z) < low, constant<T>(low),
                select(realPart(z) > high, constant<T>(high), z));
}

/// z s(z) with the sigmoid s; g' = s + a (1 - s) (S. Elfwing, E. Uchibe and K. Doya, 2018)
struct Silu {
  static constexpr Outputs outputs{-0.27846454276107379, infinity, Slope::turning,
                                   -1.2784645427610738};
  template <typename T> static T value(T z) {
    return between(-746, z, infinity) * elementary::sigmoid(z);
  }
  template <typename T> static T derivative(T z, T a) {
    // 1 - s(z) = s(-z), without cancellation
    return elementary::sigmoid(z) + between(-746, a, 746) * elementary::sigmoid(T(-z));
  }
  static Terms terms(Scalar z, Scalar) {
    return {{"sigmoid", elementary::sigmoid(z)}, {"oneMinusSigmoid", elementary::sigmoid(-z)}};
  }
};

/// z phi(z) with the normal distribution's cumulative phi; g' = phi(z) + z phi'(z)
/// (D. Hendrycks and K. Gimpel, 2016; exact, not by tanh)
struct Gelu {
  static constexpr Outputs outputs{-0.16997120747990369, infinity, Slope::turning,
                                   -0.7517915246935645};
  template <typename T> static T value(T z) {
    return between(-40, z, infinity) * elementary::phi(z);
  }
  template <typename T> static T derivative(T z, T) {
    return elementary::phi(z) + between(-40, z, 40) * elementary::phiDerivative(z);
  }
  static Terms terms(Scalar z, Scalar) {
    return {{"cumulative", elementary::phi(z)}, {"density", elementary::phiDerivative(z)}};
  }
};

/// z tanh p with the softplus p = ln(1 + e^z); g' = tanh p + z (1 - tanh^2 p) s(z) with the sigmoid
/// s (D. Misra, 2019). In t = e^-p = s(-z) both factors are sums of positive numbers, where no e^z
/// overflows and nothing cancels.
struct Mish {
  static constexpr Outputs outputs{-0.30884341301725043, infinity, Slope::turning,
                                   -1.1924312145154952};
  template <typename T> static T value(T z) { return between(-746, z, infinity) * tanh(z); }
  template <typename T> static T derivative(T z, T) {
    return tanh(z) + between(-746, z, 746) * (tanhDerivative(z) * elementary::sigmoid(z));
  }
  /// tanh p = (1 - t^2) / (1 + t^2), and 1 - t = s(z)
  template <typename T> static T tanh(T z) {
    const T t = elementary::sigmoid(T(-z));
    return elementary::sigmoid(z) * ((Real{1} + t) / (Real{1} + t * t));
  }
  /// 1 - tanh^2 p = (2 t / (1 + t^2))^2
  template <typename T> static T tanhDerivative(T z) {
    const T t = elementary::sigmoid(T(-z));
    const T root = Real{2} * t / (Real{1} + t * t);
    return root * root;
  }
  static Terms terms(Scalar z, Scalar) {
    const Scalar outer = tanhDerivative(z), inner = elementary::sigmoid(z);
    return {{"softplus", elementary::softplus(z)},
            {"tanh", tanh(z)},
            {"outerDerivative", outer},
            {"innerDerivative", inner},
            {"tanhSlope", outer * inner}};
  }
};

/// The kinds of short formulas, which most networks have: loops over entries are compiled for them
/// to be fast, and for the others to be small.
template <typename Kind>
inline constexpr bool isShort =
    std::is_same_v<Kind, Identity> || std::is_same_v<Kind, Sigmoid> || std::is_same_v<Kind, Tanh> ||
    std::is_same_v<Kind, Relu> || std::is_same_v<Kind, LeakyRelu>;

/// The outputs of a layer lie between 0 and 1 and sum to 1.
inline constexpr Outputs softmaxOutputs{0, 1, Slope::saturating, 0, true};

/// Call `use` with the struct of a kind that works entry by entry (all but softmax), so that loops
/// over entries are compiled for each kind.
template <typename Use> decltype(auto) visit(const Activation& activation, Use use) {
  switch (activation.kind) {
  case Activation::sigmoid:
    return use(Sigmoid{});
  case Activation::tanh:
    return use(Tanh{});
  case Activation::relu:
    return use(Relu{});
  case Activation::leakyRelu:
    return use(LeakyRelu{activation.alpha});
  case Activation::elu:
    return use(Elu{activation.alpha});
  case Activation::softplus:
    return use(Softplus{});
  case Activation::silu:
    return use(Silu{});
  case Activation::gelu:
    return use(Gelu{});
  case Activation::mish:
    return use(Mish{});
  case Activation::identity:
  case Activation::softmax:
    break;
  }
  return use(Identity{});
}

/// Call `use` with the struct of a kind that is short. @return whether it is
template <typename Use> bool visitShort(const Activation& activation, Use use) {
  return visit(activation, [&](auto g) {
    if constexpr (isShort<decltype(g)>)
      use(g);
    return isShort<decltype(g)>;
  });
}

} // namespace activation

/// An activation's name outside the core, and the z at which g' can jump.
struct ActivationInfo {
  Activation::Kind kind;
  std::string_view name;
  std::optional<Real> kink = {};
};

inline constexpr std::array<ActivationInfo, 11> activations{{
    {Activation::identity, "identity"},
    {Activation::sigmoid, "sigmoid"},
    {Activation::tanh, "tanh"},
    {Activation::relu, "relu", Real{0}},
    {Activation::leakyRelu, "leakyRelu", Real{0}},
    {Activation::elu, "elu", Real{0}},
    {Activation::softplus, "softplus"},
    {Activation::silu, "silu"},
    {Activation::gelu, "gelu"},
    {Activation::mish, "mish"},
    {Activation::softmax, "softmax"},
}};
constexpr const ActivationInfo& infoOf(Activation::Kind kind) { return entryOf(activations, kind); }
inline std::string_view name(const Activation& activation) { return infoOf(activation.kind).name; }

/// The alpha of a kind where none is given, and which it can be given.
struct Alpha {
  Activation::Kind kind;
  Real usual;
  wanted::Number range;
};

/// Leaky ReLU with alpha 0 is ReLU, whose units can die, and with 1 the identity: both have names
/// and losses of their own. ELU with alpha 0 is ReLU too; above 10, more than ten times as steep
/// just below 0 as above it, it only invites overflow.
inline constexpr std::array<Alpha, 2> alphas{{
    {Activation::leakyRelu, Real(0.01), {.above = 0, .below = 1}},
    {Activation::elu, Real{1}, {.above = 0, .most = 10}},
}};
/// None for a kind whose formula has no alpha.
constexpr const Alpha* alphaOf(Activation::Kind kind) {
  for (const Alpha& alpha : alphas)
    if (alpha.kind == kind)
      return &alpha;
  return nullptr;
}

constexpr Activation::Activation(Kind which) : Activation(which, 0) {
  if (const Alpha* own = alphaOf(which))
    alpha = own->usual;
}

/// The z at which g' jumps; none where g' is continuous, as ELU's is with its usual alpha of 1.
inline std::optional<Real> kinkOf(const Activation& activation) {
  return activation == Activation(Activation::elu, 1) ? std::nullopt : infoOf(activation.kind).kink;
}

/// Whether each a depends on its own z alone; softmax mixes all units of a layer.
inline bool elementwise(const Activation& activation) {
  return activation.kind != Activation::softmax;
}

/// The numbers with which a derivation of g'(z) is written out. Training forms few of them: e^-z of
/// a very negative z, for one, is infinite where g'(z) = a (1 - a) is not.
Terms activationTerms(const Activation& activation, Scalar z, Scalar a);

inline Outputs outputsOf(const Activation& activation) {
  if (!elementwise(activation))
    return activation::softmaxOutputs;
  Outputs outputs =
      activation::visit(activation, [](auto g) -> const Outputs& { return decltype(g)::outputs; });
  if (activation.kind == Activation::elu)
    outputs.least *= activation.alpha;
  return outputs;
}

/// a = g(z), entry by entry; softmax column by column: a_k = e^z_k / sum_j e^z_j.
/// @param z units x m @param a likewise
void activate(const Activation& activation, Index units, Index m, const Scalar* z, Scalar* a);
inline void activate(const Activation& activation, const ConstMatrixRef& z, MatrixRef a) {
  activate(activation, z.rows(), z.cols(), z.data(), a.data());
}

/// Back through g: on entry `delta` holds dL/da, on return dL/dz = dL/da o g'(z); for
/// softmax, where every a depends on every z, dL/dz_k = a_k (dL/da_k - sum_j dL/da_j a_j).
/// @param z, a, delta units x m
void activateBackward(const Activation& activation, Index units, Index m, const Scalar* z,
                      const Scalar* a, Scalar* delta);
/// g'(z) of one entry, where g is elementwise; for loops that training does not run.
inline Scalar slopeOf(const Activation& activation, Scalar z, Scalar a) {
  Scalar slope = 1;
  activateBackward(activation, 1, 1, &z, &a, &slope);
  return slope;
}
inline void activateBackward(const Activation& activation, const ConstMatrixRef& z,
                             const ConstMatrixRef& a, MatrixRef delta) {
  activateBackward(activation, z.rows(), z.cols(), z.data(), a.data(), delta.data());
}

} // namespace backprop
