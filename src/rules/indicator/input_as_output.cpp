#include "rules/support/classes.h"
#include "rules/support/rows.h"
#include "rules/support/units.h"

namespace jixiao::rules::indicator {
namespace {

/// 资金拨付, 经费支出 …; not what is done about money (专项资金使用检查, 财政支出绩效评价).
bool names_money_moved(std::string_view name) {
  return contains_any(name, {"资金", "经费", "预算", "财政"}) &&
         contains_any(name, {"支付", "拨付", "支出", "到位", "安排", "执行", "使用"}) &&
         !contains_any(name, {"检查", "监督", "审计", "稽核", "核查", "抽查", "巡查", "评价", "评审", "监控", "绩效",
                              "培训", "公开", "宣传"});
}

/// Scored apart, wherever they stand.
bool names_execution(std::string_view name) {
  return contains_any(name, {"预算执行率", "资金支出率", "资金执行率", "预算支出率"});
}

Row visit(const IndicatorRow& row, RuleRun& run) {
  if (row.indicator_class() != Class::output) {
    return Row::not_asked;
  }
  if (level1_in_doubt(run.view(), row) || run.view().uncertain(row.pointer() + "/name")) {
    return Row::unread;
  }
  const bool amount = row.level2 == Kind2::quantity || row.level2 == Kind2::quality;
  const bool execution = names_execution(row.name);
  // 财政资金安排的招聘人数: people and things are no money
  if (!is_counting_unit(stated_unit(row)) && (execution || (amount && names_money_moved(row.name)))) {
    const std::string name = row_name(row);
    run.report(row.place("name", row.indicator->name),
               {cat("产出指标", name, execution ? "是预算执行情况，另行计分" : "是资金的投入和使用", "，不是产出"),
                cat("the output indicator ", name,
                    execution ? " is the execution of the budget, which is scored apart" : " is money being moved",
                    ", not an output")});
  }
  return Row::compared;
}

}  // namespace

extern const constinit Rule input_as_output = {
    .info =
        {.id = "indicator/input-as-output",
         .name = {"以投入代替产出", "Input in place of output"},
         .what =
             {"数量、质量指标下不列资金（经费、预算、财政）的支付、拨付、支出、到位、安排、执行、使用；任何产出指标下不"
              "列预算执行率、资金支出率。对资金的检查、审计、评价等工作不算；以人、次、个等计数的不算。",
              "Below 数量 and 质量 no money (资金, 经费, 预算, 财政) being paid, allotted, received, executed or "
              "used; below no output 预算执行率 or 资金支出率. Work about money (audits, checks, evaluations) and "
              "counts of people or things are left out."},
         .why = {"把钱花出去不等于办成了事，预算执行率另有分值。",
                 "Money spent is not work done, and the execution rate has a weight of its own."},
         .basis = {"财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》；填报和审核实务",
                   "财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》 (core targets and "
                   "indicators); practice of filing and review"},
         .remedy = {"改为用这笔钱提供的产品和服务的数量、质量。",
                    "Name what the money produces: how much of it, and how good."},
         .severity = Severity::warning,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = per_indicator<visit>};

}  // namespace jixiao::rules::indicator
