#include "wasm/refusal.h"

#include <optional>

#include "wasm/plain.h"

namespace backprop {

using emscripten::val;

namespace {

void setWhereGiven(val& out, const char* member, std::optional<std::int64_t> from) {
  if (from)
    out.set(member, whole(*from));
}
void setWhereGiven(val& out, const char* member, std::optional<double> from) {
  if (from)
    out.set(member, *from);
}

val namesOut(const std::vector<std::string>& names) {
  return list(names, [](const std::string& each) { return text(each); });
}

val shapeOut(const Shape& shape) {
  return object(
      {{"kind", text("shape")}, {"rows", whole(shape.rows)}, {"cols", whole(shape.cols)}});
}

val sortOut(Sort sort) { return object({{"kind", text("sort")}, {"sort", text(name(sort))}}); }

struct GivenOut {
  val operator()(std::monostate) const { return val::null(); }
  val operator()(const told::Number& number) const {
    return object({{"kind", text("number")}, {"value", val(number.value)}});
  }
  val operator()(const told::Text& given) const {
    return object({{"kind", text("text")}, {"text", text(given.text)}});
  }
  val operator()(Sort sort) const { return sortOut(sort); }
  val operator()(const told::Count& given) const {
    return object(
        {{"kind", text("count")}, {"count", whole(given.count)}, {"of", text(name(given.of))}});
  }
  val operator()(const Shape& shape) const { return shapeOut(shape); }
};

struct WantedOut {
  val operator()(const wanted::Whole& wanted) const {
    val out = object({{"kind", text("whole")}});
    setWhereGiven(out, "least", wanted.least);
    setWhereGiven(out, "most", wanted.most);
    setWhereGiven(out, "multipleOf", wanted.multipleOf);
    if (wanted.orFull)
      out.set("or", "full");
    return out;
  }
  val operator()(const wanted::Number& wanted) const {
    val out = object({{"kind", text("number")}});
    setWhereGiven(out, "least", wanted.least);
    setWhereGiven(out, "above", wanted.above);
    setWhereGiven(out, "most", wanted.most);
    setWhereGiven(out, "below", wanted.below);
    return out;
  }
  val operator()(const wanted::Target& target) const {
    return object({{"kind", text("target")},
                   {"loss", text(target.loss)},
                   {"least", val(target.least)},
                   {"most", val(target.most)},
                   {"endsOnly", val(target.endsOnly)}});
  }
  val operator()(const wanted::OneOf& wanted) const {
    return object({{"kind", text("oneOf")}, {"names", namesOut(wanted.names)}});
  }
  val operator()(const wanted::Members& members) const {
    return object({{"kind", text(members.needed ? "someOf" : "members")},
                   {"of", text(members.of)},
                   {"names", namesOut(members.names)}});
  }
  val operator()(const wanted::Count& count) const {
    val out = object(
        {{"kind", text("count")}, {"least", whole(count.least)}, {"most", whole(count.most)}});
    if (count.because != wanted::Because::nothing)
      out.set("because", text(name(count.because)));
    if (count.by > 0)
      out.set("by", whole(count.by));
    return out;
  }
  val operator()(const Shape& shape) const { return shapeOut(shape); }
  val operator()(Sort sort) const { return sortOut(sort); }
  val operator()(const wanted::Compared& compared) const {
    return object({{"kind", text("compared")},
                   {"comparison", text(name(compared.comparison))},
                   {"to", text(compared.to)},
                   {"value", val(compared.value)}});
  }
  val operator()(const wanted::Pair& pair) const {
    return object({{"kind", text("pairing")},
                   {"activation", text(pair.activation)},
                   {"loss", text(pair.loss)},
                   {"reason", text(name(pair.reason))},
                   {"outputs", object({{"least", val(pair.least)}, {"most", val(pair.most)}})}});
  }
  val operator()(const wanted::Rule& rule) const {
    val out = object({{"kind", text("rule")}, {"reason", text(name(rule.reason))}});
    if (!rule.detail.empty())
      out.set("detail", text(rule.detail));
    return out;
  }
};

} // namespace

val refusalOut(const Refusal& refusal) {
  return object({{"code", text(name(refusal.code))},
                 {"path", text(refusal.path)},
                 {"given", std::visit(GivenOut{}, refusal.given)},
                 {"wanted", std::visit(WantedOut{}, refusal.wanted)}});
}

} // namespace backprop
