#include "rules/support/amounts.h"

namespace jixiao::rules {

std::vector<Amount> all_amounts(const RecordView& view) {
  std::vector<Amount> amounts;
  for (const BudgetItem& item : view.record().budget) {
    if (is_money(item) && !view.uncertain(view.pointer(item)) && !view.uncertain(item.item)) {
      amounts.push_back(amount_of(view, item));
    }
  }
  for (std::size_t i = 0; i < view.record().tasks.size(); ++i) {
    const Task& task = view.record().tasks[i];
    if (task.amount && !view.uncertain("/tasks/" + std::to_string(i) + "/amount")) {
      amounts.push_back(amount_of(view, task, i));
    }
  }
  return amounts;
}

}  // namespace jixiao::rules
