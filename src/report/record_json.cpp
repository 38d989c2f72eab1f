#include "report/record_json.h"

#include "report/element_json.h"
#include "report/names.h"

namespace jixiao {
namespace {

void write_source(JsonWriter& json, const Source& source) {
  json.begin_object();
  json.member("path", source.path);
  json.member("index", source.index);
  json.member("encoding", source.encoding);
  json.member("sha256", source.sha256);
  json.end_object();
}

void write(JsonWriter& json, const BudgetItem& item) {
  Element element(json);
  json.member("item", item.item);
  element.add("label", item.label);
  element.add("amount", item.amount);
  member_or_null(json, "unit", item.unit);
  member_or_null(json, "yuan", item.yuan);
  element.add("reason", item.reason);
  element.end_at(item.span);
}

void write(JsonWriter& json, const Task& task) {
  Element element(json);
  element.add("name", task.name);
  element.add("content", task.content);
  element.add("amount", task.amount);
  member_or_null(json, "unit", task.unit);
  element.add("goal", task.goal);
  element.end_at(task.span);
}

void value_member(JsonWriter& json, std::string_view name, const std::optional<Value>& value) {
  json.key(name);
  if (value) {
    write_value(json, *value);
  } else {
    json.null();
  }
}

void write(JsonWriter& json, const Indicator& indicator) {
  Element element(json);
  element.add("section", indicator.section);
  element.add("task", indicator.task);
  element.add("level1", indicator.level1);
  element.add("level2", indicator.level2);
  element.add("name", indicator.name);
  element.add("period_target", indicator.period_target);
  element.add("annual_target", indicator.annual_target);
  element.add("actual", indicator.actual);
  element.add("weight", indicator.weight);
  element.add("score", indicator.score);
  element.add("reason", indicator.reason);
  value_member(json, "target", indicator.target);
  value_member(json, "actual_value", indicator.actual_value);
  element.add("unit_hint", indicator.unit_hint);
  element.end_at(indicator.span);
}

void write(JsonWriter& json, const Claim& claim) {
  Element element(json);
  Spans part_places;
  json.member("kind", id_of(claim.kind));
  if (claim.kind == ClaimKind::ratio) {
    element.add("part", claim.part);
    element.add("whole", claim.whole);
    element.add("percent", claim.percent);
  } else {
    element.add("total", claim.total);
    json.key("parts");
    json.begin_array();
    for (const Sourced<Decimal>& part : claim.parts) {
      json.string(part.value.str());
      part_places.insert(part_places.end(), part.spans.begin(), part.spans.end());
    }
    json.end_array();
    element.place("parts", part_places);
  }
  member_or_null(json, "unit", claim.unit);
  if (!claim.units.empty()) {
    json.key("units");
    json.begin_array();
    for (const std::string& unit : claim.units) json.string(unit);
    json.end_array();
  }
  json.member("text", claim.text);
  json.member("stated", claim.stated.str());
  member_or_null(json, "computed", claim.computed.is_nan() ? std::nullopt : std::optional(claim.computed));
  json.member("holds", claim.holds);
  element.end_at(claim.span);
}

void write(JsonWriter& json, const Section& section) {
  Element element(json);
  json.member("level", section.level);
  member_or_null(json, "number", section.number);
  element.add("title", section.title);
  json.member("empty", section.empty);
  element.end_at(section.span);
}

void write(JsonWriter& json, const TableInfo& table) {
  Element element(json);
  json.member("role", table.role);
  json.key("columns");
  json.begin_array();
  for (const std::string& column : table.columns) {
    json.string(column);
  }
  json.end_array();
  member_or_null(json, "unit", table.unit);
  element.end_at(table.span);
}

/// The place of a text that record.h gives only its element's span.
Spans place_of(const std::string& text, const Span& span) {
  return text.empty() || span.line == 0 ? Spans{} : Spans{span};
}

void write(JsonWriter& json, const Statement& statement) {
  Element element(json);
  const Spans place = place_of(statement.text, statement.span);
  json.member("kind", id_of(statement.kind));
  json.member("where", id_of(statement.where));
  json.member("text", statement.text);
  member_or_null(json, "value", statement.value);
  member_or_null(json, "item", statement.item);
  member_or_null(json, "amount", statement.amount);
  member_or_null(json, "unit", statement.unit);
  element.place("text", place);
  element.end_at(statement.span);
}

void write(JsonWriter& json, const LevelWeight& weight) {
  Element element(json);
  element.add("level1", weight.level1);
  element.add("level2", weight.level2);
  element.add("weight", weight.weight);
  element.end_at(weight.span);
}

void write(JsonWriter& json, const Note& note) {
  Element element(json);
  const Spans place = place_of(note.text, note.span);
  json.member("kind", id_of(note.kind));
  member_or_null(json, "field", note.field);
  member_or_null(json, "text", note.text);
  json.member("reason", note.reason);
  element.place("text", place);
  element.end_at(note.span);
}

template <class T>
void array_member(JsonWriter& json, std::string_view name, const std::vector<T>& elements) {
  json.key(name);
  json.begin_array();
  for (const T& element : elements) {
    write(json, element);
  }
  json.end_array();
}

void write_assessment(JsonWriter& json, const std::optional<Assessment>& assessment) {
  json.key("assessment");
  if (!assessment) {
    json.null();
    return;
  }
  Element element(json);
  element.add("score", assessment->score);
  element.add("grade", assessment->grade);
  element.add("total_weight", assessment->total_weight);
  element.end();
}

void write_period(JsonWriter& json, const std::optional<Period>& period) {
  json.key("period");
  if (!period) {
    json.null();
    return;
  }
  json.begin_object();
  member_or_null(json, "start", period->start);
  member_or_null(json, "end", period->end);
  json.key("span");
  write_span(json, period->span);
  json.end_object();
}

void write_year(JsonWriter& json, Element& element, const std::optional<FiscalYear>& year) {
  if (!year) {
    json.member_null("fiscal_year");
    json.member_null("fiscal_year_basis");
    return;
  }
  json.member("fiscal_year", year->value);
  json.member("fiscal_year_basis", id_of(year->basis));
  element.place("fiscal_year", year->spans);
}

void write_value_members(JsonWriter& json, const Value& value) {
  json.member("type", id_of(value.type));
  switch (value.type) {
    case ValueType::none:
      break;
    case ValueType::number:
      json.member("comparator", id_of(value.comparator));
      json.member("value", value.value.str());
      member_or_null(json, "unit", value.unit);
      break;
    case ValueType::range:
      json.member("low", value.low.str());
      json.member("high", value.high.str());
      member_or_null(json, "unit", value.unit);
      break;
    case ValueType::ratio:
      json.member("left", value.left.str());
      json.member("right", value.right.str());
      break;
    case ValueType::date:
      json.member("comparator", id_of(value.comparator));
      json.member("value", value.date);
      break;
    case ValueType::qualitative:
      json.member("text", value.text);
      break;
    case ValueType::multiple:
      json.key("parts");
      json.begin_array();
      for (const Value& part : value.parts) {
        json.begin_object();
        write_value_members(json, part);
        member_or_null(json, "words", part.words);
        json.end_object();
      }
      json.end_array();
      break;
  }
}

}  // namespace

void write_value(JsonWriter& json, const Value& value) {
  std::string text;
  JsonWriter line(text);
  line.begin_object();
  write_value_members(line, value);
  line.end_object();
  json.raw(text);
}

void write_record(JsonWriter& json, const Record& record) {
  Element element(json);
  json.member("schema", "jixiao.record/1");
  json.key("source");
  write_source(json, record.source);
  json.member("kind", id_of(record.kind));
  json.member("scope", id_of(record.scope));
  json.member("layout", record.layout);
  element.add("title", record.title);
  element.add("department", record.department);
  element.add("department_code", record.department_code);
  element.add("project_code", record.project_code);
  element.add("implementing_unit", record.implementing_unit);
  element.add("project", record.project);
  write_year(json, element, record.fiscal_year);
  element.add("amount_unit", record.amount_unit);
  element.add("overall_goal", record.overall_goal);
  element.add("overall_actual", record.overall_actual);
  element.add("period_goal", record.period_goal);
  array_member(json, "budget", record.budget);
  array_member(json, "tasks", record.tasks);
  array_member(json, "indicators", record.indicators);
  write_assessment(json, record.assessment);
  array_member(json, "claims", record.claims);
  array_member(json, "sections", record.sections);
  array_member(json, "tables", record.tables);
  element.add("reason", record.reason);
  array_member(json, "statements", record.statements);
  array_member(json, "level_weights", record.level_weights);
  write_period(json, record.period);
  array_member(json, "notes", record.notes);
  element.end();
}

}  // namespace jixiao
