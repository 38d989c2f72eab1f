#include "base/unicode.h"
#include "rules/support/directions.h"
#include "rules/support/rows.h"

namespace jixiao::rules::indicator {
namespace {

bool is_lower_bound(Comparator comparator) {
  return comparator == Comparator::at_least || comparator == Comparator::more_than;
}
bool is_upper_bound(Comparator comparator) {
  return comparator == Comparator::at_most || comparator == Comparator::less_than;
}

/// 达到60万元 reads as "at least", but may mean the figure itself.
bool merely_reaches(const IndicatorRow& row) {
  return contains(fold_tight(text_of(*row.target)), "达");
}

/// Why the direction is unusual; empty where it is not.
Message fault_of(const IndicatorRow& row, const Value& target) {
  if (is_lower_bound(target.comparator) && !merely_reaches(row)) {
    if (is_money_spent(row)) {
      return {"是成本，指标值却是下限", "is a cost, yet its target is a lower bound"};
    }
    if (names_an_evil(row.name)) {
      return {"越少越好，指标值却是下限", "is something to have little of, yet its target is a lower bound"};
    }
  }
  if (is_upper_bound(target.comparator) && names_satisfaction(row.name)) {
    return {"越高越好，指标值却是上限", "is satisfaction, yet its target is an upper bound"};
  }
  return {};
}

Row visit(const IndicatorRow& row, RuleRun& run) {
  const Value* target = target_value(row);
  if (target == nullptr || target->type != ValueType::number ||
      !(is_lower_bound(target->comparator) || is_upper_bound(target->comparator))) {
    return Row::not_asked;
  }
  const RecordView& view = run.view();
  if (name_or_target_uncertain(row, view)) {
    return Row::unread;
  }
  const Message fault = fault_of(row, *target);
  if (!fault.zh.empty()) {
    const std::string name = row_name(row);
    const std::string sign = is_lower_bound(target->comparator) ? "≥" : "≤";
    const std::string value = cat(sign, target->value.str(), target->unit);
    Finding& finding = run.report(
        row.place(row.target_field, *row.target),
        {cat("指标", name, fault.zh, "（", value, "）"), cat("the indicator ", name, " ", fault.en, " (", value, ")")});
    finding.related = row.indicator->name->spans;
  }
  return Row::compared;
}

}  // namespace

extern const constinit Rule direction_unusual = {
    .info =
        {.id = "indicator/direction-unusual",
         .name = {"指标方向不当", "Target points the wrong way"},
         .what =
             {"成本指标和名称含成本、费用、造价、投入的金额不应以“≥”为指标值；满意度不应以“≤”；再犯率、犯罪率、事故、差"
              "错率、"
              "投诉率、超标不应以“≥”，以处理率、办结率、整改率、下降率等结尾的不算。节约、追回的资金和引入的投入不算成"
              "本。",
              "Money of cost indicators, and of names with 成本, 费用, 造价 or 投入, has no target with ≥; 满意度 none "
              "with ≤; 再犯率, 犯罪率, 事故, 差错率, 投诉率, 超标 none with ≥, unless the name ends in what is done "
              "about "
              "it (处理率, 办结率, 整改率, 下降率). Money saved, recovered or brought in by others is no cost."},
         .why = {"方向写反，花得越多、出错越多反而算完成。",
                 "With the sign reversed, spending more or failing more counts as done."},
         .basis =
             {"填报实务；财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（成本指标）",
              "Filing practice; 财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》 (core "
              "targets and indicators: cost)"},
         .remedy = {"核对比较符：成本用“≤”，满意度用“≥”。", "Check the sign: ≤ for costs, ≥ for satisfaction."},
         .severity = Severity::warning,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = per_indicator<visit>};

}  // namespace jixiao::rules::indicator
