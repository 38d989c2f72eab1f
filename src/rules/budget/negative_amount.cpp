#include "rules/support/amounts.h"
#include "rules/support/words.h"

namespace jixiao::rules::budget {
namespace {

void visit(const Amount& amount, RuleRun& run) {
  if (!amount.value.is_negative()) {
    return;
  }
  const std::string figure = written(amount.value, amount.unit);
  Finding& finding = run.report(amount.place, {cat(quoted(amount.name.zh), "的金额为负：", figure),
                                               cat("the amount of ", amount.name.en, " is negative: ", figure)});
  finding.actual = amount.value;
}

}  // namespace

extern const constinit Rule negative_amount = {
    .info = {.id = "budget/negative-amount",
             .name = {"金额为负", "Negative amount"},
             .what = {"预算和任务的金额不应为负数。单独的“-”“—”不是负号。",
                      "Amounts of the budget and of tasks are not negative. A lone - or — is no minus sign."},
             .why = {"预算数和执行数没有负值，多为录入或导出差错。",
                     "Budgets and payments have no negative values; a slip of "
                     "typing or of the export."},
             .basis =
                 {"《中华人民共和国预算法》第七十五条（数额准确，据以推及绩效表）",
                  "《中华人民共和国预算法》第七十五条 (Budget Law, Art. 75: accurate amounts; its application to these "
                  "forms is derived)"},
             .remedy = {"核对该金额并更正。", "Correct the amount."},
             .severity = Severity::error,
             .kinds = all_kinds,
             .since = "0.1.0"},
    .check = per_amount<visit>};

}  // namespace jixiao::rules::budget
