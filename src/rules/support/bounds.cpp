#include "rules/support/bounds.h"

#include "rules/support/cells.h"
#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

/// Why some task amount cannot be used, or the amounts.
bool task_amounts(const RecordView& view, std::vector<Amount>& amounts) {
  const auto& tasks = view.record().tasks;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    if (view.uncertain("/tasks/" + std::to_string(i) + "/amount")) {
      return false;
    }
    if (tasks[i].amount) {
      amounts.push_back(amount_of(view, tasks[i], i));
    }
  }
  return true;
}

Bound unreadable(BoundKind kind, Message reason) {
  return {kind, Outcome::not_checkable, std::move(reason), {}, {}};
}

}  // namespace

std::vector<Bound> task_bounds(const RecordView& view) {
  constexpr Bilingual tasks_name = {"重点任务资金", "funds of the key tasks"};
  std::vector<Amount> amounts;
  const bool certain = task_amounts(view, amounts);
  Cells development(view);
  development.need("expenditure.project");
  if ((certain && amounts.empty()) || development.nothing()) {
    return {};
  }
  (void)development.take("expenditure.special_funds");
  (void)development.take("expenditure.other_development");
  if (!certain) {
    return {unreadable(BoundKind::tasks_total,
                       {"部分任务的金额未能确认", "the amount of some task was not read with certainty"})};
  }
  const Cells total = expenditure_cells(view);
  if (!development.unread().zh.empty() || !total.unread().zh.empty()) {
    return {
        unreadable(BoundKind::tasks_total, development.unread().zh.empty() ? total.unread() : development.unread())};
  }
  std::vector<Bound> bounds;
  const Side parts{tasks_name, amounts};
  if (!total.nothing()) {
    bounds.push_back(
        {BoundKind::tasks_total, Outcome::checked, {}, parts, {{"部门预算支出", "expenditure"}, total.amounts()}});
  }
  bounds.push_back({BoundKind::tasks_development,
                    Outcome::checked,
                    {},
                    parts,
                    {{"项目支出与事业发展性支出", "project and development expenditure"}, development.amounts()}});
  return bounds;
}

std::vector<Bound> executed_bounds(const RecordView& view) {
  std::vector<Bound> bounds;
  for (const FundsRow& row : funds_rows(view)) {
    if (row.executed == nullptr) {
      continue;
    }
    const bool initial = row.budget == nullptr && row.initial != nullptr;
    const BoundKind kind = initial ? BoundKind::executed_initial : BoundKind::executed_budget;
    const auto executed = certain_amount(view, row.executed);
    const auto budget = certain_amount(view, initial ? row.initial : row.budget);
    if (executed.empty() || budget.empty()) {
      bounds.push_back(unreadable(kind, {cat("“", row.name.zh, "”缺少可比的预算数或执行数"),
                                         cat("no budget and executed amount to compare for ", row.name.en)}));
      continue;
    }
    bounds.push_back(
        {kind,
         Outcome::checked,
         {},
         {{"全年执行数", "the amount executed"}, executed},
         {initial ? Bilingual{"年初预算数", "the initial budget"} : Bilingual{"全年预算数", "the budget"}, budget}});
  }
  return bounds;
}

std::vector<Bound> annual_bounds(const RecordView& view) {
  std::vector<Bound> bounds;
  for (const FundsRow& row : funds_rows(view)) {
    if (row.annual == nullptr || row.whole == nullptr) {
      continue;
    }
    const auto annual = certain_amount(view, row.annual);
    const auto whole = certain_amount(view, row.whole);
    if (annual.empty() || whole.empty()) {
      bounds.push_back(unreadable(BoundKind::annual_whole, not_read(row.name)));
      continue;
    }
    bounds.push_back({BoundKind::annual_whole,
                      Outcome::checked,
                      {},
                      {{"年度资金", "the funds of the year"}, annual},
                      {{"项目总额", "those of the whole project"}, whole}});
  }
  return bounds;
}

bool exceeded(const Bound& bound, RuleRun& run, Judgement& judgement) {
  if (bound.outcome != Outcome::checked) {
    run.unread(bound.reason);
    return false;
  }
  judgement = judge_bound(bound.parts.amounts, bound.bound.amounts, run.view().thresholds());
  if (judgement.verdict == Verdict::not_comparable) {
    run.unread({"金额单位未注明，无法比较", "the unit of some amounts is not stated"});
    return false;
  }
  run.compared();
  return judgement.verdict == Verdict::mismatch;
}

Finding& report_excess(const Bound& bound, const Balance& balance, Severity severity, RuleRun& run) {
  const std::string parts = written(bound.parts.amounts, balance.left, balance.unit);
  const std::string limit = written(bound.bound.amounts, balance.right, balance.unit);
  const std::string excess = written(balance.gap, balance.unit);
  const bool one = bound.kind == BoundKind::executed_budget || bound.kind == BoundKind::executed_initial;
  Message message{cat(bound.parts.name.zh, " ", parts, "，超过", bound.bound.name.zh, " ", limit, "，超出 ", excess),
                  cat(bound.parts.name.en, " ", parts, one ? " exceeds " : " exceed ", bound.bound.name.en, " ", limit,
                      " by ", excess)};
  Finding& finding = run.report(severity, bound.parts.amounts.front().place, std::move(message));
  finding.related = spans_of(bound.parts.amounts, 1);
  const Spans limits = spans_of(bound.bound.amounts);
  finding.related.insert(finding.related.end(), limits.begin(), limits.end());
  finding.actual = balance.left;
  finding.expected = balance.right;
  finding.difference = balance.gap;
  return finding;
}

}  // namespace jixiao::rules
