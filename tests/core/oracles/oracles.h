#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "core/training/config.h"

/// The oracles' JSON files as C++ tables: make_tables.mjs writes them when the tests are built, so
/// that they are there without a file system too.
namespace backprop::test {

/// A case of gradients.json or cases.json (PyTorch's autograd and optimizers in double precision),
/// in this core's conventions: a column is an example and delta is without 1/m.
struct PyTorchCase {
  std::string id;
  Network start;
  Matrix x, y;
  struct Layer {
    Matrix z, a, delta, dW, db;
  };
  std::vector<Layer> step1; // of the first batch
  // Columns, with an entry for each update and one for the batch after the last:
  Matrix losses;     // mean L of the batch
  Matrix objectives; // J = mean L and the penalty
  Matrix rates;      // by the schedule
  TrainingConfig config;
  Network trained;
  Scalar absolute, relativeStep1, relativeLosses, relativeTrained;
};
inline std::ostream& operator<<(std::ostream& out, const PyTorchCase& wanted) {
  return out << wanted.id;
}
std::vector<PyTorchCase> pyTorchCases();

/// A value of worked-examples.json, by the example and the path inside it, such as
/// `expected.dE/dw5` or `extra_computed.dW1[0][1]`; for `expected` it is the computed value.
/// @throws std::out_of_range where there is none
Scalar workedExample(const std::string& id, const std::string& path);
std::vector<std::string> workedExampleIds();

} // namespace backprop::test
