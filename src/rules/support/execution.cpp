#include "rules/support/execution.h"

#include <algorithm>

#include "rules/support/funds.h"

namespace jixiao::rules {
namespace {

const FundsRow* total_row(const std::vector<FundsRow>& rows) {
  const auto found = std::find_if(rows.begin(), rows.end(), [](const FundsRow& row) { return row.total; });
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace

std::optional<Decimal> execution_loss(const RecordView& view) {
  const std::vector<FundsRow> rows = funds_rows(view);
  const FundsRow* total = total_row(rows);
  if (total == nullptr) {
    return std::nullopt;
  }
  const Decimal weight = total->weight != nullptr ? total->weight->amount.value : Decimal(10);
  const auto executed = certain_amount(view, total->executed);
  const auto budget = certain_amount(view, total->budget);
  if (!executed.empty() && !budget.empty() && executed.front().unit == budget.front().unit &&
      budget.front().value > Decimal(0)) {
    const Decimal share = executed.front().value.divided_by(budget.front().value, 8);
    return share > Decimal(1) ? Decimal(0) : weight * (Decimal(1) - share);
  }
  if (total->rate == nullptr || view.uncertain(view.pointer(*total->rate))) {
    return std::nullopt;
  }
  const Decimal share = total->rate->amount.value * Decimal::unit(2);
  return share > Decimal(1) ? Decimal(0) : weight * (Decimal(1) - share);
}

}  // namespace jixiao::rules
