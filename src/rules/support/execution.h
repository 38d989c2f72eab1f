// The execution of the budget: its rate, and what it does to a score.
#pragma once

#include <optional>
#include <vector>

#include "rules/support/funds.h"
#include "rules/support/record_view.h"

namespace jixiao::rules {

/// Money executed out of money budgeted, both in one unit. `whole` is above zero.
struct Share {
  Decimal part, whole;

  /// 100 · part / whole, rounded to `decimals`.
  [[nodiscard]] Decimal percent(int decimals) const { return (Decimal(100) * part).divided_by(whole, decimals); }
};

/// nullopt where one of the two is missing or not certain, where nothing was budgeted, or where only one has a unit.
[[nodiscard]] std::optional<Share> share_of(const RecordView& view, const BudgetItem* executed,
                                            const BudgetItem* budget);

/// The row of all the money: the first that has an amount executed or a rate; nullptr: none.
[[nodiscard]] const FundsRow* total_row(const std::vector<FundsRow>& rows);

/// The execution rate of a row in percent, from its amounts, else as printed. nullopt where neither is certain: amounts
/// in doubt that contradict the printed rate put it in doubt too, and a lone 1 may be 1 % or 100 %.
[[nodiscard]] std::optional<Decimal> execution_percent(const RecordView& view, const FundsRow& row);

/// The points that the execution rate costs: its weight × (1 − rate). nullopt: no rate is known.
[[nodiscard]] std::optional<Decimal> execution_loss(const RecordView& view);

}  // namespace jixiao::rules
