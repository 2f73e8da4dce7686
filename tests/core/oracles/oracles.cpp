#include "tests/core/oracles/oracles.h"

#include <algorithm>
#include <stdexcept>

namespace backprop::test {
namespace {

#include "oracles.inc"

/// Takes a case's numbers one after the other, matrices column by column.
class Reader {
public:
  explicit Reader(const double* numbers) : next_(numbers) {}

  Matrix matrix(Index rows, Index cols) {
    const double* first = next_;
    next_ += rows * cols;
    return Eigen::Map<const Eigen::MatrixXd>(first, rows, cols).cast<Scalar>();
  }

  Network network(const NetworkSpec& spec) {
    Network result(spec);
    for (Layer& layer : result.layers) {
      layer.W = matrix(layer.W.rows(), layer.W.cols());
      layer.b = matrix(layer.b.size(), 1);
    }
    return result;
  }

  std::vector<PyTorchCase::Layer> step1(const NetworkSpec& spec, Index m) {
    std::vector<PyTorchCase::Layer> layers;
    for (std::size_t l = 0; l < spec.layers.size(); ++l) {
      const Index units = spec.layers[l].units, inputs = spec.inputsOf(l);
      layers.push_back({matrix(units, m), matrix(units, m), matrix(units, m), matrix(units, inputs),
                        matrix(units, 1)});
    }
    return layers;
  }

private:
  const double* next_;
};

// Braces evaluate from left to right: the order of the file.
PyTorchCase read(const CaseRow& row) {
  const NetworkSpec spec{row.inputs, {row.layers, row.layers + row.depth}, row.loss};
  const Index batch = row.config.batchSize;
  Reader reader(caseNumbers + row.first);
  return {row.id,
          reader.network(spec),
          reader.matrix(spec.inputs, row.examples),
          reader.matrix(spec.outputs(), row.examples),
          reader.step1(spec, batch == 0 ? row.examples : std::min(batch, row.examples)),
          reader.matrix(row.steps + 1, 1),
          reader.matrix(row.steps + 1, 1),
          reader.matrix(row.steps + 1, 1),
          row.config,
          reader.network(spec),
          row.absolute,
          row.relativeStep1,
          row.relativeLosses,
          row.relativeTrained};
}

} // namespace

std::vector<PyTorchCase> pyTorchCases() {
  std::vector<PyTorchCase> cases;
  for (const CaseRow& row : caseRows)
    cases.push_back(read(row));
  return cases;
}

Scalar workedExample(const std::string& id, const std::string& path) {
  for (const WorkedRow& row : workedRows)
    if (row.id == id && row.path == path)
      return row.value;
  throw std::out_of_range(id + " has no " + path);
}

std::vector<std::string> workedExampleIds() {
  std::vector<std::string> ids;
  for (const WorkedRow& row : workedRows)
    if (ids.empty() || ids.back() != row.id)
      ids.push_back(row.id);
  return ids;
}

} // namespace backprop::test
