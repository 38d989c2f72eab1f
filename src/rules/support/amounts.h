// The first rung of the ladder: rules about one amount of money alone.
#pragma once

#include "rules/support/figures.h"
#include "rules/support/record_view.h"

namespace jixiao::rules {

/// Every amount of money of `budget` and `tasks` in reading order, without those that were not read with certainty.
[[nodiscard]] std::vector<Amount> all_amounts(const RecordView& view);

/// Calls `visit` for every amount. Not applicable where the record has none. Take the next rung, per_sum, when two
/// figures are compared.
template <void (*visit)(const Amount&, RuleRun&)>
void per_amount(const Record& record, RuleRun& run) {
  const std::vector<Amount> amounts = all_amounts(run.view());
  for (const Amount& amount : amounts) {
    visit(amount, run);
  }
  run.compared(amounts.size());
  if (record.budget.empty() && amounts.empty()) {
    run.not_applicable({"没有金额", "no amounts"});
  } else if (amounts.empty()) {
    run.not_checkable({"金额均未能确认", "no amount was read with certainty"});
  }
}

}  // namespace jixiao::rules
