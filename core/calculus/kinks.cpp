#include "core/calculus/kinks.h"

#include "core/model/loss_rules.h"

namespace backprop {

using elementary::realPart;

std::optional<Real> kinkedQuantity(Loss kind, Scalar a, Scalar y) {
  if (isCrossEntropy(kind))
    return {};
  return loss::visit(kind, [=](auto loss) -> std::optional<Real> {
    if constexpr (requires { loss.kinked(a, y); })
      return loss.kinked(a, y);
    return {};
  });
}

bool passesZero(Real below, Real middle, Real above) {
  const auto sign = [](Real x) { return (x > 0) - (x < 0); };
  return sign(below) != sign(middle) || sign(middle) != sign(above);
}

namespace {

std::optional<Kink> kinkOfLayer(const NetworkSpec& spec, std::size_t l, const Nearby& passes) {
  const std::optional<Real> kink = kinkOf(spec.layers[l].activation);
  if (!kink)
    return {};
  const auto distance = [&](const ForwardTrace& pass, Index unit, Index example) {
    return realPart(pass.layers[l].z(unit, example)) - *kink;
  };
  const MatrixMap& z = passes.middle.layers[l].z;
  for (Index example = 0; example < z.cols(); ++example)
    for (Index unit = 0; unit < z.rows(); ++unit)
      if (passesZero(distance(passes.below, unit, example), distance(passes.middle, unit, example),
                     distance(passes.above, unit, example)))
        return Kink{Kink::Place::activation, l, unit, example};
  return {};
}

std::optional<Kink> kinkOfLoss(const NetworkSpec& spec, const Nearby& passes,
                               const ConstMatrixRef& y) {
  for (Index example = 0; example < y.cols(); ++example)
    for (Index k = 0; k < y.rows(); ++k) {
      const auto quantity = [&](const ForwardTrace& pass) {
        return kinkedQuantity(spec.loss, pass.output()(k, example), y(k, example));
      };
      if (!quantity(passes.middle))
        return {};
      if (passesZero(*quantity(passes.below), *quantity(passes.middle), *quantity(passes.above)))
        return Kink{Kink::Place::loss, spec.layers.size() - 1, k, example};
    }
  return {};
}

} // namespace

std::optional<Kink> kinkBetween(const NetworkSpec& spec, const Nearby& passes,
                                const ConstMatrixRef& y) {
  for (std::size_t l = 0; l < spec.layers.size(); ++l)
    if (const auto kink = kinkOfLayer(spec, l, passes))
      return kink;
  return kinkOfLoss(spec, passes, y);
}

} // namespace backprop
