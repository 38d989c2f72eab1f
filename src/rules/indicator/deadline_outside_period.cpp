#include <algorithm>

#include "rules/support/rows.h"
#include "rules/support/years.h"
#include "vocabulary/values.h"

namespace jixiao::rules::indicator {
namespace {

/// One of the row's targets, with the limit that it has to keep to.
Row visit_target(const IndicatorRow& row, std::string_view field, const Text& target, const Value& value,
                 RuleRun& run) {
  const RecordView& view = run.view();
  const std::vector<std::string> dates = dates_of(target, value);
  const std::optional<Limit> limit = limit_of(field == "annual_target", view);
  if (dates.empty() || !limit) {
    return Row::not_asked;
  }
  if (view.uncertain(cat(row.pointer(), "/", field)) ||
      view.uncertain(view.record().period ? "/period" : "/fiscal_year")) {
    return Row::unread;
  }
  const std::string& latest = *std::max_element(dates.begin(), dates.end());
  if (is_later(latest, limit->end)) {
    const std::string printed = quoted(text_of(target));
    Finding& finding =
        run.report(row.place(field, target), {cat("指标", row_name(row), "的时限", printed, "晚于", limit->what.zh,
                                                  "（", view.record().period ? "至 " : "", limit->end, "）"),
                                              cat("the deadline ", printed, " of the indicator ", row_name(row),
                                                  " is after the end of ", limit->what.en, " (", limit->end, ")")});
    finding.related = {limit->span};
  }
  return Row::compared;
}

Row visit(const IndicatorRow& row, RuleRun& run) {
  const Value* value = target_value(row);
  const Row judged = value == nullptr ? Row::not_asked : visit_target(row, row.target_field, *row.target, *value, run);
  const Text& period = row.indicator->period_target;
  if (row.target_field == "period_target" || !period || text_of(period) == text_of(*row.target)) {
    return judged;
  }
  const Value of_period = parse_value(period->value).value;  // the record parses the annual one
  const Row other = visit_target(row, "period_target", period, of_period, run);
  return other == Row::compared ? other : judged;
}

}  // namespace

extern const constinit Rule deadline_outside_period = {
    .info =
        {.id = "indicator/deadline-outside-period",
         .name = {"时限超出期间", "Deadline after the period"},
         .what =
             {"写明年份的日期型指标值，不应晚于项目期的结束；没有写明项目期的，年度指标值不应晚于预算年度。按两者都印出"
              "的精度比较；没有年份的“年底前”不检查。",
              "A target that is a date with its year is not after the end of the project's period; where none is "
              "stated, an annual target is not after the fiscal year. Compared as precisely as both are printed; "
              "年底前 without a year is left out."},
         .why = {"到期时项目或年度已经结束，评价时无从判断是否完成。",
                 "When it falls due the project or the year is over, and nobody can say whether it was met."},
         .basis = {"《青岛市预算绩效管理条例》第十条（有确定的实现期限；地方性法规，供参照）；填报实务",
                   "《青岛市预算绩效管理条例》第十条 (Qingdao, local: targets have a deadline); filing practice"},
         .remedy = {"更正时限，或把跨年的内容分成本年能完成的部分。",
                    "Correct the deadline, or name what will be done within the year."},
         .severity = Severity::warning,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = per_indicator<visit>};

}  // namespace jixiao::rules::indicator
