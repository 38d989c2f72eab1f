// What a form says about adjustments of its budget within the year.
#pragma once

#include "rules/support/funds.h"
#include "rules/support/record_view.h"

namespace jixiao::rules {

/// Whether a reason beside the row's rate, the account of what was done, a form-wide reason or the text tells of an
/// addition, cut or carry-over. The instruction that some forms print into the reason cell tells of none.
[[nodiscard]] bool adjustment_is_explained(const RecordView& view, const FundsRow& row);

/// Whether the form has a cell for reasons, or is prose.
[[nodiscard]] bool has_place_for_reason(const RecordView& view);

}  // namespace jixiao::rules
