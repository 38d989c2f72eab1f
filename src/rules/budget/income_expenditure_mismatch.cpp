#include "rules/support/sums.h"

namespace jixiao::rules::budget {
namespace {

/// 财政拨款 alone covers the expenditure, and 其他资金 is what stands over: the form left it out of the budget.
bool other_funds_explain(const SumCheck& sum, const Balance& gap, const RecordView& view) {
  const BudgetItem* fiscal = view.item("revenue.fiscal_appropriation");
  const BudgetItem* other = view.item("revenue.other_funds");
  if (fiscal == nullptr || other == nullptr || gap.gap > Decimal(0)) {
    return false;
  }
  std::vector<Amount> with_other = sum.left.amounts;
  with_other.push_back(amount_of(view, *other));
  const Balance without_other = balance(sum.left.amounts, {amount_of(view, *fiscal)});
  const Balance completed = balance(with_other, sum.right.amounts);
  return without_other.comparable && without_other.within() && completed.comparable && completed.within();
}

std::optional<Severity> severity(const SumCheck& sum, const Balance& gap, const RecordView& view) {
  const bool report = view.record().kind == Kind::self_assessment_report;
  return report || other_funds_explain(sum, gap, view) ? Severity::warning : Severity::error;
}

}  // namespace

extern const constinit Rule income_expenditure_mismatch = {
    .info = {.id = "budget/income-expenditure-mismatch",
             .name = {"收支不平衡", "Income and expenditure differ"},
             .what = {"支出总额（未印总额时为基本支出、项目支出、财政专项资金、其他事业发展性支出之和）应等于收入总额（"
                      "未印总额时为各来源之和）。允许四舍五入尾差：最末一位小数的一半乘以参与比较的数字个数；整数不允许"
                      "差异。差额恰为其他资金、支出等于财政拨款时为警告；自评报告提到结转或结余时不检查，否则为警告。",
                      "Expenditure (its printed total, else basic + project + special + other development expenditure) "
                      "equals income (its printed total, else the sum of the sources), within half of the last printed "
                      "decimal for every figure compared; whole numbers are exact. A gap that is just 其他资金, with "
                      "expenditure equal to 财政拨款, is a warning; reports are checked only where they speak of no "
                      "carry-over, and then as a warning."},
             .why = {"收支不平衡说明有一格填错或漏填，后续按预算计算的执行率都会受影响。",
                     "One of the cells is wrong or missing, and every execution rate computed from it later is too."},
             .basis = {"《中华人民共和国预算法》第十二条；《中华人民共和国预算法实施条例》第五条；差额为其他资金的情形"
                       "系据此推导",
                       "《中华人民共和国预算法》第十二条 (Budget Law, Art. 12: balance of income and expenditure); "
                       "《中华人民共和国预算法实施条例》第五条 (its implementing regulation, Art. 5: expenditure "
                       "corresponds to income); the case of 其他资金 is derived"},
             .remedy = {"核对收入、支出各格与预算批复数；有其他资金的，确认其支出已列入。",
                        "Compare each cell with the approved budget; where there are other funds, make sure that what "
                        "they pay for is listed."},
             .severity = Severity::error,
             .kinds = TD | R,
             .since = "0.1.0"},
    .check = per_sum<Sum::income_expenditure, severity>};

}  // namespace jixiao::rules::budget
