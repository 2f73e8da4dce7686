#pragma once

#include <string_view>
#include <vector>

#include "core/data/dataset.h"
#include "core/support/types.h"

namespace backprop {

/// Inputs, one after another, that stand for the words of one column: a row has 1 at its word. Two
/// words may share one input.
struct WordInputs {
  Index first, count;
};

/// @param x of which NaN is a gap, and anything else must be finite
/// @throws Error at the number that is not, such as `data.inputs[3][0]`
void checkGaps(const Matrix& x, std::string_view path);

/// What stands in the place of a number that a row lacks, for each input: the mean of the training
/// rows that have it, or for a word the one that comes most often in them. Rows that are held out
/// have no say: a network that is tested on them must not have seen them.
/// @param x inputs x examples; NaN is a gap
/// @return NaN where an input has no gap
/// @throws Error where no training row has a number that is lacking (`data.inputs`), or where one
///   is infinite (`checkGaps`)
Vector fillsFor(const Matrix& x, const std::vector<Index>& training,
                const std::vector<WordInputs>& words = {});

/// x (inputs x examples) with these numbers in its gaps.
Matrix filled(Matrix x, const Vector& fills);

} // namespace backprop
