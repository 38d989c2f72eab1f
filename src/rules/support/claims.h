// Arithmetic statements of prose: what rules about them share.
#pragma once

#include <string>

#include "rules/rule.h"
#include "rules/support/record_view.h"
#include "rules/support/units.h"

namespace jixiao::rules {

[[nodiscard]] inline FindingPlace place_of(const Claim& claim, std::size_t index) {
  return {"/claims/" + std::to_string(index), claim.span};
}

/// Whether the claim has all its figures.
[[nodiscard]] inline bool is_complete(const Claim& claim) {
  return claim.kind == ClaimKind::ratio ? claim.part && claim.whole && claim.percent
                                        : claim.total && !claim.parts.empty();
}

/// Calls `visit` for every claim of the kind that `asked` wants, has all its figures and was read with certainty.
template <bool (*asked)(const Claim&, const RecordView&), void (*visit)(const Claim&, std::size_t, RuleRun&)>
void per_claim(ClaimKind kind, const Record& record, RuleRun& run) {
  run.counting({"处", "statements"});
  for (std::size_t i = 0; i < record.claims.size(); ++i) {
    const Claim& claim = record.claims[i];
    if (claim.kind != kind || !is_complete(claim) || !asked(claim, run.view())) {
      continue;
    }
    if (run.view().uncertain("/claims/" + std::to_string(i))) {
      run.unread({"文中数字未能确认", "the figures were not read with certainty"});
      continue;
    }
    run.compared();
    if (!claim.units.empty() && claim.holds) {
      continue;  // figures in several units are only related where they agree
    }
    visit(claim, i, run);
  }
  run.not_applicable({"文中没有这样的算式", "the text makes no such statement"});
}

}  // namespace jixiao::rules
