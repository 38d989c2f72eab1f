#include "mutation/rows.h"

#include <algorithm>

#include "base/unicode.h"

namespace jixiao::test::mutation {
namespace {

bool is_blank(const Text& reason) {
  static const std::vector<std::string> blank = {"", "无", "无偏差", "/", "-", "—", "——", "0"};
  return std::find(blank.begin(), blank.end(), fold_tight(text_of(reason))) != blank.end();
}

bool counts_costs(const Indicator& row) {
  return contains_any(text_of(row.name) + text_of(row.level1) + text_of(row.level2), {"成本", "费用", "造价", "投入"});
}

}  // namespace

bool lacks_reason(const Record& record, const Indicator& row) {
  // A report without a column for them may give its reasons in the text.
  return is_blank(row.reason) && is_blank(record.reason) && (!is_report(record) || has_reason_column(record));
}

bool is_comparable(const Record& record, const Indicator& row) {
  const Value* target = number_of(row.target);
  const Value* actual = number_of(row.actual_value);
  return is_whole(record, row) && target != nullptr && actual != nullptr && target->unit == actual->unit &&
         target->comparator != Comparator::about && actual->comparator == Comparator::equal &&
         target->value > Decimal(0) && actual->value > Decimal(0);
}

bool is_forward(const Indicator& row) {
  const Comparator comparator = row.target->comparator;
  if (comparator == Comparator::at_least || comparator == Comparator::more_than) return true;
  const bool little = contains_any(
      text_of(row.name), {"再犯", "犯罪", "事故", "差错", "投诉", "超标", "违规", "死亡", "时限", "时间", "天数"});
  return comparator == Comparator::equal && !little && !counts_costs(row);
}

bool is_reverse(const Indicator& row) {
  return row.target->comparator == Comparator::at_most || row.target->comparator == Comparator::less_than;
}

bool is_met(const Record& record, const Indicator& row) {
  if (!is_comparable(record, row)) return false;
  const Decimal& target = row.target->value;
  const Decimal& actual = row.actual_value->value;
  return is_reverse(row) ? actual <= target : is_forward(row) && actual >= target;
}

bool has_full_score(const Record& record, const Indicator& row) {
  const std::string pointer = pointer_of(record, row);
  return row.weight && row.score && row.weight->value > Decimal(0) && row.weight->value == row.score->value &&
         is_certain(record, pointer + "/weight") && is_certain(record, pointer + "/score");
}

bool has_reason_column(const Record& record) {
  return std::any_of(record.tables.begin(), record.tables.end(), [](const TableInfo& table) {
    return table.role == "indicators" &&
           std::find(table.columns.begin(), table.columns.end(), "reason") != table.columns.end();
  });
}

bool has_scoring_key(const Record& record) {
  return std::any_of(record.statements.begin(), record.statements.end(),
                     [](const Statement& one) { return one.kind == StatementKind::scoring_key; });
}

Defects of_rows(const Record& record, const RowDefect& defect) {
  Defects defects;
  for (const Indicator& row : record.indicators) {
    std::optional<Defect> one = defect(row);
    if (one && !one->edits.empty()) defects.push_back(std::move(*one));
  }
  return defects;
}

Decimal times(const Decimal& value, int percent, int decimals) {
  return (value * Decimal(percent)).divided_by(Decimal(100), decimals).normalised();
}

Decimal scaled(const Decimal& value, int low, int high, int decimals, Random& random) {
  return times(value, low + static_cast<int>(random.below(static_cast<std::size_t>(high - low + 1))), decimals);
}

}  // namespace jixiao::test::mutation
