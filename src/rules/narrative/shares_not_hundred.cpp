#include <algorithm>
#include <map>

#include "rules/support/claim_checks.h"
#include "rules/support/words.h"

namespace jixiao::rules::narrative {
namespace {

/// The ratio claims by line and column of their part.
using Place = std::pair<std::uint32_t, std::uint32_t>;
using Ratios = std::multimap<Place, const Claim*>;

Place place_of_part(const Sourced<Decimal>& part) {
  const Span span = first(part.spans);
  return {span.line, span.column};
}

Ratios ratios_of(const RecordView& view) {
  Ratios ratios;
  const auto& claims = view.record().claims;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const Claim& claim = claims[i];
    if (claim.kind == ClaimKind::ratio && is_complete(claim) && claim.units.empty() &&
        !view.uncertain("/claims/" + std::to_string(i))) {
      ratios.emplace(place_of_part(*claim.part), &claim);
    }
  }
  return ratios;
}

/// The shares that the text gives of all parts of the sum, or none.
std::vector<Amount> shares_of(const Claim& sum, const Ratios& ratios) {
  std::vector<Amount> shares;
  for (const Sourced<Decimal>& part : sum.parts) {
    const auto [begin, end] = ratios.equal_range(place_of_part(part));
    const auto share = std::find_if(begin, end, [&](const auto& entry) {
      return entry.second->unit == sum.unit && entry.second->whole->value == sum.total->value;
    });
    if (share == end) {
      return {};
    }
    const Sourced<Decimal>& percent = *share->second->percent;
    shares.push_back({percent.value, "%", {"", first(percent.spans, share->second->span)}, {}});
  }
  return shares;
}

/// ½ · 10^-d for each share, at its own decimals.
Decimal tolerance_of(const std::vector<Amount>& shares) {
  Decimal tolerance;
  for (const Amount& share : shares) {
    tolerance = tolerance + half_step(share.value);
  }
  return tolerance;
}

void check_shares(const Claim& sum, std::size_t index, const Ratios& ratios, RuleRun& run) {
  const std::vector<Amount> shares = shares_of(sum, ratios);
  if (shares.size() < 2) {
    return;
  }
  run.compared();
  Decimal total;
  std::string added;
  for (const Amount& share : shares) {
    total = total + share.value;
    added += cat(added.empty() ? "" : " + ", share.value.str(), "%");
  }
  const Decimal gap = (total - Decimal(100)).abs();
  if (!(gap > tolerance_of(shares))) {
    return;
  }
  Finding& finding = run.report({place_of(sum, index).field, shares.front().place.span},
                                {cat("各分项占比 ", added, " = ", total.str(), "%，不是 100%"),
                                 cat("the shares of all parts, ", added, " = ", total.str(), "%, do not make 100%")});
  finding.related = spans_of(shares, 1);
  finding.expected = Decimal(100);
  finding.actual = total;
  finding.difference = gap;
}

void check(const Record& record, RuleRun& run) {
  run.counting({"处", "statements"});
  const Ratios ratios = ratios_of(run.view());
  for (std::size_t i = 0; i < record.claims.size(); ++i) {
    const Claim& claim = record.claims[i];
    if (claim.kind == ClaimKind::sum && claim.holds && is_complete(claim) &&
        !run.view().uncertain("/claims/" + std::to_string(i))) {
      check_shares(claim, i, ratios, run);
    }
  }
  run.not_applicable({"文中没有列全各分项的占比", "the text gives no full set of shares"});
}

}  // namespace

extern const constinit Rule shares_not_hundred = {
    .info =
        {.id = "narrative/shares-not-hundred",
         .name = {"占比合计不为100%", "Shares do not make 100%"},
         .what =
             {"文字中列全一个总数的各分项（分项之和等于总数）并给出各自占比时，占比之和应为 100%，允许每个占比末位半个"
              "单位的尾差。占比对象不同的不相加。",
              "Where the text gives all parts of a whole (they add up to it) with their shares, the shares make "
              "100% within half a unit of the last decimal each. Shares of different wholes are not added."},
         .why = {"占比合计不是 100%，至少有一个占比是错的。", "If they do not, at least one share is wrong."},
         .basis = {"《中华人民共和国预算法》第七十五条（数额准确，据以推及绩效报告）",
                   "《中华人民共和国预算法》第七十五条 (Budget Law, Art. 75: accurate amounts; its application to "
                   "reports is derived)"},
         .remedy = {"按金额重新计算各分项占比。", "Compute each share again from its amount."},
         .severity = Severity::warning,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::narrative
