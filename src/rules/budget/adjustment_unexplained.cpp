#include <algorithm>

#include "rules/support/adjustments.h"
#include "rules/support/words.h"

namespace jixiao::rules::budget {
namespace {

/// The total, where it is printed with both columns; else every source that is.
std::vector<FundsRow> rows_to_compare(const RecordView& view) {
  std::vector<FundsRow> rows = funds_rows(view);
  rows.erase(std::remove_if(rows.begin(), rows.end(),
                            [](const FundsRow& row) { return row.initial == nullptr || row.budget == nullptr; }),
             rows.end());
  if (!rows.empty() && rows.front().total) {
    rows.resize(1);
  }
  return rows;
}

void check(const Record& /*record*/, RuleRun& run) {
  const RecordView& view = run.view();
  for (const FundsRow& row : rows_to_compare(view)) {
    const auto initial = certain_amount(view, row.initial);
    const auto budget = certain_amount(view, row.budget);
    const Balance change = balance(budget, initial);
    if (initial.empty() || budget.empty() || !change.comparable) {
      run.unread({"年初或全年预算数未能确认", "the initial budget or that of the year was not read with certainty"});
      continue;
    }
    run.compared();
    if (change.within() || adjustment_is_explained(view, row)) {
      continue;
    }
    const std::string from = written(initial, change.right, change.unit);
    const std::string to = written(budget, change.left, change.unit);
    const std::string by = cat(change.gap > Decimal(0) ? "+" : "", written(change.gap, change.unit));
    Finding& finding = run.report(has_place_for_reason(view) ? Severity::warning : Severity::info, budget.front().place,
                                  {cat("预算由年初的 ", from, " 调整为 ", to, "（", by, "），没有说明原因"),
                                   cat("the budget changed from ", from, " to ", to, " (", by, ") without a reason")});
    finding.related = spans_of(initial);
    finding.expected = change.right;
    finding.actual = change.left;
    finding.difference = change.gap.abs();
  }
  run.not_applicable(
      {"没有同时印出年初预算数和全年预算数", "initial budget and budget of the year are not both printed"});
}

}  // namespace

extern const constinit Rule adjustment_unexplained = {
    .info =
        {.id = "budget/adjustment-unexplained",
         .name = {"预算调整未说明", "Budget adjustment without a reason"},
         .what =
             {"年初预算数与全年（调整）预算数不同，而执行率旁的原因、实际完成情况、整体说明和文字中均未说明追加、调减、"
              "收回、结转"
              "等情况。表格自带的填报要求不算原因；表中没有填写原因的位置时为提示。",
              "The initial budget and that of the year differ, and neither the reason beside the rate nor the account "
              "of what was done nor the text tells of an addition, cut or carry-over. The form's own instruction is no "
              "reason; info where the form has no place for one."},
         .why = {"预算调整影响执行率和目标，复核时首先要问原因。",
                 "An adjustment changes rate and targets; its reason is what a reviewer asks for first."},
         .basis =
             {"《中华人民共和国预算法》第七十五条（按预算数、调整预算数、决算数分别列出）；填报实务：年中发生预算调整的"
              "应单独说明理由",
              "《中华人民共和国预算法》第七十五条 (Budget Law, Art. 75: budget, adjusted budget and final accounts are "
              "listed apart); filing practice: an adjustment within the year is to be explained"},
         .remedy = {"在原因栏或完成情况中说明调整的金额和理由。",
                    "Say in the reason cell, or in the account of what was done, how much was adjusted and why."},
         .severity = Severity::warning,
         .kinds = AD | AP | R,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::budget
