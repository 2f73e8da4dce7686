#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/data/dataset.h"
#include "core/model/network.h"
#include "core/support/random.h"
#include "core/support/refusal.h"

namespace backprop::test {

/// The article's 3-2-1 network, all sigmoid with cross-entropy, and its one example.
Network articleNetwork();
Dataset articleExample();

/// inputs, then the units of each layer: {3, 2, 1} is 3-2-1.
NetworkSpec makeSpec(const std::vector<Index>& widths, Activation hidden, Activation output,
                     Loss loss);
Matrix randomMatrix(Index rows, Index cols, Random& random); // entries in [-1, 1)
/// Weights and biases in [-1, 1).
Network randomNetwork(const NetworkSpec& spec, Random& random);
/// Inputs in [-1, 1); targets that fit the loss: 0 or 1, one-hot, -1 or 1, else in [-1, 1).
Dataset randomData(const NetworkSpec& spec, Index examples, Random& random);

/// J by the definition, in plain loops over numbers and with the C library's functions: nothing of
/// the core's passes is in it.
long double plainLoss(const Network& network, const Dataset& data);

/// |got - want| <= absolute * max(1, largest |want|) + relative * |want| in every entry.
testing::AssertionResult close(const Matrix& got, const Matrix& want, Scalar relative,
                               Scalar absolute = 0);
/// Equal in shape and in every bit.
testing::AssertionResult same(const Matrix& got, const Matrix& want);
testing::AssertionResult same(const Network& got, const Network& want);

/// FNV-1a over the bits of all weights and biases, layer by layer, column by column.
std::uint64_t hash(const Network& network);

/// How a call was refused, where it was.
std::optional<Refusal> refusalOf(const std::function<void()>& call);
/// The same in English; empty where it was not.
std::string messageOf(const std::function<void()>& call);
/// The path of what was refused; empty where nothing was.
std::string refusedPath(const std::optional<Refusal>& refusal);

} // namespace backprop::test

namespace backprop {
void PrintTo(const Refusal& refusal, std::ostream* out);
}
