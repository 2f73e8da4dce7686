#pragma once

#include "core/calculus/forward.h"
#include "core/calculus/penalty.h"
#include "core/model/parameter.h"
#include "core/support/random.h"

namespace backprop {

/// Directions in the space of all parameters: as many numbers as `network.values`, in that order.
/// The gradient itself is one (`gradients.values`): t = -rate along it is what gradient descent
/// would do.
namespace direction {

/// One parameter alone: t is what is added to it.
Vector of(const NetworkSpec& spec, const Parameter& parameter);

/// Normal numbers, those of each unit's weights scaled to the norm of its weights in the network;
/// 0 for biases. So t = 1 means the same for large and small weights (H. Li et al., "Visualizing
/// the Loss Landscape of Neural Nets", 2018: filter normalisation, biases left alone).
Vector random(const Network& network, Random& random);

} // namespace direction

/// J = mean L + penalty around a network. Each value is a plain forward pass with other parameters;
/// where it is infinite or NaN, so is J.
class LossLandscape {
public:
  /// @param x inputs x m @param y outputs x m; both must outlive the landscape
  LossLandscape(const Network& network, const ConstMatrixRef& x, const ConstMatrixRef& y,
                const Penalty& penalty = {});

  /// J(parameters + t u) for each t.
  /// @throws Error if a direction does not have as many numbers as the network
  Vector along(const Vector& u, const Vector& t);
  /// J(parameters + s u + t v): a row for each s, a column for each t.
  Matrix over(const Vector& u, const Vector& s, const Vector& v, const Vector& t);

private:
  Scalar lossAt(const Vector& u, Scalar s, const Vector& v, Scalar t);

  Vector middle_; // the network's own parameters
  Network network_;
  ConstMatrixMap x_, y_;
  Penalty penalty_;
  ForwardTrace trace_;
};

} // namespace backprop
