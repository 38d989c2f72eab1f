#include "rules/support/actuals.h"
#include "rules/support/expected_score.h"
#include "rules/support/indicator_names.h"
#include "rules/support/reasons.h"
#include "rules/support/rows.h"
#include "rules/support/units.h"

namespace jixiao::rules::completion {
namespace {

/// Pieces, so few that one more is a large share.
bool is_small_count(const IndicatorRow& row, const Value& target, const Thresholds& thresholds) {
  const ScaledUnit unit = scaled_unit(unit_of_target(target, row));
  const bool count = is_counting_unit(unit.base) || !is_unit(unit.base);
  return count && unit.power == 0 && target.value < thresholds.small_count;
}

void report(const IndicatorRow& row, const Value& target, const Comparison& done, RuleRun& run) {
  const Thresholds& thresholds = run.view().thresholds();
  const std::string percent = (Decimal(100) * *done.low).divided_by(*done.target, 2).normalised().str();
  const std::string limit = thresholds.overshoot.str();
  const std::string wanted = shortened(text_of(*row.target));
  const std::string actual = shortened(text_of(row.indicator->actual));
  const Severity severity = is_small_count(row, target, thresholds) ? Severity::info : Severity::warning;
  Finding& finding = run.report(severity, row.place("actual", row.indicator->actual),
                                {cat("指标", row_name(row), "完成 ", actual, "，为指标值 ", wanted, " 的 ", percent,
                                     "%，达到 ", limit, "%，没有说明原因"),
                                 cat("the actual value ", actual, " of the indicator ", row_name(row), " is ", percent,
                                     "% of its target ", wanted, ", ", limit, "% or more, and no reason is given")});
  finding.related = (*row.target)->spans;
  finding.expected = done.target;
  finding.actual = done.low;
  finding.difference = *done.low - *done.target;
}

Row visit(const IndicatorRow& row, RuleRun& run) {
  const Value* target = target_value(row);
  if (target == nullptr || !wants_more(row, *target)) {
    return Row::not_asked;
  }
  if (!certain(row, run.view(), {row.target_field, "actual", "reason"})) {
    return Row::unread;
  }
  const Comparison done = compare(row);
  if (done.completion == Completion::unmet) {
    return Row::compared;
  }
  if (!done.target || !done.low || done.direction != Direction::up) {
    return Row::unread;
  }
  if (far_exceeds(row, done, run.view().thresholds()) && is_blank_reason(row.indicator->reason)) {
    report(row, *target, done, run);
  }
  return Row::compared;
}

void check(const Record& record, RuleRun& run) {
  if (has_actual_column(run) && rows_give_reasons(run)) {
    per_indicator<visit>(record, run);
  }
}

}  // namespace

extern const constinit Rule overshoot_without_reason = {
    .info =
        {.id = "completion/overshoot-without-reason",
         .name = {"超额完成未说明原因", "Target far exceeded without a reason"},
         .what = {"正向指标的实际完成值达到指标值的 130%（可配置）及以上时应说明原因；指标值是不足 5 的个数时为提示。"
                  "成本类和越低越好的指标不检查，全表共用的原因栏已填写的不报告。",
                  "Where more is better and the actual value is 130% of the target or more (configurable), a reason is "
                  "given; info where the target is a count below 5. Costs and what one wants little of are left out; "
                  "one filled reason cell for the whole form is enough."},
         .why = {"大幅超额往往说明指标值定得偏低，下年应重新测算。",
                 "A target that is far exceeded was probably set too low, and wants to be set anew."},
         .basis =
             {"财预〔2020〕10号《项目支出绩效评价管理办法》；130% 系填报实务",
              "财预〔2020〕10号《项目支出绩效评价管理办法》 (performance evaluation of project expenditure); 130% is "
              "filing practice"},
         .remedy = {"写明超额完成的原因，下年合理确定指标值；完成值有误的更正。",
                    "Say why, and set next year's target accordingly; or correct the actual value."},
         .severity = Severity::warning,
         .kinds = AD | AP | R,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::completion
