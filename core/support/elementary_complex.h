#pragma once

#include <cmath>
#include <complex>

#include "core/support/elementary_erf.h"

// The functions for complex numbers, for the tests that take derivatives by the complex step
// f'(x) = Im f(x + ih) / h: they keep the digits of a tiny imaginary part. Those of the C library
// are good enough here, as no training depends on them.
namespace backprop::elementary {

using Complex = std::complex<double>;

inline double realPart(const Complex& z) { return z.real(); }

inline Complex exp(const Complex& z) { return std::exp(z); }
/// e^(x+iy) - 1 = (e^x - 1) cos y - (1 - cos y) + i e^x sin y
inline Complex expm1(const Complex& z) {
  const double half = std::sin(0.5 * z.imag());
  return {std::expm1(z.real()) * std::cos(z.imag()) - 2.0 * half * half,
          std::exp(z.real()) * std::sin(z.imag())};
}
inline Complex log(const Complex& z) { return std::log(z); }
/// log |1 + z| + i arg(1 + z), where |1 + z|^2 = 1 + x (2 + x) + y^2
inline Complex log1p(const Complex& z) {
  const double x = z.real(), y = z.imag();
  return {0.5 * std::log1p(x * (2.0 + x) + y * y), std::atan2(y, 1.0 + x)};
}
inline Complex tanh(const Complex& z) { return std::tanh(z); }
inline Complex sigmoid(const Complex& z) {
  if (z.real() >= 0.0)
    return 1.0 / (1.0 + exp(-z));
  const Complex e = exp(z);
  return e / (1.0 + e);
}
inline Complex softplus(const Complex& z) {
  return z.real() > 0.0 ? z + log1p(exp(-z)) : log1p(exp(z));
}

// To first order in the imaginary part: f(x) + i y f'(x).
inline Complex phi(const Complex& z) { return {phi(z.real()), phiDerivative(z.real()) * z.imag()}; }
inline Complex phiDerivative(const Complex& z) {
  const double density = phiDerivative(z.real());
  return {density, -z.real() * density * z.imag()};
}
inline Complex erf(const Complex& z) {
  constexpr double twoOverSqrtPi = 0x1.20dd750429b6dp+0;
  return {erf(z.real()), twoOverSqrtPi * std::exp(-z.real() * z.real()) * z.imag()};
}

} // namespace backprop::elementary
