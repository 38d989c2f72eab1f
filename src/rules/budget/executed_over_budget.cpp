#include "rules/support/bounds.h"

namespace jixiao::rules::budget {
namespace {

void check(const Record& /*record*/, RuleRun& run) {
  const std::vector<Bound> bounds = executed_bounds(run.view());
  if (bounds.empty()) {
    run.not_checkable({"没有执行数", "no executed amount"});
  }
  for (const Bound& bound : bounds) {
    Judgement judgement;
    // Money spent without any budget is zero-denominator's.
    if (exceeded(bound, run, judgement) && !judgement.balance.right.is_zero()) {
      const bool initial = bound.kind == BoundKind::executed_initial;
      report_excess(bound, judgement.balance, initial ? Severity::warning : Severity::error, run);
    }
  }
}

}  // namespace

extern const constinit Rule executed_over_budget = {
    .info =
        {.id = "budget/executed-over-budget",
         .name = {"执行数超过预算数", "Executed more than budgeted"},
         .what =
             {"总额及各来源的全年执行数不应超过全年（调整）预算数，允许各自末位的四舍五入；只印有年初预算数时为警告。",
              "The amount executed does not exceed the (adjusted) budget of the year, in total and by source, within "
              "rounding of each figure; a warning where only the initial budget is printed."},
         .why = {"支出以经批准的预算为依据，超出部分或是数字有误，或是预算调整未填列。",
                 "Expenditure needs an approved budget: either a figure is wrong or an adjustment was not entered."},
         .basis =
             {"《中华人民共和国预算法》第十三条",
              "《中华人民共和国预算法》第十三条 (Budget Law, Art. 13: expenditure is based on the approved budget)"},
         .remedy = {"核对执行数；年中追加的，填列调整后的预算数。",
                    "Check the executed amount; where the budget was raised within the year, enter the adjusted one."},
         .severity = Severity::error,
         .kinds = AD | AP | R,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::budget
