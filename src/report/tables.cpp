#include "report/tables.h"

#include <array>

#include "report/names.h"
#include "report/table_columns.h"

namespace jixiao {
namespace {

/// One element of a record, with its number within the record.
template <class Element>
struct Item {
  const Record& record;
  const Element& element;
  std::size_t index;
};

struct FindingItem {
  const Record& record;
  const Finding& finding;
  Language language;
};

/// A parsed value's parts as cells. A range's bounds, a ratio's sides and a multiple's parts stand in one cell.
std::string type_of(const std::optional<Value>& value) {
  return value ? std::string(id_of(value->type)) : "";
}

std::string comparator_of(const std::optional<Value>& value) {
  const bool compares = value && (value->type == ValueType::number || value->type == ValueType::date);
  return compares ? std::string(id_of(value->comparator)) : "";
}

std::string unit_of(const std::optional<Value>& value) {
  return value ? value->unit : "";
}

std::string value_of(const std::optional<Value>& value) {
  if (!value) return "";
  switch (value->type) {
    case ValueType::number:
      return value->value.str();
    case ValueType::range:
      return value->low.str() + "~" + value->high.str();
    case ValueType::ratio:
      return value->left.str() + ":" + value->right.str();
    case ValueType::date:
      return value->date;
    case ValueType::qualitative:
      return value->text;
    case ValueType::none:
    case ValueType::multiple:
      break;
  }
  return "";
}

constexpr Column<Record> records_columns[] = {
    {"path", [](const Record& r) { return r.source.path; }},
    {"record", [](const Record& r) { return number(r.source.index); }},
    {"kind", [](const Record& r) { return cell(id_of(r.kind)); }},
    {"scope", [](const Record& r) { return cell(id_of(r.scope)); }},
    {"layout", [](const Record& r) { return r.layout; }},
    {"title", [](const Record& r) { return cell(r.title); }},
    {"department", [](const Record& r) { return cell(r.department); }},
    {"department_code", [](const Record& r) { return cell(r.department_code); }},
    {"implementing_unit", [](const Record& r) { return cell(r.implementing_unit); }},
    {"project", [](const Record& r) { return cell(r.project); }},
    {"project_code", [](const Record& r) { return cell(r.project_code); }},
    {"fiscal_year", [](const Record& r) { return year_of(r); }},
    {"fiscal_year_basis", [](const Record& r) { return r.fiscal_year ? cell(id_of(r.fiscal_year->basis)) : ""; }},
    {"amount_unit", [](const Record& r) { return cell(r.amount_unit); }},
    {"period_start", [](const Record& r) { return r.period ? r.period->start : ""; }},
    {"period_end", [](const Record& r) { return r.period ? r.period->end : ""; }},
    {"score", [](const Record& r) { return r.assessment ? cell(r.assessment->score) : ""; }},
    {"grade", [](const Record& r) { return r.assessment ? cell(r.assessment->grade) : ""; }},
    {"total_weight", [](const Record& r) { return r.assessment ? cell(r.assessment->total_weight) : ""; }},
    {"overall_goal", [](const Record& r) { return cell(r.overall_goal); }},
    {"overall_actual", [](const Record& r) { return cell(r.overall_actual); }},
    {"period_goal", [](const Record& r) { return cell(r.period_goal); }},
    {"reason", [](const Record& r) { return cell(r.reason); }},
    {"notes", [](const Record& r) { return number(r.notes.size()); }},
    {"encoding", [](const Record& r) { return r.source.encoding; }},
    {"sha256", [](const Record& r) { return r.source.sha256; }},
};

using BudgetRow = Item<BudgetItem>;
constexpr Column<BudgetRow> budget_columns[] = {
    {"path", [](const BudgetRow& i) { return i.record.source.path; }},
    {"record", [](const BudgetRow& i) { return number(i.record.source.index); }},
    {"item", [](const BudgetRow& i) { return i.element.item; }},
    {"label", [](const BudgetRow& i) { return cell(i.element.label); }},
    {"amount", [](const BudgetRow& i) { return i.element.amount.value.str(); }},
    {"unit", [](const BudgetRow& i) { return i.element.unit; }},
    {"yuan", [](const BudgetRow& i) { return cell(i.element.yuan); }},
    {"reason", [](const BudgetRow& i) { return cell(i.element.reason); }},
    {"line", [](const BudgetRow& i) { return line_of(i.element.span); }},
    {"column", [](const BudgetRow& i) { return column_of(i.element.span); }},
};

using TaskItem = Item<Task>;
constexpr Column<TaskItem> tasks_columns[] = {
    {"path", [](const TaskItem& i) { return i.record.source.path; }},
    {"record", [](const TaskItem& i) { return number(i.record.source.index); }},
    {"task", [](const TaskItem& i) { return number(i.index); }},
    {"name", [](const TaskItem& i) { return cell(i.element.name); }},
    {"content", [](const TaskItem& i) { return cell(i.element.content); }},
    {"amount", [](const TaskItem& i) { return cell(i.element.amount); }},
    {"unit", [](const TaskItem& i) { return i.element.unit; }},
    {"goal", [](const TaskItem& i) { return cell(i.element.goal); }},
    {"line", [](const TaskItem& i) { return line_of(i.element.span); }},
    {"column", [](const TaskItem& i) { return column_of(i.element.span); }},
};

using IndicatorItem = Item<Indicator>;
constexpr Column<IndicatorItem> indicators_columns[] = {
    {"path", [](const IndicatorItem& i) { return i.record.source.path; }},
    {"record", [](const IndicatorItem& i) { return number(i.record.source.index); }},
    {"indicator", [](const IndicatorItem& i) { return number(i.index); }},
    {"section", [](const IndicatorItem& i) { return cell(i.element.section); }},
    {"task", [](const IndicatorItem& i) { return cell(i.element.task); }},
    {"level1", [](const IndicatorItem& i) { return cell(i.element.level1); }},
    {"level2", [](const IndicatorItem& i) { return cell(i.element.level2); }},
    {"name", [](const IndicatorItem& i) { return cell(i.element.name); }},
    {"period_target", [](const IndicatorItem& i) { return cell(i.element.period_target); }},
    {"annual_target", [](const IndicatorItem& i) { return cell(i.element.annual_target); }},
    {"actual", [](const IndicatorItem& i) { return cell(i.element.actual); }},
    {"weight", [](const IndicatorItem& i) { return cell(i.element.weight); }},
    {"score", [](const IndicatorItem& i) { return cell(i.element.score); }},
    {"reason", [](const IndicatorItem& i) { return cell(i.element.reason); }},
    {"unit_hint", [](const IndicatorItem& i) { return cell(i.element.unit_hint); }},
    {"target_type", [](const IndicatorItem& i) { return type_of(i.element.target); }},
    {"target_comparator", [](const IndicatorItem& i) { return comparator_of(i.element.target); }},
    {"target_value", [](const IndicatorItem& i) { return value_of(i.element.target); }},
    {"target_unit", [](const IndicatorItem& i) { return unit_of(i.element.target); }},
    {"actual_type", [](const IndicatorItem& i) { return type_of(i.element.actual_value); }},
    {"actual_comparator", [](const IndicatorItem& i) { return comparator_of(i.element.actual_value); }},
    {"actual_value", [](const IndicatorItem& i) { return value_of(i.element.actual_value); }},
    {"actual_unit", [](const IndicatorItem& i) { return unit_of(i.element.actual_value); }},
    {"line", [](const IndicatorItem& i) { return line_of(i.element.span); }},
    {"column", [](const IndicatorItem& i) { return column_of(i.element.span); }},
};

/// "805;360"
std::string parts_of(const Claim& claim) {
  std::string text;
  for (const Sourced<Decimal>& part : claim.parts) {
    if (!text.empty()) text += ';';
    text += part.value.str();
  }
  return text;
}

std::string units_of(const Claim& claim) {
  if (claim.units.empty()) return claim.unit;
  std::string text;
  for (const std::string& unit : claim.units) text += (text.empty() ? "" : ";") + unit;
  return text;
}

using ClaimItem = Item<Claim>;
constexpr Column<ClaimItem> claims_columns[] = {
    {"path", [](const ClaimItem& i) { return i.record.source.path; }},
    {"record", [](const ClaimItem& i) { return number(i.record.source.index); }},
    {"kind", [](const ClaimItem& i) { return cell(id_of(i.element.kind)); }},
    {"part", [](const ClaimItem& i) { return cell(i.element.part); }},
    {"whole", [](const ClaimItem& i) { return cell(i.element.whole); }},
    {"percent", [](const ClaimItem& i) { return cell(i.element.percent); }},
    {"total", [](const ClaimItem& i) { return cell(i.element.total); }},
    {"parts", [](const ClaimItem& i) { return parts_of(i.element); }},
    {"unit", [](const ClaimItem& i) { return units_of(i.element); }},
    {"stated", [](const ClaimItem& i) { return i.element.stated.str(); }},
    {"computed",
     [](const ClaimItem& i) { return i.element.computed.is_nan() ? std::string() : i.element.computed.str(); }},
    {"holds", [](const ClaimItem& i) { return cell(i.element.holds ? "true" : "false"); }},
    {"line", [](const ClaimItem& i) { return line_of(i.element.span); }},
    {"column", [](const ClaimItem& i) { return column_of(i.element.span); }},
    {"text", [](const ClaimItem& i) { return i.element.text; }},
};

constexpr Column<FindingItem> findings_columns[] = {
    {"path", [](const FindingItem& i) { return i.finding.path; }},
    {"record", [](const FindingItem& i) { return number(i.finding.record); }},
    {"department", [](const FindingItem& i) { return cell(i.record.department); }},
    {"fiscal_year", [](const FindingItem& i) { return year_of(i.record); }},
    {"kind", [](const FindingItem& i) { return cell(id_of(i.record.kind)); }},
    {"rule", [](const FindingItem& i) { return cell(i.finding.rule); }},
    {"severity", [](const FindingItem& i) { return cell(id_of(i.finding.severity)); }},
    {"field", [](const FindingItem& i) { return i.finding.field; }},
    {"line", [](const FindingItem& i) { return line_of(i.finding.span); }},
    {"column", [](const FindingItem& i) { return column_of(i.finding.span); }},
    {"actual", [](const FindingItem& i) { return cell(i.finding.actual); }},
    {"expected", [](const FindingItem& i) { return cell(i.finding.expected); }},
    {"difference", [](const FindingItem& i) { return cell(i.finding.difference); }},
    {"message", [](const FindingItem& i) { return i.finding.message.in(i.language); }},
};

template <class Element>
void append_items(std::vector<TableRow>& rows, Columns<Item<Element>> columns, const Record& record,
                  const std::vector<Element>& elements) {
  for (std::size_t i = 0; i < elements.size(); ++i) {
    rows.push_back(row_of<Item<Element>>(columns, {record, elements[i], i}));
  }
}

using Rows = std::vector<TableRow>;

constexpr RecordTable all_tables[] = {
    {"records", [] { return header_of<Record>(records_columns); },
     [](Rows& rows, const Record& r) { rows.push_back(row_of<Record>(records_columns, r)); }},
    {"budget", [] { return header_of<BudgetRow>(budget_columns); },
     [](Rows& rows, const Record& r) { append_items<BudgetItem>(rows, budget_columns, r, r.budget); }},
    {"tasks", [] { return header_of<TaskItem>(tasks_columns); },
     [](Rows& rows, const Record& r) { append_items<Task>(rows, tasks_columns, r, r.tasks); }},
    {"indicators", [] { return header_of<IndicatorItem>(indicators_columns); },
     [](Rows& rows, const Record& r) { append_items<Indicator>(rows, indicators_columns, r, r.indicators); }},
    {"claims", [] { return header_of<ClaimItem>(claims_columns); },
     [](Rows& rows, const Record& r) { append_items<Claim>(rows, claims_columns, r, r.claims); }},
};

}  // namespace

std::span<const RecordTable> record_tables() {
  return all_tables;
}

TableRow finding_header() {
  return header_of<FindingItem>(findings_columns);
}

TableRow finding_row(const Record& record, const Finding& finding, Language language) {
  return row_of<FindingItem>(findings_columns, {record, finding, language});
}

}  // namespace jixiao
