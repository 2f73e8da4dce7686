#include "wasm/plain.h"

#include <string>

namespace backprop {

using emscripten::val;

val object(std::initializer_list<std::pair<const char*, val>> members) {
  val made = val::object();
  for (const auto& [name, value] : members)
    made.set(name, value);
  return made;
}

val text(std::string_view from) { return val(std::string(from)); }

val whole(std::int64_t from) { return val(static_cast<double>(from)); }

val numbers(const Vector& from) {
  return numbers(from.data(), static_cast<std::size_t>(from.size()));
}

val indices(const std::vector<Index>& from) {
  const std::vector<std::uint32_t> whole(from.begin(), from.end());
  return val(emscripten::typed_memory_view(whole.size(), whole.data())).call<val>("slice");
}

val matrix(const ConstMatrixRef& from) {
  const Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> rowByRow = from;
  return object({{"rows", whole(from.rows())},
                 {"cols", whole(from.cols())},
                 {"values", numbers(rowByRow.data(), static_cast<std::size_t>(from.size()))}});
}

val orNull(const std::optional<Real>& from) { return from ? val(*from) : val::null(); }

val orNull(const std::optional<Index>& from) { return from ? whole(*from) : val::null(); }

} // namespace backprop
