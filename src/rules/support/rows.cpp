#include "rules/support/rows.h"

#include <algorithm>

#include "base/unicode.h"

namespace jixiao::rules {

const Value* figure_target(const IndicatorRow& row) {
  const Value* target = target_value(row);
  const bool figure = target != nullptr && (target->type == ValueType::number || target->type == ValueType::range);
  return figure ? target : nullptr;
}

bool is_quantified(const Value& value) {
  switch (value.type) {
    case ValueType::number:
    case ValueType::range:
    case ValueType::ratio:
    case ValueType::date:
      return true;
    case ValueType::multiple:
      return std::any_of(value.parts.begin(), value.parts.end(), is_quantified);
    case ValueType::none:
    case ValueType::qualitative:
      break;
  }
  return false;
}

bool name_or_target_uncertain(const IndicatorRow& row, const RecordView& view) {
  return view.uncertain(row.pointer() + "/name") || view.uncertain(cat(row.pointer(), "/", row.target_field));
}

FindingPlace table_place(const RecordView& view) {
  const TableInfo* table = view.table("indicators");
  return {"/indicators", table == nullptr ? view.rows().front().indicator->span : table->span};
}

std::string unit_beside(const IndicatorRow& row) {
  std::string unit = fold_tight(text_of(row.indicator->unit_hint));
  return is_any(unit, {"无", "其他", "/", "-", "—"}) ? std::string() : unit;
}

std::string stated_unit(const IndicatorRow& row) {
  const Value* target = target_value(row);
  return target != nullptr && !target->unit.empty() ? target->unit : unit_beside(row);
}

}  // namespace jixiao::rules
