#include <limits>

#include "core/insight/given_gradients.h"
#include "wasm/parameter.h"
#include "wasm/plain.h"
#include "wasm/session.h"

/// Gradients of somebody else's program held against those of the session, and what such a program
/// needs besides the weights.
namespace backprop {
namespace {

// ---- what is given ------------------------------------------------------------------------------

/// Rows x cols, or one number for all entries, 0 without it.
Matrix unitsFrom(const Given& given, Index rows, Index cols) {
  if (given.missing())
    return Matrix::Zero(rows, cols);
  if (given.isNumber())
    return Matrix::Constant(rows, cols, static_cast<Real>(given.number(wanted::notNegative)));
  return given.rows(rows, cols).transpose();
}

std::optional<GivenMatrix> matrixFrom(const Given& given, Index rows, Index cols) {
  if (given.missing() || given.isNull())
    return std::nullopt;
  given.checkObject({"values", "units"});
  const Given values = given.at("values");
  const bool turned = rows != cols && values.rowCount(0, std::numeric_limits<int>::max()) == cols;
  const Index height = turned ? cols : rows, width = turned ? rows : cols;
  GivenMatrix matrix{values.rows(height, width).transpose(), {}};
  matrix.units = unitsFrom(given.at("units"), height, width);
  return matrix;
}

std::optional<GivenMatrix> columnFrom(const Given& given, Index rows) {
  if (given.missing() || given.isNull())
    return std::nullopt;
  given.checkObject({"values", "units"});
  GivenMatrix column{Matrix(rows, 1), Matrix(rows, 1)};
  given.at("values").column().copyNumbers(rows, column.values.data());
  const Given units = given.at("units");
  if (units.missing() || units.isNumber())
    column.units = unitsFrom(units, rows, 1);
  else
    units.column().copyNumbers(rows, column.units.data());
  return column;
}

std::vector<GivenLayer> layersFrom(const Given& given, const NetworkSpec& spec) {
  const auto count = static_cast<Index>(spec.layers.size());
  given.count(count, count);
  std::vector<GivenLayer> layers;
  for (Index l = 0; l < count; ++l) {
    const Given layer = given.at(l);
    layer.checkObject({"dW", "db"});
    const auto at = static_cast<std::size_t>(l);
    layers.push_back({matrixFrom(layer.at("dW"), spec.layers[at].units, spec.inputsOf(at)),
                      columnFrom(layer.at("db"), spec.layers[at].units)});
  }
  return layers;
}

// ---- what is found ------------------------------------------------------------------------------

Value verdictOut(const MatrixVerdict& verdict) {
  const bool bias = verdict.kind == Parameter::Kind::bias;
  return object({{"layer", layerOut(verdict.layer)},
                 {"kind", text(bias ? "db" : "dW")},
                 {"turned", flag(verdict.turned)},
                 {"agreement", text(name(verdict.agreement))},
                 {"given", matrix(verdict.given)},
                 {"right", matrix(verdict.right)},
                 {"errors", matrix(verdict.errors)},
                 {"measure", number(verdict.measure)},
                 {"wrong", indices(verdict.wrong)},
                 {"row", whole(verdict.row)},
                 {"col", whole(verdict.col)}});
}

Value whereOut(std::size_t layer) {
  if (layer == Mistake::everywhere)
    return text("all");
  return layer == Mistake::everyHidden ? text("hidden") : layerOut(layer);
}

Value mistakeOut(const Mistake& mistake) {
  return object({{"code", text(name(mistake.code))},
                 {"layer", whereOut(mistake.layer)},
                 {"unit", mistake.unit < 0 ? null : whole(mistake.unit)}});
}

Value causeOut(const Cause& cause) {
  return object({{"mistakes", list(cause.suspect, mistakeOut)},
                 {"matrices", list(cause.matrices, [](std::size_t i) {
                    return whole(static_cast<std::int64_t>(i));
                  })}});
}

} // namespace

Value Session::batch() {
  const ConstMatrixMap x = trainer_.batchX(), y = trainer_.batchY();
  return object(
      {{"inputs", matrixOfRows(x, numbers(x))}, {"targets", matrixOfRows(y, numbers(y))}});
}

Value Session::judgeGradients(Value layersGiven) {
  const std::vector<GivenLayer> layers = layersFrom(Given(layersGiven, "layers"), spec());
  const SeenPass batch{trainer_.batchX(), trainer_.batchY(), trainer_.nextPass()};
  const GradientVerdict verdict = judge(seenStep(batch), layers);
  return object({{"agreement", text(name(verdict.agreement))},
                 {"measure", number(verdict.measure)},
                 {"penalised", flag(verdict.penalised)},
                 {"matrices", list(verdict.matrices, verdictOut)},
                 {"causes", list(verdict.causes, causeOut)}});
}

} // namespace backprop
