// GitLab's code quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
#include <map>

#include "base/hash.h"
#include "base/json.h"
#include "report/uri.h"
#include "reporters/reporter.h"

namespace jixiao::reporters {
namespace {

constexpr std::string_view unreadable = "input";

std::string_view severity_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "major";
    case Severity::warning:
      return "minor";
    case Severity::info:
      break;
  }
  return "info";
}

struct Violation {
  std::string_view description, check_name, severity, path;
  std::uint32_t line = 0;
};

class Violations final : public Sink {
 public:
  Violations(const ReportOptions& options, Output& output) : options_(options), output_(output) { json_.begin_array(); }

  void add(const FileOutcome& outcome) override {
    for (const RecordOutcome& record : outcome.records) {
      for (const Finding& finding : record.findings) {
        write({finding.message.in(options_.language), finding.rule, severity_of(finding.severity), finding.path,
               finding.span.line},
              finding.fingerprint);
      }
    }
    for (const Error& error : outcome.errors) {
      const std::string identity = std::string(unreadable) + '\n' + error.path;
      write({error.message.in(options_.language), unreadable, "blocker", error.path, 0},
            sha256_hex(identity).substr(0, 16));
    }
    output_.write(bytes_);
    bytes_.clear();
  }

  void finish(const Summary& /*summary*/) override {
    json_.end_array();
    output_.write(bytes_ += '\n');
  }

 private:
  void write(const Violation& violation, const std::string& fingerprint) {
    json_.begin_object();
    json_.member("description", violation.description);
    json_.member("check_name", violation.check_name);
    json_.member("fingerprint", unique(fingerprint));
    json_.member("severity", violation.severity);
    json_.key("location");
    json_.begin_object();
    json_.member("path", without_dot(violation.path));
    json_.key("lines");
    json_.begin_object();
    json_.member("begin", violation.line > 0 ? violation.line : 1);
    json_.end_object();
    json_.end_object();
    json_.end_object();
  }

  /// GitLab shows one violation of a fingerprint; copies of a form, each in a file of its own, share theirs.
  std::string unique(const std::string& fingerprint) {
    const std::size_t earlier = seen_[fingerprint]++;
    return earlier == 0 ? fingerprint : fingerprint + '-' + std::to_string(earlier + 1);
  }

  const ReportOptions& options_;
  Output& output_;
  std::string bytes_;
  JsonWriter json_{bytes_, 2};
  std::map<std::string, std::size_t> seen_;
};

}  // namespace

extern const constinit Reporter gitlab = {
    .id = "gitlab",
    .what = {"GitLab 的代码质量报告（JSON）", "GitLab's code quality report (JSON)"},
    .for_extract = false,
    .make = [](const ReportOptions& options, Output& output) -> std::unique_ptr<Sink> {
      return std::make_unique<Violations>(options, output);
    },
};

}  // namespace jixiao::reporters
