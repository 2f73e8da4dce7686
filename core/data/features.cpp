#include "core/data/features.h"

#include "core/support/elementary.h"

namespace backprop {
namespace {

Scalar valueOf(Feature feature, Scalar x, Scalar y) {
  switch (feature) {
  case Feature::x:
    return x;
  case Feature::y:
    return y;
  case Feature::xSquared:
    return x * x;
  case Feature::ySquared:
    return y * y;
  case Feature::xTimesY:
    return x * y;
  case Feature::sinX:
    return static_cast<Scalar>(elementary::sin(Eigen::numext::real(x)));
  case Feature::sinY:
    return static_cast<Scalar>(elementary::sin(Eigen::numext::real(y)));
  }
  return 0;
}

} // namespace

Matrix featuresOf(const std::vector<Feature>& chosen, const ConstMatrixRef& points) {
  Matrix made(static_cast<Index>(chosen.size()), points.cols());
  for (Index i = 0; i < points.cols(); ++i)
    for (std::size_t k = 0; k < chosen.size(); ++k)
      made(static_cast<Index>(k), i) = valueOf(chosen[k], points(0, i), points(1, i));
  return made;
}

} // namespace backprop
