#include "rules/support/conclusions.h"

#include <algorithm>

#include "base/unicode.h"
#include "rules/support/indicator_names.h"
#include "rules/support/words.h"

namespace jixiao::rules {

const Statement* all_met_conclusion(const Record& record) {
  const auto found = std::find_if(record.statements.begin(), record.statements.end(), [](const Statement& s) {
    return s.kind == StatementKind::conclusion && s.value == "all_met";
  });
  return found == record.statements.end() ? nullptr : &*found;
}

const Statement* unmet_conclusion(const Record& record) {
  const auto found = std::find_if(record.statements.begin(), record.statements.end(), [](const Statement& s) {
    return s.kind == StatementKind::conclusion && s.value != "all_met" &&
           contains_any(fold_tight(s.text), {"未完成", "未达到", "未达标", "未能完成", "没有完成"});
  });
  return found == record.statements.end() ? nullptr : &*found;
}

bool names_deduction(const Record& record) {
  return !is_blank_reason(record.reason) ||
         std::any_of(
             record.indicators.begin(), record.indicators.end(),
             [](const Indicator& row) { return row.score && row.weight && row.score->value < row.weight->value; }) ||
         std::any_of(record.statements.begin(), record.statements.end(), [](const Statement& statement) {
           return contains_any(fold_tight(statement.text), {"扣分", "扣减", "失分", "扣除"});
         });
}

}  // namespace jixiao::rules
