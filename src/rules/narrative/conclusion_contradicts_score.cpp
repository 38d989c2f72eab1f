#include <algorithm>

#include "rules/support/completion.h"
#include "rules/support/conclusions.h"
#include "rules/support/execution.h"
#include "rules/support/rows.h"

namespace jixiao::rules::narrative {
namespace {

void check_full_marks(const FindingPlace& place, RuleRun& run) {
  if (const Statement* unmet = unmet_conclusion(run.view().record())) {
    Finding& finding = run.report(place, {cat("自评得分为 100 分，但文中称", quoted(unmet->text)),
                                          cat("the score is 100, but the text says ", quoted(unmet->text))});
    finding.related = {unmet->span};
    return;
  }
  for (const IndicatorRow& row : run.view().rows()) {
    if (run.view().uncertain(row.pointer()) || completion_of(row) != Completion::unmet) {
      continue;
    }
    Finding& finding =
        run.report(place, {cat("自评得分为 100 分，但指标", row_name(row), "未完成"),
                           cat("the score is 100, but the indicator ", row_name(row), " misses its target")});
    finding.related = {row.indicator->span};
    return;
  }
}

void check_conclusion(const Statement& conclusion, const Sourced<Decimal>& score, const FindingPlace& place,
                      RuleRun& run) {
  const Decimal missing = Decimal(100) - score.value;
  const std::optional<Decimal> loss = execution_loss(run.view());
  // Without a rate the execution may have cost all of its 10 points.
  const bool too_much =
      missing > loss.value_or(run.view().thresholds().execution_weight) + Decimal(5) * Decimal::unit(2);
  if (!too_much && !loss && missing > Decimal(0)) {
    run.not_checkable({"没有预算执行率，无法判断扣分来源", "no execution rate that could explain the points lost"});
    return;
  }
  run.compared();
  if (!too_much || names_deduction(run.view().record())) {
    return;
  }
  const Decimal explained = loss.value_or(Decimal(0)).rounded(2);
  const std::string printed = score.value.str();
  Finding& finding = run.report(
      place, {cat("自评得分 ", printed, " 分，结论却称", quoted(conclusion.text), "：扣去的 ", missing.str(),
                  " 分中，预算执行率只能解释 ", explained.str(), " 分，其余没有说明"),
              cat("the score is ", printed, ", yet the conclusion says ", quoted(conclusion.text), ": of the ",
                  missing.str(), " points lost the execution rate explains ", explained.str())});
  finding.related = {conclusion.span};
  finding.expected = Decimal(100) - explained;
  finding.actual = score.value;
  finding.difference = (missing - explained).abs();
}

bool has_actuals(const Record& record) {
  return std::any_of(record.indicators.begin(), record.indicators.end(),
                     [](const Indicator& row) { return row.actual.has_value(); });
}

void check(const Record& record, RuleRun& run) {
  if (!record.assessment || !record.assessment->score) {
    run.not_applicable({"没有自评得分", "no score"});
    return;
  }
  if (run.view().uncertain("/assessment/score")) {
    run.not_checkable({"自评得分未能确认", "the score was not read with certainty"});
    return;
  }
  const Sourced<Decimal>& score = *record.assessment->score;
  const FindingPlace place{"/assessment/score", first(score.spans, run.view().place())};
  if (score.value == Decimal(100) && (has_actuals(record) || unmet_conclusion(record) != nullptr)) {
    run.compared();
    check_full_marks(place, run);
  }
  if (const Statement* conclusion = all_met_conclusion(record)) {
    check_conclusion(*conclusion, score, place, run);
  }
  run.not_applicable({"没有全部完成的结论", "no statement that all targets were met"});
}

}  // namespace

extern const constinit Rule conclusion_contradicts_score = {
    .info =
        {.id = "narrative/conclusion-contradicts-score",
         .name = {"自评结论与得分矛盾", "Conclusion contradicts the score"},
         .what = {"结论称各项指标全部完成时，低于 100 分的部分应能由预算执行率解释（分值 × (1 − 执行率)，容差 0.05 "
                  "分），或写明扣分之处；"
                  "得 100 分的不应有未完成的指标。",
                  "Where the conclusion says that all targets were met, what is missing to 100 follows from the "
                  "execution rate "
                  "(its weight × (1 − rate), within 0.05), or the deduction is named; a score of 100 has no unmet "
                  "indicator."},
         .why = {"分数和结论总有一个不符合实际，读者不知道扣分扣在哪里。",
                 "One of the two is not true, and nobody can see where the points went."},
         .basis =
             {"财预〔2020〕10号《项目支出绩效评价管理办法》（结果客观）；计算方法系推导",
              "财预〔2020〕10号《项目支出绩效评价管理办法》 (performance evaluation of project expenditure: objective "
              "results); the computation is derived"},
         .remedy = {"说明扣分的指标和原因，或修改结论。",
                    "Name the indicators that lost points and why, or change the "
                    "conclusion."},
         .severity = Severity::warning,
         .kinds = AD | AP | R,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::narrative
