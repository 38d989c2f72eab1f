// For people: findings with their lines of the source, an overview of the records, or tables of gaps.
#include "report/gap_text.h"
#include "report/statistics.h"
#include "report/text_findings.h"
#include "report/text_overview.h"
#include "reporters/reporter.h"

namespace jixiao::reporters {
namespace {

class Page final : public Sink {
 public:
  Page(const ReportOptions& options, Output& output) : options_(options), output_(output) {}

  void add(const FileOutcome& outcome) override {
    if (options_.verbosity == Verbosity::silent) return;
    if (options_.verbosity != Verbosity::quiet) {
      output_.write(body(outcome));
    }
    if (!options_.list_errors) return;
    for (const Error& error : outcome.errors) {
      output_.write(error_line(error, options_));
    }
  }

  void finish(const Summary& summary) override {
    if (options_.verbosity == Verbosity::silent) return;
    output_.write(options_.command == Command::gaps ? gap_summary_text(summary, options_)
                                                    : summary_text(summary, options_));
  }

 private:
  [[nodiscard]] std::string body(const FileOutcome& outcome) const {
    switch (options_.command) {
      case Command::check:
        return findings_text(outcome, options_);
      case Command::extract:
        return overview_text(outcome, options_);
      case Command::gaps:
        break;
    }
    return gaps_text(outcome, options_);
  }

  const ReportOptions& options_;
  Output& output_;
};

}  // namespace

extern const constinit Reporter text = {
    .id = "text",
    .what = {"供人阅读（默认）", "for people (default)"},
    .make = [](const ReportOptions& options, Output& output) -> std::unique_ptr<Sink> {
      return std::make_unique<Page>(options, output);
    },
    .make_statistics = [](const ReportOptions& options, Output& output) -> std::unique_ptr<Sink> {
      return make_statistics_sink(statistics_text, options, output);
    },
};

}  // namespace jixiao::reporters
