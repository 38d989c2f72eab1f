#include "rules/support/execution.h"

#include <algorithm>

namespace jixiao::rules {
namespace {

constexpr int rate_decimals = 8;

std::optional<Share> share_of(const Amount& executed, const Amount& budget) {
  const auto executed_power = yuan_power(executed.unit);
  const auto budget_power = yuan_power(budget.unit);
  const bool known = executed_power && budget_power;
  if ((!known && executed.unit != budget.unit) || !(budget.value > Decimal(0))) {
    return std::nullopt;
  }
  if (executed.unit == budget.unit) {
    return Share{executed.value, budget.value};
  }
  return Share{executed.value.shifted(*executed_power), budget.value.shifted(*budget_power)};
}

/// Whether the printed rate is that of the printed amounts, certain or not.
bool agrees(const RecordView& view, const FundsRow& row) {
  const auto share = share_of(amount_of(view, *row.executed), amount_of(view, *row.divisor));
  return share && percent_holds(share->part, share->whole, row.rate->amount.value);
}

}  // namespace

std::optional<Share> share_of(const RecordView& view, const BudgetItem* executed, const BudgetItem* budget) {
  const auto part = certain_amount(view, executed);
  const auto whole = certain_amount(view, budget);
  return part.empty() || whole.empty() ? std::nullopt : share_of(part.front(), whole.front());
}

const FundsRow* total_row(const std::vector<FundsRow>& rows) {
  const auto found = std::find_if(rows.begin(), rows.end(), [](const FundsRow& row) {
    return row.total && (row.executed != nullptr || row.rate != nullptr);
  });
  return found == rows.end() ? nullptr : &*found;
}

std::optional<Decimal> execution_percent(const RecordView& view, const FundsRow& row) {
  if (const auto share = share_of(view, row.executed, row.divisor)) {
    return share->percent(rate_decimals);
  }
  const auto printed = certain_amount(view, row.rate);
  if (printed.empty() || (row.executed != nullptr && row.divisor != nullptr && !agrees(view, row))) {
    return std::nullopt;
  }
  const Decimal& rate = printed.front().value;
  const bool fraction = rate > Decimal(0) && rate <= Decimal(1);
  return fraction ? std::nullopt : std::optional(rate);
}

std::optional<Decimal> execution_loss(const RecordView& view) {
  const std::vector<FundsRow> rows = funds_rows(view);
  const FundsRow* total = total_row(rows);
  const auto percent = total == nullptr ? std::nullopt : execution_percent(view, *total);
  if (!percent) {
    return std::nullopt;
  }
  const Decimal weight = total->weight != nullptr ? total->weight->amount.value : view.thresholds().execution_weight;
  const Decimal share = *percent * Decimal::unit(2);
  return share > Decimal(1) ? Decimal(0) : weight * (Decimal(1) - share);
}

}  // namespace jixiao::rules
