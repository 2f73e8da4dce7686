#include "core/calculus/chain_rule.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "core/calculus/example_gradients.h"
#include "core/model/pairing.h"
#include "core/support/require.h"

namespace backprop {
namespace {

using Kind = PathFactor::Kind;

/// |value|; what is not a number counts as infinite, so that sizes can be put in order.
Real sizeOf(Scalar value) {
  const Real size = std::abs(value);
  return std::isnan(size) ? std::numeric_limits<Real>::infinity() : size;
}

// ---- the paths as a graph -----------------------------------------------------------------------

/// One step of all paths: from the units of one row of nodes to those of the next. `straight`: from
/// each unit to the same one only.
struct Hop {
  Kind kind;
  std::size_t layer;
  Index from, to; // how many units
  bool straight;
};

/// The nodes are in turn the z and the a of each layer, from the last one down to z of the
/// parameter's layer, and the hops between them carry the factors.
class Graph {
public:
  Graph(const Network& network, const ForwardTrace& trace, const ConstMatrixRef& y,
        const Parameter& parameter, Index example);

  const Vector& start() const { return start_; }
  PathFactor startFactor(Index unit) const {
    const std::size_t last = network_.layers.size() - 1;
    return {fused_ ? Kind::delta : Kind::lossSlope, last, unit, 0, start_(unit)};
  }
  const std::vector<Hop>& hops() const { return hops_; }
  /// Nodes before the hop `h`, or at the end of all.
  Index nodes(std::size_t h) const { return h == 0 ? start_.size() : hops_[h - 1].to; }

  Scalar factor(const Hop& hop, Index row, Index col) const {
    if (hop.kind == Kind::weight)
      return network_.layers[hop.layer].W(row, col);
    const MatrixMap& a = trace_.layers[hop.layer].a;
    const Activation& g = network_.spec.layers[hop.layer].activation;
    if (!elementwise(g)) // softmax
      return a(row, example_) * (Scalar(row == col) - a(col, example_));
    return slopeOf(g, trace_.layers[hop.layer].z(row, example_), a(row, example_));
  }

  /// Calls use(col) for every node that the hop reaches from `row`.
  template <typename Use> void forEachNext(const Hop& hop, Index row, Use use) const {
    for (Index col = hop.straight ? row : 0, end = hop.straight ? row + 1 : hop.to; col < end;
         ++col)
      use(col);
  }

private:
  void addActivation(std::size_t layer);
  void addWeights(std::size_t layer);

  const Network& network_;
  const ForwardTrace& trace_;
  Index example_;
  bool fused_;
  Vector start_;
  std::vector<Hop> hops_;
};

Graph::Graph(const Network& network, const ForwardTrace& trace, const ConstMatrixRef& y,
             const Parameter& parameter, Index example)
    : network_(network), trace_(trace), example_(example),
      fused_(pairing(network.spec.layers.back().activation, network.spec.loss).fused),
      start_(network.spec.outputs()) {
  const NetworkSpec& spec = network.spec;
  const LayerForward& output = trace.layers.back();
  // With the identity, whose derivative is 1, dL/dz is dL/da; a fused dL/dz is known at once.
  const Activation within = fused_ ? spec.layers.back().activation : Activation::identity;
  outputDelta(spec.loss, within, output.z.col(example), output.a.col(example), y.col(example),
              start_);
  if (!fused_)
    addActivation(spec.layers.size() - 1);
  for (std::size_t l = spec.layers.size() - 1; l > parameter.layer; --l) {
    addWeights(l);
    addActivation(l - 1);
  }
}

void Graph::addActivation(std::size_t layer) {
  const auto [units, activation] = network_.spec.layers[layer];
  hops_.push_back({Kind::activation, layer, units, units, elementwise(activation)});
}

void Graph::addWeights(std::size_t layer) {
  const MatrixMap& W = network_.layers[layer].W;
  hops_.push_back({Kind::weight, layer, W.rows(), W.cols(), false});
}

// ---- sums over all paths ------------------------------------------------------------------------

/// How many paths there are to one unit: each hop that is not straight leaves the choice of the
/// node before it. A whole number in base 10^9, the lowest digit first.
std::string countPaths(const Graph& graph) {
  constexpr std::uint64_t base = 1'000'000'000;
  std::vector<std::uint64_t> digits{1};
  const auto multiply = [&digits](std::uint64_t factor) {
    std::uint64_t carry = 0;
    for (std::uint64_t& digit : digits) {
      carry += digit * factor;
      digit = carry % base;
      carry /= base;
    }
    if (carry > 0)
      digits.push_back(carry);
  };
  for (const Hop& hop : graph.hops())
    if (!hop.straight)
      multiply(static_cast<std::uint64_t>(hop.from));
  std::string text = std::to_string(digits.back());
  for (std::size_t i = digits.size() - 1; i-- > 0;)
    text += std::to_string(base + digits[i]).substr(1);
  return text;
}

/// For one unit at the end, the sum over all paths to it of what `value` makes of their factors.
template <typename Number, typename Value>
Number sumOverPaths(const Graph& graph, Index unit, Value value) {
  std::vector<Number> sums; // over the beginnings of paths up to each node
  for (Index k = 0; k < graph.start().size(); ++k)
    sums.push_back(value(graph.start()(k)));
  for (const Hop& hop : graph.hops()) {
    std::vector<Number> next(static_cast<std::size_t>(hop.to), Number{0});
    for (Index row = 0; row < hop.from; ++row)
      graph.forEachNext(hop, row, [&](Index col) {
        next[static_cast<std::size_t>(col)] +=
            sums[static_cast<std::size_t>(row)] * value(graph.factor(hop, row, col));
      });
    sums = std::move(next);
  }
  return sums[static_cast<std::size_t>(unit)];
}

// ---- the largest paths --------------------------------------------------------------------------

constexpr Real unreachable = -1;

/// For every node, row by row, the largest |product| of the factors on any way from there to `unit`
/// at the end.
std::vector<std::vector<Real>> bestEndings(const Graph& graph, Index unit) {
  const std::vector<Hop>& hops = graph.hops();
  std::vector<std::vector<Real>> best(hops.size() + 1);
  best.back().assign(static_cast<std::size_t>(graph.nodes(hops.size())), unreachable);
  best.back()[static_cast<std::size_t>(unit)] = 1;
  for (std::size_t h = hops.size(); h-- > 0;)
    for (Index row = 0; row < hops[h].from; ++row) {
      Real largest = unreachable;
      graph.forEachNext(hops[h], row, [&](Index col) {
        const Real ending = best[h + 1][static_cast<std::size_t>(col)];
        if (ending != unreachable)
          largest = std::max(largest, sizeOf(sizeOf(graph.factor(hops[h], row, col)) * ending));
      });
      best[h].push_back(largest);
    }
  return best;
}

/// The beginning of a path: its newest node, and where in the row before it goes on.
struct Beginning {
  std::size_t before;
  Index node;
  Scalar product;
  Real reach; // the largest |product| of a whole path that begins so
};
using Beginnings = std::vector<Beginning>;

/// Keeps the `most` that reach furthest, in that order.
void keepBest(Beginnings& beginnings, std::size_t most) {
  const auto better = [](const Beginning& a, const Beginning& b) {
    return a.reach != b.reach     ? a.reach > b.reach
           : a.before != b.before ? a.before < b.before
                                  : a.node < b.node;
  };
  // As a heap: of std::sort the code is five times as long.
  std::make_heap(beginnings.begin(), beginnings.end(), better);
  std::sort_heap(beginnings.begin(), beginnings.end(), better);
  beginnings.resize(std::min(beginnings.size(), most));
}

/// Best-first search, row by row. `reach` is no mere bound: some path attains it, and different
/// beginnings never lead to the same path. So the `most` best paths all begin with the `most` best
/// beginnings of each row, and no others need be followed.
std::vector<Beginnings> search(const Graph& graph, Index unit, std::size_t most) {
  const auto endings = bestEndings(graph, unit);
  std::vector<Beginnings> rows(1);
  const auto add = [&](std::size_t before, Index node, Scalar product) {
    const Real ending = endings[rows.size() - 1][static_cast<std::size_t>(node)];
    if (ending != unreachable)
      rows.back().push_back({before, node, product, sizeOf(sizeOf(product) * ending)});
    if (rows.back().size() > 2 * mostPaths)
      keepBest(rows.back(), most);
  };
  for (Index k = 0; k < graph.start().size(); ++k)
    add(0, k, graph.start()(k));
  keepBest(rows.back(), most);
  for (const Hop& hop : graph.hops()) {
    rows.emplace_back();
    const Beginnings& previous = rows[rows.size() - 2];
    for (std::size_t i = 0; i < previous.size(); ++i)
      graph.forEachNext(hop, previous[i].node, [&](Index col) {
        add(i, col, previous[i].product * graph.factor(hop, previous[i].node, col));
      });
    keepBest(rows.back(), most);
  }
  return rows;
}

/// The path whose last node is the `end`-th of the last row, but for its factor `input`.
GradientPath tracePath(const Graph& graph, const std::vector<Beginnings>& rows, std::size_t end) {
  GradientPath path{{}, rows.back()[end].product};
  const std::vector<Hop>& hops = graph.hops();
  const Beginning* at = &rows.back()[end];
  for (std::size_t h = hops.size(); h-- > 0;) {
    const Beginning* before = &rows[h][at->before];
    path.factors.push_back({hops[h].kind, hops[h].layer, before->node, at->node,
                            graph.factor(hops[h], before->node, at->node)});
    at = before;
  }
  path.factors.push_back(graph.startFactor(at->node));
  std::reverse(path.factors.begin(), path.factors.end());
  return path;
}

void check(const Network& network, const Pass& pass, const Parameter& parameter, Index example,
           Index listed) {
  requireIndex(static_cast<std::int64_t>(parameter.layer),
               static_cast<std::int64_t>(network.layers.size()), "parameter.layer");
  const MatrixMap& W = network.layers[parameter.layer].W;
  requireIndex(parameter.row, W.rows(), "parameter.row");
  requireIndex(parameter.col, parameter.kind == Parameter::Kind::weight ? W.cols() : 1,
               "parameter.col");
  requireIndex(example, pass.forward.output().cols(), "example");
  requireIndex(listed, mostPaths + 1, "listed");
}

} // namespace

GradientPaths gradientPaths(const Network& network, const ConstMatrixRef& x,
                            const ConstMatrixRef& y, const Pass& pass, const Parameter& parameter,
                            Index example, Index listed) {
  check(network, pass, parameter, example, listed);
  const Graph graph(network, pass.forward, y, parameter, example);
  const Scalar input = inputOf(parameter, x, pass.forward, example);
  const auto value = [](Scalar factor) { return factor; };
  GradientPaths paths{countPaths(graph),
                      {},
                      sumOverPaths<Scalar>(graph, parameter.row, value) * input,
                      sumOverPaths<Real>(graph, parameter.row, sizeOf) * sizeOf(input),
                      0,
                      pass.back.layers[parameter.layer].delta(parameter.row, example) * input,
                      0};
  paths.difference =
      paths.size == 0 ? sizeOf(paths.gradient) : sizeOf((paths.sum - paths.gradient) / paths.size);
  const auto rows = search(graph, parameter.row, static_cast<std::size_t>(listed));
  paths.remainder = paths.sum;
  for (std::size_t end = 0; end < rows.back().size(); ++end) {
    GradientPath path = tracePath(graph, rows, end);
    if (parameter.kind == Parameter::Kind::weight)
      path.factors.push_back({Kind::input, parameter.layer, parameter.col, 0, input});
    path.product *= input;
    paths.remainder -= path.product;
    paths.largest.push_back(std::move(path));
  }
  return paths;
}

} // namespace backprop
