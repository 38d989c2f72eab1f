#include "report/gap_json.h"

#include <array>
#include <string>

#include "report/element_json.h"
#include "report/gap_names.h"
#include "report/names.h"
#include "report/record_json.h"

namespace jixiao {
namespace {

constexpr std::array<GapVerdict, 4> verdicts = {GapVerdict::met, GapVerdict::unmet, GapVerdict::overshoot,
                                                GapVerdict::not_comparable};

void member(JsonWriter& json, std::string_view name, std::size_t count) {
  json.member(name, static_cast<std::int64_t>(count));
}

void member(JsonWriter& json, std::string_view name, const Text& text) {
  member_or_null(json, name, text ? text->value : std::string());
}

void member(JsonWriter& json, std::string_view name, const Figure& figure) {
  member_or_null(json, name, figure ? figure->value.str() : std::string());
}

void member(JsonWriter& json, std::string_view name, const std::optional<Value>& value) {
  json.key(name);
  if (value) {
    write_value(json, *value);
  } else {
    json.null();
  }
}

/// The code and the sentence.
void write_why(JsonWriter& json, std::string_view name, const std::optional<NotComparable>& why, Language language) {
  member_or_null(json, name, why ? id_of(*why) : std::string_view());
  member_or_null(json, "explanation", why ? sentence_for(*why).in(language) : std::string_view());
}

/// Which form of which file; the scope is told of records only.
void write_identity(JsonWriter& json, const Record& record, bool with_scope) {
  json.member("path", record.source.path);
  json.member("record", record.source.index);
  json.member("kind", id_of(record.kind));
  if (with_scope) json.member("scope", id_of(record.scope));
  member(json, "department", record.department);
  member(json, "project", record.project);
  if (record.fiscal_year) {
    json.member("fiscal_year", record.fiscal_year->value);
  } else {
    json.member_null("fiscal_year");
  }
}

void write_counts(JsonWriter& json, const std::array<std::size_t, 4>& counts) {
  for (const GapVerdict verdict : verdicts) {
    member(json, id_of(verdict), counts[static_cast<std::size_t>(verdict)]);
  }
}

}  // namespace

void write_gap(JsonWriter& json, const Record& record, const GapRow& row, Language language) {
  const Indicator& indicator = record.indicators[row.indicator];
  json.begin_object();
  json.member("schema", "jixiao.gap/1");
  write_identity(json, record, false);
  json.member("indicator", pointer_of(row));
  json.key("span");
  write_span(json, indicator.span);
  member(json, "section", indicator.section);
  member(json, "level1", indicator.level1);
  member(json, "level2", indicator.level2);
  member(json, "name", indicator.name);
  json.member("target_field", row.of_period ? "period_target" : "annual_target");
  member(json, "target", target_of(record, row));
  member(json, "target_parsed", target_value_of(record, row));
  member(json, "actual", indicator.actual);
  member(json, "actual_parsed", indicator.actual_value);
  member_or_null(json, "direction", id_of(row.direction));
  member_or_null(json, "completion_rate", row.rate);
  member_or_null(json, "rate_formula", id_of(row.formula));
  member_or_null(json, "gap", row.gap);
  member_or_null(json, "unit", row.unit);
  member(json, "weight", indicator.weight);
  member(json, "score", indicator.score);
  member_or_null(json, "expected_score", row.expected_score);
  member(json, "reason", indicator.reason);
  json.member("verdict", id_of(row.verdict));
  write_why(json, "verdict_reason", row.why, language);
  json.end_object();
}

void write_gap_record(JsonWriter& json, const RecordOutcome& outcome, Language language) {
  std::array<std::size_t, 4> counts{};
  for (const GapRow& row : outcome.gaps) {
    ++counts[static_cast<std::size_t>(row.verdict)];
  }
  json.begin_object();
  write_identity(json, outcome.record, true);
  json.member("layout", outcome.record.layout);
  member(json, "rows", outcome.gaps.size());
  write_counts(json, counts);
  write_why(json, "no_rows_reason", outcome.no_gaps, language);
  json.end_object();
}

void write_gap_summary(JsonWriter& json, const Summary& summary, const ReportOptions& options) {
  json.begin_object();
  member(json, "files", summary.files);
  member(json, "records", summary.records);
  member(json, "records_without_rows", summary.without_rows);
  member(json, "errors", summary.errors);
  member(json, "rows", summary.rows());
  member(json, "listed", listed(options, summary));
  json.key("by_verdict");
  json.begin_object();
  write_counts(json, summary.by_verdict);
  json.end_object();
  json.key("not_comparable");
  json.begin_object();
  for (const auto& [why, number] : summary.not_comparable) {
    member(json, id_of(why), number);
  }
  json.end_object();
  json.end_object();
}

}  // namespace jixiao
