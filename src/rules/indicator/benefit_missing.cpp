#include "rules/support/classes.h"

namespace jixiao::rules::indicator {
namespace {

MissingClass missing(const Record& /*record*/) {
  return {{"指标表没有效益指标", "the table has no benefit indicator (效益指标)"}, Severity::error};
}

}  // namespace

extern const constinit Rule benefit_missing = {
    .info = {.id = "indicator/benefit-missing",
             .name = {"缺少效益指标", "No benefit indicator"},
             .what = {"按产出、效益、满意度、成本分级的指标表中，至少有一个有名称的效益（效果）指标，或经济、社会、生态"
                      "效益、可持续影响"
                      "的二级指标。",
                      "A table with levels of output, benefit, satisfaction or cost has at least one named indicator "
                      "of 效益 or "
                      "效果, or a level 2 of economic, social or ecological benefit or lasting effect."},
             .why = {"只有产出没有效益，看不出钱花得值不值。",
                     "Outputs alone do not show whether the money was worth it."},
             .basis = {"中发〔2018〕34号《中共中央 "
                       "国务院关于全面实施预算绩效管理的意见》；财预〔2015〕88号《中央部门预算绩效目标管理办法》；"
                       "财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》",
                       "中发〔2018〕34号《中共中央 国务院关于全面实施预算绩效管理的意见》 (comprehensive performance "
                       "budgeting); "
                       "财预〔2015〕88号《中央部门预算绩效目标管理办法》 (performance targets of central departments); "
                       "财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》 (core targets "
                       "and indicators)"},
             .remedy = {"补充经济、社会、生态效益或可持续影响指标。",
                        "Add an indicator of economic, social or ecological benefit or lasting effect."},
             .severity = Severity::error,
             .kinds = all_kinds,
             .since = "0.1.0"},
    .check = missing_class<Class::benefit, missing>};

}  // namespace jixiao::rules::indicator
