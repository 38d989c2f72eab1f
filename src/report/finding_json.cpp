#include "report/finding_json.h"

#include <string_view>

#include "report/element_json.h"
#include "report/names.h"

namespace jixiao {
namespace {

void member(JsonWriter& json, std::string_view name, std::size_t count) {
  json.member(name, static_cast<std::int64_t>(count));
}

/// On one line: a record has one for every rule.
void write_rule_outcome(JsonWriter& json, const RuleOutcome& rule, Language language) {
  std::string text;
  JsonWriter line(text);
  line.begin_object();
  line.member("outcome", id_of(rule.outcome));
  member_or_null(line, "reason", rule.reason.in(language));
  line.end_object();
  json.raw(text);
}

/// A suppression that let nothing pass, and why.
void write_idle(JsonWriter& json, const IdleSuppression& idle) {
  json.begin_object();
  json.member("state", idle.expired ? "expired" : idle.matched_path ? "unused" : "path_unmatched");
  json.member("path", idle.suppression.path);
  json.member("rule", idle.suppression.rule);
  json.member("reason", idle.suppression.reason);
  member_or_null(json, "expires", idle.suppression.expires);
  json.member("line", idle.suppression.line);
  json.end_object();
}

}  // namespace

void write_finding(JsonWriter& json, const Finding& finding, Language language) {
  json.begin_object();
  json.member("rule", finding.rule);
  json.member("severity", id_of(finding.severity));
  json.member("message", finding.message.in(language));
  json.member("path", finding.path);
  json.member("record", finding.record);
  json.member("field", finding.field);
  json.key("span");
  write_span(json, finding.span);
  json.key("related");
  write_spans(json, finding.related);
  member_or_null(json, "expected", finding.expected);
  member_or_null(json, "actual", finding.actual);
  member_or_null(json, "difference", finding.difference);
  json.member("fingerprint", finding.fingerprint);
  json.end_object();
}

void write_outcome(JsonWriter& json, const RecordOutcome& outcome, Language language) {
  const Record& record = outcome.record;
  json.begin_object();
  json.member("path", record.source.path);
  json.member("record", record.source.index);
  json.member("kind", id_of(record.kind));
  json.member("scope", id_of(record.scope));
  member_or_null(json, "department", record.department ? record.department->value : std::string());
  if (record.fiscal_year) {
    json.member("fiscal_year", record.fiscal_year->value);
  } else {
    json.member_null("fiscal_year");
  }
  json.member("layout", record.layout);
  json.key("rules");
  json.begin_object();
  for (const RuleOutcome& rule : outcome.rules) {
    json.key(rule.rule);
    write_rule_outcome(json, rule, language);
  }
  json.end_object();
  json.end_object();
}

void write_error(JsonWriter& json, const Error& error, Language language) {
  json.begin_object();
  json.member("path", error.path);
  json.member("message", error.message.in(language));
  json.end_object();
}

void write_summary(JsonWriter& json, const Summary& summary) {
  std::size_t resolved = 0;
  for (const BaselineEntry& entry : summary.resolved) {
    resolved += entry.count;
  }
  json.begin_object();
  member(json, "files", summary.files);
  member(json, "records", summary.records);
  member(json, "errors", summary.errors);
  json.key("findings");
  json.begin_object();
  member(json, "total", summary.findings());
  json.key("by_severity");
  json.begin_object();
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    member(json, id_of(severity), summary.by_severity[static_cast<std::size_t>(severity)]);
  }
  json.end_object();
  json.key("by_rule");
  json.begin_object();
  for (const auto& [rule, number] : summary.by_rule) {
    member(json, rule, number);
  }
  json.end_object();
  json.end_object();
  // The outcomes of rules that look at all records of a run stand here: contract.md section 3. There are none yet.
  json.key("rules");
  json.begin_object();
  json.end_object();
  member(json, "known", summary.known);
  member(json, "suppressed", summary.suppressed);
  member(json, "resolved", resolved);
  json.key("idle_suppressions");
  json.begin_array();
  for (const IdleSuppression& idle : summary.idle) {
    write_idle(json, idle);
  }
  json.end_array();
  json.end_object();
}

}  // namespace jixiao
