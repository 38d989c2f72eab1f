#include "rules/support/rows.h"
#include "rules/support/unit_claims.h"

namespace jixiao::rules::indicator {
namespace {

Row visit(const IndicatorRow& row, RuleRun& run) {
  const Value* target = figure_target(row);
  if (target == nullptr) {
    return Row::not_asked;
  }
  const std::string unit = stated_unit(row);
  const OtherUnit other = unit.empty() ? OtherUnit{} : other_unit(row, *target, unit);
  if (other.unit.empty()) {
    return Row::not_asked;
  }
  const RecordView& view = run.view();
  if (name_or_target_uncertain(row, view)) {
    return Row::unread;
  }
  if (other.conflict != UnitConflict::none) {
    const std::string name = row_name(row);
    const std::string printed = quoted(text_of(*row.target));
    Finding& finding =
        run.report(other.conflict == UnitConflict::visits ? Severity::info : Severity::warning,
                   row.place(row.target_field, *row.target),
                   {cat("指标", name, "的指标值", printed, "以“", unit, "”计，", other.says.zh),
                    cat("the target ", printed, " of the indicator ", name, " is in ", unit, ", yet ", other.says.en)});
    finding.related = row.indicator->name->spans;
  }
  return Row::compared;
}

}  // namespace

extern const constinit Rule unit_conflict = {
    .info =
        {.id = "indicator/unit-conflict",
         .name = {"计量单位矛盾", "Units contradict one another"},
         .what =
             {"指标值的单位应与名称、名称的括号和单位栏一致：率不以人、次、个等计数，金额与 % "
              "不并用，人与个、件等不混用。"
              "次、场、场次、批次，人、名，个、项、处、家、所、座，件、宗、起、例、案各视为同一单位；人与人次不一致为提"
              "示。",
              "The unit of a target agrees with the name, its brackets and the unit column: a rate is not counted in "
              "人, 次 or 个, money does not stand with %, people are not counted like things. 次 场 场次 批次; 人 名; "
              "个 项 处 家 所 座; 件 宗 起 例 案 are the same unit each; 人 against 人次 is info."},
         .why = {"单位不一致，完成值按哪个口径填都说得过去。",
                 "With two units the actual value can be measured either way."},
         .basis = {"填报实务", "Filing practice"},
         .remedy = {"统一名称、指标值和计量单位栏的单位。", "Use one unit in name, target and unit column."},
         .severity = Severity::warning,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = per_indicator<visit>};

}  // namespace jixiao::rules::indicator
