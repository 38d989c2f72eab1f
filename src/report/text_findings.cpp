#include "report/text_findings.h"

#include <algorithm>

#include "report/names.h"
#include "report/snippet.h"
#include "report/style.h"

namespace jixiao {
namespace {

/// Related places beyond this number are only counted, unless the report is verbose.
constexpr std::size_t related_shown = 8;
constexpr std::size_t excerpt_width = 40;

std::string position(const Span& span) {
  return std::to_string(span.line) + ':' + std::to_string(span.column);
}

const std::string* line_at(const FileOutcome& outcome, std::uint32_t line) {
  const auto found = outcome.lines.find(line);
  return found == outcome.lines.end() ? nullptr : &found->second;
}

/// The gutter's left part: `label` right-aligned before the bar.
std::string gutter(std::string_view label, std::size_t width, char bar) {
  std::string text(width - std::min(width, label.size()) + 1, ' ');
  return text.append(label).append(1, ' ').append(1, bar);
}

/// The line of the source. Returns the related places that it does not show.
Spans append_source(std::string& out, const FileOutcome& outcome, const Finding& finding,
                    const ReportOptions& options) {
  const std::string* line = line_at(outcome, finding.span.line);
  if (line == nullptr) return finding.related;
  const std::string number = std::to_string(finding.span.line);
  const std::size_t frame = number.size() + 4;
  const Snippet shown =
      snippet(*line, finding.span, finding.related, options.width > frame ? options.width - frame : 0);
  if (shown.text.empty()) return finding.related;
  const std::string bare = paint(gutter("", number.size(), '|'), Ink::frame, options.colour);
  out += bare + '\n';
  out += paint(gutter(number, number.size(), '|'), Ink::frame, options.colour) + ' ' + shown.text + '\n';
  out += bare + ' ' + paint(shown.marks, ink_of(finding.severity), options.colour) + '\n';

  Spans rest = finding.related;
  std::erase_if(rest, [&shown](const Span& place) {
    return std::find(shown.marked.begin(), shown.marked.end(), place) != shown.marked.end();
  });
  return rest;
}

/// Places without their path: it is the finding's own.
void append_related(std::string& out, const FileOutcome& outcome, const Finding& finding, const Spans& related,
                    const ReportOptions& options) {
  const Bilingual also = {"另见", "see also"};
  const std::size_t indent = std::to_string(finding.span.line).size();
  const std::string bullet = paint(gutter("", indent, '='), Ink::frame, options.colour) + ' ';
  const std::size_t limit = options.verbosity == Verbosity::verbose ? related.size() : related_shown;
  const std::size_t shown = std::min(limit, related.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const Span& place = related[i];
    out.append(bullet).append(also.in(options.language)) += ' ' + position(place);
    if (const std::string* line = line_at(outcome, place.line)) out += "  " + excerpt(*line, place, excerpt_width);
    out += '\n';
  }
  if (shown < related.size()) {
    const std::string more = std::to_string(related.size() - shown);
    out += bullet + (options.language == Language::zh ? "另有 " + more + " 处" : more + " more places") + '\n';
  }
}

void append_finding(std::string& out, const FileOutcome& outcome, const Finding& finding,
                    const ReportOptions& options) {
  std::string head(word_for(finding.severity).in(options.language));
  head.append("[").append(finding.rule).append("]");
  out += '\n' + paint(head, ink_of(finding.severity), options.colour) + ": ";
  out += paint(printable(finding.message.in(options.language)), Ink::strong, options.colour) + '\n';
  const std::size_t indent = std::to_string(finding.span.line).size();
  out += std::string(indent + 1, ' ') + paint("-->", Ink::frame, options.colour) + ' ';
  out += place_text(finding) + '\n';
  const Spans rest = append_source(out, outcome, finding, options);
  append_related(out, outcome, finding, rest, options);
}

void append_not_checkable(std::string& out, const RecordOutcome& record, const ReportOptions& options) {
  const Bilingual words = {"无法检查", "not checkable"};
  bool first = true;
  for (const RuleOutcome& rule : record.rules) {
    if (rule.outcome != Outcome::not_checkable) continue;
    if (first) out += '\n';
    first = false;
    out.append("  ").append(words.in(options.language)).append(" ").append(rule.rule);
    const std::string& reason = rule.reason.in(options.language);
    if (!reason.empty()) out += ": " + printable(reason);
    out += '\n';
  }
}

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return std::to_string(number) + ' ' + std::string(number == 1 ? one : many);
}

bool left_out(const Summary& summary) {
  return summary.known + summary.suppressed > 0;
}

std::string summary_in_english(const Summary& summary, Command command) {
  std::string text = counted(summary.files, "file", "files") + ", " + counted(summary.records, "record", "records");
  if (command == Command::check && summary.records > 0) {
    const auto& found = summary.by_severity;
    text += summary.findings() == 0
                ? (left_out(summary) ? ": no new findings" : ": no findings")
                : ": " + counted(found[2], "error", "errors") + ", " + counted(found[1], "warning", "warnings") + ", " +
                      counted(found[0], "info", "infos");
    if (summary.known > 0) text += "; " + std::to_string(summary.known) + " known from the baseline";
    if (summary.suppressed > 0) text += "; " + std::to_string(summary.suppressed) + " suppressed";
  }
  if (summary.errors > 0) text += "; " + counted(summary.errors, "input", "inputs") + " could not be processed";
  return text + ".\n";
}

std::string summary_in_chinese(const Summary& summary, Command command) {
  std::string text = std::to_string(summary.files) + " 个文件，" + std::to_string(summary.records) + " 份表";
  if (command == Command::check && summary.records > 0) {
    const auto& found = summary.by_severity;
    text += summary.findings() == 0 ? std::string(left_out(summary) ? "：未发现新问题" : "：未发现问题")
                                    : "：错误 " + std::to_string(found[2]) + "，警告 " + std::to_string(found[1]) +
                                          "，提示 " + std::to_string(found[0]);
    if (summary.known > 0) text += "；基线已知 " + std::to_string(summary.known);
    if (summary.suppressed > 0) text += "；按设置放过 " + std::to_string(summary.suppressed);
  }
  if (summary.errors > 0) text += "；" + std::to_string(summary.errors) + " 个输入无法处理";
  return text + "。\n";
}

}  // namespace

std::string record_heading(const FileOutcome& outcome, const Record& record, const ReportOptions& options) {
  const std::string_view comma = options.language == Language::zh ? "，" : ", ";
  std::string path = printable(outcome.path);
  if (outcome.records.size() > 1) path += " #" + std::to_string(record.source.index);
  std::string text = paint(path, Ink::strong, options.colour) + ": ";
  text += kind_for_people(record.kind, record.scope, options.language);
  for (const Text* name : {&record.department, &record.project}) {
    if (*name) text.append(comma).append(shortened((*name)->value, 60));
  }
  if (record.fiscal_year) text.append(comma).append(std::to_string(record.fiscal_year->value));
  return text + '\n';
}

std::string findings_text(const FileOutcome& outcome, const ReportOptions& options) {
  std::string out;
  for (const RecordOutcome& record : outcome.records) {
    std::string body;
    for (const Finding& finding : record.findings) {
      append_finding(body, outcome, finding, options);
    }
    if (options.verbosity == Verbosity::verbose) append_not_checkable(body, record, options);
    if (!body.empty()) out += record_heading(outcome, record.record, options) + body + '\n';
  }
  return out;
}

std::string place_text(const Finding& finding) {
  const std::string path = printable(finding.path);
  return finding.span.line > 0 ? path + ':' + position(finding.span) : path;
}

std::string error_line(const Error& error, const ReportOptions& options) {
  return paint("error", Ink::error, options.colour) + ": " + printable(error.path) + ": " +
         printable(error.message.in(options.language)) + '\n';
}

std::string summary_text(const Summary& summary, const ReportOptions& options) {
  return options.language == Language::zh ? summary_in_chinese(summary, options.command)
                                          : summary_in_english(summary, options.command);
}

}  // namespace jixiao
