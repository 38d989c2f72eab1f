#include "rules/support/actuals.h"
#include "rules/support/completion.h"
#include "rules/support/row_units.h"
#include "rules/support/rows.h"

namespace jixiao::rules::completion {
namespace {

/// 0.88 beside ≥90%, where the figure as it stands would miss by far.
void report_fraction(const IndicatorRow& row, const Value& target, const Value& actual, RuleRun& run) {
  const std::string read = actual.value.shifted(2).str();
  const std::string wanted = shortened(text_of(*row.target));
  Finding& finding =
      run.report(Severity::info, row.place("actual", row.indicator->actual),
                 {cat("指标", row_name(row), "的指标值为 ", wanted, "，完成值 ", actual.value.str(), " 没有百分号，按 ",
                      read, "% 理解"),
                  cat("the target of the indicator ", row_name(row), " is ", wanted, "; its actual value ",
                      actual.value.str(), " has no percent sign and is read as ", read, "%")});
  finding.related = (*row.target)->spans;
  finding.expected = target.value;
  finding.actual = actual.value.shifted(2);
}

void report_units(const IndicatorRow& row, std::string_view unit, const Value& actual, Severity severity,
                  RuleRun& run) {
  const std::string wanted = shortened(text_of(*row.target));
  const std::string done = shortened(text_of(row.indicator->actual));
  Finding& finding = run.report(
      severity, row.place("actual", row.indicator->actual),
      {cat("指标", row_name(row), "的指标值 ", wanted, " 以", unit, "计，完成值 ", done, " 以", actual.unit, "计"),
       cat("the target ", wanted, " of the indicator ", row_name(row), " is in ", unit, ", its actual value ", done,
           " in ", actual.unit)});
  finding.related = (*row.target)->spans;
}

Row visit(const IndicatorRow& row, RuleRun& run) {
  const Value* target = target_value(row);
  const Value* actual = row.indicator->actual_value ? &*row.indicator->actual_value : nullptr;
  if (target == nullptr || actual == nullptr || target->type != ValueType::number ||
      actual->type != ValueType::number) {
    return Row::not_asked;
  }
  if (!certain(row, run.view(), {row.target_field, "actual"})) {
    return Row::unread;
  }
  if (is_fraction(*target, *actual, row)) {
    const bool falls_short = target->value > Decimal(1) && actual->value < target->value;
    const bool wants_less = target->comparator == Comparator::at_most || target->comparator == Comparator::less_than;
    if (falls_short && !wants_less && completion_of(row) != Completion::not_comparable) {
      report_fraction(row, *target, *actual, run);
    }
    return Row::compared;
  }
  const std::string_view unit = target->unit.empty() ? text_of(row.indicator->unit_hint) : target->unit;
  if (unit.empty() || actual->unit.empty() || (target->value.is_zero() && actual->value.is_zero())) {
    return Row::compared;  // a bare figure takes the other's unit, and nothing is nothing in any
  }
  const UnitMatch match = match_units(unit, actual->unit);
  if (match == UnitMatch::people || match == UnitMatch::different) {
    report_units(row, unit, *actual, match == UnitMatch::people ? Severity::info : Severity::warning, run);
  }
  return match == UnitMatch::unclear ? Row::unread : Row::compared;
}

void check(const Record& record, RuleRun& run) {
  if (has_actual_column(run)) {
    per_indicator<visit>(record, run);
  }
}

}  // namespace

extern const constinit Rule unit_mismatch = {
    .info =
        {.id = "completion/unit-mismatch",
         .name = {"完成值单位不符", "Unit of the actual value"},
         .what =
             {"实际完成值与指标值的计量单位应相同（次与场、个与项等视为相同，金额自动换算）。没有单位的完成值按指标值"
              "的单位理解；百分比指标下不超过 1 的数按小数乘以 100 理解，人与人次之别，均只作提示。",
              "Actual value and target have one unit (次 and 场, 个 and 项 and the like are the same; money is "
              "converted). A bare figure takes the target's unit. Info for a figure of at most 1 under a "
              "percentage, read × 100, and for 人 against 人次."},
         .why = {"单位不同的两个数不能比较，完成与否无从判断。",
                 "Two figures in different units cannot be compared: nobody knows whether the target was met."},
         .basis = {"推导：不同单位不可比；金额见《中华人民共和国预算法实施条例》第十一条",
                   "Derived: figures in different units do not compare; for money "
                   "《中华人民共和国预算法实施条例》第十一条 (implementing regulation of the Budget Law, Art. 11: "
                   "amounts are counted in 元)"},
         .remedy = {"按指标值的单位填写完成值。", "Enter the actual value in the unit of the target."},
         .severity = Severity::warning,
         .kinds = AD | AP | R,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::completion
