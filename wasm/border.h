#pragma once

#include <cstddef>

/// The border to JavaScript. A JavaScript value never comes in: border.mjs keeps it in a list for
/// as long as a call lasts, and here it is its place there. So nothing here needs a destructor; of
/// handles that do, the code to let them go was half of the module.
namespace backprop {

/// A JavaScript value.
class Value {
public:
  constexpr Value() : place_(0) {} // undefined
  constexpr explicit Value(int place) : place_(place) {}
  constexpr int place() const { return place_; }
  bool operator==(const Value&) const = default;

private:
  int place_;
};

// The list begins with these.
inline constexpr Value undefined{0}, null{1}, no{2}, yes{3};

/// A property of an object; its name is one of the module's constants.
struct Property {
  const char* name;
  Value value;
};

/// What border.mjs does. Texts are UTF-8; a name is a constant, and border.mjs remembers it. All
/// but those that can call a getter are noexcept, which spares code to let go of what a caller
/// holds.
namespace border {

#define IN_JAVASCRIPT(name) __attribute__((import_module("env"), import_name("border_" #name))) name

// ---- out ----------------------------------------------------------------------------------------

Value IN_JAVASCRIPT(number)(double value) noexcept;
Value IN_JAVASCRIPT(text)(const char* from, std::size_t size) noexcept;
/// A Float64Array. @param bytes of each number: 8, or 4 where they are floats
Value IN_JAVASCRIPT(numbers)(const void* from, std::size_t count, std::size_t bytes) noexcept;
/// A Uint32Array.
Value IN_JAVASCRIPT(indices)(const void* from, std::size_t count) noexcept;
/// `{ rows, cols, values }`, row by row, of numbers that lie column by column.
Value IN_JAVASCRIPT(matrix)(const void* from, int rows, int cols, std::size_t bytes) noexcept;
Value IN_JAVASCRIPT(object)(const Property* properties, std::size_t count) noexcept;
void IN_JAVASCRIPT(set)(Value object, const char* name, Value value) noexcept;
Value IN_JAVASCRIPT(list)() noexcept;
void IN_JAVASCRIPT(push)(Value list, Value value) noexcept;
/// See stored.h.
void IN_JAVASCRIPT(stored)(Value numbers) noexcept;
void IN_JAVASCRIPT(storedNumber)(Value object, const char* name) noexcept;

/// Ends the call: it throws an EngineError of this refusal.
void IN_JAVASCRIPT(refused)(Value refusal) noexcept;

// ---- in: a given is a value with its path -------------------------------------------------------

Value IN_JAVASCRIPT(given)(Value value, const char* path, const char* prefix) noexcept;
/// Another value at the path of a given.
Value IN_JAVASCRIPT(with)(Value given, Value value) noexcept;
Value IN_JAVASCRIPT(at)(Value given, const char* member);
Value IN_JAVASCRIPT(element)(Value given, int index);
Value IN_JAVASCRIPT(valueOf)(Value given) noexcept;
Value IN_JAVASCRIPT(pathOf)(Value given) noexcept;

/// Its number in `sorts`, or that of them where it is a text.
int IN_JAVASCRIPT(sortOf)(Value given) noexcept;
double IN_JAVASCRIPT(numberOf)(Value given) noexcept;
bool IN_JAVASCRIPT(isMatrix)(Value given);
/// -1 where it is no array, nor a typed one.
double IN_JAVASCRIPT(lengthOf)(Value given);
/// Numbers of row `row` of an array of rows, or of the array itself where that is -1. @return false
/// where it has not just `width` (finite) numbers
bool IN_JAVASCRIPT(copyNumbers)(Value given, int row, int width, bool finite, void* to,
                                std::size_t bytes);
/// The path of a member that has none of the names, or undefined.
Value IN_JAVASCRIPT(unknownOf)(Value given, const char* const* names, std::size_t count,
                               const char* const* more, std::size_t moreCount);
/// The beginning of a text, for a refusal.
Value IN_JAVASCRIPT(shortened)(Value text) noexcept;
/// Bytes of a text, which `copyText` then copies.
std::size_t IN_JAVASCRIPT(sizeOf)(Value text);
void IN_JAVASCRIPT(copyText)(char* to) noexcept;
/// See stored.h.
Value IN_JAVASCRIPT(revived)(Value given);

// ---- the list -----------------------------------------------------------------------------------

/// How many values it holds.
int IN_JAVASCRIPT(held)() noexcept;
/// Forgets all but the first so many.
void IN_JAVASCRIPT(forget)(int held) noexcept;

/// Tells embind of the type of `Value`: what is given to a call comes into the list, and its answer
/// out of it.
void __attribute__((import_module("env"), import_name("border_register")))
registerType(const void* type) noexcept;

#undef IN_JAVASCRIPT

} // namespace border
} // namespace backprop
