#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/model/pairing_reason.h"
#include "core/support/named.h"

/// What was wrong, as data: the page turns it into a sentence in its own language, refusal_words.h
/// into an English one. The names are those of the JavaScript API.
namespace backprop {

/// Which kind of mistake was made.
enum class ErrorCode { type, range, shape, finite, kind, pairing, size, closed, internal };

inline constexpr std::array<Named<ErrorCode>, 9> errorCodes{{
    {ErrorCode::type, "type"},
    {ErrorCode::range, "range"},
    {ErrorCode::shape, "shape"},
    {ErrorCode::finite, "finite"},
    {ErrorCode::kind, "kind"},
    {ErrorCode::pairing, "pairing"},
    {ErrorCode::size, "size"},
    {ErrorCode::closed, "closed"},
    {ErrorCode::internal, "internal"},
}};
inline std::string_view name(ErrorCode code) { return nameIn(errorCodes, code); }

/// What sort of value something is or should be.
enum class Sort {
  missing,
  null,
  yes,
  no,
  array,
  object,
  function,
  symbol,
  bigint,
  boolean,
  number,
  numbers
};

inline constexpr std::array<Named<Sort>, 12> sorts{{
    {Sort::missing, "missing"},
    {Sort::null, "null"},
    {Sort::yes, "true"},
    {Sort::no, "false"},
    {Sort::array, "array"},
    {Sort::object, "object"},
    {Sort::function, "function"},
    {Sort::symbol, "symbol"},
    {Sort::bigint, "bigint"},
    {Sort::boolean, "boolean"},
    {Sort::number, "number"},
    {Sort::numbers, "numbers"},
}};
inline std::string_view name(Sort sort) { return nameIn(sorts, sort); }

/// What is counted.
enum class Counted { entries, rows, columns, points, parameters };

inline constexpr std::array<Named<Counted>, 5> countedThings{{
    {Counted::entries, "entries"},
    {Counted::rows, "rows"},
    {Counted::columns, "columns"},
    {Counted::points, "points"},
    {Counted::parameters, "parameters"},
}};
inline std::string_view name(Counted counted) { return nameIn(countedThings, counted); }

/// A matrix of rows x cols.
struct Shape {
  std::int64_t rows, cols;
  bool operator==(const Shape&) const = default;
};

/// What was given.
namespace told {

struct Number {
  double value;
  bool operator==(const Number& other) const; // NaN equals NaN
};

/// The beginning of a text, with "..." where it goes on.
struct Text {
  std::string text;
  bool operator==(const Text&) const = default;
};

struct Count {
  std::int64_t count;
  Counted of = Counted::entries;
  bool operator==(const Count&) const = default;
};

} // namespace told

/// std::monostate where the path says it all.
using Told = std::variant<std::monostate, told::Number, told::Text, Sort, told::Count, Shape>;

/// What would be right.
namespace wanted {

/// A whole number, not below `least` and not above `most`, where they are set.
struct Whole {
  std::optional<std::int64_t> least{}, most{};
  /// The text 'full' is also right.
  bool orFull = false;
  /// Only multiples of this batch size.
  std::optional<std::int64_t> multipleOf{};

  bool holds(std::int64_t value) const;
  bool operator==(const Whole&) const = default;
};

/// A finite number: `least` <= it, `above` < it, it <= `most`, it < `below`, where they are set.
struct Number {
  std::optional<double> least{}, above{}, most{}, below{};

  bool holds(double value) const;
  bool operator==(const Number&) const = default;
};
inline constexpr Number finite{};
inline constexpr Number notNegative{.least = 0};
inline constexpr Number positive{.above = 0};
inline constexpr Number fraction{.least = 0, .below = 1};
inline constexpr Number share{.least = 0, .most = 1};
inline constexpr Number positiveShare{.above = 0, .most = 1};

/// A target that the loss is defined for: from `least` to `most`, or one of the two.
struct Target {
  std::string_view loss;
  double least, most;
  bool endsOnly;
  bool operator==(const Target&) const = default;
};

/// One of these names.
struct OneOf {
  std::vector<std::string> names;
  /// An array is also right.
  bool orArray = false;
  bool operator==(const OneOf&) const = default;
};

/// An object, at path `of`, that has no members but these; or, if `needed`, one of these.
struct Members {
  std::string of;
  std::vector<std::string> names;
  bool needed = false;
  bool operator==(const Members&) const = default;
};

/// Why exactly this many.
enum class Because { nothing, inputs, outputs, parameters, examples, given, widestLayer, units };

inline constexpr std::array<Named<Because>, 8> becauses{{
    {Because::nothing, ""},
    {Because::inputs, "inputs"},           // of the network, one for each
    {Because::outputs, "outputs"},         // of the network, one for each
    {Because::parameters, "parameters"},   // of the network, one for each
    {Because::examples, "examples"},       // one for each row of the inputs
    {Because::given, "given"},             // one for each number of a row of the data
    {Because::widestLayer, "widestLayer"}, // of `by` units
    {Because::units, "units"},             // `by` of them, whose outputs are asked for
}};
inline std::string_view name(Because because) { return nameIn(becauses, because); }

/// This many.
struct Count {
  std::int64_t least, most;
  Because because = Because::nothing;
  std::int64_t by = 0;

  bool holds(std::int64_t count) const { return count >= least && count <= most; }
  bool operator==(const Count&) const = default;
};

/// In comparison with the number at the path `to`.
enum class Comparison { atLeast, finiteDistance, different };

inline constexpr std::array<Named<Comparison>, 3> comparisons{{
    {Comparison::atLeast, "atLeast"},
    {Comparison::finiteDistance, "finiteDistance"},
    {Comparison::different, "different"},
}};
inline std::string_view name(Comparison comparison) { return nameIn(comparisons, comparison); }

struct Compared {
  Comparison comparison;
  std::string to;
  double value;
  bool operator==(const Compared&) const = default;
};

/// Another output activation or another loss: these do not go together.
struct Pair {
  std::string_view activation, loss;
  PairingReason reason;
  /// The range of the outputs.
  double least, most;
  bool operator==(const Pair&) const = default;
};

/// Everything else, each a separate rule.
enum class Reason {
  sessionNetwork,     // the network of this session; another needs a new session
  sessionSeed,        // the seed of this session; reset(seed) begins with another
  sessionInitializer, // the starting weights of this session; others need a new session
  sessionData,        // the fingerprint of this session's data, which is `detail`
  sessionBeginning,   // a session that has come to the moment with which this one's history begins
  sameOptimizer,      // the state of the optimizer that the settings name
  generator,          // 64 hexadecimal digits, not all of them 0
  otherFeature,       // not one of the features before it
  standardizable,     // the deviation of number `detail` is a finite number above 0
  trainingValue,      // number `detail` of at least one training row, to fill its gaps with
  anyTarget,          // the loss, which is `detail`, takes any number as a target
  memory,             // there is not enough
  soundEngine         // a bug in the engine itself
};

inline constexpr std::array<Named<Reason>, 13> reasons{{
    {Reason::sessionNetwork, "sessionNetwork"},
    {Reason::sessionSeed, "sessionSeed"},
    {Reason::sessionInitializer, "sessionInitializer"},
    {Reason::sessionData, "sessionData"},
    {Reason::sessionBeginning, "sessionBeginning"},
    {Reason::sameOptimizer, "sameOptimizer"},
    {Reason::generator, "generator"},
    {Reason::otherFeature, "otherFeature"},
    {Reason::standardizable, "standardizable"},
    {Reason::trainingValue, "trainingValue"},
    {Reason::anyTarget, "anyTarget"},
    {Reason::memory, "memory"},
    {Reason::soundEngine, "soundEngine"},
}};
inline std::string_view name(Reason reason) { return nameIn(reasons, reason); }

struct Rule {
  Reason reason;
  std::string detail{};
  bool operator==(const Rule&) const = default;
};

} // namespace wanted

using Wanted =
    std::variant<wanted::Whole, wanted::Number, wanted::Target, wanted::OneOf, wanted::Members,
                 wanted::Count, Shape, Sort, wanted::Compared, wanted::Pair, wanted::Rule>;

struct Refusal {
  ErrorCode code;
  /// Of the wrong value, such as `network.layers[1].units`; empty where no value is at fault.
  std::string path;
  Told given;
  Wanted wanted;

  /// The same with its path inside `prefix`, such as `checkpoint.`.
  Refusal within(const std::string& prefix) const;
  bool operator==(const Refusal&) const = default;
};

} // namespace backprop
