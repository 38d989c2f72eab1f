// Workflow commands by which GitHub Actions puts findings beside the lines of a pull request:
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
#include "report/uri.h"
#include "reporters/reporter.h"

namespace jixiao::reporters {
namespace {

std::string_view command_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      break;
  }
  return "notice";
}

/// What a command's message may not hold.
std::string escaped_data(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '%':
        out += "%25";
        break;
      case '\r':
        out += "%0D";
        break;
      case '\n':
        out += "%0A";
        break;
      default:
        out += c;
    }
  }
  return out;
}

/// What a command's property may not hold.
std::string escaped_property(std::string_view text) {
  std::string out;
  for (const char c : escaped_data(text)) {
    if (c == ':' || c == ',') {
      out += c == ':' ? "%3A" : "%2C";
    } else {
      out += c;
    }
  }
  return out;
}

class Commands final : public Sink {
 public:
  Commands(const ReportOptions& options, Output& output) : options_(options), output_(output) {}

  void add(const FileOutcome& outcome) override {
    std::string lines;
    for (const RecordOutcome& record : outcome.records) {
      for (const Finding& finding : record.findings) {
        append(lines, finding);
      }
    }
    for (const Error& error : outcome.errors) {
      lines += "::error file=" + escaped_property(without_dot(error.path));
      lines += ",title=jixiao::" + escaped_data(error.message.in(options_.language)) + '\n';
    }
    output_.write(lines);
  }

  void finish(const Summary& /*summary*/) override {}

 private:
  void append(std::string& lines, const Finding& finding) const {
    const Span& span = finding.span;
    lines.append("::").append(command_of(finding.severity)).append(" file=");
    lines += escaped_property(without_dot(finding.path));
    if (span.line > 0) {
      lines += ",line=" + std::to_string(span.line) + ",endLine=" + std::to_string(span.end_line);
      // A column goes with one line only: GitHub drops it otherwise.
      if (span.line == span.end_line) lines += ",col=" + std::to_string(span.column);
    }
    lines += ",title=" + escaped_property(finding.rule) + "::";
    lines += escaped_data(finding.message.in(options_.language)) + '\n';
  }

  const ReportOptions& options_;
  Output& output_;
};

}  // namespace

extern const constinit Reporter github = {
    .id = "github",
    .what = {"GitHub Actions 的批注：标在合并请求的原文行上",
             "annotations of GitHub Actions, beside the lines of a pull request"},
    .for_extract = false,
    .make = [](const ReportOptions& options, Output& output) -> std::unique_ptr<Sink> {
      return std::make_unique<Commands>(options, output);
    },
};

}  // namespace jixiao::reporters
