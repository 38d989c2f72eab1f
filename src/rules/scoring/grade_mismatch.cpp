#include <algorithm>

#include "rules/support/grades.h"
#include "rules/support/record_view.h"
#include "rules/support/words.h"

namespace jixiao::rules::scoring {
namespace {

void report(const GradeSet& grades, const Sourced<std::string>& grade, const Sourced<Decimal>& score, RuleRun& run) {
  const std::string& should = grade_for(grades, score.value);
  const std::string bands = written(grades);
  Finding& finding =
      run.report({"/assessment/grade", first(grade.spans, run.view().place())},
                 {cat("得分 ", score.value.str(), "，等级应为", should, "（", bands, "），所填为", quoted(grade.value)),
                  cat("a score of ", score.value.str(), " is graded ", should, " (", bands, "), but the form says ",
                      quoted(grade.value))});
  finding.related = score.spans;
  finding.actual = score.value;
}

void check(const Record& record, RuleRun& run) {
  const RecordView& view = run.view();
  if (!record.assessment || !record.assessment->score || !record.assessment->grade) {
    run.not_applicable({"没有同时印出得分和等级", "score and grade are not both printed"});
    return;
  }
  const Assessment& assessment = *record.assessment;
  const bool of_hundred = !assessment.total_weight || assessment.total_weight->value == Decimal(100);
  if (view.uncertain("/assessment") || !of_hundred || assessment.score->value > Decimal(100)) {
    run.not_checkable(
        {"得分或等级未能确认，或不是百分制", "score or grade was not read with certainty, or is not out of 100"});
    return;
  }
  const std::string grade = plain_grade(assessment.grade->value);
  const std::vector<const GradeSet*> sets = sets_with(grade, view.thresholds());
  if (sets.empty()) {
    run.not_checkable({"等级不在已知的等级名称中", "the grade is none of the known ones"});
    return;
  }
  run.compared();
  if (std::none_of(sets.begin(), sets.end(),
                   [&](const GradeSet* set) { return fits(*set, grade, assessment.score->value); })) {
    report(*sets.front(), *assessment.grade, *assessment.score, run);
  }
}

}  // namespace

extern const constinit Rule grade_mismatch = {
    .info =
        {.id = "scoring/grade-mismatch",
         .name = {"等级与得分不符", "Grade does not follow from the score"},
         .what =
             {"等级应与得分所在区间相符：90 分及以上为优，80 分及以上为良，60 分及以上为中，以下为差（可配置）；符合"
              "另一套已知等级（优良合格不合格、优良中低差）的不报告。",
              "The grade is that of the score: 优 from 90, 良 from 80, 中 from 60, 差 below (configurable). A grade "
              "that fits another known set (优良合格不合格, 优良中低差) is in order."},
         .why = {"等级是结果应用的依据，与得分不符就有一处填错。",
                 "Consequences follow from the grade; if it does not fit, one of the two is wrong."},
         .basis = {"财预〔2020〕10号《项目支出绩效评价管理办法》（四个等级）；其他等级系填报实务",
                   "财预〔2020〕10号《项目支出绩效评价管理办法》 (performance evaluation of project expenditure: four "
                   "grades); other sets are filing practice"},
         .remedy = {"按得分更正等级，或核对得分。", "Correct the grade, or check the score."},
         .severity = Severity::error,
         .kinds = AD | AP | R,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::scoring
