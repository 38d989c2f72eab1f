#include "rules/support/actuals.h"
#include "rules/support/completion.h"
#include "rules/support/indicator_names.h"
#include "rules/support/reasons.h"
#include "rules/support/rows.h"

namespace jixiao::rules::completion {
namespace {

Row visit(const IndicatorRow& row, RuleRun& run) {
  const Value* target = target_value(row);
  if (target == nullptr || target->type == ValueType::none) {
    return Row::not_asked;
  }
  if (!certain(row, run.view(), {row.target_field, "actual", "reason"})) {
    return Row::unread;
  }
  const Completion completion = completion_of(row);
  if (completion == Completion::not_comparable) {
    return Row::unread;
  }
  if (completion == Completion::unmet && is_blank_reason(row.indicator->reason)) {
    const std::string wanted = shortened(text_of(*row.target));
    const std::string done = shortened(text_of(row.indicator->actual));
    Finding& finding =
        run.report(row.place("reason", row.indicator->actual),
                   {cat("指标", row_name(row), "未达到指标值（指标值 ", wanted, "，实际 ", done, "），没有说明原因"),
                    cat("the indicator ", row_name(row), " misses its target (target ", wanted, ", actual ", done,
                        ") and gives no reason")});
    finding.related = (*row.target)->spans;
    if (target->type == ValueType::number && row.indicator->actual_value &&
        row.indicator->actual_value->type == ValueType::number) {
      finding.expected = target->value;
      finding.actual = row.indicator->actual_value->value;
    }
  }
  return Row::compared;
}

void check(const Record& record, RuleRun& run) {
  if (has_actual_column(run) && rows_give_reasons(run)) {
    per_indicator<visit>(record, run);
  }
}

}  // namespace

extern const constinit Rule unmet_without_reason = {
    .info =
        {.id = "completion/unmet-without-reason",
         .name = {"未完成未说明原因", "Target missed without a reason"},
         .what = {"实际完成值未达到指标值（换算单位后精确比较，没有容差）时，偏差原因不应空白或只填“无”“/"
                  "”“0”；全表共用的原因栏"
                  "已填写的不报告。不能比较的行不判断。",
                  "Where the actual value misses the target (exactly, after converting units) the reason is not blank, "
                  "无, / "
                  "or 0. One filled reason cell for the whole form is enough. Rows that cannot be compared are left "
                  "out."},
         .why = {"未完成不一定是问题，不说明原因才是：改进和下年目标都要从原因出发。",
                 "Missing a target may be in order; not saying why is not: improvement starts from the reason."},
         .basis = {"财预〔2020〕10号《项目支出绩效评价管理办法》；《青岛市预算绩效管理条例》第二十二条（地方性法规，供"
                   "参照）",
                   "财预〔2020〕10号《项目支出绩效评价管理办法》 (performance evaluation of project expenditure); "
                   "《青岛市预算绩效管理条例》第二十二条 (Qingdao, local: deviation from the targets)"},
         .remedy = {"写明偏差原因和改进措施；完成值有误的更正。",
                    "Say why, and what will be done; or correct the actual value."},
         .severity = Severity::error,
         .kinds = AD | AP | R,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::completion
