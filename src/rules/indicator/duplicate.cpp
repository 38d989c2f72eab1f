#include <map>

#include "base/unicode.h"
#include "rules/support/indicator_names.h"
#include "rules/support/rows.h"

namespace jixiao::rules::indicator {
namespace {

/// Where a name has to be unique: the section, and the task where tasks own indicators, as a column of their own or
/// as level 2 of another frame (履职效能).
std::string scope_of(const IndicatorRow& row) {
  const Indicator& indicator = *row.indicator;
  const bool task_as_level = row.level1 == Class::unknown && row.level2 == Kind2::unknown;
  return cat(text_of(indicator.section), "|", fold_tight(text_of(indicator.task)), "|",
             task_as_level ? fold_tight(text_of(indicator.level2)) : "", "|");
}

void check(const Record& /*record*/, RuleRun& run) {
  const auto& rows = run.view().rows();
  if (rows.size() < 2) {
    run.not_applicable({"不足两个指标", "fewer than two indicators"});
    return;
  }
  std::map<std::string, const IndicatorRow*> earlier;
  for (const IndicatorRow& row : rows) {
    if (run.view().uncertain(row.pointer() + "/name")) {
      run.unread({"部分指标名称未能确认", "some names were not read with certainty"});
      continue;
    }
    run.compared();
    const auto [found, added] = earlier.emplace(scope_of(row) + normalised_name(row.name), &row);
    if (!added) {
      Finding& finding =
          run.report(row.place("name", row.indicator->name),
                     {cat("指标", row_name(row), "重复出现"), cat("the indicator ", row_name(row), " stands twice")});
      finding.related = {found->second->indicator->span};
    }
  }
}

}  // namespace

extern const constinit Rule duplicate = {
    .info =
        {.id = "indicator/duplicate",
         .name = {"指标重复", "Duplicate indicator"},
         .what = {"同一张表（同一部分、同一任务）中，去掉序号、空白和注明单位的括号后，指标名称不应相同。",
                  "Within one section (and one task, where tasks own indicators) no two names are equal after removing "
                  "ordinals, white space and brackets with a unit."},
         .why = {"同一结果计了两次，分值和结论都会失真。",
                 "One result counts twice, in weights and in the conclusion."},
         .basis =
             {"填报实务；财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（重点突出）",
              "Filing practice; 财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》 (core "
              "targets "
              "and indicators: the essential ones)"},
         .remedy = {"删去一行，或在名称中写明差别。", "Drop one row, or say in the names what differs."},
         .severity = Severity::warning,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::indicator
