#include <set>

#include "rules/support/classes.h"
#include "rules/support/words.h"

namespace jixiao::rules::indicator {
namespace {

void report(const IndicatorRow& row, bool misplaced, RuleRun& run) {
  const std::string level1 = quoted(text_of(row.indicator->level1));
  const std::string level2 = quoted(text_of(row.indicator->level2));
  Finding& finding =
      run.report(row.place("level2", row.indicator->level2),
                 misplaced ? Message{cat("二级指标", level2, "列在", level1, "下"),
                                     cat("the level 2 ", level2, " stands below ", level1)}
                           : Message{cat("二级指标", level2, "不是通行的二级指标名称"),
                                     cat("the level 2 ", level2, " is no level-2 name of the taxonomy")});
  finding.related = {first(row.indicator->level1->spans, row.indicator->span)};
}

void check(const Record& /*record*/, RuleRun& run) {
  std::set<std::string> reported;  // a merged cell counts once
  for (const IndicatorRow& row : run.view().rows()) {
    const Level2 level2 = level2_of(row, run.view());
    if (level2 == Level2::doubtful) {
      run.unread(levels_not_read());
    }
    if (level2 == Level2::not_asked || level2 == Level2::doubtful) {
      continue;
    }
    run.compared();
    const std::string cell = cat(text_of(row.indicator->level1), "|", text_of(row.indicator->level2));
    if (level2 != Level2::in_place && reported.insert(cell).second) {
      report(row, level2 == Level2::misplaced, run);
    }
  }
  run.not_applicable({"没有已知一级指标下的二级指标", "no level 2 below a known level 1"});
}

}  // namespace

extern const constinit Rule unknown_level2 = {
    .info =
        {.id = "indicator/unknown-level2",
         .name = {"二级指标不规范", "Level 2 not of the taxonomy"},
         .what =
             {"一级指标为产出、效益（效果）、满意度、成本时，二级指标应为数量、质量、时效（进度）、成本，经济、社会、生"
              "态"
              "环境成本，经济、社会、生态（环境）效益、可持续影响，或满意度（服务对象），并列在各自的一级指标下；“指标”"
              "“等”、"
              "括号和空白不计。满意度可列在效益下，成本可列在产出下；职责履行、履职效益、实施效益等评价框架的名称也算。"
              "错列的行，和所属一级指标没有印出的行，不判断。",
              "Below a level 1 of output, benefit, satisfaction or cost the level 2 is 数量, 质量, 时效 (进度), 成本; "
              "经济成本, 社会成本, 生态环境成本; 经济, 社会, 生态 or 环境效益, 可持续影响; or 满意度 (服务对象), and "
              "stands below its own level 1; 指标, 等, brackets and white space do not count. 满意度 may stand below "
              "benefit and 成本 below output; the names of the evaluation frames (职责履行, 履职效益, 实施效益) count "
              "too. Shifted rows, and rows whose own level 1 is not printed, are not judged."},
         .why = {"放错类别的指标不能按类汇总，分值也随之错位。",
                 "Indicators in the wrong class cannot be added up by class, and carry its weight away."},
         .basis = {"财预〔2015〕88号《中央部门预算绩效目标管理办法》；财预〔2021〕101号"
                   "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》",
                   "财预〔2015〕88号《中央部门预算绩效目标管理办法》 (performance targets of central departments); "
                   "财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》 (core targets and "
                   "indicators)"},
         .remedy = {"改用通行的二级指标名称，并放到所属的一级指标下。",
                    "Use a level 2 of the taxonomy, below its own level 1."},
         .severity = Severity::warning,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::indicator
