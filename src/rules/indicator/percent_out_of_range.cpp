#include <algorithm>

#include "rules/support/indicator_names.h"
#include "rules/support/rows.h"

namespace jixiao::rules::indicator {
namespace {

/// The percentages of a value; of a multiple those of its parts.
void collect(const Value& value, std::vector<Decimal>& percentages) {
  if (value.unit == "%" && value.type == ValueType::number) {
    percentages.push_back(value.value);
  } else if (value.unit == "%" && value.type == ValueType::range) {
    percentages.push_back(value.low);
    percentages.push_back(value.high);
  }
  for (const Value& part : value.parts) {
    collect(part, percentages);
  }
}

void report(const IndicatorRow& row, std::string_view field, const Text& cell, const Decimal& value, RuleRun& run) {
  const bool negative = value.is_negative();
  const std::string printed = quoted(text_of(cell));
  Finding& finding = run.report(negative ? Severity::error : Severity::warning, row.place(field, cell),
                                {cat("指标", row_name(row), "的", field == "actual" ? "实际完成值" : "指标值", printed,
                                     negative ? "小于 0" : "超过 100%"),
                                 cat(field == "actual" ? "the actual value " : "the target ", printed,
                                     " of the indicator ", row_name(row), negative ? " is below 0" : " exceeds 100%")});
  finding.actual = value;
}

/// Whether the value was a percentage that could be checked.
Row check_value(const IndicatorRow& row, std::string_view field, const Text& cell, const Value* value, RuleRun& run) {
  std::vector<Decimal> percentages;
  if (value != nullptr) {
    collect(*value, percentages);
  }
  if (percentages.empty()) {
    return Row::not_asked;
  }
  if (run.view().uncertain(cat(row.pointer(), "/", field))) {
    return Row::unread;
  }
  const auto outside = std::find_if(percentages.begin(), percentages.end(), [&](const Decimal& p) {
    return (p > Decimal(100) && !may_exceed_hundred(row.name)) || (p.is_negative() && !names_a_change(row.name));
  });
  if (outside != percentages.end()) {
    report(row, field, cell, *outside, run);
  }
  return Row::compared;
}

Row visit(const IndicatorRow& row, RuleRun& run) {
  const Value* actual = row.indicator->actual_value ? &*row.indicator->actual_value : nullptr;
  const Row target = check_value(row, row.target_field, *row.target, target_value(row), run);
  const Row done = check_value(row, "actual", row.indicator->actual, actual, run);
  return std::min(target, done);  // compared before unread before not_asked
}

}  // namespace

extern const constinit Rule percent_out_of_range = {
    .info =
        {.id = "indicator/percent-out-of-range",
         .name = {"百分比越界", "Percentage out of range"},
         .what = {"百分比的指标值和完成值不应超过 100%（警告）或小于 "
                  "0（错误）；名称含增长、增幅、变动、完成率、提高、回报、产出比的可以"
                  "超过 100%，反映变动的可以为负。",
                  "Percentages of targets and actual values do not exceed 100% (warning) and are not below 0 (error). "
                  "Growth, change, completion, improvement and return may exceed 100%; a change may be negative."},
         .why = {"超过 100% 的合格率、覆盖率多为丢失了“≥”或多录一位。",
                 "A rate of quality or coverage above 100% has usually lost its ≥ or gained a digit."},
         .basis = {"推导：比率的定义", "Derived: what a rate is"},
         .remedy = {"核对原表，更正数值或符号。", "Correct the figure or its sign."},
         .severity = Severity::warning,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = per_indicator<visit>};

}  // namespace jixiao::rules::indicator
