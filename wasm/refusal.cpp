#include "wasm/refusal.h"

#include <optional>

#include "wasm/plain.h"

namespace backprop {

namespace {

void setWhereGiven(Value& out, const char* member, std::optional<std::int64_t> from) {
  if (from)
    border::set(out, member, whole(*from));
}
void setWhereGiven(Value& out, const char* member, std::optional<double> from) {
  if (from)
    border::set(out, member, number(*from));
}

Value namesOut(const std::vector<std::string>& names) {
  return list(names, [](const std::string& each) { return text(each); });
}

Value shapeOut(const Shape& shape) {
  return object(
      {{"kind", text("shape")}, {"rows", whole(shape.rows)}, {"cols", whole(shape.cols)}});
}

Value sortOut(Sort sort) { return object({{"kind", text("sort")}, {"sort", text(name(sort))}}); }

struct GivenOut {
  Value operator()(std::monostate) const { return null; }
  Value operator()(const told::Number& given) const {
    return object({{"kind", text("number")}, {"value", number(given.value)}});
  }
  Value operator()(const told::Text& given) const {
    return object({{"kind", text("text")}, {"text", text(given.text)}});
  }
  Value operator()(Sort sort) const { return sortOut(sort); }
  Value operator()(const told::Count& given) const {
    return object(
        {{"kind", text("count")}, {"count", whole(given.count)}, {"of", text(name(given.of))}});
  }
  Value operator()(const Shape& shape) const { return shapeOut(shape); }
};

struct WantedOut {
  Value operator()(const wanted::Whole& wanted) const {
    Value out = object({{"kind", text("whole")}});
    setWhereGiven(out, "least", wanted.least);
    setWhereGiven(out, "most", wanted.most);
    setWhereGiven(out, "multipleOf", wanted.multipleOf);
    if (wanted.orFull)
      border::set(out, "or", text("full"));
    return out;
  }
  Value operator()(const wanted::Number& wanted) const {
    Value out = object({{"kind", text("number")}});
    setWhereGiven(out, "least", wanted.least);
    setWhereGiven(out, "above", wanted.above);
    setWhereGiven(out, "most", wanted.most);
    setWhereGiven(out, "below", wanted.below);
    return out;
  }
  Value operator()(const wanted::Target& target) const {
    return object({{"kind", text("target")},
                   {"loss", text(target.loss)},
                   {"least", number(target.least)},
                   {"most", number(target.most)},
                   {"endsOnly", flag(target.endsOnly)}});
  }
  Value operator()(const wanted::OneOf& wanted) const {
    Value out = object({{"kind", text("oneOf")}, {"names", namesOut(wanted.names)}});
    if (wanted.orArray)
      border::set(out, "or", text("array"));
    return out;
  }
  Value operator()(const wanted::Members& members) const {
    return object({{"kind", text(members.needed ? "someOf" : "members")},
                   {"of", text(members.of)},
                   {"names", namesOut(members.names)}});
  }
  Value operator()(const wanted::Count& count) const {
    Value out = object(
        {{"kind", text("count")}, {"least", whole(count.least)}, {"most", whole(count.most)}});
    if (count.because != wanted::Because::nothing)
      border::set(out, "because", text(name(count.because)));
    if (count.by > 0)
      border::set(out, "by", whole(count.by));
    return out;
  }
  Value operator()(const Shape& shape) const { return shapeOut(shape); }
  Value operator()(Sort sort) const { return sortOut(sort); }
  Value operator()(const wanted::Compared& compared) const {
    return object({{"kind", text("compared")},
                   {"comparison", text(name(compared.comparison))},
                   {"to", text(compared.to)},
                   {"value", number(compared.value)}});
  }
  Value operator()(const wanted::Pair& pair) const {
    return object(
        {{"kind", text("pairing")},
         {"activation", text(pair.activation)},
         {"loss", text(pair.loss)},
         {"reason", text(name(pair.reason))},
         {"outputs", object({{"least", number(pair.least)}, {"most", number(pair.most)}})}});
  }
  Value operator()(const wanted::Rule& rule) const {
    Value out = object({{"kind", text("rule")}, {"reason", text(name(rule.reason))}});
    if (!rule.detail.empty())
      border::set(out, "detail", text(rule.detail));
    return out;
  }
};

} // namespace

Value refusalOut(const Refusal& refusal) {
  return object({{"code", text(name(refusal.code))},
                 {"path", text(refusal.path)},
                 {"given", std::visit(GivenOut{}, refusal.given)},
                 {"wanted", std::visit(WantedOut{}, refusal.wanted)}});
}

} // namespace backprop
