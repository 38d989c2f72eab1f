#include <algorithm>

#include "rules/support/actuals.h"
#include "rules/support/expected_score.h"
#include "rules/support/indicator_names.h"
#include "rules/support/rows.h"

namespace jixiao::rules::scoring {
namespace {

/// A stricter key may lower a score: where the row or the form says so, or the target was far exceeded.
bool may_be_lower(const IndicatorRow& row, const Comparison& done, const RecordView& view) {
  return !is_blank_reason(row.indicator->reason) || !is_blank_reason(view.record().reason) ||
         (done.completion == Completion::met && overshot(done, view.thresholds())) || has_scoring_key(view.record());
}

void report(const IndicatorRow& row, const Decimal& expected, RuleRun& run) {
  const Decimal& score = row.indicator->score->value;
  const Decimal& weight = row.indicator->weight->value;
  const Decimal difference = (score - expected).abs().rounded(2);
  const bool large = (score - expected).abs() > weight * Decimal::unit(1);
  const std::string should = expected.rounded(2).str();
  const std::string wanted = shortened(text_of(*row.target));
  const std::string done = shortened(text_of(row.indicator->actual));
  const bool higher = score > expected;
  Finding& finding = run.report(
      large ? Severity::error : Severity::warning, row.place("score", Text({"", row.indicator->score->spans})),
      {cat("指标", row_name(row), "指标值 ", wanted, "，完成 ", done, "，分值 ", weight.str(), "，应得 ", should,
           " 分，实填 ", score.str(), " 分，", higher ? "高 " : "低 ", difference.str(), " 分"),
       cat("the indicator ", row_name(row), " (target ", wanted, ", actual ", done, ", weight ", weight.str(),
           ") should earn ", should, " points, but has ", score.str(), ": ", difference.str(),
           higher ? " too many" : " too few")});
  finding.related = row.indicator->actual->spans;
  finding.expected = expected.rounded(2);
  finding.actual = score;
  finding.difference = difference;
}

Row visit(const IndicatorRow& row, RuleRun& run) {
  const Indicator& indicator = *row.indicator;
  const Value* target = target_value(row);
  if (target == nullptr || target->type == ValueType::none) {
    return Row::not_asked;
  }
  if (!certain(row, run.view(), {row.target_field, "actual", "weight", "score", "reason"}) || !indicator.weight ||
      !indicator.score) {
    return Row::unread;
  }
  const Comparison done = compare(row);
  const std::vector<Decimal> scores = expected_scores(row, done, indicator.weight->value);
  if (scores.empty()) {
    return Row::unread;
  }
  // What exceeds the weight is score-over-weight's.
  const Decimal printed = std::min(indicator.score->value, indicator.weight->value);
  const Decimal& expected = nearest_score(scores, indicator.weight->value, printed);
  const bool lower = printed < *std::max_element(scores.begin(), scores.end());
  if ((printed - expected).abs() > score_tolerance() && !(lower && may_be_lower(row, done, run.view()))) {
    report(row, expected, run);
  }
  return Row::compared;
}

void check(const Record& record, RuleRun& run) {
  if (has_actual_column(run)) {
    per_indicator<visit>(record, run);
  }
}

}  // namespace

extern const constinit Rule score_completion_mismatch = {
    .info =
        {.id = "scoring/score-completion-mismatch",
         .name = {"得分与完成情况不符", "Score does not follow from completion"},
         .what =
             {"完成的指标得满分；正向指标未完成的按完成比例得分，反向指标按 指标值/完成值 或 1-超出比例 得分（取较近"
              "者），满意度也可以直接按百分比；允许相差 0.1 分，相差超过分值的 10% 为错误。得分偏低而写明原因、印有"
              "评分标准的不报告。",
              "A target met earns its weight; a forward one missed earns actual / target of it, a reverse one "
              "target / actual or 1 - excess / target (whichever is nearer), satisfaction also its percentage; "
              "0.1 either way. An error when off by more than 10% of the weight. A lower score is in order where "
              "a reason is given or the form prints its own scoring key."},
         .why = {"得分与完成值对不上，总分和等级就不可信。",
                 "If scores do not follow from what was done, total and grade cannot be trusted."},
         .basis = {"财预〔2020〕10号《项目支出绩效评价管理办法》",
                   "财预〔2020〕10号《项目支出绩效评价管理办法》 (performance evaluation of project expenditure)"},
         .remedy = {"按评分公式重新计算得分；另有扣分标准的，在原因栏写明。",
                    "Compute the score again; where a stricter key applies, say so in the reason."},
         .severity = Severity::warning,
         .kinds = AD | AP,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::scoring
