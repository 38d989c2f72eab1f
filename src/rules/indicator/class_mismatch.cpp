#include "rules/support/indicator_names.h"
#include "rules/support/rows.h"
#include "rules/support/units.h"

namespace jixiao::rules::indicator {
namespace {

struct Misfit {
  Message message;
  Severity severity = Severity::warning;
};

bool is_count(const IndicatorRow& row) {
  return figure_target(row) != nullptr && is_counting_unit(stated_unit(row));
}

bool is_percentage(const IndicatorRow& row) {
  const Value* target = figure_target(row);
  return target != nullptr && target->unit == "%";
}

bool is_money(const Value* target) {
  return target != nullptr && target->type == ValueType::number && is_money_unit(target->unit);
}

Misfit misfit(const IndicatorRow& row) {
  const Value* target = target_value(row);
  switch (row.level2) {
    case Kind2::quantity:
      if (is_rate(row.name) || contains(row.name, "(%)") || is_percentage(row)) {
        return {{"是比率，列在数量指标下", "is a rate, listed as quantity (数量指标)"}, Severity::info};
      }
      break;
    case Kind2::benefit:
      if (is_own_activity(row.name) && is_count(row)) {
        return {{"统计的是自身工作量，列在效益指标下", "counts the body's own activity, listed as benefit (效益指标)"}};
      }
      break;
    case Kind2::timeliness:
      if ((is_count(row) || is_money(target)) && !speaks_of_time(row.name)) {
        return {{"是数量或金额，与时间无关，列在时效指标下",
                 "is a count or an amount without a time, listed as timeliness (时效指标)"}};
      }
      break;
    case Kind2::satisfaction:
      if (!contains_any(row.name, {"满意", "好评", "投诉", "认可"})) {
        return {{"没有反映满意程度，列在满意度指标下",
                 "says nothing of satisfaction, listed as satisfaction (满意度指标)"}};
      }
      break;
    case Kind2::quality:
    case Kind2::cost:
    case Kind2::unknown:
      break;
  }
  return {};
}

Row visit(const IndicatorRow& row, RuleRun& run) {
  if (row.level2 == Kind2::unknown) {
    return Row::not_asked;
  }
  const RecordView& view = run.view();
  for (const std::string_view field : {"/name", "/level2", "/annual_target", "/period_target"}) {
    if (view.uncertain(row.pointer() + std::string(field))) {
      return Row::unread;
    }
  }
  const Misfit fault = misfit(row);
  if (!fault.message.zh.empty()) {
    Finding& finding = run.report(
        fault.severity, row.place("name", row.indicator->name),
        {cat("指标", row_name(row), fault.message.zh), cat("the indicator ", row_name(row), " ", fault.message.en)});
    if (row.indicator->level2) {
      finding.related = {first(row.indicator->level2->spans, row.indicator->span)};
    }
  }
  return Row::compared;
}

}  // namespace

extern const constinit Rule class_mismatch = {
    .info = {.id = "indicator/class-mismatch",
             .name = {"二三级指标不匹配", "Indicator under the wrong level 2"},
             .what = {"数量指标下不列比率（提示）；效益指标下不列自身工作量（案件数、次数、场次、举办、开展、办理、检查"
                      "、印发等的计数）；时效"
                      "指标下不列与时间无关的数量或金额；满意度指标应反映满意、好评或投诉。",
                      "No rates under 数量 (info); no counts of the body's own activity under 效益; no counts or money "
                      "without a "
                      "time under 时效; under 满意度 the name speaks of satisfaction, praise or complaints."},
             .why = {"放错类别的指标会使某一类指标名存实亡，分值也随之失衡。",
                     "A class that holds other things is empty in fact, and its weight goes to them."},
             .basis = {"财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》；填报实务",
                       "财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》 (core targets "
                       "and indicators); "
                       "filing practice"},
             .remedy = {"移到相应的二级指标下，或改写指标。", "Move the indicator to its level 2, or rewrite it."},
             .severity = Severity::warning,
             .kinds = all_kinds,
             .since = "0.1.0"},
    .check = per_indicator<visit>};

}  // namespace jixiao::rules::indicator
