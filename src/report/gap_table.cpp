#include "report/gap_table.h"

#include "report/gap_names.h"
#include "report/names.h"
#include "report/table_columns.h"

namespace jixiao {
namespace {

struct Item {
  const Record& record;
  const Indicator& indicator;
  const GapRow& row;
  Language language;
};

std::string explanation(const Item& i) {
  return i.row.why ? std::string(sentence_for(*i.row.why).in(i.language)) : "";
}

constexpr Column<Item> columns[] = {
    {"path", [](const Item& i) { return i.record.source.path; }},
    {"record", [](const Item& i) { return number(i.record.source.index); }},
    {"kind", [](const Item& i) { return cell(id_of(i.record.kind)); }},
    {"department", [](const Item& i) { return cell(i.record.department); }},
    {"project", [](const Item& i) { return cell(i.record.project); }},
    {"fiscal_year", [](const Item& i) { return year_of(i.record); }},
    {"indicator", [](const Item& i) { return pointer_of(i.row); }},
    {"line", [](const Item& i) { return line_of(i.indicator.span); }},
    {"column", [](const Item& i) { return column_of(i.indicator.span); }},
    {"section", [](const Item& i) { return cell(i.indicator.section); }},
    {"level1", [](const Item& i) { return cell(i.indicator.level1); }},
    {"level2", [](const Item& i) { return cell(i.indicator.level2); }},
    {"name", [](const Item& i) { return cell(i.indicator.name); }},
    {"target_field", [](const Item& i) { return cell(i.row.of_period ? "period_target" : "annual_target"); }},
    {"target", [](const Item& i) { return cell(target_of(i.record, i.row)); }},
    {"target_parsed", [](const Item& i) { return canonical(target_value_of(i.record, i.row)); }},
    {"actual", [](const Item& i) { return cell(i.indicator.actual); }},
    {"actual_parsed", [](const Item& i) { return canonical(i.indicator.actual_value); }},
    {"direction", [](const Item& i) { return cell(id_of(i.row.direction)); }},
    {"completion_rate", [](const Item& i) { return cell(i.row.rate); }},
    {"rate_formula", [](const Item& i) { return cell(id_of(i.row.formula)); }},
    {"gap", [](const Item& i) { return cell(i.row.gap); }},
    {"unit", [](const Item& i) { return i.row.unit; }},
    {"weight", [](const Item& i) { return cell(i.indicator.weight); }},
    {"score", [](const Item& i) { return cell(i.indicator.score); }},
    {"expected_score", [](const Item& i) { return cell(i.row.expected_score); }},
    {"reason", [](const Item& i) { return cell(i.indicator.reason); }},
    {"verdict", [](const Item& i) { return cell(id_of(i.row.verdict)); }},
    {"verdict_reason", [](const Item& i) { return i.row.why ? cell(id_of(*i.row.why)) : ""; }},
    {"explanation", explanation},
};

}  // namespace

TableRow gap_header() {
  return header_of<Item>(columns);
}

TableRow gap_row(const Record& record, const GapRow& row, Language language) {
  return row_of<Item>(columns, {record, record.indicators[row.indicator], row, language});
}

}  // namespace jixiao
