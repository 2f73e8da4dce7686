#include "core/support/refusal_words.h"

#include <cmath>
#include <cstdio>

namespace backprop {
namespace {

std::string shown(std::int64_t value) { return std::to_string(value); }

/// A whole number with all its digits, any other with at most 10 significant digits.
std::string shown(double value) {
  if (!std::isfinite(value))
    return std::isnan(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
  if (value == std::trunc(value) && std::abs(value) <= 9007199254740991.0) // 2^53 - 1
    return shown(static_cast<std::int64_t>(value));
  char text[40];
  std::snprintf(text, sizeof text, "%.10g", value);
  return text;
}

/// `first, second <joint> third`
std::string listed(const std::vector<std::string>& items, const std::string& joint) {
  std::string list;
  for (std::size_t i = 0; i < items.size(); ++i)
    list += (i == 0 ? "" : i + 1 == items.size() ? " " + joint + " " : ", ") + items[i];
  return list;
}

std::string words(Sort sort) {
  switch (sort) {
  case Sort::array:
  case Sort::object:
    return "an " + std::string(name(sort));
  case Sort::function:
  case Sort::symbol:
  case Sort::bigint:
  case Sort::number:
    return "a " + std::string(name(sort));
  case Sort::numbers:
    return "an array of numbers";
  case Sort::boolean:
    return "true or false";
  default:
    return std::string(name(sort));
  }
}

std::string words(const Shape& shape) { return shown(shape.rows) + " x " + shown(shape.cols); }

// ---- what was given: after the path -------------------------------------------------------------

std::string thing(Counted counted, bool one) {
  switch (counted) {
  case Counted::entries:
    return one ? "entry" : "entries";
  case Counted::rows:
    return one ? "row" : "rows";
  case Counted::columns:
    return one ? "column" : "columns";
  case Counted::points:
    return one ? "point" : "points";
  case Counted::parameters:
    break;
  }
  return "weights and biases";
}

struct GivenWords {
  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(const told::Number& number) const { return " is " + shown(number.value); }
  std::string operator()(const told::Text& text) const { return " is \"" + text.text + '"'; }
  std::string operator()(Sort sort) const { return " is " + words(sort); }
  std::string operator()(const told::Count& told) const {
    return " has " + shown(told.count) + " " + thing(told.of, told.count == 1);
  }
  std::string operator()(const Shape& shape) const { return " is " + words(shape); }
};

// ---- what would be right ------------------------------------------------------------------------

std::string words(const wanted::Whole& whole) {
  if (whole.multipleOf)
    return "a multiple of the batch size " + shown(*whole.multipleOf) + " below " +
           shown(*whole.most + 1);
  std::string range;
  if (whole.least && whole.most)
    range = " from " + shown(*whole.least) + " to " + shown(*whole.most);
  else if (whole.least)
    range = ", " + shown(*whole.least) + " or more";
  return "a whole number" + range + (whole.orFull ? ", or 'full'" : "");
}

std::string words(const wanted::Number& number) {
  const auto& [least, above, most, below] = number;
  if (least && least == most)
    return shown(*least);
  if (above && below)
    return "a number above " + shown(*above) + " and below " + shown(*below);
  if (least && below)
    return "a number from " + shown(*least) + " up to but not including " + shown(*below);
  if (least && most)
    return "a number from " + shown(*least) + " to " + shown(*most);
  if (above && most)
    return "a number above " + shown(*above) + " and at most " + shown(*most);
  return "a finite number" + (least   ? ", " + shown(*least) + " or more"
                              : above ? " above " + shown(*above)
                                      : "");
}

std::string words(wanted::Because because, std::int64_t by) {
  using enum wanted::Because;
  switch (because) {
  case inputs:
    return ", one for each input of the network";
  case outputs:
    return ", one for each output of the network";
  case parameters:
    return ", one for each weight and bias of the network";
  case examples:
    return ", one for each row of the inputs";
  case given:
    return ", one for each number in a row of the data";
  case widestLayer:
    return " where the widest layer has " + shown(by) + " units";
  case units:
    return " for the outputs of " + shown(by) + (by == 1 ? " unit" : " units");
  case nothing:
    break;
  }
  return "";
}

std::string words(const wanted::Count& count) {
  const std::string range = count.least == count.most ? shown(count.least)
                            : count.least == 0        ? "at most " + shown(count.most)
                                               : shown(count.least) + " to " + shown(count.most);
  return range + words(count.because, count.by);
}

std::string words(const wanted::Compared& compared) {
  switch (compared.comparison) {
  case wanted::Comparison::atLeast:
    return "at least " + compared.to + ", which is " + shown(compared.value);
  case wanted::Comparison::finiteDistance:
    return "at a finite distance from " + compared.to + ", which is " + shown(compared.value);
  case wanted::Comparison::different:
    break;
  }
  return "different from " + compared.to;
}

/// How the outputs leave the range from 0 to 1.
std::string leaving(const wanted::Pair& pair) {
  if (pair.least < 0 && pair.most > 1)
    return "leaves the range from 0 to 1";
  return pair.least < 0 ? "goes below 0" : "goes above 1";
}

std::string words(const wanted::Pair& pair) {
  switch (pair.reason) {
  case PairingReason::needsSharedTotal:
    return "softmax cross-entropy needs outputs that sum to 1, which only a softmax gives";
  case PairingReason::sharedTotal:
    return "binary cross-entropy treats each output as a separate yes or no, but softmax outputs "
           "sum to 1; use softmax cross-entropy";
  default:
    return "cross-entropy takes the logarithm of yhat and 1 - yhat, but " +
           std::string(pair.activation) + " " + leaving(pair);
  }
}

// ---- whole sentences ----------------------------------------------------------------------------

/// After the path; "" where the common form covers it.
std::string sentence(const wanted::Rule& rule) {
  using enum wanted::Reason;
  switch (rule.reason) {
  case sessionNetwork:
    return " is not the network of this session; another network needs a new session.";
  case sessionSeed:
    return " is not the seed of this session; reset(seed) begins with another.";
  case sessionInitializer:
    return " is not the initializer of this session; other starting weights need a new session.";
  case sessionBeginning:
    return " is not a session that has come to the moment with which this history begins.";
  case sameOptimizer:
    return " has the state of a different optimizer from the settings.";
  case standardizable:
    return " can't be standardised: the standard deviation of number " + rule.detail +
           " of each row is not a finite number above 0.";
  case trainingValue:
    return " can't be filled: number " + rule.detail + " of each training row is a gap.";
  case anyTarget:
    return " must be false: the targets of " + rule.detail + " have a fixed range.";
  case memory:
    return "There is not enough memory for this.";
  case soundEngine:
    return "The engine has made a mistake: " + rule.detail;
  case sessionData:
  case generator:
  case otherFeature:
    break;
  }
  return "";
}

std::string words(const wanted::Rule& rule) {
  switch (rule.reason) {
  case wanted::Reason::sessionData:
    return "the fingerprint of this session's data, " + rule.detail;
  case wanted::Reason::generator:
    return "64 hexadecimal digits, not all of them 0";
  default:
    return "different from the features before it";
  }
}

/// What follows the path.
struct Sentence {
  Told given;

  template <typename Wanted> std::string operator()(const Wanted& wanted) const {
    return said() + (said().empty() ? " must be " : "; it must be ") + words(wanted) + ".";
  }
  std::string operator()(const wanted::OneOf& wanted) const {
    std::vector<std::string> names = wanted.names;
    if (wanted.orArray)
      names.push_back(words(Sort::array));
    return said() + "; it must be " + listed(names, "or") + ".";
  }
  std::string operator()(const wanted::Members& members) const {
    return members.needed
               ? " has neither " + listed(members.names, "nor") + "."
               : " is unknown; " + members.of + " can have " + listed(members.names, "and") + ".";
  }
  std::string operator()(const wanted::Count& count) const {
    return said() + "; it must have " + words(count) + ".";
  }
  std::string operator()(const wanted::Target& target) const {
    return said() + "; with " + std::string(target.loss) +
           (target.endsOnly ? " every target must be " : " every target must be from ") +
           shown(target.least) + (target.endsOnly ? " or " : " to ") + shown(target.most) + ".";
  }
  std::string operator()(const wanted::Pair& pair) const {
    return " is " + std::string(pair.loss) + " and the last layer is " +
           std::string(pair.activation) + ": " + words(pair) + ".";
  }
  std::string operator()(const wanted::Rule& rule) const {
    const std::string whole = sentence(rule);
    return whole.empty() ? operator()<wanted::Rule>(rule) : whole;
  }

private:
  std::string said() const { return std::visit(GivenWords{}, given); }
};

} // namespace

std::string inEnglish(const Refusal& refusal) {
  return refusal.path + std::visit(Sentence{refusal.given}, refusal.wanted);
}

} // namespace backprop
