#include <algorithm>

#include "rules/support/claims.h"
#include "rules/support/figures.h"
#include "rules/support/words.h"

namespace jixiao::rules::narrative {
namespace {

/// Whether part and whole, as coarsely as they are printed, could give the percentage: 7 of 9.2 may be 6.5 to 7.5 of
/// 9.15 to 9.25.
bool rounding_could_explain(const Claim& claim) {
  const Decimal part = claim.part->value;
  const Decimal whole = claim.whole->value;
  const Decimal percent = claim.percent->value;
  const Decimal least = Decimal(100) * (part - half_step(part));
  const Decimal most = Decimal(100) * (part + half_step(part));
  const Decimal slack = Decimal::unit(percent.decimals());  // covers rounding and cutting off
  return (percent + slack) * (whole + half_step(whole)) >= least &&
         (percent - slack) * (whole - half_step(whole)) <= most;
}

void visit(const Claim& claim, std::size_t index, RuleRun& run) {
  const Decimal& part = claim.part->value;
  const Decimal& whole = claim.whole->value;
  const Decimal& percent = claim.percent->value;
  if (percent_holds(part, whole, percent)) {
    return;
  }
  const Decimal computed = (Decimal(100) * part).divided_by(whole, std::max(2, percent.decimals()));
  const bool coarse = is_money_unit(claim.unit) && rounding_could_explain(claim);
  const std::string figures =
      cat(written(part, claim.unit), " / ", written(whole, claim.unit), " = ", computed.str(), "%");
  Finding& finding =
      run.report(coarse ? Severity::warning : Severity::error, place_of(claim, index),
                 {cat(figures, "，文中写作 ", percent.str(), "%", coarse ? "（金额取整，可能是取整所致）" : ""),
                  cat(figures, ", but the text says ", percent.str(), "%",
                      coarse ? " (the amounts are printed so coarsely that rounding may explain it)" : "")});
  finding.expected = computed;
  finding.actual = percent;
  finding.difference = (computed - percent).abs();
}

void check(const Record& record, RuleRun& run) {
  per_claim<visit>(ClaimKind::ratio, record, run);
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
