#include <algorithm>

#include "rules/support/execution.h"
#include "rules/support/expected_score.h"
#include "rules/support/reasons.h"
#include "rules/support/words.h"

namespace jixiao::rules::scoring {
namespace {

bool fits(const Decimal& score, const Decimal& expected) {
  return !((score - expected).abs() > score_tolerance());
}

/// Rounded to whole points, or the score of 执行数 / 年初预算数.
bool is_explained(const FundsRow& row, const Decimal& expected, const Decimal& score, const Decimal& weight,
                  const RecordView& view) {
  const auto initial = share_of(view, row.executed, row.initial);
  constexpr int rate_decimals = 8;
  return score == expected.rounded(0) ||
         (initial && fits(score, execution_score(initial->percent(rate_decimals), weight)));
}

void judge(const FundsRow& row, const Decimal& percent, RuleRun& run) {
  const RecordView& view = run.view();
  const Decimal& weight = row.weight->amount.value;
  const Decimal& score = row.score->amount.value;
  if (score > weight) {
    return;  // score-over-weight reports it
  }
  const Decimal expected = execution_score(percent, weight);
  // A stricter key may lower the score, where the form says so; what is told of a rate that is not low is no such key.
  const bool low = percent < view.thresholds().low_execution;
  const bool may_be_lower =
      (low && low_execution_is_explained(view, row)) || deduction_is_told(view, row) || has_scoring_key(view.record());
  if (fits(score, expected) || (score < expected && may_be_lower)) {
    return;
  }
  const bool explained = is_explained(row, expected, score, weight, view);
  const std::string rate = percent.rounded(2).str();
  const std::string should = expected.rounded(2).str();
  Finding& finding = run.report(
      explained ? Severity::warning : Severity::error,
      {view.pointer(*row.score), first(row.score->amount.spans, row.score->span)},
      {cat("预算执行率 ", rate, "%，分值 ", weight.str(), "，应得 ", should, " 分，实填 ", score.str(), " 分"),
       cat("the execution rate ", rate, "% earns ", should, " of ", weight.str(), " points, but the form gives ",
           score.str())});
  finding.related = row.weight->amount.spans;
  finding.expected = expected.rounded(2);
  finding.actual = score;
  finding.difference = (score - expected).abs().rounded(2);
}

void check(const Record& /*record*/, RuleRun& run) {
  const RecordView& view = run.view();
  for (const FundsRow& row : funds_rows(view)) {
    const bool of_nothing = row.divisor != nullptr && row.divisor->amount.value.is_zero();
    if (row.score == nullptr || row.weight == nullptr || of_nothing) {
      continue;
    }
    const auto percent = execution_percent(view, row);
    if (!percent || certain_amount(view, row.weight).empty() || certain_amount(view, row.score).empty()) {
      run.unread({"缺少可以确认的执行率、分值或得分", "rate, weight or score is missing or not certain"});
      continue;
    }
    run.compared();
    judge(row, *percent, run);
  }
  run.not_checkable({"没有同时印出执行率的分值和得分", "weight and score of the execution rate are not both printed"});
}

}  // namespace

extern const constinit Rule execution_score_wrong = {
    .info =
        {.id = "scoring/execution-score-wrong",
         .name = {"执行率得分错误", "Wrong score of the execution rate"},
         .what =
             {"预算执行率得分应为 执行率（不超过 100%）× 分值，执行率按金额重新计算，没有金额的取所印执行率，允许相差"
              " 0.1 分；取整到整数分，或符合年初预算数的，为警告。得分偏低而说明了原因的不报告。",
              "The score of the execution rate is rate (at most 100%) × weight, the rate from the amounts, else as "
              "printed, 0.1 either way; a warning where it was rounded to whole points or fits the initial "
              "budget. A lower score is in order where the form says why."},
         .why = {"这一项完全由公式决定，算错即总分有误。",
                 "This score follows from a formula alone: if it is wrong, so is the total."},
         .basis = {"财预〔2020〕10号《项目支出绩效评价管理办法》",
                   "财预〔2020〕10号《项目支出绩效评价管理办法》 (performance evaluation of project expenditure)"},
         .remedy = {"按执行率乘以分值重新计算，保留小数。", "Compute rate × weight again, and keep the decimals."},
         .severity = Severity::error,
         .kinds = AD | AP,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::scoring
