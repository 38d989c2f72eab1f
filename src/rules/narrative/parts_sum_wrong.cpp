#include "rules/support/claim_checks.h"

namespace jixiao::rules::narrative {
namespace {

bool asked(const Claim& claim, const RecordView& /*view*/) {
  return !divides_procurement(claim);
}

void visit(const Claim& claim, std::size_t index, RuleRun& run) {
  check_sum(claim, index, Severity::error, run);
}

void check(const Record& record, RuleRun& run) {
  per_claim<asked, visit>(ClaimKind::sum, record, run);
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
