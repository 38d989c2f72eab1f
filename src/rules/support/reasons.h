// The reasons that a form gives for what deviates.
#pragma once

#include <string_view>

#include "rules/rule.h"
#include "rules/support/funds.h"
#include "rules/support/record_view.h"

namespace jixiao::rules {

/// Whether the rows of the indicator table have to give their reasons themselves. False where one reason for the
/// whole form explains every row (that counts as compared), and where a report explains in its prose, which the
/// record does not hold.
[[nodiscard]] bool rows_give_reasons(RuleRun& run);

/// Whether the form has a place for the reasons of its rows: a column, or one cell for all.
[[nodiscard]] bool has_place_for_row_reasons(const RecordView& view);

/// The form's own words about what is to be written into a cell (应单独说明). Text is folded.
[[nodiscard]] bool is_instruction(std::string_view folded);

/// A reason that says that something was not done: 未完成, 未达, 滞后, 偏差. Plans for another year, and what was done
/// beyond the target, are none.
[[nodiscard]] bool tells_of_shortfall(std::string_view reason);

/// Whether a reason beside the row's rate, one for the whole form, or the account of what was done tells why money
/// was left. The instruction that some forms print into the cell tells nothing.
[[nodiscard]] bool low_execution_is_explained(const RecordView& view, const FundsRow& row);
/// Whether those texts speak of points that were taken off.
[[nodiscard]] bool deduction_is_told(const RecordView& view, const FundsRow& row);

}  // namespace jixiao::rules
