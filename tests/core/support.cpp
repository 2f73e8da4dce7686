#include "tests/core/support.h"

#include <cmath>
#include <cstring>
#include <ostream>

#include "core/support/error.h"
#include "core/support/refusal_words.h"

namespace backprop::test {

Network articleNetwork() {
  Network network(
      {3, {{2, Activation::sigmoid}, {1, Activation::sigmoid}}, Loss::binaryCrossEntropy});
  network.layers[0] = {Matrix{{0.1, -0.2, 0.3}, {0.4, 0.5, -0.6}}, Vector{{0.05, -0.1}}};
  network.layers[1] = {Matrix{{0.7, -0.8}}, Vector{{0.2}}};
  return network;
}

Dataset articleExample() { return {Matrix{{1.0}, {0.5}, {-1.5}}, Matrix{{1.0}}}; }

NetworkSpec makeSpec(const std::vector<Index>& widths, Activation hidden, Activation output,
                     Loss loss) {
  NetworkSpec spec{widths.front(), {}, loss};
  for (std::size_t l = 1; l < widths.size(); ++l)
    spec.layers.push_back({widths[l], l + 1 < widths.size() ? hidden : output});
  return spec;
}

Matrix randomMatrix(Index rows, Index cols, Random& random) {
  Matrix result(rows, cols);
  for (Index i = 0; i < result.size(); ++i)
    result.data()[i] = random.uniform(-1, 1);
  return result;
}

Network randomNetwork(const NetworkSpec& spec, Random& random) {
  Network network(spec);
  for (Layer& layer : network.layers)
    layer = {randomMatrix(layer.W.rows(), layer.W.cols(), random),
             randomMatrix(layer.b.size(), 1, random)};
  return network;
}

Dataset randomData(const NetworkSpec& spec, Index examples, Random& random) {
  Dataset data{randomMatrix(spec.inputs, examples, random),
               randomMatrix(spec.outputs(), examples, random)};
  switch (spec.loss) {
  case Loss::binaryCrossEntropy:
    data.y = (data.y.array() > 0).cast<Scalar>();
    break;
  case Loss::softmaxCrossEntropy:
    for (Index example = 0; example < examples; ++example)
      data.y.col(example) = Vector::Unit(
          spec.outputs(),
          static_cast<Index>(random.below(static_cast<std::uint32_t>(spec.outputs()))));
    break;
  case Loss::hinge:
    data.y = (data.y.array() > 0).select(Matrix::Ones(spec.outputs(), examples), -1);
    break;
  default:
    break;
  }
  return data;
}

namespace {

using Number = long double;

Number plainActivation(const Activation& activation, Number z) {
  const Number alpha = activation.alpha;
  switch (activation.kind) {
  case Activation::sigmoid:
    return 1 / (1 + std::exp(-z));
  case Activation::tanh:
    return std::tanh(z);
  case Activation::relu:
    return z > 0 ? z : 0;
  case Activation::leakyRelu:
    return z > 0 ? z : alpha * z;
  case Activation::elu:
    return z > 0 ? z : alpha * (std::exp(z) - 1);
  case Activation::softplus:
    return std::log(1 + std::exp(z));
  case Activation::silu:
    return z / (1 + std::exp(-z));
  case Activation::gelu:
    return z * (1 + std::erf(z / std::sqrt(Number{2}))) / 2;
  case Activation::mish:
    return z * std::tanh(std::log(1 + std::exp(z)));
  case Activation::identity:
  case Activation::softmax:
    break;
  }
  return z;
}

void plainActivations(const Activation& activation, std::vector<Number>& z) {
  Number sum = 0;
  for (Number& entry : z) {
    entry = elementwise(activation) ? plainActivation(activation, entry) : std::exp(entry);
    sum += entry;
  }
  if (!elementwise(activation))
    for (Number& entry : z)
      entry /= sum;
}

Number plainOutputLoss(Loss kind, Number a, Number y, Number outputs) {
  const Number r = std::abs(a - y);
  switch (kind) {
  case Loss::binaryCrossEntropy:
    return -(y * std::log(a) + (1 - y) * std::log(1 - a));
  case Loss::softmaxCrossEntropy:
    return -y * std::log(a);
  case Loss::meanSquaredError:
    return r * r / outputs;
  case Loss::meanAbsoluteError:
    return r / outputs;
  case Loss::huber:
    return (r <= 1 ? r * r / 2 : r - Number{1} / 2) / outputs;
  case Loss::hinge:
    return std::max(Number{0}, 1 - y * a);
  case Loss::halfSquaredError:
    break;
  }
  return r * r / 2;
}

std::vector<Number> plainOutput(const Network& network, const Matrix& x, Index example) {
  std::vector<Number> a(x.col(example).begin(), x.col(example).end());
  for (std::size_t l = 0; l < network.layers.size(); ++l) {
    const Layer& layer = network.layers[l];
    std::vector<Number> next;
    for (Index unit = 0; unit < layer.W.rows(); ++unit) {
      Number z = layer.b(unit);
      for (Index input = 0; input < layer.W.cols(); ++input)
        z += static_cast<Number>(layer.W(unit, input)) * a[static_cast<std::size_t>(input)];
      next.push_back(z);
    }
    plainActivations(network.spec.layers[l].activation, next);
    a = next;
  }
  return a;
}

} // namespace

long double plainLoss(const Network& network, const Dataset& data) {
  Number sum = 0;
  for (Index example = 0; example < data.examples(); ++example) {
    const std::vector<Number> output = plainOutput(network, data.x, example);
    for (Index k = 0; k < data.y.rows(); ++k)
      sum += plainOutputLoss(network.spec.loss, output[static_cast<std::size_t>(k)],
                             data.y(k, example), static_cast<Number>(data.y.rows()));
  }
  return sum / static_cast<Number>(data.examples());
}

namespace {

testing::AssertionResult otherShape(const Matrix& got, const Matrix& want) {
  return testing::AssertionFailure() << got.rows() << " x " << got.cols() << " instead of "
                                     << want.rows() << " x " << want.cols();
}

testing::AssertionResult otherEntry(const Matrix& got, const Matrix& want, Index row, Index col) {
  return testing::AssertionFailure()
         << std::hexfloat << "entry (" << row << ", " << col << ") is " << got(row, col)
         << " instead of " << want(row, col) << std::defaultfloat << ", off by "
         << got(row, col) - want(row, col);
}

using Agrees = std::function<bool(Scalar, Scalar)>;
testing::AssertionResult compare(const Matrix& got, const Matrix& want, const Agrees& agrees) {
  if (got.rows() != want.rows() || got.cols() != want.cols())
    return otherShape(got, want);
  for (Index row = 0; row < want.rows(); ++row)
    for (Index col = 0; col < want.cols(); ++col)
      if (!agrees(got(row, col), want(row, col)))
        return otherEntry(got, want, row, col);
  return testing::AssertionSuccess();
}

} // namespace

testing::AssertionResult close(const Matrix& got, const Matrix& want, Scalar relative,
                               Scalar absolute) {
  const Scalar largest = want.size() == 0 ? 0 : want.cwiseAbs().maxCoeff();
  const Scalar floor = absolute * std::max(Scalar{1}, largest);
  return compare(got, want, [=](Scalar a, Scalar b) {
    return std::abs(a - b) <= floor + relative * std::abs(b);
  });
}

testing::AssertionResult same(const Matrix& got, const Matrix& want) {
  return compare(got, want, [](Scalar a, Scalar b) { return std::memcmp(&a, &b, sizeof a) == 0; });
}

testing::AssertionResult same(const Network& got, const Network& want) {
  if (!(got.spec == want.spec))
    return testing::AssertionFailure() << "the networks have different specs";
  for (std::size_t l = 0; l < want.layers.size(); ++l) {
    if (auto W = same(got.layers[l].W, want.layers[l].W); !W)
      return W << " (W of layer " << l << ")";
    if (auto b = same(got.layers[l].b, want.layers[l].b); !b)
      return b << " (b of layer " << l << ")";
  }
  return testing::AssertionSuccess();
}

std::uint64_t hash(const Network& network) {
  std::uint64_t result = 0xcbf29ce484222325ULL;
  const auto add = [&result](const Scalar* values, Index count) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(values);
    for (Index i = 0; i < count * static_cast<Index>(sizeof(Scalar)); ++i)
      result = (result ^ bytes[i]) * 0x100000001b3ULL;
  };
  for (const Layer& layer : network.layers) {
    add(layer.W.data(), layer.W.size());
    add(layer.b.data(), layer.b.size());
  }
  return result;
}

std::optional<Refusal> refusalOf(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& error) {
    return error.refusal();
  }
  return std::nullopt;
}

std::string messageOf(const std::function<void()>& call) {
  const std::optional<Refusal> refusal = refusalOf(call);
  return refusal ? inEnglish(*refusal) : "";
}

std::string refusedPath(const std::optional<Refusal>& refusal) {
  return refusal ? refusal->path : "";
}

} // namespace backprop::test

namespace backprop {
void PrintTo(const Refusal& refusal, std::ostream* out) {
  *out << "[" << name(refusal.code) << "] " << inEnglish(refusal);
}
} // namespace backprop
