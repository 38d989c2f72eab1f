#include "rules/support/classes.h"

namespace jixiao::rules::indicator {
namespace {

MissingClass missing(const Record& /*record*/) {
  return {{"指标表没有产出指标", "the table has no output indicator (产出指标)"}, Severity::error};
}

}  // namespace

extern const constinit Rule output_missing = {
    .info =
        {.id = "indicator/output-missing",
         .name = {"缺少产出指标", "No output indicator"},
         .what =
             {"按产出、效益、满意度、成本分级的指标表中，至少有一个有名称的产出指标；一级指标空缺而二级为数量、质量、时"
              "效的也算。"
              "不分级的表和履职效能等其他框架不适用。",
              "A table with levels of output, benefit, satisfaction or cost has at least one named indicator of 产出; "
              "where level 1 is blank, a level 2 of 数量, 质量 or 时效 counts. Flat tables and other frames are left "
              "out."},
         .why = {"看不出钱要办成什么事。", "It cannot be seen what the money is to produce."},
         .basis = {"中发〔2018〕34号《中共中央 "
                   "国务院关于全面实施预算绩效管理的意见》；财预〔2015〕88号《中央部门预算绩效目标管理办法》；"
                   "财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》",
                   "中发〔2018〕34号《中共中央 国务院关于全面实施预算绩效管理的意见》 (comprehensive performance "
                   "budgeting); "
                   "财预〔2015〕88号《中央部门预算绩效目标管理办法》 (performance targets of central departments); "
                   "财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》 (core targets and "
                   "indicators)"},
         .remedy = {"补充数量、质量、时效等产出指标。", "Add output indicators: quantity, quality, timeliness."},
         .severity = Severity::error,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = missing_class<Class::output, missing>};

}  // namespace jixiao::rules::indicator
