#include "rules/support/execution.h"
#include "rules/support/reasons.h"
#include "rules/support/words.h"

namespace jixiao::rules::completion {
namespace {

void report(const FundsRow& total, const Decimal& percent, RuleRun& run) {
  const RecordView& view = run.view();
  const BudgetItem& item = total.rate != nullptr ? *total.rate : *total.executed;
  std::string figures;
  Spans related;
  if (share_of(view, total.executed, total.divisor)) {
    const Amount executed = amount_of(view, *total.executed);
    const Amount budget = amount_of(view, *total.divisor);
    figures = cat(written(executed.value, executed.unit), " / ", written(budget.value, budget.unit), " = ");
    related = {executed.place.span, budget.place.span};
  }
  const Decimal& least = view.thresholds().low_execution;
  figures += percent.str();
  Finding& finding =
      run.report({view.pointer(item), first(item.amount.spans, item.span)},
                 {cat("预算执行率 ", figures, "%，低于 ", least.str(), "%，没有说明原因"),
                  cat("the execution rate ", figures, "% is below ", least.str(), "%, and no reason is given")});
  finding.related = std::move(related);
  finding.expected = least;
  finding.actual = percent;
  finding.difference = least - percent;
}

void check(const Record& record, RuleRun& run) {
  const std::vector<FundsRow> rows = funds_rows(run.view());
  const FundsRow* total = total_row(rows);
  const auto percent = total == nullptr ? std::nullopt : execution_percent(run.view(), *total);
  if (!percent) {
    run.not_checkable({"没有可以确认的预算执行率", "no execution rate that is certain"});
    return;
  }
  const Decimal rounded = percent->rounded(2);
  if (rounded >= run.view().thresholds().low_execution || low_execution_is_explained(run.view(), *total)) {
    run.compared();
    return;
  }
  if (record.kind == Kind::self_assessment_report) {
    run.not_checkable({"执行率偏低，原因可能写在正文中", "the rate is low; the text may say why"});
    return;
  }
  run.compared();
  report(*total, rounded, run);
}

}  // namespace

extern const constinit Rule low_execution_without_reason = {
    .info =
        {.id = "completion/low-execution-without-reason",
         .name = {"预算执行率偏低未说明", "Low execution rate without a reason"},
         .what = {"资金总额的执行率（按金额重新计算，没有金额的取所印执行率）低于 90%（可配置）时，执行率旁的原因、整体"
                  "说明或实际完成情况应说明原因；表格自带的填报要求不算原因。报告的执行率偏低时不判断。",
                  "Where the execution rate of all funds (computed from the amounts, else as printed) is below 90% "
                  "(configurable), the reason beside it, one for the whole form or the account of what was done says "
                  "why; the form's own instruction is no reason. Reports with a low rate are not judged."},
         .why = {"执行率偏低是复核时首先追问的问题，也影响下年预算安排。",
                 "A low rate is what a reviewer asks about first, and next year's budget depends on it."},
         .basis = {"填报实务：预算执行率未达到90%的需说明原因；财预〔2020〕10号《项目支出绩效评价管理办法》",
                   "Filing practice: a rate below 90% is to be explained; 财预〔2020〕10号《项目支出绩效评价管理办法》 "
                   "(performance evaluation of project expenditure)"},
         .remedy = {"在执行率旁或原因栏写明结余的原因和后续安排。",
                    "Say beside the rate, or in the reason cell, why money was left and what becomes of it."},
         .severity = Severity::warning,
         .kinds = AD | AP | R,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::completion
