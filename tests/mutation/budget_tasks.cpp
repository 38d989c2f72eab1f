// The money of tasks, against that of the department.
#include <algorithm>

#include "mutation/budgets.h"
#include "mutation/places.h"

namespace jixiao::test::mutation {
namespace {

Edits task_amount(const Subject& subject, const Task& task, const Decimal& amount) {
  if (!task.amount || task.amount->spans.size() != 1) return {};
  return rewritten(subject, task.amount->spans, written_like(amount, text_under(subject, task.amount->spans.front())));
}

}  // namespace

bool is_part_of_expenditure(std::string_view item) {
  return item == "expenditure.basic" || item == "expenditure.project" || item == "expenditure.special_funds" ||
         item == "expenditure.other_development";
}

std::optional<Decimal> spending_of(const Record& record) {
  const BudgetItem* project = find_item(record, "expenditure.project");
  if (project == nullptr) return std::nullopt;
  Decimal all;
  for (const BudgetItem& item : record.budget) {
    if (is_part_of_expenditure(item.item)) all = all + item.amount.value;
  }
  return all;
}

Defects task_funds(const Subject& subject, const Record& record, Random& random) {
  Defects defects;
  const std::optional<Decimal> spending = spending_of(record);
  if (!spending || !is_target_form(record)) return {};
  for (const Task& task : record.tasks) {
    const Decimal amount = *spending + Decimal(static_cast<std::int64_t>(1 + random.below(500)));
    defects.push_back({task_amount(subject, task, amount)});
  }
  return defects;
}

Defects task_without_funds(const Subject& subject, const Record& record, Random& random) {
  Defects defects;
  const auto paid =
      std::count_if(record.tasks.begin(), record.tasks.end(), [](const Task& task) { return task.amount.has_value(); });
  if (paid < 2 || !is_target_form(record) || record.scope != Scope::department) return {};
  for (const Task& task : record.tasks) {
    if (!task.amount || !task.name) continue;
    const Edits blank = emptied(subject, task.amount->spans);
    const bool zero = blank.empty() || random.below(3) == 0;
    const std::string pointer = "/tasks/" + std::to_string(&task - record.tasks.data());
    defects.push_back({.edits = zero ? rewritten(subject, task.amount->spans, "0.00") : blank, .fields = {pointer}});
  }
  return defects;
}

}  // namespace jixiao::test::mutation
