#include "rules/support/counts.h"
#include "rules/support/rows.h"
#include "vocabulary/values.h"

namespace jixiao::rules::indicator {
namespace {

Row visit(const IndicatorRow& row, RuleRun& run) {
  const Indicator& indicator = *row.indicator;
  if (!indicator.annual_target || !indicator.period_target || !indicator.target) {
    return Row::not_asked;
  }
  const Value whole = parse_value(indicator.period_target->value).value;  // the record parses the annual one
  const std::optional<Count> period = count_of(row, whole, indicator.period_target);
  const std::optional<Count> annual = count_of(row, *indicator.target, indicator.annual_target);
  if (!period || !annual || !same_unit(period->unit.base, annual->unit.base)) {
    return Row::not_asked;
  }
  const RecordView& view = run.view();
  for (const std::string_view field : {"/name", "/annual_target", "/period_target"}) {
    if (view.uncertain(cat(row.pointer(), field))) {
      return Row::unread;
    }
  }
  if (period->value < annual->value) {
    const std::string name = row_name(row);
    const std::string over_all = quoted(indicator.period_target->value);
    const std::string this_year = quoted(indicator.annual_target->value);
    Finding& finding = run.report(row.place("period_target", indicator.period_target),
                                  {cat("指标", name, "的实施周期指标值", over_all, "小于年度指标值", this_year),
                                   cat("over the whole period the indicator ", name, " has ", over_all, ", less than ",
                                       this_year, " for the year")});
    finding.related = indicator.annual_target->spans;
    finding.expected = annual->value;
    finding.actual = period->value;
    finding.difference = period->value - annual->value;
  }
  return Row::compared;
}

}  // namespace

extern const constinit Rule period_below_annual = {
    .info =
        {.id = "indicator/period-below-annual",
         .name = {"实施周期值小于年度值", "Less for the period than for the year"},
         .what =
             {"数量和金额（“≥”或无符号，单位相同，换算万、亿）的实施周期指标值不应小于年度指标值。比率、时间、单位标准"
              "、年均"
              "、成本和越少越好的指标不比较。",
              "Counts and amounts (≥ or no sign, the same unit, 万 and 亿 converted) are not less for the whole "
              "period than for the year. Rates, spans of time, standards per head, yearly means, costs and what one "
              "wants little of are left out."},
         .why = {"一年完成的不可能多于整个周期，多为两栏填反或周期值漏改。",
                 "A year cannot bring more than the whole period: the columns are swapped, or one was not updated."},
         .basis = {"推导：年度是实施周期的一部分", "Derived: the year is a part of the period"},
         .remedy = {"核对两栏，更正其中一个。", "Compare both columns, and correct one."},
         .severity = Severity::warning,
         .kinds = TD | TP,
         .since = "0.1.0"},
    .check = per_indicator<visit>};

}  // namespace jixiao::rules::indicator
