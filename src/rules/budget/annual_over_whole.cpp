#include "rules/support/bounds.h"

namespace jixiao::rules::budget {
namespace {

void check(const Record& /*record*/, RuleRun& run) {
  const std::vector<Bound> bounds = annual_bounds(run.view());
  if (bounds.empty()) {
    run.not_applicable({"没有同时列出项目总额和年度资金", "whole and annual funds are not both printed"});
  }
  for (const Bound& bound : bounds) {
    Judgement judgement;
    if (exceeded(bound, run, judgement)) {
      report_excess(bound, judgement.balance, Severity::warning, run);
    }
  }
}

}  // namespace

extern const constinit Rule annual_over_whole = {
    .info =
        {.id = "budget/annual-over-whole",
         .name = {"年度资金超过项目总额", "Annual funds exceed the whole project's"},
         .what = {"总额及各来源的年度资金不应超过同一来源的项目（中期、实施期）资金总额，允许四舍五入尾差。",
                  "For the total and for each source, the funds of the year do not exceed those of the whole project, "
                  "within rounding."},
         .why = {"一年的资金不可能多于整个项目的资金，多为两栏填反或总额未更新。",
                 "One year cannot cost more than all years: usually the columns were swapped or the whole was not "
                 "updated."},
         .basis = {"依表式推导", "Derived from the form"},
         .remedy = {"核对项目总额和年度资金。", "Compare the two columns."},
         .severity = Severity::warning,
         .kinds = TP,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::budget
