#include <vector>

#include "base/unicode.h"
#include "rules/support/actuals.h"
#include "rules/support/columns.h"
#include "rules/support/rows.h"

namespace jixiao::rules::completion {
namespace {

/// A row that has to say what was done: it has a target other than 无.
bool wants_actual(const IndicatorRow& row) {
  const Value* target = target_value(row);
  const bool none = target != nullptr && target->type == ValueType::none;
  return !none && !fold_tight(text_of(*row.target)).empty();
}

void check(const Record& /*record*/, RuleRun& run) {
  if (!has_actual_column(run)) {
    return;
  }
  std::vector<const IndicatorRow*> missing;
  std::size_t asked = 0;
  for (const IndicatorRow& row : run.view().rows()) {
    if (!wants_actual(row)) {
      continue;
    }
    if (run.view().uncertain(row.pointer() + "/actual")) {
      run.unread({"部分完成值未能确认", "some actual values were not read with certainty"});
      continue;
    }
    ++asked;
    if (fold_tight(text_of(row.indicator->actual)).empty()) {
      missing.push_back(&row);
    }
  }
  run.compared(asked);
  run.not_applicable({"没有带指标值的指标", "no indicator with a target"});
  if (missing.size() > 1 && missing.size() == asked) {
    report_blank_column({"实际完成值", "actual values"}, asked, run);
    return;
  }
  for (const IndicatorRow* row : missing) {
    run.report(row->place("actual", row->indicator->name),
               {cat("指标", row_name(*row), "没有实际完成值（指标值 ", shortened(text_of(*row->target)), "）"),
                cat("the indicator ", row_name(*row), " has no actual value (target ", shortened(text_of(*row->target)),
                    ")")});
  }
}

}  // namespace

extern const constinit Rule actual_missing = {
    .info = {.id = "completion/actual-missing",
             .name = {"实际完成值缺失", "Actual value missing"},
             .what = {"有名称和指标值的指标应填写实际完成值；整栏空白时只报告一次。没有完成值栏的报告不检查。",
                      "An indicator with a name and a target has an actual value; a wholly blank column is one "
                      "finding. Reports "
                      "whose table has no such column cannot be checked."},
             .why = {"没有完成值，得分和结论都没有依据。",
                     "Without it neither the score nor the conclusion rests on anything."},
             .basis = {"财预〔2020〕10号《项目支出绩效评价管理办法》",
                       "财预〔2020〕10号《项目支出绩效评价管理办法》 (performance evaluation of project expenditure)"},
             .remedy = {"按指标值的口径填写实际完成值。", "Enter what was done, measured the way the target is."},
             .severity = Severity::error,
             .kinds = AD | AP | R,
             .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::completion
