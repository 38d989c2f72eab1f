#include "rules/support/classes.h"

namespace jixiao::rules::indicator {
namespace {

MissingClass missing(const Record& /*record*/) {
  return {{"指标表没有满意度指标", "the table has no satisfaction indicator (满意度指标)"}, Severity::warning};
}

}  // namespace

extern const constinit Rule satisfaction_missing = {
    .info = {.id = "indicator/satisfaction-missing",
             .name = {"缺少满意度指标", "No satisfaction indicator"},
             .what = {"按产出、效益、满意度、成本分级的指标表中，一级或二级为满意度、或名称含满意度的指标至少有一个。",
                      "A table with levels of output, benefit, satisfaction or cost has at least one indicator whose "
                      "level 1 or "
                      "2 is 满意度, or whose name speaks of it."},
             .why = {"直接服务公众的支出，服务对象是否满意是结果的一部分；不直接服务公众的可以不设。",
                     "Where the public is served, its satisfaction is part of the result; others may leave it out."},
             .basis = {"中发〔2018〕34号《中共中央 国务院关于全面实施预算绩效管理的意见》；"
                       "财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》",
                       "中发〔2018〕34号《中共中央 国务院关于全面实施预算绩效管理的意见》 (comprehensive performance "
                       "budgeting); "
                       "财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》 (core targets "
                       "and indicators)"},
             .remedy = {"补充服务对象满意度指标；不面向公众的可说明不设的理由。",
                        "Add an indicator of the satisfaction of those served, or say why there is none."},
             .severity = Severity::warning,
             .kinds = all_kinds,
             .since = "0.1.0"},
    .check = missing_class<Class::satisfaction, missing>};

}  // namespace jixiao::rules::indicator
