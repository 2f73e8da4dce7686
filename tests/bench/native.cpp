/// The core for `npm run bench`, as a program: it reads a workload and its numbers (native.mjs
/// writes them), then obeys one line after another: `step COUNT`,
/// `clock` (milliseconds of processor time so far), `parameters`.

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <string>

#include "core/training/trainer.h"

using namespace backprop;

namespace {

template <typename Value> Value read() {
  Value value{};
  std::cin >> value;
  return value;
}

/// A kind by its name in one of the core's tables.
template <typename Table> auto readKind(const Table& table) {
  const auto name = read<std::string>();
  for (const auto& entry : table)
    if (entry.name == name)
      return entry.kind;
  std::cerr << "native.cpp: unknown kind " << name << "\n";
  std::exit(1);
}

NetworkSpec readSpec() {
  NetworkSpec spec{read<Index>(), {}, {}};
  for (auto count = read<int>(); count > 0; --count) {
    const auto units = read<Index>();
    spec.layers.push_back({units, readKind(activations)});
  }
  spec.loss = readKind(losses);
  return spec;
}

/// rows x cols; its numbers come column by column.
Matrix readColumns(Index rows, Index cols) {
  Matrix values(rows, cols);
  for (Index i = 0; i < values.size(); ++i)
    values.data()[i] = read<Scalar>();
  return values;
}

Trainer readTrainer() {
  const NetworkSpec spec = readSpec();
  TrainingConfig config{.learningRate = 0, .batchSize = read<Index>(), .seed = 1};
  config.learningRate = read<Real>();
  config.order = BatchOrder::inOrder;
  const auto examples = read<Index>();
  Dataset data{readColumns(spec.inputs, examples), {}};
  data.y = readColumns(spec.outputs(), examples);
  Trainer trainer(spec, config, data, {Matrix(spec.inputs, 0), Matrix(spec.outputs(), 0)});
  for (std::size_t l = 0; l < spec.layers.size(); ++l) {
    const Matrix W = readColumns(spec.inputsOf(l), spec.layers[l].units).transpose();
    trainer.setLayer(l, {W, readColumns(spec.layers[l].units, 1)});
  }
  return trainer;
}

/// W row by row, then b, of each layer in turn; in one line.
void printParameters(const Network& network) {
  for (const auto& layer : network.layers) {
    for (Index row = 0; row < layer.W.rows(); ++row)
      for (Index col = 0; col < layer.W.cols(); ++col)
        std::printf("%.17g ", layer.W(row, col));
    for (Index row = 0; row < layer.b.size(); ++row)
      std::printf("%.17g ", layer.b(row));
  }
  std::puts("");
}

} // namespace

int main() {
  std::ios::sync_with_stdio(false);
  Trainer trainer = readTrainer();
  std::puts("ready");
  std::fflush(stdout);
  for (std::string verb; std::cin >> verb; std::fflush(stdout))
    if (verb == "step")
      std::printf("%td\n", trainer.step(read<Index>()));
    else if (verb == "clock")
      std::printf("%.3f\n", 1e3 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC);
    else
      printParameters(trainer.network());
}
