// What a row should have earned: the formulas of domain.md 5.3.
#pragma once

#include <vector>

#include "rules/support/completion.h"
#include "rules/support/record_view.h"

namespace jixiao::rules {

/// The scores that the formulas in use give a row of this weight; they agree but for reverse targets that were missed
/// (two forms) and for satisfaction (by its target, or by its percentage). Empty: none can be computed.
[[nodiscard]] std::vector<Decimal> expected_scores(const IndicatorRow& row, const Comparison& done,
                                                   const Decimal& weight);

/// Of these scores, which are not empty, the one nearest to the printed one; what exceeds the weight is not the
/// formulas' fault.
[[nodiscard]] const Decimal& nearest_score(const std::vector<Decimal>& scores, const Decimal& weight,
                                           const Decimal& printed);

/// Whether an overshot target is asked about: more is better, by a sign that says so or without one, and it is nothing
/// that one wants little of.
[[nodiscard]] bool wants_more(const IndicatorRow& row, const Value& target);
/// An actual value so far beyond such a target that it wants a reason.
[[nodiscard]] bool far_exceeds(const IndicatorRow& row, const Comparison& done, const Thresholds& thresholds);

/// Far beyond a forward target, a reviewer may lower the score.
[[nodiscard]] bool overshot(const Comparison& done, const Thresholds& thresholds);

/// min(rate, 100 %) × weight
[[nodiscard]] Decimal execution_score(const Decimal& percent, const Decimal& weight);

/// Whether the form prints its own scoring key, which may be stricter.
[[nodiscard]] bool has_scoring_key(const Record& record);

/// T5: what a score may be off, either way.
[[nodiscard]] inline Decimal score_tolerance() {
  return Decimal::unit(1);
}

}  // namespace jixiao::rules
