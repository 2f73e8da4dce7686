#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/support/named.h"
#include "core/support/types.h"

namespace backprop {

/// How the rate follows the update t, counted from 0; eta is the chosen rate.
enum class ScheduleKind {
  /// eta
  constant,
  /// eta factor^floor(t / every)
  step,
  /// eta factor^t
  exponential,
  /// least + (eta - least) (1 + cos(pi min(t, length) / length)) / 2
  cosine,
  /// eta / (1 + decay t)
  inverseTime
};

inline constexpr std::array<Named<ScheduleKind>, 5> schedules{{
    {ScheduleKind::constant, "constant"},
    {ScheduleKind::step, "step"},
    {ScheduleKind::exponential, "exponential"},
    {ScheduleKind::cosine, "cosine"},
    {ScheduleKind::inverseTime, "inverseTime"},
}};
inline std::string_view name(ScheduleKind kind) { return nameIn(schedules, kind); }

/// The schedule and its numbers; each kind reads those of its formula.
struct Schedule {
  ScheduleKind kind = ScheduleKind::constant;
  std::int64_t every = 100;   // step: updates, 1 or more
  double factor = 0.5;        // step, exponential: above 0, at most 1
  std::int64_t length = 1000; // cosine: updates, 1 or more
  double least = 0;           // cosine: a rate, 0 or more
  double decay = 0.01;        // inverseTime: 0 or more
  /// Over the first updates, whatever the kind, the rate is multiplied by min(1, (t + 1) / warmUp);
  /// 0: none
  std::int64_t warmUp = 0;
  bool operator==(const Schedule&) const = default;
};

/// Usable numbers for a kind: as in Schedule, and for exponential a factor of 0.999.
Schedule defaultsOf(ScheduleKind kind);

/// @param path path of the schedule, such as `schedule`
/// @throws Error naming the number (`schedule.every`) that is out of its range
void validate(const Schedule& schedule, std::string_view path);

/// Like `rateAt`, where the rate may differ from `base`.
Real changingRateAt(const Schedule& schedule, Real base, std::int64_t update);

/// The rate of the update that follows `update` earlier ones. It depends on nothing else, so you
/// can go back to any step.
inline Real rateAt(const Schedule& schedule, Real base, std::int64_t update) {
  const bool constant = schedule.kind == ScheduleKind::constant && update >= schedule.warmUp;
  return constant ? base : changingRateAt(schedule, base, update);
}

} // namespace backprop
