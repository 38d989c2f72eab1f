#include <algorithm>

#include "rules/support/sums.h"

namespace jixiao::rules::budget {
namespace {

/// Quiet where the split adds up to income instead: then income and expenditure differ, and that is the finding.
std::optional<Severity> severity(const SumCheck& sum, const Balance& /*gap*/, const RecordView& view) {
  for (const SumCheck& other : sums_of(view)) {
    if (other.sum != Sum::income_expenditure || other.outcome != Outcome::checked) {
      continue;
    }
    const Balance with_income = balance(sum.left.amounts, other.right.amounts);
    if (with_income.comparable && with_income.within() && !judge(other, view.thresholds()).balance.within()) {
      return std::nullopt;
    }
  }
  return Severity::error;
}

}  // namespace

extern const constinit Rule level_split_mismatch = {
    .info =
        {.id = "budget/level-split-mismatch",
         .name = {"预算级次划分合计不符", "Split by budget level does not add up"},
         .what =
             {"本级使用资金与拟用于对下转移支付资金之和应等于部门预算支出，允许四舍五入尾差。合计等于收入总额而不等于"
              "支出时不重复报告，由收支不平衡反映。",
              "Funds used at this level + transfers to lower levels = total expenditure, within rounding. Quiet "
              "where they add up to income instead: then income and expenditure differ, and that is reported."},
         .why = {"按级次划分的是全部预算，合计不符说明有一格填错。",
                 "The split covers the whole budget, so one of the cells must be wrong."},
         .basis = {"《中华人民共和国预算法实施条例》第五条；等式依表式推导",
                   "《中华人民共和国预算法实施条例》第五条 (implementing regulation of the Budget Law, Art. 5: what a "
                   "department's expenditure consists of); the equation is derived from the form"},
         .remedy = {"核对本级使用资金和对下转移支付资金，使合计等于部门预算支出。",
                    "Correct the two cells so that they add up to total expenditure."},
         .severity = Severity::error,
         .kinds = TD,
         .since = "0.1.0"},
    .check = per_sum<Sum::level_split, severity>};

}  // namespace jixiao::rules::budget
