#include "rules/support/claims.h"
#include "rules/support/figures.h"
#include "rules/support/words.h"

namespace jixiao::rules::narrative {
namespace {

std::vector<Amount> amounts_of(const std::vector<Sourced<Decimal>>& figures, const Claim& claim) {
  std::vector<Amount> amounts;
  amounts.reserve(figures.size());
  for (const Sourced<Decimal>& figure : figures) {
    amounts.push_back({figure.value, claim.unit, {"", first(figure.spans, claim.span)}, {}});
  }
  return amounts;
}

/// Counts are exact; money, figures without a unit and those in 万 have been rounded for print.
bool is_exact(const Claim& claim) {
  return is_counting_unit(claim.unit) && scaled_unit(claim.unit).power == 0;
}

/// What rounding each figure at its own last decimal may hide: 1131 beside 20.01 and 1110.99.
Decimal coarse_tolerance(const Claim& claim) {
  Decimal tolerance = half_step(claim.total->value);
  for (const Sourced<Decimal>& part : claim.parts) {
    tolerance = tolerance + half_step(part.value);
  }
  return tolerance;
}

void visit(const Claim& claim, std::size_t index, RuleRun& run) {
  const std::vector<Amount> total = amounts_of({*claim.total}, claim);
  const std::vector<Amount> parts = amounts_of(claim.parts, claim);
  const Balance sums = balance(total, parts);
  if (is_exact(claim) ? sums.exact() : sums.within()) {
    return;
  }
  const bool coarse = is_money_unit(claim.unit) && !(sums.gap.abs() > coarse_tolerance(claim));
  const std::string added = written(parts, sums.right, claim.unit);
  const std::string stated = written(claim.total->value, claim.unit);
  const std::string gap = written(sums.gap.abs(), claim.unit);
  Finding& finding =
      run.report(coarse ? Severity::warning : Severity::error, place_of(claim, index),
                 {cat("分项 ", added, "，文中总数为 ", stated, "，相差 ", gap, coarse ? "（可能是取整所致）" : ""),
                  cat("the parts are ", added, ", but the text says ", stated, ": a gap of ", gap,
                      coarse ? " (rounding may explain it)" : "")});
  finding.expected = sums.right;
  finding.actual = claim.total->value;
  finding.difference = sums.gap.abs();
}

void check(const Record& record, RuleRun& run) {
  per_claim<visit>(ClaimKind::sum, record, run);
}

}  // namespace

extern const constinit Rule parts_sum_wrong = {
    .info = {.id = "narrative/parts-sum-wrong",
             .name = {"分项之和不符", "Parts do not add up"},
             .what = {"文字中给出总数和全部分项时，分项之和应等于总数：件、人、次等计数精确比较，金额允许四舍五入尾差。"
                      "只列举部分分项的"
                      "“其中”不检查。",
                      "Where the text gives a total and all its parts, they add up: counts exactly, money within "
                      "rounding. Lists "
                      "that name only some parts (其中) are left out."},
             .why = {"总数与分项至少有一个是错的。", "Either the total or a part is wrong."},
             .basis = {"《中华人民共和国预算法》第七十五条（数额准确，据以推及绩效报告）",
                       "《中华人民共和国预算法》第七十五条 (Budget Law, Art. 75: accurate amounts; its application to "
                       "reports is "
                       "derived)"},
             .remedy = {"核对总数和各分项。", "Check the total and each part."},
             .severity = Severity::error,
             .kinds = all_kinds,
             .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::narrative
