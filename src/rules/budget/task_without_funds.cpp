#include <algorithm>

#include "base/unicode.h"
#include "rules/support/figures.h"
#include "rules/support/words.h"

namespace jixiao::rules::budget {
namespace {

/// 其他需完成的任务（可选填） is the form's row for what may be left out.
bool is_task(const Task& task) {
  const std::string name = fold_tight(text_of(task.name));
  return !name.empty() && !name.starts_with("其他需完成的任务");
}

bool has_funds(const Task& task) {
  return task.amount && task.amount->value > Decimal(0);
}

void check(const Record& record, RuleRun& run) {
  if (std::none_of(record.tasks.begin(), record.tasks.end(), has_funds)) {
    run.not_applicable({"任务表没有填写金额", "no task has an amount"});
    return;
  }
  for (std::size_t i = 0; i < record.tasks.size(); ++i) {
    const Task& task = record.tasks[i];
    const std::string field = "/tasks/" + std::to_string(i) + "/amount";
    if (!is_task(task)) {
      continue;
    }
    if (run.view().uncertain(field)) {
      run.unread({"部分任务的金额未能确认", "the amount of some task was not read with certainty"});
      continue;
    }
    run.compared();
    if (has_funds(task)) {
      continue;
    }
    const std::string name = quoted(task.name->value);
    const std::string zero = task.amount ? written(task.amount->value, run.view().unit(task)) : "";
    const Span span = task.amount ? first(task.amount->spans, task.span) : task.span;
    run.report({field, span},
               task.amount
                   ? Message{cat("任务", name, "的拟投入资金为 ", zero), cat("the task ", name, " has funds of ", zero)}
                   : Message{cat("任务", name, "未填拟投入资金"), cat("the task ", name, " has no amount")});
  }
}

}  // namespace

extern const constinit Rule task_without_funds = {
    .info =
        {.id = "budget/task-without-funds",
         .name = {"重点任务未填资金", "Key task without funds"},
         .what =
             {"任务表的金额栏有数字时，每项有名称的任务都应填写大于零的拟投入资金；“其他需完成的任务（可选填）”除外。",
              "Where other tasks have amounts, every named task has an amount above zero; the optional row "
              "其他需完成的任务 is left out."},
         .why = {"目标要与资金匹配，没有资金的任务无法评价投入产出。",
                 "Targets match money; a task without funds cannot be judged by its cost."},
         .basis =
             {"财预〔2015〕88号《中央部门预算绩效目标管理办法》（目标与资金相应匹配）",
              "财预〔2015〕88号《中央部门预算绩效目标管理办法》 (performance targets of central departments: targets "
              "match the money)"},
         .remedy = {"填写该任务的资金；确实不需要资金的，并入其他任务或说明。",
                    "Enter the amount; a task that needs no money belongs to another one, or needs a word."},
         .severity = Severity::warning,
         .kinds = TD,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::budget
