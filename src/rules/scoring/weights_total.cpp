#include <algorithm>

#include "rules/support/points.h"
#include "rules/support/words.h"

namespace jixiao::rules::scoring {
namespace {

/// 100 in the table, with the execution rate inside or outside of it; or 90 or 80, and the rate has the rest. Target
/// forms leave the rate out.
bool is_whole(const PointsColumn& weights, bool target_form) {
  const Decimal table = sum_of(weights.rows);
  if (table == Decimal(100) || (weights.execution && table + weights.execution->value == Decimal(100))) {
    return true;
  }
  const bool rate_apart = target_form || !weights.execution;
  return rate_apart && (table == Decimal(90) || (!target_form && table == Decimal(80)));
}

/// The printed total of the weights, where it was read with certainty.
const Sourced<Decimal>* printed_total(const RecordView& view) {
  const auto& assessment = view.record().assessment;
  const bool printed = assessment && assessment->total_weight && !view.uncertain("/assessment/total_weight");
  return printed ? &*assessment->total_weight : nullptr;
}

void report(const PointsColumn& weights, RuleRun& run) {
  const RecordView& view = run.view();
  const std::vector<Amount> all = weights.all();
  const Decimal total = sum_of(all);
  const std::string added = written(all, total, "");
  const Sourced<Decimal>* printed = printed_total(view);
  const FindingPlace place =
      printed == nullptr ? all.front().place
                         : FindingPlace{"/assessment/total_weight", first(printed->spans, all.front().place.span)};
  const std::string_view zh = weights.execution ? "（最后一项为预算执行率）" : "";
  const std::string_view en = weights.execution ? " (the last is the execution rate's)" : "";
  Finding& finding = run.report(
      place, {cat("分值合计 ", added, zh, "，不是 100"), cat("the weights ", added, en, " do not make 100")});
  finding.related = spans_of(all, printed == nullptr ? 1 : 0);
  finding.expected = Decimal(100);
  finding.actual = total;
  finding.difference = (total - Decimal(100)).abs();
}

void check(const Record& record, RuleRun& run) {
  const RecordView& view = run.view();
  const bool target_form = record.kind == Kind::target_form;
  const PointsColumn weights = points_of(view, Points::weight);
  if (target_form && weights.rows.empty()) {
    run.not_applicable({"目标表没有分值", "the target form prints no weights"});
    return;
  }
  if (has_several_tables(view)) {
    run.not_checkable({"有几张指标表，分值如何合计不明", "several tables: which weights make up 100 is not known"});
    return;
  }
  if (!can_add_up(weights, Points::weight, run)) {
    return;
  }
  if (is_whole(weights, target_form)) {
    run.compared();
    return;
  }
  const Sourced<Decimal>* printed = printed_total(view);
  const bool rate_missing = printed != nullptr && printed->value != sum_of(weights.rows);
  if (!target_form && !weights.execution && (weights.execution_unknown || rate_missing)) {
    run.not_checkable({"预算执行率的分值未能确认", "the weight of the execution rate is not known"});
    return;
  }
  run.compared();
  report(weights, run);
}

}  // namespace

extern const constinit Rule weights_total = {
    .info =
        {.id = "scoring/weights-total",
         .name = {"分值合计不为100", "Weights do not make 100"},
         .what = {"各指标分值之和（加预算执行率分值）应为 100，精确比较；执行率在表内或表外、指标表 90 或 80 而执行率"
                  "另计都可以。目标表为 100 或 90。有指标缺分值时不判断。",
                  "The weights of all indicators (and that of the execution rate) make exactly 100, whether the rate "
                  "stands inside or outside the table, or the table makes 90 or 80 and the rate the rest. Target forms "
                  "make 100 or 90. Not judged where an indicator lacks its weight."},
         .why = {"合计不是 100，总分和等级都没有意义，填报系统也不予提交。",
                 "If they do not, neither total score nor grade means anything, and filing systems refuse the form."},
         .basis =
             {"财预〔2020〕10号《项目支出绩效评价管理办法》；填报实务",
              "财预〔2020〕10号《项目支出绩效评价管理办法》 (performance evaluation of project expenditure); filing "
              "practice"},
         .remedy = {"调整各指标分值，使合计为 100。", "Adjust the weights so that they make 100."},
         .severity = Severity::error,
         .kinds = TP | AD | AP,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::scoring
