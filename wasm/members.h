#pragma once

#include <tuple>

#include "wasm/given.h"
#include "wasm/plain.h"

/// Groups of settings: what is read, what is refused and what is written all follow from one
/// std::tuple of members.
namespace backprop {

/// A number or a flag of a group: its name in JavaScript and its place.
template <typename Group, typename T> struct Member {
  const char* name;
  T Group::*place;
};
template <typename Group, typename T> Member(const char*, T Group::*) -> Member<Group, T>;

/// Checks that `given` is an object that has no members but these.
template <typename Members> void checkObject(const Given& given, const Members& members) {
  std::apply([&](const auto&... member) { given.checkObject({member.name...}); }, members);
}
/// The same, where it can have a kind and `more` besides.
template <typename Members, typename... More>
void checkKindOf(const Given& given, const Members& members, More... more) {
  std::apply(
      [&](const auto&... member) {
        given.checkObject({"kind", member.name..., more...});
      },
      members);
}

/// The group, with the members that are given in place of its own.
template <typename Group, typename Members>
Group taken(const Given& given, Group group, const Members& members) {
  const auto take = [&](const auto& member) { given.take(member.name, group.*member.place); };
  std::apply([&](const auto&... member) { (take(member), ...); }, members);
  return group;
}

inline Value memberOut(std::int64_t value) { return whole(value); }
inline Value memberOut(Real value) { return number(value); }
inline Value memberOut(bool value) { return flag(value); }

/// The object, with the members of the group added.
template <typename Group, typename Members>
Value withMembers(Value out, const Group& group, const Members& members) {
  const auto add = [&](const auto& member) {
    border::set(out, member.name, memberOut(group.*member.place));
  };
  std::apply([&](const auto&... member) { (add(member), ...); }, members);
  return out;
}

} // namespace backprop
