#pragma once

#include "core/training/change.h"
#include "wasm/given.h"
#include "wasm/settings.h"

/// What is changed by hand, `{ step, settings | entries | data }`, in and out as plain data.
namespace backprop {

/// `[{ parameter, value }, ...]` for a network.
Entries entriesFrom(const Given& given, const NetworkSpec& spec);

/// Those of a run that begins with these settings; none where they are left out.
/// @throws Error naming the place, `changes[3].entries[0].parameter.row`
Changes changesFrom(const Given& given, const Settings& settings);

/// So that they can be given again, also through JSON. @param changes of sessions' data
Value changesOut(const Changes& changes);

} // namespace backprop
