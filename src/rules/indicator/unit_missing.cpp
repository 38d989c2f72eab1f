#include "base/unicode.h"
#include "rules/support/directions.h"
#include "rules/support/indicator_names.h"
#include "rules/support/name_units.h"
#include "rules/support/rows.h"
#include "vocabulary/figures.h"

namespace jixiao::rules::indicator {
namespace {

/// Nothing but the figure is printed. Words beside it (3个镇, 每亩300) may say what it counts; 5~8 has none.
bool is_figure_alone(const IndicatorRow& row, const Value& target) {
  const std::string printed = fold_tight(text_of(*row.target));
  return target.type == ValueType::number ? is_bare_figure(printed)
                                          : printed.find_first_not_of("0123456789.,~-") == std::string::npos;
}

bool is_zero(const Value& target) {
  return target.type == ValueType::number && target.value.is_zero();
}

/// 0.88 or 1: under a rate most likely as the spreadsheet holds it.
bool is_at_most_one(const Value& target) {
  return target.type == ValueType::number && target.value <= Decimal(1);
}

/// A percentage by its name or level, so that everybody reads 100 as 100 %.
bool is_percentage_by_name(const IndicatorRow& row) {
  return (is_rate(row.name) && !row.name.ends_with("频率")) || names_satisfaction(row.name) ||
         row.level1 == Class::satisfaction || row.level2 == Kind2::satisfaction;
}

void report(const IndicatorRow& row, const Value& target, RuleRun& run) {
  const bool rate = is_percentage_by_name(row);
  const bool obvious = rate && !is_at_most_one(target);
  const bool fraction = rate && !obvious && !wanted_low(row.name);  // an accident rate may be as small as that
  const std::string printed = quoted(text_of(*row.target));
  Finding& finding =
      run.report(obvious ? Severity::info : Severity::warning, row.place(row.target_field, *row.target),
                 {cat("指标", row_name(row), "的指标值", printed, "没有注明计量单位",
                      obvious ? "（%）" : (fraction ? "，疑为以小数印出的百分比" : "")),
                  cat("the target ", printed, " of the indicator ", row_name(row), " has no unit",
                      obvious ? " (%)" : (fraction ? ", and is probably a percentage printed as a fraction" : ""))});
  finding.related = row.indicator->name->spans;
}

Row visit(const IndicatorRow& row, RuleRun& run) {
  const Value* target = figure_target(row);
  if (target == nullptr) {
    return Row::not_asked;
  }
  const RecordView& view = run.view();
  if (name_or_target_uncertain(row, view)) {
    return Row::unread;
  }
  if (stated_unit(row).empty() && !gives_unit(row.name) && !is_zero(*target) && is_figure_alone(row, *target)) {
    report(row, *target, run);
  }
  return Row::compared;
}

}  // namespace

extern const constinit Rule unit_missing = {
    .info =
        {.id = "indicator/unit-missing",
         .name = {"计量单位缺失", "Unit of the target missing"},
         .what = {"数值或区间的指标值应有计量单位：在值中、单位栏或名称的括号里，或名称以人数、次数、户数、天数等结尾。"
                  "率和满意度下的光数字为提示；率下的 1 或 0.88 疑为百分比，为警告。0 和附有文字的值不报。",
                  "A number or a range has a unit: in the value, in a unit column or in the name's brackets, or the "
                  "name ends in 人数, 次数, 户数, 天数 …. A bare figure under a rate or satisfaction is info; 1 or "
                  "0.88 under a rate is a probable percentage and a warning. 0 and figures with words are left "
                  "out."},
         .why = {"没有单位，完成值和指标值就没法比。", "Without a unit nothing can be compared with the target."},
         .basis = {"填报实务", "Filing practice"},
         .remedy = {"注明计量单位。", "State the unit."},
         .severity = Severity::warning,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = per_indicator<visit>};

}  // namespace jixiao::rules::indicator
