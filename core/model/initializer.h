#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/model/network.h"
#include "core/support/named.h"
#include "core/support/random.h"
#include "core/support/shared_list.h"

namespace backprop {

/// How the weights of a layer with n inputs and u units start. In U[-r, r) they are uniform, in
/// N(m, s) normal with mean m and standard deviation s. The definitions are PyTorch's, with gain 1
/// for Xavier, and gain sqrt(2) and n for He; normal numbers are not truncated.
enum class InitializerKind {
  /// 0: all units of a layer stay the same forever
  zeros,
  /// `value`: the same fault
  constant,
  /// uniform from `low` to `high`
  uniform,
  /// N(mean, deviation)
  normal,
  /// U[-r, r), r = sqrt(6 / (n + u)): X. Glorot and Y. Bengio, "Understanding the difficulty of
  /// training deep feedforward neural networks" (2010); for tanh and sigmoid
  xavierUniform,
  /// N(0, sqrt(2 / (n + u))), from the same paper
  xavierNormal,
  /// U[-r, r), r = sqrt(6 / n): K. He, X. Zhang, S. Ren and J. Sun, "Delving deep into rectifiers"
  /// (2015); for ReLU and its relatives
  heUniform,
  /// N(0, sqrt(2 / n)), from the same paper
  heNormal,
  /// U[-r, r), r = sqrt(3 / n): variance 1 / n, as Y. LeCun, L. Bottou, G. Orr and K.-R. Müller,
  /// "Efficient backprop" (1998)
  lecunUniform,
  /// N(0, sqrt(1 / n)), from the same paper
  lecunNormal,
  /// the very `numbers`
  explicitNumbers
};

inline constexpr std::array<Named<InitializerKind>, 11> initializers{{
    {InitializerKind::zeros, "zeros"},
    {InitializerKind::constant, "constant"},
    {InitializerKind::uniform, "uniform"},
    {InitializerKind::normal, "normal"},
    {InitializerKind::xavierUniform, "xavierUniform"},
    {InitializerKind::xavierNormal, "xavierNormal"},
    {InitializerKind::heUniform, "heUniform"},
    {InitializerKind::heNormal, "heNormal"},
    {InitializerKind::lecunUniform, "lecunUniform"},
    {InitializerKind::lecunNormal, "lecunNormal"},
    {InitializerKind::explicitNumbers, "explicit"},
}};
inline std::string_view name(InitializerKind kind) { return nameIn(initializers, kind); }

/// All weights and biases of a network, layer by layer, W row by row, then b.
using StartingNumbers = SharedList<Real>;

/// How a network's weights and biases start. Members that the kind does not name are not used.
struct Initializer {
  InitializerKind kind = InitializerKind::xavierUniform;
  Real value = 0;
  Real low = -0.5, high = 0.5;
  Real mean = 0, deviation = 1;
  /// Every bias, except with explicit numbers.
  Real bias = 0;
  StartingNumbers numbers = {};

  bool operator==(const Initializer&) const = default;
};

/// @param path its path, such as `initializer`
/// @throws Error naming the member (`initializer.deviation`) that the kind cannot use
void validate(const Initializer& initializer, const NetworkSpec& spec, std::string_view path);

/// Sets every weight and bias. Draws one number for each weight, layer by layer and row by row;
/// zeros, constant and explicit numbers draw nothing.
/// @param initializer one that passes `validate`
void initialize(Network& network, const Initializer& initializer, Random& random);

/// Xavier's uniform weights, biases 0.
void initializeXavierUniform(Network& network, Random& random);

} // namespace backprop
