// What is wrong with one arithmetic statement of prose: shared by the rules of narrative/.
#pragma once

#include "rules/rule.h"
#include "rules/support/claims.h"
#include "rules/support/figures.h"

namespace jixiao::rules {

/// The figures of one side of a claim, in its unit.
[[nodiscard]] std::vector<Amount> amounts_of(const std::vector<Sourced<Decimal>>& figures, const Claim& claim);

/// Reports a total that is not the sum of its parts: T4 for counts, T1 for money. Of severity `most`, or a warning
/// where rounding could explain the gap.
void check_sum(const Claim& claim, std::size_t index, Severity most, RuleRun& run);

/// Reports a percentage that is not that of its part and whole: T3; a warning where rounding could explain it.
void check_ratio(const Claim& claim, std::size_t index, RuleRun& run);

/// A sentence on how procurement is divided: 货物, 工程, 服务; 授予中小企业, 小微企业. procurement-breakdown reports
/// it.
[[nodiscard]] bool divides_procurement(const Claim& claim);

/// The claim states the execution rate that the record holds. execution-rate-wrong reports it.
[[nodiscard]] bool states_execution_rate(const Claim& claim, const RecordView& view);

}  // namespace jixiao::rules
