// Targets held against actual values, one row per indicator.
#pragma once

#include "jixiao/options.h"
#include "jixiao/outcome.h"

namespace jixiao {

/// Fills in `gaps`, or `no_gaps`, of a record's outcome. What a row says is what the completion and scoring rules say
/// of it, because the same functions say it (src/rules/support); values that were not read with certainty are not
/// compared. Pure; any thread.
void hold_against(RecordOutcome& outcome, const Thresholds& thresholds);

}  // namespace jixiao
