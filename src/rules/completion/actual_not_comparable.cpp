#include "base/unicode.h"
#include "rules/support/actuals.h"
#include "rules/support/completion.h"
#include "rules/support/indicator_names.h"
#include "rules/support/rows.h"
#include "rules/support/units.h"

namespace jixiao::rules::completion {
namespace {

bool is_figure(const Value& value) {
  return value.type == ValueType::number || value.type == ValueType::range || value.type == ValueType::ratio;
}

/// 未发生, 无 beside a target of nothing, or of little: it says 0.
bool says_zero(const IndicatorRow& row, const Value& target, std::string_view actual) {
  const bool wants_little = target.comparator == Comparator::at_most || target.comparator == Comparator::less_than ||
                            wanted_low(row.name) || (target.type == ValueType::number && target.value.is_zero());
  return wants_little && contains_any(actual, {"无", "未", "没有", "零"});
}

/// 完成 or 未上线 beside ≤12月, which is a deadline.
bool answers_deadline(const Value& target, std::string_view actual) {
  const bool at_least = target.comparator == Comparator::at_least || target.comparator == Comparator::more_than;
  return is_time_unit(target.unit) && !at_least && contains_any(actual, {"完成", "按时", "按期", "及时", "未"});
}

/// 建立制度，每村至少配备2名: the figure is but one part of what is asked for.
bool has_several_parts(std::string_view target) {
  return contains_any(target, {",", ";", "、", "。"});
}

/// Digits in any form; words that may be numerals (一次) put it in doubt.
bool has_digit(std::string_view folded) {
  return folded.find_first_of("0123456789") != std::string_view::npos;
}
bool may_count(std::string_view folded) {
  return contains_any(folded, {"一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万"});
}

Row visit(const IndicatorRow& row, RuleRun& run) {
  const Value* target = target_value(row);
  const Text& cell = row.indicator->actual;
  const std::string actual = fold_tight(text_of(cell));
  if (target == nullptr || !is_figure(*target) || actual.empty()) {
    return Row::not_asked;
  }
  if (!certain(row, run.view(), {row.target_field, "actual"})) {
    return Row::unread;
  }
  if (has_digit(actual) || (row.indicator->actual_value && is_figure(*row.indicator->actual_value)) ||
      says_unmet(row) || says_zero(row, *target, actual) || answers_deadline(*target, actual)) {
    return Row::compared;
  }
  if (may_count(actual) || has_several_parts(fold_tight(text_of(*row.target)))) {
    return Row::unread;
  }
  const std::string wanted = shortened(text_of(*row.target));
  const std::string printed = quoted(text_of(cell));
  Finding& finding =
      run.report(row.place("actual", cell),
                 {cat("指标", row_name(row), "的指标值为 ", wanted, "，完成值", printed, "没有数字，无法比较"),
                  cat("the target of the indicator ", row_name(row), " is ", wanted, ", but its actual value ", printed,
                      " has no figure to compare")});
  finding.related = (*row.target)->spans;
  return Row::compared;
}

void check(const Record& record, RuleRun& run) {
  if (has_actual_column(run)) {
    per_indicator<visit>(record, run);
  }
}

}  // namespace

extern const constinit Rule actual_not_comparable = {
    .info =
        {.id = "completion/actual-not-comparable",
         .name = {"完成值无法与指标值比较", "Actual value not comparable"},
         .what = {"指标值是数值、区间或比例时，实际完成值也应有数字，不能只写“完成”“达标”。定性指标、日期和目标为零的"
                  "“未发生”不检查。",
                  "Where the target is a figure, a range or a ratio, the actual value has a figure too, not only 完成 "
                  "or 达标. Qualitative targets, dates, and 未发生 beside a target of nothing are left out."},
         .why = {"没有数字就看不出完成了多少，得分也无从核对。",
                 "Without a figure nobody can see how much was done, nor verify the score."},
         .basis = {"《中华人民共和国预算法实施条例》第二十条（据以推及自评）",
                   "《中华人民共和国预算法实施条例》第二十条 (implementing regulation of the Budget Law, Art. 20: "
                   "evaluation against the targets that were set; its application here is derived)"},
         .remedy = {"按指标值的口径和单位填写完成的数字。", "Enter the figure, in the measure and unit of the target."},
         .severity = Severity::warning,
         .kinds = AD | AP | R,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::completion
