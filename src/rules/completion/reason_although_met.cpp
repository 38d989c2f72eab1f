#include "rules/support/actuals.h"
#include "rules/support/completion.h"
#include "rules/support/indicator_names.h"
#include "rules/support/reasons.h"
#include "rules/support/rows.h"

namespace jixiao::rules::completion {
namespace {

Row visit(const IndicatorRow& row, RuleRun& run) {
  const Indicator& indicator = *row.indicator;
  if (is_blank_reason(indicator.reason)) {
    return Row::not_asked;
  }
  if (!certain(row, run.view(), {row.target_field, "actual", "reason", "weight", "score"}) || !indicator.weight ||
      !indicator.score) {
    return Row::unread;
  }
  const Completion completion = completion_of(row);
  if (completion == Completion::not_comparable) {
    return Row::unread;
  }
  const bool full = indicator.score->value == indicator.weight->value;
  if (completion == Completion::met && full && tells_of_shortfall(indicator.reason->value)) {
    const std::string wanted = shortened(text_of(*row.target));
    const std::string done = shortened(text_of(indicator.actual));
    const std::string score = indicator.score->value.str();
    const std::string reason = quoted(text_of(indicator.reason));
    Finding& finding =
        run.report(row.place("reason", indicator.reason),
                   {cat("指标", row_name(row), "已达到指标值（指标值 ", wanted, "，实际 ", done, "）并得满分 ", score,
                        " 分，偏差原因却写", reason),
                    cat("the indicator ", row_name(row), " meets its target (target ", wanted, ", actual ", done,
                        ") and has its full ", score, " points, yet the reason says ", reason)});
    finding.related = indicator.actual->spans;
  }
  return Row::compared;
}

void check(const Record& record, RuleRun& run) {
  if (has_actual_column(run)) {
    per_indicator<visit>(record, run);
  }
}

}  // namespace

extern const constinit Rule reason_although_met = {
    .info =
        {.id = "completion/reason-although-met",
         .name = {"已完成却填写偏差原因", "Reason for a shortfall although the target is met"},
         .what = {"实际完成值达到指标值并得满分时，原因栏不应写未完成、未达到、滞后或偏差。说明超额完成原因、下年打算的"
                  "不报告。",
                  "Where the actual value meets the target and the score is full, the reason does not speak of 未完成, "
                  "未达, 滞后 or 偏差. Reasons for doing more, and plans for next year, are left out."},
         .why = {"完成值、得分和原因说法不一，至少有一处填错。",
                 "Actual value, score and reason contradict one another: one of them is wrong."},
         .basis = {"填报实务", "Filing practice"},
         .remedy = {"核对完成值和得分；没有偏差的，原因栏填“无”。",
                    "Check actual value and score; where nothing deviates the reason is 无."},
         .severity = Severity::info,
         .kinds = AD | AP | R,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::completion
