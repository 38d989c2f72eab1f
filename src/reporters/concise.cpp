// One finding a line, as compilers and editors know it.
#include "report/style.h"
#include "report/text_findings.h"
#include "reporters/reporter.h"

namespace jixiao::reporters {
namespace {

class Lines final : public Sink {
 public:
  Lines(const ReportOptions& options, Output& output) : options_(options), output_(output) {}

  void add(const FileOutcome& outcome) override {
    if (options_.verbosity == Verbosity::silent) return;
    std::string lines;
    if (options_.verbosity != Verbosity::quiet) {
      for (const RecordOutcome& record : outcome.records) {
        for (const Finding& finding : record.findings) {
          append(lines, finding);
        }
      }
    }
    if (options_.list_errors) {
      for (const Error& error : outcome.errors) {
        lines += error_line(error, options_);
      }
    }
    output_.write(lines);
  }

  void finish(const Summary& summary) override {
    if (options_.verbosity == Verbosity::quiet) output_.write(summary_text(summary, options_));
  }

 private:
  void append(std::string& lines, const Finding& finding) const {
    lines += paint(place_text(finding), Ink::strong, options_.colour) + ": ";
    lines += paint(id_of(finding.severity), ink_of(finding.severity), options_.colour);
    lines.append(" ").append(finding.rule).append(" ");
    lines += printable(finding.message.in(options_.language)) + '\n';
  }

  const ReportOptions& options_;
  Output& output_;
};

}  // namespace

extern const constinit Reporter concise = {
    .id = "concise",
    .what = {"每条问题一行，供编辑器和 grep 用：路径:行:列: 级别 规则 说明",
             "one finding a line, for editors and grep: path:line:column: severity rule message"},
    .for_extract = false,
    .make = [](const ReportOptions& options, Output& output) -> std::unique_ptr<Sink> {
      return std::make_unique<Lines>(options, output);
    },
};

}  // namespace jixiao::reporters
