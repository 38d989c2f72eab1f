#include <algorithm>

#include "rules/support/indicator_names.h"
#include "rules/support/reasons.h"
#include "rules/support/rows.h"

namespace jixiao::rules::scoring {
namespace {

Row visit(const IndicatorRow& row, RuleRun& run) {
  const Indicator& indicator = *row.indicator;
  if (!indicator.weight && !indicator.score) {
    return Row::not_asked;
  }
  if (!indicator.weight || !indicator.score || !certain(row, run.view(), {"weight", "score", "reason"})) {
    return Row::unread;
  }
  const Decimal& weight = indicator.weight->value;
  const Decimal& score = indicator.score->value;
  if (score < weight && is_blank_reason(indicator.reason)) {
    const std::string lost = (weight - score).str();
    Finding& finding = run.report(
        row.place("score", Text({"", indicator.score->spans})),
        {cat("指标", row_name(row), "分值 ", weight.str(), "，得分 ", score.str(), "，扣 ", lost, " 分，没有说明原因"),
         cat("the indicator ", row_name(row), " has ", score.str(), " of ", weight.str(), " points: ", lost,
             " were deducted without a reason")});
    finding.expected = weight;
    finding.actual = score;
    finding.difference = weight - score;
  }
  return Row::compared;
}

void check(const Record& record, RuleRun& run) {
  if (!has_place_for_row_reasons(run.view())) {
    run.not_checkable({"表中没有原因栏", "the form has no place for reasons"});
    return;
  }
  if (std::none_of(record.indicators.begin(), record.indicators.end(),
                   [](const Indicator& row) { return row.weight && row.score; })) {
    run.not_checkable({"没有同时印出分值和得分", "weight and score are not both printed"});
    return;
  }
  if (!is_blank_reason(record.reason)) {
    run.compared();  // one reason for the whole form explains every row
    return;
  }
  per_indicator<visit>(record, run);
}

}  // namespace

extern const constinit Rule deduction_without_reason = {
    .info =
        {.id = "scoring/deduction-without-reason",
         .name = {"扣分未说明原因", "Points deducted without a reason"},
         .what = {"指标得分低于分值时，偏差原因不应空白或只填“无”“/”“0”，完成与否都一样。预算执行率按公式扣分，不检查；"
                  "全表共用的原因栏已填写的不报告；没有原因栏的表不判断。",
                  "Where the score of an indicator is below its weight, the reason is not blank, 无, / or 0, whether "
                  "the target is met or not. The execution rate loses points by its formula and is left out; one "
                  "filled reason cell for the whole form is enough; forms without a place for reasons are not "
                  "judged."},
         .why = {"扣分不说明原因，复核人无法判断扣得对不对。",
                 "Without a reason a reviewer cannot tell whether the deduction is right."},
         .basis =
             {"财预〔2020〕10号《项目支出绩效评价管理办法》；填报实务",
              "财预〔2020〕10号《项目支出绩效评价管理办法》 (performance evaluation of project expenditure); filing "
              "practice"},
         .remedy = {"写明扣分的原因和改进措施；不应扣分的更正得分。",
                    "Say why points were lost and what will be done; or correct the score."},
         .severity = Severity::warning,
         .kinds = AD | AP,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::scoring
