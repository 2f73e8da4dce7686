#include "core/data/gaps.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "core/support/require.h"

namespace backprop {
namespace {

constexpr std::string_view path = "data.inputs";

bool isGap(const Matrix& x, Index input, Index example) {
  return std::isnan(Eigen::numext::real(x(input, example)));
}

/// Whether any of these inputs is lacking: a word is there whole, or is not.
bool isGap(const Matrix& x, const WordInputs& word, Index example) {
  for (Index input = word.first; input < word.first + word.count; ++input)
    if (isGap(x, input, example))
      return true;
  return false;
}

bool hasGap(const Matrix& x, const WordInputs& word) {
  for (Index example = 0; example < x.cols(); ++example)
    if (isGap(x, word, example))
      return true;
  return false;
}

/// Those of the training rows that have a number for each of these inputs: at least one.
std::vector<Index> whole(const Matrix& x, const WordInputs& word,
                         const std::vector<Index>& training) {
  std::vector<Index> rows;
  for (const Index example : training)
    if (!isGap(x, word, example))
      rows.push_back(example);
  if (rows.empty())
    refuse(ErrorCode::finite, path, {},
           wanted::Rule{wanted::Reason::trainingValue, std::to_string(word.first)});
  return rows;
}

/// Σ x / m, summed in the order of the examples; where the sum is infinite, the running mean
/// x̄_k = x̄_(k-1) + (x_k / k - x̄_(k-1) / k), which is as finite as the numbers.
Scalar meanOf(const Matrix& x, Index input, const std::vector<Index>& rows) {
  Scalar sum = 0, mean = 0;
  Real count = 0;
  for (const Index example : rows) {
    count += 1;
    sum += x(input, example);
    mean += x(input, example) / count - mean / count;
  }
  return std::isfinite(Eigen::numext::real(sum)) ? sum / count : mean;
}

/// Which of two rows has the lesser numbers for a word, the first of them first.
struct Lesser {
  const Matrix& x;
  const WordInputs& word;

  bool operator()(Index one, Index other) const {
    for (Index input = word.first; input < word.first + word.count; ++input) {
      const Real a = Eigen::numext::real(x(input, one)), b = Eigen::numext::real(x(input, other));
      if (a != b)
        return a < b;
    }
    return false;
  }
};

/// One of the rows that have the word that comes most often; of several as frequent ones the least.
Index usualRow(const Matrix& x, const WordInputs& word, std::vector<Index> rows) {
  const Lesser isLess{x, word};
  std::sort(rows.begin(), rows.end(), isLess);
  std::size_t most = 0;
  Index usual = rows.front();
  for (std::size_t first = 0, end = 0; first < rows.size(); first = end) {
    while (end < rows.size() && !isLess(rows[first], rows[end]))
      ++end;
    if (end - first > most) {
      most = end - first;
      usual = rows[first];
    }
  }
  return usual;
}

void checkWords(const std::vector<WordInputs>& words, Index inputs) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string at = element("data.words", static_cast<long long>(i));
    requireIndex(words[i].first, inputs, at, ".first");
    requireWhole(words[i].count, {1, inputs - words[i].first}, at, ".count");
  }
}

} // namespace

void checkGaps(const Matrix& x, std::string_view path) {
  for (Index example = 0; example < x.cols(); ++example)
    for (Index input = 0; input < x.rows(); ++input)
      if (const Real number = Eigen::numext::real(x(input, example)); std::isinf(number))
        requireFinite(number, element(element(path, example), input));
}

Vector fillsFor(const Matrix& x, const std::vector<Index>& training,
                const std::vector<WordInputs>& words) {
  checkGaps(x, path);
  checkWords(words, x.rows());
  Vector fills = Vector::Constant(x.rows(), std::numeric_limits<Real>::quiet_NaN());
  std::vector<bool> isWord(static_cast<std::size_t>(x.rows()));
  for (const WordInputs& word : words) {
    std::fill_n(isWord.begin() + word.first, word.count, true);
    if (!hasGap(x, word))
      continue;
    const Index usual = usualRow(x, word, whole(x, word, training));
    fills.segment(word.first, word.count) = x.col(usual).segment(word.first, word.count);
  }
  for (Index input = 0; input < x.rows(); ++input)
    if (const WordInputs alone{input, 1};
        !isWord[static_cast<std::size_t>(input)] && hasGap(x, alone))
      fills(input) = meanOf(x, input, whole(x, alone, training));
  return fills;
}

Matrix filled(Matrix x, const Vector& fills) {
  for (Index example = 0; example < x.cols(); ++example)
    for (Index input = 0; input < x.rows(); ++input)
      if (isGap(x, input, example))
        x(input, example) = fills(input);
  return x;
}

} // namespace backprop
