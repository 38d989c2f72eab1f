#include "rules/support/claim_checks.h"

namespace jixiao::rules::narrative {
namespace {

bool asked(const Claim& claim, const RecordView& view) {
  return !divides_procurement(claim) && !states_execution_rate(claim, view);
}

void check(const Record& record, RuleRun& run) {
  per_claim<asked, check_ratio>(ClaimKind::ratio, record, run);
}

}  // namespace

extern const constinit Rule ratio_wrong = {
    .info =
        {.id = "narrative/ratio-wrong",
         .name = {"比率计算错误", "Wrong ratio"},
         .what =
             {"文字中由同一句或同一列举给出的部分、整体和百分比应相符，按印出的小数位四舍五入或截断都算相符。金额取整到"
              "足以解释"
              "差异时为警告。",
              "A percentage, its part and its whole in one sentence or list agree: rounded or cut off at the printed "
              "decimals. A warning where money is printed so coarsely that rounding could explain the gap."},
         .why = {"报告中的比率会被直接引用。", "Ratios of a report are quoted as they stand."},
         .basis = {"《中华人民共和国预算法》第七十五条（数额准确，据以推及绩效报告）",
                   "《中华人民共和国预算法》第七十五条 (Budget Law, Art. 75: accurate amounts; its application to "
                   "reports is "
                   "derived)"},
         .remedy = {"按原始数据重新计算，更正比率或其中的数字。",
                    "Compute it again; correct the ratio or its figures."},
         .severity = Severity::error,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::narrative
