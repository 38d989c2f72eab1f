#include <algorithm>

#include "rules/support/execution.h"
#include "rules/support/words.h"

namespace jixiao::rules::scoring {
namespace {

/// The printed rate as a percentage of the amounts, or as a fraction of them: 0.88 and 1 are read × 100. Where more was
/// executed than budgeted, which executed-over-budget reports, the rate may be capped.
bool holds(const Share& share, const Decimal& rate) {
  const bool fraction = rate > Decimal(0) && rate <= Decimal(1);
  const bool capped = rate == Decimal(100) && share.part > share.whole;
  return capped || percent_holds(share.part, share.whole, rate) ||
         (fraction && percent_holds(share.part, Decimal(100) * share.whole, rate));
}

/// How sure a wrong rate is: the initial budget, or amounts in whole units, may explain it.
Severity severity_of(const RecordView& view, const FundsRow& row, const Share& share, const Decimal& rate,
                     bool& of_initial) {
  const auto initial = row.divisor == row.initial ? std::nullopt : share_of(view, row.executed, row.initial);
  of_initial = initial && holds(*initial, rate);
  const bool coarse = rounding_could_explain(share.part, share.whole, rate);
  return of_initial || coarse ? Severity::warning : Severity::error;
}

void report(const FundsRow& row, const Share& share, RuleRun& run) {
  const RecordView& view = run.view();
  const Decimal& rate = row.rate->amount.value;
  bool of_initial = false;
  const Severity severity = severity_of(view, row, share, rate, of_initial);
  const Decimal computed = share.percent(std::max(2, rate.decimals()));
  const Amount executed = amount_of(view, *row.executed);
  const Amount budget = amount_of(view, *row.divisor);
  const std::string figures = cat(written(executed.value, executed.unit), " / ", written(budget.value, budget.unit),
                                  " = ", computed.str(), "%");
  Finding& finding = run.report(
      severity, {view.pointer(*row.rate), first(row.rate->amount.spans, row.rate->span)},
      {cat(quoted(row.name.zh), "执行率印为 ", rate.str(), "%，按金额计算 ", figures,
           of_initial ? "（所印为除以年初预算数的结果）" : ""),
       cat("the execution rate of ", row.name.en, " is printed as ", rate.str(), "%, from the amounts it is ", figures,
           of_initial ? " (what is printed divides by the initial budget)" : "")});
  finding.related = {executed.place.span, budget.place.span};
  finding.expected = computed;
  finding.actual = rate;
  finding.difference = (computed - rate).abs();
}

void check(const Record& /*record*/, RuleRun& run) {
  const RecordView& view = run.view();
  run.counting({"个执行率", "rates"});
  for (const FundsRow& row : funds_rows(view)) {
    const bool of_nothing = row.divisor != nullptr && row.divisor->amount.value.is_zero();
    if (row.rate == nullptr || of_nothing) {
      continue;  // without a budget there is no rate: zero-denominator
    }
    const auto share = share_of(view, row.executed, row.divisor);
    if (!share || certain_amount(view, row.rate).empty() || !is_one_row(view, {row.executed, row.divisor, row.rate})) {
      run.unread({"缺少可以确认的预算数、执行数或执行率", "budget, executed amount or rate is missing or not certain"});
      continue;
    }
    run.compared();
    if (!holds(*share, row.rate->amount.value)) {
      report(row, *share, run);
    }
  }
  run.not_checkable({"没有印出执行率", "no execution rate printed"});
}

}  // namespace

extern const constinit Rule execution_rate_wrong = {
    .info = {.id = "scoring/execution-rate-wrong",
             .name = {"执行率计算错误", "Wrong execution rate"},
             .what = {"总额及各来源所印执行率应等于全年执行数除以全年预算数（2016年表式除以年初预算数），按印出的小数位"
                      "四舍五入或截断都算相符；符合年初预算数的，或金额取整足以解释的，为警告。预算数为 0 "
                      "的、执行数超过预算数而封顶为 100% 的不报告。",
                      "The printed rate, in total and by source, is the amount executed divided by the budget of the "
                      "year (the 2016 form divides by the initial one), rounded or cut off at its decimals; a warning "
                      "where it fits the initial budget, or where rounding of the amounts could explain it. Budgets of "
                      "0 are left out, and so is a rate capped at 100% where more was executed than budgeted."},
             .why = {"执行率直接决定 10 分左右的得分，也会被汇总引用。",
                     "About ten points follow from the rate, and it is quoted in roll-ups."},
             .basis =
                 {"《中华人民共和国预算法》第七十五条（数额准确，据以推及执行率）",
                  "《中华人民共和国预算法》第七十五条 (Budget Law, Art. 75: accurate amounts; its application to rates "
                  "is derived)"},
             .remedy = {"按 执行数 ÷ 全年（调整）预算数 重新计算。",
                        "Compute it again: executed / (adjusted) budget of the year."},
             .severity = Severity::error,
             .kinds = AD | AP | R,
             .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::scoring
