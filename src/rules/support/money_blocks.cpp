#include "rules/support/money_blocks.h"

namespace jixiao::rules {

std::vector<MoneyBlock> money_blocks() {
  return {{{"收支", "income and expenditure"}, "budget", {"expenditure.", "revenue.", "level."}},
          {{"项目资金", "project funds"}, "funds", {"funds."}},
          {{"预算执行", "execution"}, "execution", {"execution."}},
          {{"重点任务", "key tasks"}, "tasks", {}}};
}

std::vector<Amount> amounts_of(const MoneyBlock& block, const RecordView& view) {
  std::vector<Amount> amounts;
  for (const BudgetItem& item : view.record().budget) {
    for (const std::string_view prefix : block.prefixes) {
      if (item.item.starts_with(prefix) && is_money(item)) {
        amounts.push_back(amount_of(view, item));
      }
    }
  }
  for (std::size_t i = 0; block.prefixes.empty() && i < view.record().tasks.size(); ++i) {
    if (view.record().tasks[i].amount) {
      amounts.push_back(amount_of(view, view.record().tasks[i], i));
    }
  }
  return amounts;
}

std::string_view header_unit(const MoneyBlock& block, const RecordView& view) {
  if (view.record().kind == Kind::self_assessment_report) {
    return {};
  }
  std::string_view unit;
  for (const TableInfo& table : view.record().tables) {
    if (table.role == block.role && !table.unit.empty()) {
      if (!unit.empty() && unit != table.unit) {
        return {};
      }
      unit = table.unit;
    }
  }
  return unit.empty() ? text_of(view.record().amount_unit) : unit;
}

}  // namespace jixiao::rules
