// What completion rules need before they look at rows: a table with a column of actual values.
#pragma once

#include "rules/rule.h"
#include "rules/support/record_view.h"

namespace jixiao::rules {

/// Whether the indicator table names a column of actual values, or holds one.
[[nodiscard]] bool has_actual_column(const RecordView& view);

/// False where the record has no actual values to compare; the run is told what is missing.
[[nodiscard]] bool has_actual_column(RuleRun& run);

}  // namespace jixiao::rules
