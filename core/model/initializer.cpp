#include "core/model/initializer.h"

#include <cmath>

#include "core/support/require.h"

namespace backprop {
namespace {

using Kind = InitializerKind;

void checkRange(Real low, Real high, std::string_view path) {
  using enum wanted::Comparison;
  requireNumber(low, wanted::finite, path, ".low");
  requireNumber(high, wanted::finite, path, ".high");
  if (high >= low && std::isfinite(high - low))
    return;
  const std::string from(path);
  refuse(ErrorCode::range, from + ".high", told::Number{high},
         wanted::Compared{high >= low ? finiteDistance : atLeast, from + ".low", low});
}

void checkNumbers(const StartingNumbers& numbers, const NetworkSpec& spec, std::string_view path) {
  const Index wanted = spec.parameterCount();
  requireCount({static_cast<Index>(numbers.size())}, {wanted, wanted, wanted::Because::parameters},
               ErrorCode::shape, path);
  for (std::size_t i = 0; i < numbers.size(); ++i)
    if (const Real value = numbers[i]; !std::isfinite(value))
      requireFinite(value, element(path, static_cast<long long>(i)));
}

/// r of U[-r, r) or s of N(0, s), where it follows from the layer's shape. sqrt is exactly rounded
/// everywhere, so it may come from the library.
double spread(Kind kind, double inputs, double units) {
  switch (kind) {
  case Kind::xavierUniform:
    return std::sqrt(6 / (inputs + units));
  case Kind::xavierNormal:
    return std::sqrt(2 / (inputs + units));
  case Kind::heUniform:
    return std::sqrt(6 / inputs);
  case Kind::heNormal:
    return std::sqrt(2 / inputs);
  case Kind::lecunUniform:
    return std::sqrt(3 / inputs);
  case Kind::lecunNormal:
    return std::sqrt(1 / inputs);
  default:
    return 0;
  }
}

/// Row by row. @param next gives the next number
template <typename Next> void fill(MatrixMap& W, Next next) {
  for (Index row = 0; row < W.rows(); ++row)
    for (Index col = 0; col < W.cols(); ++col)
      W(row, col) = static_cast<Real>(next());
}

void fillWeights(MatrixMap& W, const Initializer& initializer, Random& random) {
  const double size =
      spread(initializer.kind, static_cast<double>(W.cols()), static_cast<double>(W.rows()));
  switch (initializer.kind) {
  case Kind::constant:
    return fill(W, [&] { return initializer.value; });
  case Kind::uniform:
    return fill(W, [&] { return random.uniform(initializer.low, initializer.high); });
  case Kind::normal:
    return fill(W, [&] { return random.normal(initializer.mean, initializer.deviation); });
  case Kind::xavierUniform:
  case Kind::heUniform:
  case Kind::lecunUniform:
    return fill(W, [&] { return random.uniform(-size, size); });
  case Kind::xavierNormal:
  case Kind::heNormal:
  case Kind::lecunNormal:
    return fill(W, [&] { return random.normal(0, size); });
  case Kind::zeros:
  case Kind::explicitNumbers:
    break;
  }
  W.setZero();
}

void copyNumbers(const StartingNumbers& numbers, Network& network) {
  const Real* next = numbers.begin();
  for (Layer& layer : network.layers) {
    fill(layer.W, [&] { return *next++; });
    for (Index unit = 0; unit < layer.b.size(); ++unit)
      layer.b(unit) = *next++;
  }
}

} // namespace

void validate(const Initializer& initializer, const NetworkSpec& spec, std::string_view path) {
  if (initializer.kind == Kind::explicitNumbers)
    return checkNumbers(initializer.numbers, spec, std::string(path) + ".numbers");
  requireNumber(initializer.bias, wanted::finite, path, ".bias");
  if (initializer.kind == Kind::constant)
    requireNumber(initializer.value, wanted::finite, path, ".value");
  if (initializer.kind == Kind::uniform)
    checkRange(initializer.low, initializer.high, path);
  if (initializer.kind == Kind::normal) {
    requireNumber(initializer.mean, wanted::finite, path, ".mean");
    requireNumber(initializer.deviation, wanted::notNegative, path, ".deviation");
  }
}

void initialize(Network& network, const Initializer& initializer, Random& random) {
  if (initializer.kind == Kind::explicitNumbers)
    return copyNumbers(initializer.numbers, network);
  for (Layer& layer : network.layers) {
    fillWeights(layer.W, initializer, random);
    layer.b.setConstant(initializer.bias);
  }
}

void initializeXavierUniform(Network& network, Random& random) { initialize(network, {}, random); }

} // namespace backprop
