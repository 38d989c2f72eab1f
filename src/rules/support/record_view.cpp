#include "rules/support/record_view.h"

#include <algorithm>

#include "base/unicode.h"
#include "rules/support/words.h"

namespace jixiao {
namespace {

/// "/budget/3/amount"; a bare field name becomes a pointer.
std::string as_pointer(std::string_view field) {
  return field.starts_with('/') ? std::string(field) : rules::cat("/", field);
}

bool is_period_section(std::string_view section) {
  return section == "period" || section == "period_key" || section == "period_task";
}

}  // namespace

rules::Class IndicatorRow::indicator_class() const {
  return indicator->level1 ? level1 : rules::class_of(level2);
}

std::string IndicatorRow::pointer() const {
  return "/indicators/" + std::to_string(index);
}

FindingPlace IndicatorRow::place(std::string_view field, const Text& cell) const {
  return {rules::cat(pointer(), "/", field), cell ? rules::first(cell->spans, indicator->span) : indicator->span};
}

RecordView::RecordView(const Record& record, const Thresholds& thresholds) : record_(record), thresholds_(thresholds) {
  index_notes();
  index_rows();
  for (const BudgetItem& item : record.budget) {
    items_.emplace(item.item, &item);
  }
}

void RecordView::index_notes() {
  for (const Note& note : record_.notes) {
    if (note.kind == NoteKind::empty) {
      empty_.emplace(as_pointer(note.field), &note);
    }
    if (note.kind != NoteKind::uncertain || note.field.empty()) {
      continue;
    }
    std::string pointer = as_pointer(note.field);
    uncertain_.insert(pointer);
    for (std::size_t slash = pointer.rfind('/'); slash != std::string::npos && slash > 0; slash = pointer.rfind('/')) {
      pointer.resize(slash);
      partly_uncertain_.insert(pointer);
    }
  }
}

void RecordView::index_rows() {
  const bool period_only = has_column("indicators", "period_target") && !has_column("indicators", "annual_target");
  const bool several = std::count_if(record_.tables.begin(), record_.tables.end(),
                                     [](const TableInfo& table) { return table.role == "indicators"; }) > 1;
  for (std::size_t i = 0; i < record_.indicators.size(); ++i) {
    const Indicator& indicator = record_.indicators[i];
    std::string name = fold_tight(rules::text_of(indicator.name));
    if (rules::is_spare_name(name)) {
      continue;
    }
    IndicatorRow& row = rows_.emplace_back();
    row.index = i;
    row.indicator = &indicator;
    row.name = std::move(name);
    // 长期 and 年度 tables one behind the other: each row has the target of its own table.
    const bool own_table = several && !indicator.annual_target && indicator.period_target;
    const bool period = period_only || own_table || is_period_section(rules::text_of(indicator.section));
    row.target = period ? &indicator.period_target : &indicator.annual_target;
    row.target_field = period ? "period_target" : "annual_target";
    row.level1 = rules::class_of_level1(rules::text_of(indicator.level1));
    row.level2 = rules::kind_of_level2(rules::text_of(indicator.level2));
  }
}

bool RecordView::uncertain(std::string_view field) const {
  if (uncertain_.empty()) {
    return false;
  }
  std::string pointer = as_pointer(field);
  if (partly_uncertain_.contains(pointer)) {
    return true;
  }
  while (!pointer.empty()) {
    if (uncertain_.contains(pointer)) {
      return true;
    }
    pointer.resize(pointer.rfind('/'));
  }
  return false;
}

const Note* RecordView::empty(std::string_view field) const {
  const auto found = empty_.find(as_pointer(field));
  return found == empty_.end() ? nullptr : found->second;
}

const BudgetItem* RecordView::item(std::string_view name) const {
  const auto found = items_.lower_bound(name);
  return found == items_.end() || found->first != name ? nullptr : found->second;
}

std::vector<const BudgetItem*> RecordView::items(std::string_view name) const {
  std::vector<const BudgetItem*> result;
  const auto [begin, end] = items_.equal_range(name);
  std::transform(begin, end, std::back_inserter(result), [](const auto& entry) { return entry.second; });
  return result;
}

std::string RecordView::pointer(const BudgetItem& item) const {
  return "/budget/" + std::to_string(&item - record_.budget.data());
}

std::string RecordView::pointer(std::string_view field) const {
  if (field.empty()) {
    return {};
  }
  if (field.find('.') != std::string_view::npos) {
    const BudgetItem* const named = item(field);
    return named == nullptr ? "/budget" : pointer(*named);
  }
  constexpr std::string_view holder = "/assessment";
  const std::string result = as_pointer(field);
  return result.starts_with(holder) && !record_.assessment ? std::string(holder) : result;
}

std::string_view RecordView::unit(const BudgetItem& item) const {
  return item.unit.empty() ? rules::text_of(record_.amount_unit) : std::string_view(item.unit);
}

std::string_view RecordView::unit(const Task& task) const {
  if (!task.unit.empty()) {
    return task.unit;
  }
  const TableInfo* tasks = table("tasks");
  return tasks != nullptr && !tasks->unit.empty() ? std::string_view(tasks->unit) : rules::text_of(record_.amount_unit);
}

const TableInfo* RecordView::table(std::string_view role) const {
  const auto found = std::find_if(record_.tables.begin(), record_.tables.end(),
                                  [&](const TableInfo& table) { return table.role == role; });
  return found == record_.tables.end() ? nullptr : &*found;
}

FindingPlace RecordView::place(const TableInfo& table) const {
  return {"/tables/" + std::to_string(&table - record_.tables.data()), table.span};
}

bool RecordView::has_column(std::string_view role, std::string_view column) const {
  return std::any_of(record_.tables.begin(), record_.tables.end(), [&](const TableInfo& table) {
    return table.role == role && std::find(table.columns.begin(), table.columns.end(), column) != table.columns.end();
  });
}

Span RecordView::place() const {
  for (const Text* text : {&record_.title, &record_.department, &record_.project, &record_.overall_goal}) {
    if (*text && !(*text)->spans.empty()) {
      return (*text)->spans.front();
    }
  }
  if (!record_.tables.empty()) {
    return record_.tables.front().span;
  }
  return record_.budget.empty() ? Span{1, 1, 1, 1} : record_.budget.front().span;
}

FindingPlace RecordView::place(std::string_view field, const Text& text) const {
  return {pointer(field), text ? rules::first(text->spans, place()) : place()};
}

}  // namespace jixiao
