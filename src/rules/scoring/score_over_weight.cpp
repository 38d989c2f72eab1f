#include "rules/support/funds.h"
#include "rules/support/rows.h"

namespace jixiao::rules::scoring {
namespace {

struct Pair {
  Bilingual name;
  FindingPlace score_place;
  const Sourced<Decimal>* score = nullptr;
  const Sourced<Decimal>* weight = nullptr;
};

void judge(const Pair& pair, RuleRun& run) {
  run.compared();
  const Decimal& score = pair.score->value;
  const Decimal& weight = pair.weight->value;
  if (!(score > weight)) {
    return;
  }
  const std::string over = (score - weight).str();
  Finding& finding = run.report(
      pair.score_place,
      {cat(pair.name.zh, "得分 ", score.str(), "，超过分值 ", weight.str(), "，多 ", over, " 分"),
       cat("the score ", score.str(), " of ", pair.name.en, " exceeds its weight ", weight.str(), " by ", over)});
  finding.related = pair.weight->spans;
  finding.expected = weight;
  finding.actual = score;
  finding.difference = score - weight;
}

void check_rows(RuleRun& run) {
  for (const IndicatorRow& row : run.view().rows()) {
    const Figure& score = row.indicator->score;
    const Figure& weight = row.indicator->weight;
    if (!score || !weight) {
      continue;
    }
    if (!certain(row, run.view(), {"score", "weight"})) {
      run.unread({"部分分值或得分未能确认", "some weights or scores were not read with certainty"});
      continue;
    }
    const std::string name = row_name(row);
    const std::string zh = cat("指标", name);
    const std::string en = cat("the indicator ", name);
    judge({{zh, en}, {row.pointer() + "/score", first(score->spans, row.indicator->span)}, &*score, &*weight}, run);
  }
}

void check_execution(RuleRun& run) {
  const RecordView& view = run.view();
  for (const FundsRow& row : funds_rows(view)) {
    if (certain_amount(view, row.score).empty() || certain_amount(view, row.weight).empty()) {
      continue;
    }
    judge({{"预算执行率", "the execution rate"},
           {view.pointer(*row.score), first(row.score->amount.spans, row.score->span)},
           &row.score->amount,
           &row.weight->amount},
          run);
  }
}

/// The total of the table may leave the execution rate out of its weights.
void check_total(const Record& record, RuleRun& run) {
  const RecordView& view = run.view();
  if (!record.assessment || !record.assessment->score || !record.assessment->total_weight ||
      view.uncertain("/assessment")) {
    return;
  }
  const Sourced<Decimal>& score = *record.assessment->score;
  if (record.assessment->total_weight->value >= Decimal(100)) {
    judge({{"总分", "the total"}, {"/assessment/score", first(score.spans)}, &score, &*record.assessment->total_weight},
          run);
  }
}

void check(const Record& record, RuleRun& run) {
  run.counting({"处", "scores"});
  check_rows(run);
  check_execution(run);
  check_total(record, run);
  run.not_applicable({"没有同时印出分值和得分", "weight and score are not both printed"});
}

}  // namespace

extern const constinit Rule score_over_weight = {
    .info = {.id = "scoring/score-over-weight",
             .name = {"得分超过分值", "Score above its weight"},
             .what = {"各指标、预算执行率和总分的得分不应超过分值，精确比较。",
                      "No score of an indicator, of the execution rate or in total exceeds its weight, exactly."},
             .why = {"超过满分的得分一定有误，并抬高总分。",
                     "A score above full marks is wrong, and raises the total."},
             .basis = {"填报实务", "Filing practice"},
             .remedy = {"更正得分或分值。", "Correct the score or the weight."},
             .severity = Severity::error,
             .kinds = AD | AP,
             .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::scoring
