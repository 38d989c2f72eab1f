#include "mutation/places.h"

#include <algorithm>

#include "base/unicode.h"

namespace jixiao::test::mutation {

const BudgetItem* find_item(const Record& record, std::string_view item) {
  const auto found =
      std::find_if(record.budget.begin(), record.budget.end(), [&](const BudgetItem& one) { return one.item == item; });
  return found == record.budget.end() ? nullptr : &*found;
}

std::string_view column_of(const BudgetItem& item) {
  return std::string_view(item.item).substr(item.item.rfind('.') + 1);
}

const BudgetItem* beside(const Record& record, const BudgetItem& item, std::string_view column) {
  return find_item(record, item.item.substr(0, item.item.rfind('.') + 1) + std::string(column));
}

bool is_money(const BudgetItem& item) {
  return item.unit != "%" && item.unit != "分";
}

bool is_certain(const Record& record, std::string_view field) {
  return std::none_of(record.notes.begin(), record.notes.end(), [&](const Note& note) {
    return note.kind == NoteKind::uncertain && (note.field == field || field.starts_with(note.field + "/") ||
                                                note.field.starts_with(std::string(field) + "/"));
  });
}

bool is_summed_certainly(const Record& record, std::string_view group) {
  for (std::size_t i = 0; i < record.budget.size(); ++i) {
    if (record.budget[i].item.starts_with(group) && !is_certain(record, "/budget/" + std::to_string(i))) return false;
  }
  return std::none_of(record.notes.begin(), record.notes.end(), [&](const Note& note) {
    return note.kind == NoteKind::uncertain && note.field.starts_with(group);
  });
}

Defects changed_amounts(const Subject& subject, const Record& record, const Wanted& wanted, const Change& change,
                        const Rules& consequences) {
  Defects defects;
  for (std::size_t i = 0; i < record.budget.size(); ++i) {
    const BudgetItem& item = record.budget[i];
    const Spans& spans = item.amount.spans;
    if (spans.size() != 1 || !wanted(item) || !is_certain(record, "/budget/" + std::to_string(i))) continue;
    const std::optional<std::string> changed = change(item, text_under(subject, spans.front()));
    if (changed) defects.push_back({rewritten(subject, spans, *changed), consequences});
  }
  return defects;
}

bool is_report(const Record& record) {
  return record.kind == Kind::self_assessment_report;
}

bool is_target_form(const Record& record) {
  return record.kind == Kind::target_form;
}

bool is_assessment_form(const Record& record) {
  return record.kind == Kind::self_assessment_form;
}

std::string pointer_of(const Record& record, const Indicator& row) {
  return "/indicators/" + std::to_string(&row - record.indicators.data());
}

std::string text_of(const Text& text) {
  return text ? text->value : "";
}

const Text& target_of(const Indicator& row) {
  return row.annual_target ? row.annual_target : row.period_target;
}

bool is_whole(const Record& record, const Indicator& row) {
  const std::string pointer = pointer_of(record, row);
  bool certain = row.name && target_of(row);
  for (const char* field : {"", "/name", "/annual_target", "/period_target", "/level1", "/level2", "/actual"})
    certain = certain && is_certain(record, pointer + field);
  return certain;
}

const Value* number_of(const std::optional<Value>& value) {
  return value && value->type == ValueType::number ? &*value : nullptr;
}

bool is_percent(const std::optional<Value>& value) {
  return number_of(value) != nullptr && value->unit == "%";
}

std::optional<std::string> with_figure(const std::string& printed, const Decimal& figure) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto first = std::find_if(printed.begin(), printed.end(), is_digit);
  if (first == printed.end()) return std::nullopt;
  const auto last = std::find_if_not(first, printed.end(), [&](char c) { return is_digit(c) || c == '.' || c == ','; });
  // Two figures in one value: which one is meant is not for us to say.
  if (std::any_of(last, printed.end(), is_digit)) return std::nullopt;
  const bool separated = std::find(first, last, ',') != last;
  const std::string text =
      separated
          ? written_like(figure, "1,000" + (figure.decimals() == 0
                                                ? ""
                                                : "." + std::string(static_cast<std::size_t>(figure.decimals()), '0')))
          : figure.str();
  return std::string(printed.begin(), first) + text + std::string(last, printed.end());
}

std::optional<Span> figure_span(const Subject& subject, const Spans& spans) {
  std::optional<Span> found;
  for (const Span& span : spans) {
    if (text_under(subject, span).find_first_of("0123456789") == std::string::npos) continue;
    if (found) return std::nullopt;
    found = span;
  }
  return found;
}

Edits refigured(const Subject& subject, const Spans& spans, const Decimal& figure) {
  const std::optional<Span> span = figure_span(subject, spans);
  if (!span) return {};
  const std::optional<std::string> text = with_figure(text_under(subject, *span), figure);
  return text ? rewritten(subject, {*span}, *text) : Edits{};
}

}  // namespace jixiao::test::mutation
