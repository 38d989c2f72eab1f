// Whatever the bytes, process() gives sound outcomes: spans inside the text, findings of known rules, the same twice.
#include <algorithm>
#include <cstdint>

#include "decode/decode.h"
#include "jixiao/pipeline.h"
#include "support/require.h"

using namespace jixiao;

namespace {

void check_span(const Document& document, const Span& span) {
  if (span == Span{}) {
    return;  // what is inferred from the file's name stands nowhere
  }
  REQUIRE(span.line >= 1 && span.line <= document.line_count());
  REQUIRE(span.end_line >= span.line && span.end_line <= document.line_count());
  REQUIRE(span.column >= 1 && (span.end_line > span.line || span.end_column >= span.column));
  const Range whole{0, static_cast<std::uint32_t>(document.text.size())};
  const Span end = document.span(whole);
  REQUIRE(span.end_line < end.end_line || span.end_column <= end.end_column);
}

template <class T>
void check_sourced(const Document& document, const std::optional<Sourced<T>>& value) {
  if (value) {
    for (const Span& span : value->spans) {
      check_span(document, span);
    }
  }
}

void check_record(const Document& document, const Record& record) {
  for (const Text* text : {&record.title, &record.department, &record.department_code, &record.project_code,
                           &record.implementing_unit, &record.project, &record.amount_unit, &record.overall_goal,
                           &record.overall_actual, &record.period_goal, &record.reason}) {
    check_sourced(document, *text);
  }
  for (const BudgetItem& item : record.budget) {
    check_span(document, item.span);
    check_sourced(document, item.label);
    for (const Span& span : item.amount.spans) {
      check_span(document, span);
    }
  }
  for (const Indicator& row : record.indicators) {
    check_span(document, row.span);
    for (const Text* text : {&row.section, &row.task, &row.level1, &row.level2, &row.name, &row.period_target,
                             &row.annual_target, &row.actual, &row.reason, &row.unit_hint}) {
      check_sourced(document, *text);
    }
    check_sourced(document, row.weight);
    check_sourced(document, row.score);
  }
  const auto check_each = [&document](const auto& list) {
    for (const auto& element : list) {
      check_span(document, element.span);
    }
  };
  check_each(record.tasks);
  check_each(record.claims);
  check_each(record.sections);
  check_each(record.tables);
  check_each(record.statements);
  check_each(record.level_weights);
  check_each(record.notes);
}

void check_findings(const Document& document, const RecordOutcome& outcome) {
  for (const Finding& finding : outcome.findings) {
    REQUIRE(find_rule(finding.rule) != nullptr);
    REQUIRE(!finding.message.zh.empty() && !finding.message.en.empty());
    REQUIRE(finding.field.empty() || (finding.field.starts_with('/') && finding.field.size() > 1));
    check_span(document, finding.span);
    for (const Span& place : finding.related) {
      check_span(document, place);
    }
  }
}

/// A row for each indicator, and figures only where they are comparable.
void check_gaps(const RecordOutcome& outcome) {
  REQUIRE(outcome.gaps.size() == outcome.record.indicators.size());
  REQUIRE(outcome.no_gaps.has_value() == outcome.gaps.empty());
  for (const GapRow& row : outcome.gaps) {
    REQUIRE(row.why.has_value() == (row.verdict == GapVerdict::not_comparable));
    for (const auto& figure : {row.rate, row.gap, row.expected_score}) {
      REQUIRE(!figure || (!figure->is_nan() && !row.why));
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Input input{"input.txt", std::string(reinterpret_cast<const char*>(data), size)};
  PipelineOptions options;
  options.gaps = true;
  const FileOutcome outcome = process(input, options);
  const FileOutcome again = process(input, options);
  const Result<Document> document = decode(input.path, input.bytes);
  REQUIRE(document.ok() || !outcome.errors.empty());
  for (const Error& error : outcome.errors) {
    REQUIRE(!error.message.zh.empty() && !error.message.en.empty());
  }
  REQUIRE(outcome.records.size() == again.records.size());
  for (std::size_t i = 0; i < outcome.records.size(); ++i) {
    check_record(document.value(), outcome.records[i].record);
    check_findings(document.value(), outcome.records[i]);
    check_gaps(outcome.records[i]);
    REQUIRE(outcome.records[i].findings.size() == again.records[i].findings.size());
  }
  return 0;
}
