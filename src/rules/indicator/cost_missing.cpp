#include "base/unicode.h"
#include "rules/support/classes.h"
#include "rules/support/words.h"

namespace jixiao::rules::indicator {
namespace {

/// Projects whose cost is the first thing asked for.
bool builds_or_buys(const Record& record) {
  return record.scope == Scope::project &&
         contains_any(fold_tight(text_of(record.project)), {"工程", "修缮", "购置", "建设", "采购"});
}

MissingClass missing(const Record& record) {
  if (builds_or_buys(record)) {
    const std::string project = quoted(text_of(record.project));
    return {{cat("项目", project, "没有成本指标"), cat("the project ", project, " has no cost indicator (成本指标)")},
            Severity::warning};
  }
  return {{"指标表没有成本指标", "the table has no cost indicator (成本指标)"}, Severity::info};
}

}  // namespace

extern const constinit Rule cost_missing = {
    .info =
        {.id = "indicator/cost-missing",
         .name = {"缺少成本指标", "No cost indicator"},
         .what = {"按产出、效益、满意度、成本分级的指标表中，一级为成本、或产出下二级为成本的指标至少有一个；工程、修缮"
                  "、购置、建设、"
                  "采购类项目为警告，其余为提示。",
                  "A table with levels of output, benefit, satisfaction or cost has at least one indicator of cost, as "
                  "a level "
                  "1 or as a level 2 below output; a warning for projects of construction, repair or purchase, else "
                  "info."},
         .why = {"没有成本指标，产出多少都谈不上效率。", "Without a cost, no amount of output shows efficiency."},
         .basis = {"财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》",
                   "财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》 (core targets and "
                   "indicators)"},
         .remedy = {"补充经济成本等成本指标。", "Add an indicator of cost."},
         .severity = Severity::info,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = missing_class<Class::cost, missing>};

}  // namespace jixiao::rules::indicator
