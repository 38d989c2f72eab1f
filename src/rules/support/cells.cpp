#include "rules/support/cells.h"

#include "rules/support/sums.h"
#include "rules/support/words.h"

namespace jixiao::rules {

bool Cells::take_item(std::string_view name, const BudgetItem* item) {
  if (view_->uncertain(name) || (item != nullptr && view_->uncertain(view_->pointer(*item)))) {
    reason_ = not_read(item_name(name));
    ++listed_;
    return true;
  }
  if (item != nullptr) {
    amounts_.push_back(amount_of(*view_, *item));
    ++listed_;
    return true;
  }
  return false;
}

void Cells::need(std::string_view item) {
  if (!take_item(item, view_->item(item))) {
    lacking_ = true;
  }
}

bool Cells::take(std::string_view item) {
  if (take_item(item, view_->item(item))) {
    return true;
  }
  const bool blank = view_->empty(item) != nullptr;
  listed_ += blank ? 1U : 0U;
  return blank;
}

void Cells::take_all(std::string_view item) {
  const auto items = view_->items(item);
  if (items.empty()) {
    (void)take(item);
  }
  for (const BudgetItem* each : items) {
    (void)take_item(item, each);
  }
}

Cells expenditure_cells(const RecordView& view) {
  Cells total(view);
  total.need("expenditure.total");
  if (!total.nothing()) {
    return total;
  }
  Cells cells(view);
  cells.need("expenditure.basic");
  cells.need("expenditure.project");
  const bool special = cells.take("expenditure.special_funds");
  const bool other = cells.take("expenditure.other_development");
  // The form prints both rows or none: one alone means that the other was lost on the way.
  if (special != other) {
    cells.set_unread(not_read(item_name(special ? "expenditure.other_development" : "expenditure.special_funds")));
  }
  return cells;
}

Cells income_source_cells(const RecordView& view) {
  Cells cells(view);
  if (!cells.take("revenue.fiscal_appropriation")) {
    (void)cells.take("revenue.general_public_budget");
    (void)cells.take("revenue.government_fund_budget");
    (void)cells.take("revenue.state_capital_budget");
  }
  for (const std::string_view item : {"revenue.special_account", "revenue.undertaking", "revenue.business",
                                      "revenue.other_income", "revenue.other_funds", "revenue.carryover"}) {
    (void)cells.take(item);
  }
  return cells;
}

Cells income_cells(const RecordView& view) {
  Cells total(view);
  total.need("revenue.total");
  return total.nothing() ? income_source_cells(view) : total;
}

}  // namespace jixiao::rules
