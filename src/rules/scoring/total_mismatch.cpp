#include <algorithm>

#include "rules/support/points.h"
#include "rules/support/words.h"

namespace jixiao::rules::scoring {
namespace {

struct Total {
  Amount printed;
  std::vector<Amount> points;
  Balance sums;

  Total(const Amount& total, std::vector<Amount> scores)
      : printed(total), points(std::move(scores)), sums(balance({printed}, points)) {}

  /// T1, or the sum rounded to the total's own decimals; to whole points is a fault, if a smaller one.
  [[nodiscard]] bool holds() const { return sums.within() || (printed.value.decimals() > 0 && is_rounded()); }
  [[nodiscard]] bool is_rounded() const { return !(sums.gap.abs() > half_step(printed.value)); }
};

void report(const Total& total, bool with_execution, RuleRun& run) {
  const std::string added = written(total.points, total.sums.right, "");
  const std::string stated = total.printed.value.str();
  const std::string gap = total.sums.gap.abs().str();
  const bool rounded = total.is_rounded() && total.sums.right.decimals() > 0;
  Finding& finding =
      run.report(rounded ? Severity::warning : Severity::error, total.printed.place,
                 {cat("总分 ", stated, "，各项得分合计 ", added, with_execution ? "（最后一项为预算执行率）" : "",
                      "，相差 ", gap, rounded ? "（可能是取整所致）" : ""),
                  cat("the total is ", stated, ", the scores add up to ", added,
                      with_execution ? " (the last is the execution rate's)" : "", ": a gap of ", gap,
                      rounded ? " (rounding may explain it)" : "")});
  finding.related = spans_of(total.points);
  finding.expected = total.sums.right;
  finding.actual = total.printed.value;
  finding.difference = total.sums.gap.abs();
}

/// The rate's score stands apart and is not known, and the rows alone do not make 100.
bool lacks_execution(const PointsColumn& scores, const RecordView& view) {
  const PointsColumn weights = points_of(view, Points::weight);
  const bool table_is_all = weights.whole() && sum_of(weights.rows) == Decimal(100);
  return !scores.execution && !table_is_all;
}

/// Rows and rate weigh 100 together, and 100 is what the total row prints: the rows alone are not the total.
bool includes_execution(const PointsColumn& scores, const RecordView& view) {
  const auto& assessment = view.record().assessment;
  const PointsColumn weights = points_of(view, Points::weight);
  const bool hundred = assessment && assessment->total_weight && assessment->total_weight->value == Decimal(100) &&
                       !view.uncertain("/assessment/total_weight");
  return hundred && scores.execution && weights.execution && weights.whole() && sum_of(weights.all()) == Decimal(100) &&
         sum_of(weights.rows) != Decimal(100);
}

void judge(const Amount& printed, const PointsColumn& scores, RuleRun& run) {
  const Total with(printed, scores.all());
  const Total without(printed, scores.rows);
  if (with.holds() || (without.holds() && !includes_execution(scores, run.view()))) {
    run.compared();
    return;
  }
  if (lacks_execution(scores, run.view())) {
    run.not_checkable({"预算执行率的得分未能确认", "the score of the execution rate is not known"});
    return;
  }
  run.compared();
  report(with, scores.execution.has_value(), run);
}

void check(const Record& record, RuleRun& run) {
  const RecordView& view = run.view();
  if (!record.assessment || !record.assessment->score) {
    run.not_checkable({"没有总分", "no total score"});
    return;
  }
  if (view.uncertain("/assessment/score")) {
    run.not_checkable({"总分未能确认", "the total was not read with certainty"});
    return;
  }
  if (!view.has_indicator_table()) {
    run.not_checkable({"没有各项得分", "no table of scores"});
    return;
  }
  if (has_several_tables(view)) {
    run.not_checkable({"有几张指标表，得分如何合计不明", "several tables: which scores make the total is not known"});
    return;
  }
  const PointsColumn scores = points_of(view, Points::score);
  if (can_add_up(scores, Points::score, run)) {
    const Sourced<Decimal>& score = *record.assessment->score;
    judge({score.value, "", {"/assessment/score", first(score.spans, view.place())}, {}}, scores, run);
  }
}

}  // namespace

extern const constinit Rule total_mismatch = {
    .info =
        {.id = "scoring/total-mismatch",
         .name = {"总分与分项合计不符", "Total is not the sum of the scores"},
         .what = {"总分（报告取正文中的自评得分）应等于各指标得分与预算执行率得分之和，允许四舍五入尾差，全为整数时精确"
                  "比较；总分取整为警告。有指标缺得分时不判断。",
                  "The total (in a report the score that the text states) is the sum of the scores of all indicators "
                  "and of the execution rate, within rounding; whole points exactly. A warning where the total was "
                  "rounded to whole points. Not judged where an indicator lacks its score."},
         .why = {"总分决定等级和结果应用，必须能由分项加出来。",
                 "Grade and consequences follow from the total: it has to come out of its parts."},
         .basis = {"填报实务", "Filing practice"},
         .remedy = {"重新加总，更正总分或分项得分。", "Add up again; correct the total or a score."},
         .severity = Severity::error,
         .kinds = AD | AP | R,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::scoring
