#pragma once

#include "core/model/loss.h"
#include "core/model/term.h"

/// Losses of one output at a time, of yhat = a and y. `mean`: over the outputs, or their sum.
/// `kinked` is what passes 0 where dL/da jumps; `terms` are the numbers with which value and
/// derivative are written out.
namespace backprop::loss {

using elementary::realPart;

inline Terms distanceTerms(Scalar a, Scalar y) {
  const Scalar r = a - y;
  return {{"error", r}, {"absoluteError", realPart(r) < 0 ? -r : r}, {"errorSquared", r * r}};
}

struct HalfSquaredError {
  static constexpr bool mean = false;
  static Scalar value(Scalar a, Scalar y) { return (a - y) * (a - y) / Real{2}; }
  static Scalar derivative(Scalar a, Scalar y) { return a - y; }
  static Terms terms(Scalar a, Scalar y) { return distanceTerms(a, y); }
};

struct MeanSquaredError {
  static constexpr bool mean = true;
  static Scalar value(Scalar a, Scalar y) { return (a - y) * (a - y); }
  static Scalar derivative(Scalar a, Scalar y) { return Real{2} * (a - y); }
  static Terms terms(Scalar a, Scalar y) { return distanceTerms(a, y); }
};

struct MeanAbsoluteError {
  static constexpr bool mean = true;
  static Scalar value(Scalar a, Scalar y) { return realPart(a - y) < 0 ? y - a : a - y; }
  static Scalar derivative(Scalar a, Scalar y) {
    const Real r = realPart(a - y);
    return r > 0 ? 1 : r < 0 ? -1 : r; // r is 0, or not a number
  }
  static Real kinked(Scalar a, Scalar y) { return realPart(a - y); }
  static Terms terms(Scalar a, Scalar y) { return distanceTerms(a, y); }
};

struct Huber {
  static constexpr bool mean = true;
  static Scalar value(Scalar a, Scalar y) {
    const Scalar r = a - y;
    if (realPart(r) > 1)
      return r - Real(0.5);
    if (realPart(r) < -1)
      return -r - Real(0.5);
    return r * r / Real{2};
  }
  static Scalar derivative(Scalar a, Scalar y) {
    const Scalar r = a - y;
    return realPart(r) > 1 ? Scalar{1} : realPart(r) < -1 ? Scalar{-1} : r;
  }
  static Terms terms(Scalar a, Scalar y) { return distanceTerms(a, y); }
};

struct Hinge {
  static constexpr bool mean = false;
  static Scalar value(Scalar a, Scalar y) {
    const Scalar short_ = Scalar{1} - y * a; // of the margin
    return realPart(short_) <= 0 ? Scalar{0} : short_;
  }
  static Scalar derivative(Scalar a, Scalar y) {
    const Real short_ = realPart(Scalar{1} - y * a);
    return short_ > 0 ? -y : short_ <= 0 ? Scalar{0} : a; // not a number stays so
  }
  static Real kinked(Scalar a, Scalar y) { return realPart(Scalar{1} - y * a); }
  static Terms terms(Scalar a, Scalar y) {
    return {{"margin", y * a}, {"shortOfMargin", Scalar{1} - y * a}};
  }
};

/// Call `use` with the struct of a loss; the cross-entropies, functions of z, have none (loss.cpp).
template <typename Use> decltype(auto) visit(Loss kind, Use use) {
  switch (kind) {
  case Loss::meanSquaredError:
    return use(MeanSquaredError{});
  case Loss::meanAbsoluteError:
    return use(MeanAbsoluteError{});
  case Loss::huber:
    return use(Huber{});
  case Loss::hinge:
    return use(Hinge{});
  case Loss::binaryCrossEntropy: // these two never come here
  case Loss::softmaxCrossEntropy:
  case Loss::halfSquaredError:
    break;
  }
  return use(HalfSquaredError{});
}

} // namespace backprop::loss
