#include "core/insight/given_gradients.h"

#include <algorithm>
#include <cmath>

#include "core/calculus/products.h"

namespace backprop {
namespace {

/// Of what a sum would be if nothing in it cancelled: what its order leaves open in doubles, and in
/// floats.
constexpr Real slackOf(Agreement agreement) {
  return agreement == Agreement::digits ? Real(1e-12) : Real(1e-6);
}

/// delta of the output is a difference of yhat and y, and rounded like them.
Matrix outputSize(const SeenStep& step) {
  const SeenPass& seen = step.batch;
  return seen.delta(step.last()).cwiseAbs() + seen.forward(step.last()).a.cwiseAbs() +
         seen.y.cwiseAbs();
}

/// |W_next|^T size_next o |g'(z)|
Matrix hiddenSize(const SeenStep& step, std::size_t l, const Matrix& after) {
  const Matrix W = step.network.layers[l + 1].W.cwiseAbs();
  const LayerForward& layer = step.batch.forward(l);
  Matrix size(W.cols(), after.cols());
  products::transposed({W.rows(), W.cols(), after.cols()}, W.data(), after.data(), size.data());
  if (elementwise(step.activation(l)))
    for (Index i = 0; i < size.size(); ++i)
      size.data()[i] *= std::abs(slopeOf(step.activation(l), layer.z.data()[i], layer.a.data()[i]));
  return size;
}

/// The backward pass of the absolute values: every gradient as if nothing cancelled on its way.
Gradients sizesOf(const SeenStep& step) {
  Gradients sizes(step.network.spec);
  Matrix delta = outputSize(step);
  for (std::size_t l = step.last() + 1; l-- > 0;) {
    if (l < step.last())
      delta = hiddenSize(step, l, delta);
    const Matrix a =
        l == 0 ? Matrix(step.batch.x.cwiseAbs()) : Matrix(step.batch.forward(l - 1).a.cwiseAbs());
    products::outer({delta.rows(), a.rows(), delta.cols()}, delta.data(), a.data(),
                    sizes.layers[l].dW.data(), sizes.layers[l].db.data());
  }
  return sizes;
}

/// What was given of one dW or db, turned to its shape.
struct Claim {
  std::size_t layer;
  Parameter::Kind kind;
  bool turned;
  Matrix values, units;
  Matrix sizes; // of the true sums if nothing cancelled

  Matrix in(const Gradients& gradients) const {
    const LayerGradients& of = gradients.layers[layer];
    return kind == Parameter::Kind::weight ? Matrix(of.dW) : Matrix(of.db);
  }
};
using Claims = std::vector<Claim>;

void addClaim(const SeenStep& step, const Gradients& sizes, std::size_t layer, Parameter::Kind kind,
              const std::optional<GivenMatrix>& given, Claims& to) {
  if (!given)
    return;
  const Index rows = step.network.layers[layer].W.rows();
  const bool turned = kind == Parameter::Kind::weight && given->values.rows() != rows;
  to.push_back({layer,
                kind,
                turned,
                turned ? Matrix(given->values.transpose()) : given->values,
                turned ? Matrix(given->units.transpose()) : given->units,
                {}});
  to.back().sizes = to.back().in(sizes);
}

Claims claimsOf(const SeenStep& step, const std::vector<GivenLayer>& given) {
  Claims claims;
  const Gradients sizes = sizesOf(step);
  for (std::size_t l = 0; l < given.size(); ++l) {
    addClaim(step, sizes, l, Parameter::Kind::weight, given[l].dW, claims);
    addClaim(step, sizes, l, Parameter::Kind::bias, given[l].db, claims);
  }
  return claims;
}

Real largest(const Matrix& of) {
  Real size = 0;
  for (Index i = 0; i < of.size(); ++i)
    size = std::max(size, std::abs(of.data()[i]));
  return size;
}

/// NaN is near to nothing.
bool isNear(const Claim& claim, Index i, Scalar value, Real slack) {
  const Real half = std::abs(claim.units.data()[i]) / 2;
  return std::abs(claim.values.data()[i] - value) <= half * (1 + Real(1e-9)) + slack;
}

/// @param least size of every sum: those of a suspect may be larger than the true ones
bool agrees(const Claim& claim, const Matrix& value, Agreement how, Real least = 0) {
  for (Index i = 0; i < value.size(); ++i)
    if (!isNear(claim, i, value.data()[i], slackOf(how) * std::max(least, claim.sizes.data()[i])))
      return false;
  return true;
}

Agreement agreementOf(const Claim& claim, const Matrix& value) {
  for (Agreement how : {Agreement::digits, Agreement::single})
    if (agrees(claim, value, how))
      return how;
  return Agreement::none;
}

// ---- beside the true ones -----------------------------------------------------------------------

Real relative(Scalar given, Scalar right) {
  if (given == right)
    return 0;
  return std::abs(given - right) / std::max(std::abs(given), std::abs(right));
}

struct Norms {
  Real difference = 0, given = 0, right = 0; // squared

  void add(Scalar a, Scalar b) {
    difference += Eigen::numext::abs2(a - b);
    given += Eigen::numext::abs2(a);
    right += Eigen::numext::abs2(b);
  }
  Real measure() const {
    return difference == 0 ? 0 : std::sqrt(difference) / (std::sqrt(given) + std::sqrt(right));
  }
};

MatrixVerdict verdictOn(const Claim& claim, const Matrix& right, Norms& all) {
  const Agreement agreement = agreementOf(claim, right);
  MatrixVerdict verdict{claim.layer,
                        claim.kind,
                        claim.turned,
                        agreement,
                        claim.values,
                        right,
                        Matrix::Zero(right.rows(), right.cols()),
                        0,
                        {},
                        0,
                        0};
  Norms norms;
  Real farthest = -1;
  for (Index i = 0; i < right.size(); ++i) {
    const Scalar a = claim.values.data()[i], b = right.data()[i];
    norms.add(a, b);
    all.add(a, b);
    verdict.errors.data()[i] = relative(a, b);
    const Real slack = slackOf(Agreement::single) * claim.sizes.data()[i];
    const Index row = i % right.rows(), col = i / right.rows();
    if (agreement == Agreement::none && !isNear(claim, i, b, slack))
      verdict.wrong.push_back(row * right.cols() + col);
    const Real off = std::abs(a - b);
    if (!(off <= farthest)) { // NaN is farthest
      farthest = off;
      verdict.row = row;
      verdict.col = col;
    }
  }
  std::sort(verdict.wrong.begin(), verdict.wrong.end());
  verdict.measure = norms.measure();
  return verdict;
}

GradientVerdict besides(const Claims& claims, const Gradients& right, bool penalised) {
  GradientVerdict verdict{Agreement::digits, 0, penalised, {}, {}};
  Norms all;
  for (const Claim& claim : claims) {
    verdict.matrices.push_back(verdictOn(claim, claim.in(right), all));
    verdict.agreement = std::max(verdict.agreement, verdict.matrices.back().agreement);
  }
  verdict.measure = all.measure();
  return verdict;
}

/// Beside the gradients of the mean of L, or those of J where they are nearer.
GradientVerdict nearest(const SeenStep& step, const Claims& claims) {
  GradientVerdict plain = besides(claims, step.batch.pass.gradients, false);
  const Penalty& penalty = step.config.penalty;
  if (!(penalty.l1 > 0 || penalty.l2 > 0))
    return plain;
  const Suspect ofJ{{SlipCode::penaltyIncluded, Mistake::everywhere}};
  GradientVerdict penalised = besides(claims, gradientsOf(step, ofJ), true);
  if (penalised.agreement != plain.agreement)
    return penalised.agreement < plain.agreement ? penalised : plain;
  return penalised.measure < plain.measure ? penalised : plain;
}

// ---- beside the wrong ones ----------------------------------------------------------------------

/// A suspect that some of the matrices fit.
struct Match {
  Suspect suspect;
  Gradients gradients;
  std::vector<std::size_t> matrices;
};

/// Whether they are the same numbers in all the matrices that are given: nothing can tell them
/// apart here.
bool areSame(const Claims& claims, const Gradients& a, const Gradients& b) {
  return std::all_of(claims.begin(), claims.end(), [&](const Claim& claim) {
    const Matrix one = claim.in(a), other = claim.in(b);
    const Real least = largest(one);
    for (Index i = 0; i < one.size(); ++i)
      if (!(std::abs(one.data()[i] - other.data()[i]) <=
            slackOf(Agreement::digits) * std::max(least, claim.sizes.data()[i])))
        return false;
    return true;
  });
}

class Search {
public:
  Search(const SeenStep& step, const Claims& claims, GradientVerdict& verdict)
      : step_(step), claims_(claims), verdict_(verdict) {}

  void run() {
    if (verdict_.agreement == Agreement::single)
      return; // all its digits are there, and could not tell more
    for (Agreement how : {Agreement::digits, Agreement::single}) {
      find(how);
      findWhole();
      if (!verdict_.causes.empty() || verdict_.agreement == Agreement::digits)
        return;
    }
    for (Agreement how : {Agreement::digits, Agreement::single}) {
      find(how);
      findParts();
    }
  }

private:
  void find(Agreement how);
  void findWhole();
  void findParts();
  std::vector<bool> open() const;

  const SeenStep& step_;
  const Claims& claims_;
  GradientVerdict& verdict_;
  std::vector<Match> matches_;
};

void Search::find(Agreement how) {
  matches_.clear();
  const Suspect ofJ{{SlipCode::penaltyIncluded, Mistake::everywhere}};
  const Gradients right = gradientsOf(step_, verdict_.penalised ? ofJ : Suspect{});
  for (Suspect& suspect : suspectsOf(step_)) {
    Gradients gradients = gradientsOf(step_, suspect);
    if (areSame(claims_, gradients, right))
      continue;
    std::vector<std::size_t> matrices;
    for (std::size_t i = 0; i < claims_.size(); ++i)
      if (const Matrix value = claims_[i].in(gradients);
          agrees(claims_[i], value, how, largest(value)))
        matrices.push_back(i);
    if (suspect.empty()) // where the others have the penalty's part
      suspect.push_back({SlipCode::penaltyLeftOut, Mistake::everywhere});
    const bool known = std::any_of(matches_.begin(), matches_.end(), [&](const Match& match) {
      return areSame(claims_, match.gradients, gradients);
    });
    if (!matrices.empty() && !known)
      matches_.push_back({std::move(suspect), std::move(gradients), std::move(matrices)});
  }
}

/// Those that lead to everything.
void Search::findWhole() {
  for (const Match& match : matches_)
    if (match.matrices.size() == claims_.size())
      verdict_.causes.push_back({match.suspect, match.matrices});
}

/// Matrices that are wrong and not explained yet.
std::vector<bool> Search::open() const {
  std::vector<bool> open;
  for (const MatrixVerdict& matrix : verdict_.matrices)
    open.push_back(matrix.agreement == Agreement::none);
  for (const Cause& cause : verdict_.causes)
    for (std::size_t matrix : cause.matrices)
      open[matrix] = false;
  return open;
}

/// One after another that explains most of what is open.
void Search::findParts() {
  for (;;) {
    const std::vector<bool> wanted = open();
    const auto explained = [&](const Match& match) {
      std::vector<std::size_t> matrices;
      for (std::size_t i : match.matrices)
        if (wanted[i])
          matrices.push_back(i);
      return matrices;
    };
    const auto best =
        std::max_element(matches_.begin(), matches_.end(), [&](const Match& a, const Match& b) {
          return explained(a).size() < explained(b).size();
        });
    if (best == matches_.end() || explained(*best).empty())
      return;
    verdict_.causes.push_back({best->suspect, explained(*best)});
  }
}

} // namespace

GradientVerdict judge(const SeenStep& step, const std::vector<GivenLayer>& given) {
  const Claims claims = claimsOf(step, given);
  GradientVerdict verdict = nearest(step, claims);
  Search(step, claims, verdict).run();
  return verdict;
}

} // namespace backprop
