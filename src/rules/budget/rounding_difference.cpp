#include "rules/support/sums.h"

namespace jixiao::rules::budget {
namespace {

void check(const Record& /*record*/, RuleRun& run) {
  run.counting({"个等式", "sums"});
  for (const SumCheck& sum : sums_of(run.view())) {
    if (!comparable(sum, run)) {
      continue;
    }
    const Judgement judgement = judge(sum, run.view().thresholds());
    if (judgement.verdict == Verdict::not_comparable) {
      run.unread({"金额单位未注明，无法比较", "the unit of some amounts is not stated"});
      continue;
    }
    run.compared();
    if (judgement.verdict == Verdict::rounding) {
      report_gap(sum, judgement.balance, Severity::info, run);
    }
  }
}

}  // namespace

extern const constinit Rule rounding_difference = {
    .info = {.id = "budget/rounding-difference",
             .name = {"四舍五入尾差", "Rounding difference"},
             .what = {"收支、级次、分项、资金来源各等式的差额不为零，但不超过最末一位小数的一半乘以参与比较的数字个数。"
                      "整数不属于尾差。",
                      "A sum of this group is off by no more than half of the last printed decimal for every figure "
                      "compared. Whole numbers are exact and have no rounding difference."},
             .why = {"尾差不是错误，但公开的数字最好自洽。", "No fault, but published figures had better agree."},
             .basis = {"填报实务", "Filing practice"},
             .remedy = {"如有原始数据，可调整末位使合计一致。",
                        "Adjust the last digit where the exact figures are known."},
             .severity = Severity::info,
             .kinds = all_kinds,
             .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::budget
