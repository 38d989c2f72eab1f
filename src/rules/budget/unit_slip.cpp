#include <algorithm>

#include "rules/support/amounts.h"
#include "rules/support/bounds.h"
#include "rules/support/slips.h"
#include "rules/support/words.h"

namespace jixiao::rules::budget {
namespace {

Spans all_spans(const Side& a, const Side& b) {
  Spans spans = spans_of(a.amounts);
  const Spans others = spans_of(b.amounts);
  spans.insert(spans.end(), others.begin(), others.end());
  return spans;
}

void check_bounds(const std::vector<Bound>& bounds, const Thresholds& thresholds, Slips& slips) {
  for (const Bound& bound : bounds) {
    if (bound.outcome == Outcome::checked) {
      slips.judged(judge_bound(bound.parts.amounts, bound.bound.amounts, thresholds),
                   all_spans(bound.parts, bound.bound));
    }
  }
}

/// Further mentions of a budget item in prose, each with a unit of its own.
void check_mentions(const Record& record, RuleRun& run, Slips& slips) {
  for (std::size_t i = 0; i < record.statements.size(); ++i) {
    const Statement& mention = record.statements[i];
    const std::string field = "/statements/" + std::to_string(i);
    const BudgetItem* item = mention.kind == StatementKind::amount ? run.view().item(mention.item) : nullptr;
    if (item == nullptr || !mention.amount || mention.unit.empty() || run.view().uncertain(field) ||
        certain_amount(run.view(), item).empty()) {
      continue;
    }
    SumCheck pair;
    pair.left.amounts = {{*mention.amount, mention.unit, {field, mention.span}, item_name(mention.item)}};
    pair.right.amounts = {amount_of(run.view(), *item)};
    slips.judged(judge(pair, run.view().thresholds()), {pair.right.amounts.front().place.span});
  }
}

/// The table whose header says 元.
const TableInfo* money_table(const RecordView& view) {
  for (const std::string_view role : {"budget", "funds", "execution"}) {
    if (const TableInfo* table = view.table(role)) {
      return table;
    }
  }
  return nullptr;
}

/// In a form in 元 an amount below 1000 is no budget; all of them together are in 万元.
void check_size(RuleRun& run) {
  std::vector<Amount> amounts = all_amounts(run.view());
  amounts.erase(std::remove_if(amounts.begin(), amounts.end(), [](const Amount& a) { return a.value.is_zero(); }),
                amounts.end());
  if (amounts.size() < 2 ||
      !std::all_of(amounts.begin(), amounts.end(), [](const Amount& a) { return a.unit == "元"; })) {
    return;
  }
  run.compared();
  const auto larger = [](const Amount& a, const Amount& b) { return a.value < b.value; };
  const Amount& largest = *std::max_element(amounts.begin(), amounts.end(), larger);
  if (largest.value < Decimal(1000)) {
    const std::string figure = written(largest.value, "元");
    const TableInfo* table = money_table(run.view());
    Finding& finding =
        run.report(Severity::warning, table == nullptr ? largest.place : run.view().place(*table),
                   {cat("金额单位为元，但最大的金额只有 ", figure, "，疑似漏写“万”"),
                    cat("amounts are in 元, but the largest is ", figure, ": probably 万 was left out")});
    finding.actual = largest.value;
    finding.related = spans_of(amounts);
  }
}

void check(const Record& record, RuleRun& run) {
  const RecordView& view = run.view();
  Slips slips(run);
  for (const SumCheck& sum : sums_of(view)) {
    if (sum.outcome == Outcome::checked) {
      slips.judged(judge(sum, view.thresholds()), all_spans(sum.left, sum.right));
    }
  }
  check_bounds(task_bounds(view), view.thresholds(), slips);
  check_bounds(executed_bounds(view), view.thresholds(), slips);
  check_bounds(annual_bounds(view), view.thresholds(), slips);
  check_mentions(record, run, slips);
  check_size(run);
  run.not_applicable({"没有两个应当相符的金额", "no two amounts that have to agree"});
}

}  // namespace

extern const constinit Rule unit_slip = {
    .info =
        {.id = "budget/unit-slip",
         .name = {"元与万元疑似错位", "元 and 万元 probably confused"},
         .what =
             {"应当相符的金额（总额与分项、任务与支出、执行与预算、年度与总额、同一项目的两处表述）相差一万倍，或只有把"
              "其中一个"
              "金额乘以或除以一万后等式或上限才成立；金额单位为元而所有金额都小于 1000 时为警告。",
              "Figures that have to agree (total and parts, tasks and expenditure, executed and budget, year and "
              "whole, two mentions of one item) differ by a factor of 10 000, or a sum or bound holds only once one "
              "figure is multiplied or divided by it. A warning where a form in 元 has no amount of 1000 or more."},
         .why = {"差一万倍的金额会使合计、执行率和汇总全部失真。",
                 "One figure that is off by 10 000 spoils every sum, rate and roll-up."},
         .basis = {"《中华人民共和国预算法实施条例》第十一条；填报实务",
                   "《中华人民共和国预算法实施条例》第十一条 (implementing regulation of the Budget Law, Art. 11: "
                   "amounts are "
                   "counted in 元); filing practice"},
         .remedy = {"按表头的金额单位改写该金额，或在该格注明单位。",
                    "Write the amount in the unit of the table, or state its unit in the cell."},
         .severity = Severity::error,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::budget
