#include <algorithm>
#include <cmath>
#include <limits>

#include "core/calculus/chain_rule.h"
#include "core/calculus/example_gradients.h"
#include "core/calculus/gradient_check.h"
#include "tests/core/property_checks.h"

namespace backprop::properties {
namespace {

constexpr Real epsilon = std::numeric_limits<Real>::epsilon();

Pass passOver(const Network& network, const Dataset& data) {
  Pass pass(network.spec, data.examples());
  propagate(network, data.x, data.y, pass);
  return pass;
}

std::string nameOf(const Parameter& at) {
  const bool weight = at.kind == Parameter::Kind::weight;
  return (weight ? "dW" : "db") + std::to_string(at.layer) + "(" + std::to_string(at.row) +
         (weight ? ", " + std::to_string(at.col) : "") + ")";
}

// ---- the central difference ---------------------------------------------------------------------

/// Let D(h) be the central difference over h. Where J is smooth, D(h) is off by h^2 J''' / 6 and
/// D(2h) by four times that. Where J'' jumps by d at the distance t < h (ELU, Huber), they are off
/// by d (h - t)^2 / 4h and d (2h - t)^2 / 8h. In both cases |D(2h) - D(h)| is at least the error of
/// D(h), and as large as it where t is 0: hence twice. Rounding comes on top, of J and on the way.
Real allowedError(const GradientComparison& near, const GradientComparison& far, Real loss,
                  Real h) {
  return 2 * std::abs(far.numeric - near.numeric) + 100 * epsilon * std::max(Real{1}, loss) / h;
}

Failure gradientIsTheCentralDifference(Case& given) {
  const Real h = 1e-4;
  const Penalty& penalty = given.config.penalty;
  Pass pass = passOver(given.network, given.training);
  const Real loss = batchLoss(given.network, pass.forward, given.training.y) +
                    penaltyValue(penalty, given.network);
  addPenalty(penalty, given.network, pass.gradients);
  const auto checker = [&](Real distance) {
    return GradientChecker(given.network, given.training.x, given.training.y, distance, penalty);
  };
  GradientChecker nearChecker = checker(h), farChecker = checker(2 * h);
  for (Index i = 0; i < given.spec().parameterCount(); ++i) {
    const Parameter parameter = parameterAt(given.spec(), i);
    const Scalar analytic = valueOf(pass.gradients, parameter);
    const GradientComparison near = nearChecker.compare(parameter, analytic);
    const GradientComparison far = farChecker.compare(parameter, analytic);
    ++given.compared;
    if (near.kink || far.kink) {
      ++given.atKinks;
      continue;
    }
    const Real allowed = allowedError(near, far, loss, h);
    if (!(std::abs(near.numeric - analytic) <= allowed))
      return sentence(nameOf(parameter), analytic, near.numeric, allowed);
  }
  return {};
}

// ---- the paths ----------------------------------------------------------------------------------

/// A softmax has derivatives with the factor 1 - a, which keeps fewer digits the nearer a is to 1,
/// as a is rounded already: 1 / (1 - a) for each softmax on the way, at its largest a. (A single
/// unit has a = 1 and the derivative 0, both exactly.)
Real lostInSoftmaxes(const NetworkSpec& spec, const ForwardTrace& trace, std::size_t from,
                     Index example) {
  Real lost = 1;
  for (std::size_t l = from; l < spec.layers.size(); ++l)
    if (spec.layers[l].activation == Activation::softmax && spec.layers[l].units > 1)
      lost /= std::max(epsilon, 1 - trace.layers[l].a.col(example).maxCoeff());
  return lost;
}

/// The work of one path is at most 5 layers of a product and two sums of 8 terms; with the sums'
/// own terms each |product| is rounded less than 200 times.
Failure sumOverPathsIsTheGradient(Case& given) {
  const Pass pass = passOver(given.network, given.training);
  const Index example = draw(given.random, given.training.examples());
  const Gradients gradients = passOver(given.network, given.training.select({example})).gradients;
  for (Index i = 0; i < given.spec().parameterCount(); ++i) {
    const Parameter parameter = parameterAt(given.spec(), i);
    const GradientPaths paths = gradientPaths(given.network, given.training.x, given.training.y,
                                              pass, parameter, example, draw(given.random, 4));
    const Real allowed = 200 * epsilon * paths.size *
                         lostInSoftmaxes(given.spec(), pass.forward, parameter.layer, example);
    const Scalar gradient = valueOf(gradients, parameter);
    if (!(std::abs(paths.sum - gradient) <= allowed))
      return sentence("the sum over all paths to " + nameOf(parameter), paths.sum, gradient,
                      allowed);
    Scalar listed = paths.remainder;
    for (const GradientPath& path : paths.largest)
      listed += path.product;
    if (!(std::abs(listed - paths.sum) <= allowed))
      return sentence("what is listed and the rest, for " + nameOf(parameter), listed, paths.sum,
                      allowed);
  }
  return {};
}

// ---- sums over examples -------------------------------------------------------------------------

/// The gradient of each example by a pass of its own.
std::vector<Gradients> singleGradients(const Network& network, const Dataset& data) {
  std::vector<Gradients> singles;
  for (Index example = 0; example < data.examples(); ++example)
    singles.push_back(passOver(network, data.select({example})).gradients);
  return singles;
}

/// Two sums of the same m terms, divided by m: each rounds a term at most m + 1 times by epsilon
/// / 2.
Failure differAsSums(const std::string& what, const Vector& got, const Vector& want,
                     const std::vector<Gradients>& terms) {
  for (Index i = 0; i < got.size(); ++i) {
    Real size = 0;
    for (const Gradients& term : terms)
      size += std::abs(term.values[i]);
    const Real m = static_cast<Real>(terms.size()), allowed = (m + 1) * epsilon * size / m;
    if (!(std::abs(got[i] - want[i]) <= allowed))
      return sentence(what + ", number " + std::to_string(i), got[i], want[i], allowed);
  }
  return {};
}

Failure batchGradientIsTheMeanOfItsExamples(Case& given) {
  const Pass pass = passOver(given.network, given.training);
  const std::vector<Gradients> singles = singleGradients(given.network, given.training);
  Vector mean = Vector::Zero(pass.gradients.values.size());
  for (const Gradients& single : singles)
    mean += single.values;
  mean /= static_cast<Real>(singles.size());
  if (const Failure failure = differAsSums("the gradient", pass.gradients.values, mean, singles))
    return failure;
  const Parameter parameter =
      parameterAt(given.spec(), draw(given.random, given.spec().parameterCount()));
  const Vector each = exampleGradients(parameter, given.training.x, pass);
  for (Index example = 0; example < each.size(); ++example) {
    const Scalar single = valueOf(singles[static_cast<std::size_t>(example)], parameter);
    if (each[example] != single)
      return sentence(nameOf(parameter) + " of one example", each[example], single, 0);
  }
  return {};
}

std::vector<Index> drawOrder(Index count, Random& random) {
  std::vector<Index> order(static_cast<std::size_t>(count));
  random.drawOrder(order);
  return order;
}

/// Each example keeps every bit of its z, a and delta wherever it stands.
Failure permutedExamplesPermuteAlike(Case& given) {
  const std::vector<Index> order = drawOrder(given.training.examples(), given.random);
  const Pass before = passOver(given.network, given.training);
  const Pass after = passOver(given.network, given.training.select(order));
  for (std::size_t l = 0; l < given.spec().layers.size(); ++l)
    for (std::size_t i = 0; i < order.size(); ++i) {
      const Index to = static_cast<Index>(i), from = order[i];
      const LayerForward &moved = after.forward.layers[l], &was = before.forward.layers[l];
      const MatrixMap &delta = after.back.layers[l].delta, &old = before.back.layers[l].delta;
      for (const Failure& failure : {differInBits("z", moved.z.col(to), was.z.col(from)),
                                     differInBits("a", moved.a.col(to), was.a.col(from)),
                                     differInBits("delta", delta.col(to), old.col(from))})
        if (failure)
          return *failure + " in layer " + std::to_string(l);
    }
  return differAsSums("the gradient", after.gradients.values, before.gradients.values,
                      singleGradients(given.network, given.training));
}

// ---- hidden units -------------------------------------------------------------------------------

/// Rows of W and b of a layer and columns of the next one's W, in another order: for a network and
/// for its gradients.
template <typename Layers>
void permute(Layers& layers, std::size_t l, const std::vector<Index>& order) {
  const auto [W, b] = std::pair(Matrix(layers[l].first), Vector(layers[l].second));
  const Matrix next = layers[l + 1].first;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Index to = static_cast<Index>(i);
    layers[l].first.row(to) = W.row(order[i]);
    layers[l].second[to] = b[order[i]];
    layers[l + 1].first.col(to) = next.col(order[i]);
  }
}

using Views = std::vector<std::pair<MatrixMap, VectorMap>>;
Views viewsOf(Network& network) {
  Views views;
  for (Layer& layer : network.layers)
    views.emplace_back(layer.W, layer.b);
  return views;
}
Views viewsOf(Gradients& gradients) {
  Views views;
  for (LayerGradients& layer : gradients.layers)
    views.emplace_back(layer.dW, layer.db);
  return views;
}

/// The sums over the units of a layer come in another order, and from there every number may be
/// rounded otherwise: by some units of the last place of the largest numbers that meet.
Failure permutedUnitsPermuteAlike(Case& given) {
  Network network = given.network;
  Gradients want = passOver(network, given.training).gradients;
  Views ofNetwork = viewsOf(network), ofGradients = viewsOf(want);
  for (std::size_t l = 0; l + 1 < network.layers.size(); ++l) {
    const std::vector<Index> order = drawOrder(network.layers[l].b.size(), given.random);
    permute(ofNetwork, l, order);
    permute(ofGradients, l, order);
  }
  const Gradients got = passOver(network, given.training).gradients;
  const Real allowed = 1e-12 * std::max(Real{1}, want.values.cwiseAbs().maxCoeff());
  for (Index i = 0; i < got.values.size(); ++i)
    if (!(std::abs(got.values[i] - want.values[i]) <= allowed))
      return sentence("number " + std::to_string(i), got.values[i], want.values[i], allowed);
  return {};
}

} // namespace

std::vector<Property> gradientProperties() {
  return {{"the gradient is the central difference", gradientIsTheCentralDifference},
          {"the sum over all paths is the gradient", sumOverPathsIsTheGradient},
          {"a batch's gradient is the mean of its examples'", batchGradientIsTheMeanOfItsExamples},
          {"permuted examples permute alike", permutedExamplesPermuteAlike},
          {"permuted hidden units permute alike", permutedUnitsPermuteAlike}};
}

} // namespace backprop::properties
