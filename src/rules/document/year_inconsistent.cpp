#include <algorithm>

#include "rules/support/words.h"
#include "rules/support/years.h"

namespace jixiao::rules::document {
namespace {

/// All against the first; every differing year once.
void compare_statements(const std::vector<StatedYear>& years, RuleRun& run) {
  std::vector<int> reported;
  for (const StatedYear& other : years) {
    const StatedYear& reference = years.front();
    if (other.year == reference.year || std::count(reported.begin(), reported.end(), other.year) > 0) {
      continue;
    }
    reported.push_back(other.year);
    const std::string first_year = std::to_string(reference.year);
    const std::string other_year = std::to_string(other.year);
    const Bilingual here = name_of(other.where);
    const Bilingual there = name_of(reference.where);
    Finding& finding =
        run.report(other.place, {cat(here.zh, "的年度为 ", other_year, "，", there.zh, "为 ", first_year),
                                 cat(here.en, " says ", other_year, ", ", there.en, " says ", first_year)});
    finding.related = {reference.place.span};
  }
}

void compare_period(const StatedYear& stated, const Period& period, RuleRun& run) {
  const auto start = year_of(period.start);
  const auto end = year_of(period.end);
  if ((!start || *start <= stated.year) && (!end || *end >= stated.year)) {
    return;
  }
  const std::string printed = period.start == period.end ? period.start : cat(period.start, "~", period.end);
  const std::string text = std::to_string(stated.year);
  Finding& finding =
      run.report({"/period", period.span}, {cat("项目期 ", printed, " 不包含年度 ", text),
                                            cat("the project period ", printed, " does not contain the year ", text)});
  finding.related = {stated.place.span};
}

void compare_deadlines(int year, RuleRun& run) {
  const std::vector<Deadline> deadlines = deadlines_of(run.view());
  run.compared(deadlines.size());
  for (const Deadline& deadline : deadlines) {
    if (deadline.year < year) {
      const std::string passed = std::to_string(deadline.year);
      const std::string begun = std::to_string(year);
      run.report(deadline.place, {cat("目标期限 ", passed, " 年早于年度 ", begun),
                                  cat("the deadline in ", passed, " is over before the year ", begun)});
    }
  }
}

void check(const Record& record, RuleRun& run) {
  const std::vector<StatedYear> years = stated_years(run.view());
  if (years.size() > 1) {
    run.compared();
    compare_statements(years, run);
  }
  if (!years.empty() && !run.view().uncertain("/fiscal_year")) {
    if (record.period && !run.view().uncertain("/period") && !(record.period->start + record.period->end).empty()) {
      run.compared();
      compare_period(years.front(), *record.period, run);
    }
    compare_deadlines(years.front().year, run);
  }
  run.not_applicable({"没有两处可比的年度", "the year is not stated twice"});
}

}  // namespace

extern const constinit Rule year_inconsistent = {
    .info =
        {.id = "document/year-inconsistent",
         .name = {"年度前后不一致", "Years contradict one another"},
         .what =
             {"标题、表头、年度栏和文件名写明的年度应一致；项目期应包含该年度；有期限的目标不应在年度开始前到期。落款日"
              "期和正文"
              "提到的其他年份不算。",
              "The years stated in title, heading, field and file name agree; a project period contains the year; a "
              "goal "
              "with a deadline does not end before the year begins. Dates of signatures and other years of the text do "
              "not count."},
         .why = {"多为沿用上年的表未改全，会归入错误的年度。",
                 "Usually last year's form was reused and not changed everywhere; it will be filed under the wrong "
                 "year."},
         .basis = {"《中华人民共和国预算法》第七十五条（数额准确、内容完整，据以推及绩效表）",
                   "《中华人民共和国预算法》第七十五条 (Budget Law, Art. 75: accurate and complete; its application to "
                   "these "
                   "forms is derived)"},
         .remedy = {"统一各处年度；确为跨年项目的，核对项目期。",
                    "Use one year throughout; check the period of a project of "
                    "several years."},
         .severity = Severity::warning,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::document
