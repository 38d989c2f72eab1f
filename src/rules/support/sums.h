// The sums that a form's money has to satisfy, and the rung of the ladder for rules about one of them.
//
// Every sum is built and judged in one place, so that the rules of budget/ share one verdict: where rounding or a
// slip of the unit explains a gap, that rule reports it and the rule of the sum stays quiet.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "jixiao/outcome.h"
#include "rules/rule.h"
#include "rules/support/figures.h"
#include "rules/support/record_view.h"

namespace jixiao::rules {

enum class Sum : std::uint8_t { income_expenditure, level_split, income_parts, expenditure_parts, funds_sources };

/// One side of a sum: what it is, and the figures that make it up.
struct Side {
  Bilingual name;
  std::vector<Amount> amounts;
};

/// One sum of a record: left = right. A finding points at the first figure of the left side.
struct SumCheck {
  Sum sum = Sum::income_expenditure;
  Outcome outcome = Outcome::checked;  ///< checked: both sides could be formed
  Message reason;                      ///< else why not
  Side left, right;
  bool open_ended = false;  ///< the right side names only some parts: it may be smaller, not larger
};

enum class Verdict : std::uint8_t { holds, rounding, slip, mismatch, not_comparable };

/// A figure that makes the sum hold once it is read in the other unit.
struct Slip {
  const Amount* amount = nullptr;  ///< in the judged sum
  Decimal corrected;               ///< in the same unit as the figure
};

struct Judgement {
  Verdict verdict = Verdict::not_comparable;
  Balance balance;
  Slip slip;  ///< of verdict slip
};

/// Every sum that the record's kind has: 6.2 of domain.md, funds by column. Never empty for TD, TP, AD, AP, R.
[[nodiscard]] std::vector<SumCheck> sums_of(const RecordView& view);
/// `sum` must be one whose outcome is checked; the slip points into it. Rounding: T1, or what the thresholds allow.
[[nodiscard]] Judgement judge(const SumCheck& sum, const Thresholds& thresholds);
/// The same for a bound: the figures of `parts` together must not exceed `bound`. Verdict rounding does not occur.
[[nodiscard]] Judgement judge_bound(const std::vector<Amount>& parts, const std::vector<Amount>& bound,
                                    const Thresholds& thresholds);

[[nodiscard]] Side expenditure_side(const RecordView& view);

/// Tells the run why a sum could not be compared; false then.
[[nodiscard]] bool comparable(const SumCheck& sum, RuleRun& run);
/// "left 3 + 4 = 7 万元, right 8 万元, a gap of 1 万元" at the first figure of the left side.
Finding& report_gap(const SumCheck& sum, const Balance& balance, Severity severity, RuleRun& run);

/// Which severity a gap has; nullopt: another rule reports it.
using GapSeverity = std::optional<Severity> (*)(const SumCheck&, const Balance&, const RecordView&);
void check_sum(Sum sum, GapSeverity severity, RuleRun& run);

/// For rules that ask whether one sum holds.
template <Sum sum, GapSeverity severity>
void per_sum(const Record& /*record*/, RuleRun& run) {
  check_sum(sum, severity, run);
}

/// An error whatever the gap.
[[nodiscard]] inline std::optional<Severity> always_error(const SumCheck& /*sum*/, const Balance& /*balance*/,
                                                          const RecordView& /*view*/) {
  return Severity::error;
}

[[nodiscard]] inline Message not_read(const Bilingual& name) {
  return {std::string("“") + std::string(name.zh) + "”的金额未能确认",
          "the amount of " + std::string(name.en) + " was not read with certainty"};
}

}  // namespace jixiao::rules
