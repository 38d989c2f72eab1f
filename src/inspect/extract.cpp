#include "base/unicode.h"
#include "inspect/stages.h"
#include "report/names.h"
#include "report/text_overview.h"

namespace jixiao::inspection {
namespace {

std::string value_text(const Value& value) {
  std::string text(id_of(value.type));
  const auto add = [&text](std::string_view more) {
    if (!more.empty()) text.append(" ").append(more);
  };
  switch (value.type) {
    case ValueType::number:
      add(id_of(value.comparator));
      add(value.value.str());
      add(value.unit);
      break;
    case ValueType::range:
      add(value.low.str() + ".." + value.high.str());
      add(value.unit);
      break;
    case ValueType::ratio:
      add(value.left.str() + ':' + value.right.str());
      break;
    case ValueType::date:
      add(id_of(value.comparator));
      add(value.date);
      break;
    case ValueType::multiple:
      for (const Value& part : value.parts) add('[' + part.words + ": " + value_text(part) + ']');
      break;
    case ValueType::qualitative:
    case ValueType::none:
      break;
  }
  return text;
}

/// Writes "/indicators/0/name  12:3-8  text" lines; a pointer is what findings and `spans` call the value.
class Values {
 public:
  explicit Values(const View& view) : view_(view) {}

  /// Of the values that follow, until the next call.
  void under(std::string_view list, std::size_t index) {
    prefix_ = '/' + std::string(list) + '/' + std::to_string(index);
  }
  void top() { prefix_.clear(); }

  void add(std::string_view name, const Spans& spans, std::string_view text, const std::string& meaning = {}) {
    if (!view_.shows(spans)) return;
    constexpr std::size_t name_width = 29;
    constexpr std::size_t place_width = 14;
    const std::string pointer = name.empty() ? prefix_ : prefix_ + '/' + std::string(name);
    std::string line = "  " + padded(pointer, name_width) + "  " + padded(place_of(spans), place_width) + "  ";
    const std::size_t used = display_width(line) + (meaning.empty() ? 0 : display_width(meaning) + 4);
    line += cut(text, view_.options.width > used ? view_.options.width - used : 0);
    out_ += line + (meaning.empty() ? "" : "  → " + meaning) + '\n';
  }
  void add(std::string_view name, const Span& span, std::string_view text) { add(name, Spans{span}, text); }
  void add(std::string_view name, const Text& text, const std::string& meaning = {}) {
    if (text) add(name, text->spans, text->value, meaning);
  }
  void add(std::string_view name, const Figure& figure, std::string_view unit = {}) {
    if (figure) add(name, *figure, unit);
  }
  void add(std::string_view name, const Sourced<Decimal>& figure, std::string_view unit = {}) {
    std::string text = figure.value.str();
    if (!unit.empty()) text.append(" ").append(unit);
    add(name, figure.spans, text);
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  const View& view_;
  std::string prefix_;
  std::string out_;
};

void add_head(Values& values, const Record& record) {
  values.top();
  values.add("title", record.title);
  values.add("department", record.department);
  values.add("department_code", record.department_code);
  values.add("project_code", record.project_code);
  values.add("implementing_unit", record.implementing_unit);
  values.add("project", record.project);
  if (record.fiscal_year)
    values.add("fiscal_year", record.fiscal_year->spans, std::to_string(record.fiscal_year->value));
  values.add("amount_unit", record.amount_unit);
  values.add("overall_goal", record.overall_goal);
  values.add("overall_actual", record.overall_actual);
  values.add("period_goal", record.period_goal);
  values.add("reason", record.reason);
  if (record.period) values.add("period", record.period->span, record.period->start + " .. " + record.period->end);
  if (record.assessment) {
    values.add("assessment/score", record.assessment->score);
    values.add("assessment/grade", record.assessment->grade);
    values.add("assessment/total_weight", record.assessment->total_weight);
  }
}

/// A table's columns are what its header was understood as: the first thing to look at in a new layout.
void add_tables(Values& values, const Record& record) {
  for (std::size_t i = 0; i < record.tables.size(); ++i) {
    std::string columns;
    for (const std::string& column : record.tables[i].columns) columns += (columns.empty() ? "" : ", ") + column;
    values.under("tables", i);
    values.add("", Spans{record.tables[i].span}, record.tables[i].role, columns);
  }
}

void add_amounts(Values& values, const Record& record) {
  for (std::size_t i = 0; i < record.budget.size(); ++i) {
    const BudgetItem& item = record.budget[i];
    values.under("budget", i);
    values.add("label", item.label, item.item);
    values.add("amount", item.amount, item.unit);
    values.add("reason", item.reason);
  }
  for (std::size_t i = 0; i < record.tasks.size(); ++i) {
    const Task& task = record.tasks[i];
    values.under("tasks", i);
    values.add("name", task.name);
    values.add("content", task.content);
    values.add("amount", task.amount, task.unit);
    values.add("goal", task.goal);
  }
}

void add_indicators(Values& values, const Record& record) {
  for (std::size_t i = 0; i < record.indicators.size(); ++i) {
    const Indicator& indicator = record.indicators[i];
    const std::string target = indicator.target ? value_text(*indicator.target) : "";
    const bool annual = indicator.annual_target.has_value();  // else the period's target is the parsed one
    values.under("indicators", i);
    values.add("section", indicator.section);
    values.add("task", indicator.task);
    values.add("level1", indicator.level1);
    values.add("level2", indicator.level2);
    values.add("name", indicator.name);
    values.add("period_target", indicator.period_target, annual ? "" : target);
    values.add("annual_target", indicator.annual_target, target);
    values.add("actual", indicator.actual, indicator.actual_value ? value_text(*indicator.actual_value) : "");
    values.add("weight", indicator.weight);
    values.add("score", indicator.score);
    values.add("reason", indicator.reason);
  }
  for (std::size_t i = 0; i < record.level_weights.size(); ++i) {
    values.under("level_weights", i);
    values.add("weight", record.level_weights[i].weight);
  }
}

void add_prose(Values& values, const Record& record) {
  for (std::size_t i = 0; i < record.sections.size(); ++i) {
    const Section& section = record.sections[i];
    values.under("sections", i);
    values.add("title", section.title.spans,
               std::string(static_cast<std::size_t>(section.level), '#') + ' ' + section.title.value);
  }
  for (std::size_t i = 0; i < record.claims.size(); ++i) {
    values.under("claims", i);
    values.add("", record.claims[i].span, record.claims[i].text);
  }
  for (std::size_t i = 0; i < record.statements.size(); ++i) {
    const Statement& statement = record.statements[i];
    if (statement.where == Where::file_name) continue;  // it stands nowhere in the file
    values.under("statements", i);
    values.add("", Spans{statement.span}, statement.text,
               std::string(id_of(statement.kind)) + ", " + std::string(id_of(statement.where)));
  }
}

void add_notes(Values& values, const View& view, const Record& record) {
  for (std::size_t i = 0; i < record.notes.size(); ++i) {
    const Note& note = record.notes[i];
    if (note.span.line == 0) continue;
    std::string reason = view.words(word_for(note.kind)) + view.words({"：", ": "}) + note.reason;
    if (!note.field.empty()) reason += view.words({"（", " ("}) + note.field + view.words({"）", ")"});
    values.under("notes", i);
    values.add("", Spans{note.span}, note.text, reason);
  }
}

}  // namespace

std::string show_extract(const View& view, const FileOutcome& outcome) {
  std::string out;
  if (view.shows_all()) {
    FileOutcome overview = outcome;
    for (RecordOutcome& entry : overview.records) entry.record.notes.clear();  // all of them stand below
    ReportOptions options;
    options.command = Command::extract;
    options.language = view.options.language;
    options.width = view.options.width;
    out = overview_text(overview, options);
  }
  for (std::size_t i = 0; i < outcome.records.size(); ++i) {
    const Record& record = outcome.records[i].record;
    Values values(view);
    add_head(values, record);
    add_tables(values, record);
    add_amounts(values, record);
    add_indicators(values, record);
    add_prose(values, record);
    add_notes(values, view, record);
    const std::string list = values.take();
    if (list.empty()) continue;
    out += view.words({"值与位置", "values and their places"});
    if (outcome.records.size() > 1) out.append(" #").append(std::to_string(i + 1));
    out.append("\n").append(list);
  }
  return out;
}

}  // namespace jixiao::inspection
