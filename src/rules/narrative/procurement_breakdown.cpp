#include "base/unicode.h"
#include "rules/support/claim_checks.h"
#include "rules/support/words.h"

namespace jixiao::rules::narrative {
namespace {

bool asked(const Claim& claim, const RecordView& /*view*/) {
  return divides_procurement(claim);
}

/// The kind that is not named may have been left out of the sentence only.
void visit_sum(const Claim& claim, std::size_t index, RuleRun& run) {
  const std::string text = fold_tight(claim.text);
  const bool all_named = contains(text, "货物") && contains(text, "工程") && contains(text, "服务");
  check_sum(claim, index, all_named ? Severity::error : Severity::warning, run);
}

void visit_share(const Claim& claim, std::size_t index, RuleRun& run) {
  const Decimal& part = claim.part->value;
  const Decimal& whole = claim.whole->value;
  if (!(part > whole)) {
    check_ratio(claim, index, run);
    return;
  }
  const std::string more = written(part, claim.unit);
  const std::string most = written(whole, claim.unit);
  const std::string excess = written(part - whole, claim.unit);
  Finding& finding = run.report(place_of(claim, index),
                                {cat("授予金额 ", more, " 超过其整体 ", most, "，多 ", excess),
                                 cat("the amount awarded, ", more, ", exceeds its whole ", most, " by ", excess)});
  finding.expected = whole;
  finding.actual = part;
  finding.difference = part - whole;
}

void check(const Record& record, RuleRun& run) {
  per_claim<asked, visit_sum>(ClaimKind::sum, record, run);
  per_claim<asked, visit_share>(ClaimKind::ratio, record, run);
}

}  // namespace

extern const constinit Rule procurement_breakdown = {
    .info =
        {.id = "narrative/procurement-breakdown",
         .name = {"政府采购分项不符", "Procurement does not add up"},
         .what =
             {"政府采购总额应等于货物、工程、服务之和（允许四舍五入尾差，有一类未提及时为警告）；授予中小企业、小微企业"
              "的金额不超过其整体，占比应与金额相符。这类句子的算式只在这里报告。",
              "Procurement in total is the sum of goods, works and services (within rounding; a warning where one "
              "of the three is not named); what small enterprises were awarded does not exceed its whole, and its "
              "share follows from the amounts. Claims of such sentences are reported here only."},
         .why = {"政府采购情况应当公开，公开的数字应当自洽。",
                 "Procurement is published, and what is published has to agree with itself."},
         .basis = {"《中华人民共和国预算法》第十四条",
                   "《中华人民共和国预算法》第十四条 (Budget Law, Art. 14: procurement is made public)"},
         .remedy = {"核对采购总额、三类分项和授予中小企业的金额及占比。",
                    "Check the total, the three kinds, and the amounts and shares of small enterprises."},
         .severity = Severity::error,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::narrative
