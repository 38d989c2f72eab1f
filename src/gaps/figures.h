// The figures of a row: completion rate, gap and the score that the completion deserves.
#pragma once

#include "jixiao/outcome.h"
#include "rules/support/completion.h"
#include "rules/support/record_view.h"

namespace jixiao::gaps {

/// Fills in what can be computed of a row that is comparable; its verdict is there already.
void add_figures(GapRow& gap, const IndicatorRow& row, const rules::Comparison& done, const RecordView& view);

}  // namespace jixiao::gaps
