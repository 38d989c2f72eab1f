#include "rules/support/bounds.h"

namespace jixiao::rules::budget {
namespace {

void check(const Record& /*record*/, RuleRun& run) {
  const std::vector<Bound> bounds = task_bounds(run.view());
  if (bounds.empty()) {
    run.not_applicable({"没有任务金额或项目支出", "no task amounts or no project expenditure"});
  }
  for (const Bound& bound : bounds) {
    Judgement judgement;
    if (exceeded(bound, run, judgement)) {
      const bool total = bound.kind == BoundKind::tasks_total;
      report_excess(bound, judgement.balance, total ? Severity::error : Severity::warning, run);
      return;  // beyond the expenditure, the lower bound says nothing more
    }
  }
}

}  // namespace

extern const constinit Rule task_funds_exceed_expenditure = {
    .info =
        {.id = "budget/task-funds-exceed-expenditure",
         .name = {"任务资金超过支出预算", "Task funds exceed expenditure"},
         .what =
             {"年度重点工作任务拟投入资金之和不应超过部门预算支出（错误），也不应超过项目支出、财政专项资金、其他事业发"
              "展性支出"
              "之和（警告），允许四舍五入尾差。小于是正常的。",
              "The funds of the key tasks together exceed neither total expenditure (error) nor project + special + "
              "other development expenditure (warning), within rounding. Less is normal."},
         .why = {"任务资金来自项目支出，超过预算的任务没有资金保障。",
                 "Tasks are paid from project expenditure; what exceeds it has no money behind it."},
         .basis =
             {"财预〔2015〕88号《中央部门预算绩效目标管理办法》（目标与资金相应匹配）；上限系推导",
              "财预〔2015〕88号《中央部门预算绩效目标管理办法》 (performance targets of central departments: targets "
              "match the money); the bounds are derived"},
         .remedy = {"核对各任务金额及单位，或调整项目支出。",
                    "Check the amounts of the tasks and their unit, or project "
                    "expenditure."},
         .severity = Severity::error,
         .kinds = TD,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::budget
