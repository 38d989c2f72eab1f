// Amounts that must not exceed others: what task-funds-exceed-expenditure, executed-over-budget and
// annual-over-whole compare, and where unit-slip looks for figures in the wrong unit.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/support/funds.h"
#include "rules/support/sums.h"

namespace jixiao::rules {

enum class BoundKind : std::uint8_t { tasks_total, tasks_development, executed_budget, executed_initial, annual_whole };

/// `parts` together must not exceed `bound`.
struct Bound {
  BoundKind kind = BoundKind::tasks_total;
  Outcome outcome = Outcome::checked;  ///< checked or not_checkable; what does not arise is no bound
  Message reason;
  Side parts, bound;
};

/// Key tasks against the whole expenditure, and against project + special + other development expenditure.
/// Empty where there is no task amount or no 项目支出.
[[nodiscard]] std::vector<Bound> task_bounds(const RecordView& view);
/// 执行数 against 全年预算数, row by row; against 年初预算数 where only that is printed. A row with an executed amount
/// and neither is not_checkable.
[[nodiscard]] std::vector<Bound> executed_bounds(const RecordView& view);
/// 年度资金 against the whole project's, row by row.
[[nodiscard]] std::vector<Bound> annual_bounds(const RecordView& view);

/// Judges a bound and counts it; false where there is nothing to report.
[[nodiscard]] bool exceeded(const Bound& bound, RuleRun& run, Judgement& judgement);
/// "parts 4 + 5 = 9 万元 exceed bound 8 万元 by 1 万元", at the parts.
Finding& report_excess(const Bound& bound, const Balance& balance, Severity severity, RuleRun& run);

}  // namespace jixiao::rules
