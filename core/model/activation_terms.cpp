#include "core/model/activation_terms.h"

namespace backprop {
namespace {

const Scalar one = 1;

/// With u = 1 + e^-z and a = 1 / u: g' = -1/u^2 (-e^-z) = e^-z / u^2 = 1/u - 1/u^2 = a - a^2.
Terms sigmoidTerms(Scalar z, Scalar a) {
  const Scalar e = elementary::exp(-z);
  const Scalar u = one + e;
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

Terms tanhTerms(Scalar a) { return {{"aSquared", a * a}, {"oneMinusASquared", one - a * a}}; }

Terms siluTerms(Scalar z) {
  return {{"sigmoid", elementary::sigmoid(z)}, {"oneMinusSigmoid", elementary::sigmoid(-z)}};
}

Terms geluTerms(Scalar z) {
  return {{"cumulative", elementary::phi(z)}, {"density", elementary::phiDerivative(z)}};
}

} // namespace

Terms activationTerms(Activation kind, Scalar z, Scalar a) {
  switch (kind) {
  case Activation::sigmoid:
    return sigmoidTerms(z, a);
  case Activation::tanh:
    return tanhTerms(a);
  case Activation::elu:
    return {{"expZ", elementary::exp(z)}};
  case Activation::softplus:
    return {{"expMinusZ", elementary::exp(-z)}, {"onePlusExp", one + elementary::exp(-z)}};
  case Activation::silu:
    return siluTerms(z);
  case Activation::gelu:
    return geluTerms(z);
  case Activation::softmax:
    return {{"oneMinusA", one - a}};
  case Activation::identity:
  case Activation::relu:
  case Activation::leakyRelu:
    break;
  }
  return {};
}

} // namespace backprop
