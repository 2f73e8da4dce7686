#include "core/training/schedule.h"

#include <algorithm>

#include "core/support/elementary.h"
#include "core/support/require.h"

namespace backprop {

Schedule defaultsOf(ScheduleKind kind) {
  Schedule schedule;
  schedule.kind = kind;
  if (kind == ScheduleKind::exponential)
    schedule.factor = 0.999;
  return schedule;
}

void validate(const Schedule& schedule, std::string_view path) {
  requireWhole(schedule.every, {.least = 1}, path, ".every");
  requireNumber(schedule.factor, wanted::positiveShare, path, ".factor");
  requireWhole(schedule.length, {.least = 1}, path, ".length");
  requireNumber(schedule.least, wanted::notNegative, path, ".least");
  requireNumber(schedule.decay, wanted::notNegative, path, ".decay");
  requireWhole(schedule.warmUp, {.least = 0}, path, ".warmUp");
}

namespace {

double cosineRate(const Schedule& schedule, double base, std::int64_t t) {
  constexpr double pi = 3.14159265358979323846;
  const double part =
      static_cast<double>(std::min(t, schedule.length)) / static_cast<double>(schedule.length);
  return schedule.least + (base - schedule.least) * ((1 + elementary::cos(pi * part)) / 2);
}

/// Without warm-up.
double scheduled(const Schedule& schedule, double base, std::int64_t t) {
  switch (schedule.kind) {
  case ScheduleKind::step:
    return base * elementary::pow(schedule.factor, static_cast<double>(t / schedule.every));
  case ScheduleKind::exponential:
    return base * elementary::pow(schedule.factor, static_cast<double>(t));
  case ScheduleKind::cosine:
    return cosineRate(schedule, base, t);
  case ScheduleKind::inverseTime:
    return base / (1 + schedule.decay * static_cast<double>(t));
  case ScheduleKind::constant:
    break;
  }
  return base;
}

} // namespace

Real changingRateAt(const Schedule& schedule, Real base, std::int64_t update) {
  const double rate = scheduled(schedule, base, update);
  if (update >= schedule.warmUp)
    return static_cast<Real>(rate);
  return static_cast<Real>(
      rate * (static_cast<double>(update + 1) / static_cast<double>(schedule.warmUp)));
}

} // namespace backprop
