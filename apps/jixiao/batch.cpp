#include "batch.h"

#include <spdlog/spdlog.h>

#include <csignal>
#include <memory>
#include <string>
#include <utility>

#include "destinations.h"
#include "jixiao/pipeline.h"
#include "known.h"
#include "print.h"
#include "terminal.h"

namespace jixiao::app {
namespace {

constexpr int exit_unprocessed = 2;
constexpr int exit_by_signal = 128;

volatile std::sig_atomic_t signal_received = 0;

/// A file that is written aside would be left lying about if a signal ended the program at once.
/// A second signal does end it.
void remember_signal(int number) {
  signal_received = number;
  std::signal(number, SIG_DFL);
}

/// An empty list is an answer as good as any (nothing is newer), but one that people want to know of.
void tell_of_no_inputs(const Invocation& invocation) {
  if (invocation.report.verbosity == Verbosity::silent) return;
  constexpr Bilingual notice = {"没有文件：路径列表是空的", "no files: the list of paths is empty"};
  spdlog::info("{}", notice.in(invocation.language));
}

/// Tables and streams of rows cannot say that a form has none.
void tell_of_forms_without_rows(const Invocation& invocation, const Summary& summary) {
  const bool told = invocation.reporter->id == "text" || invocation.reporter->id == "json";
  if (summary.without_rows == 0 || told || invocation.report.verbosity == Verbosity::silent) return;
  const std::string number = std::to_string(summary.without_rows);
  const Message notice = {number + " 份表没有指标，不在输出里；用 --format text 或 json 看是哪些",
                          number +
                              " records have no indicators and are not in the output; --format text or json "
                              "names them"};
  spdlog::info("{}", notice.in(invocation.language));
}

/// Feeds the report with outcomes and keeps count. False: stop.
class Feed {
 public:
  Feed(const Invocation& invocation, Sieve* sieve, Destinations& reports)
      : sieve_(sieve),
        reports_(reports),
        language_(invocation.language),
        progress_(invocation.language),
        interactive_(stdout_is_terminal()),
        shared_(reports.on_stdout() && streams_meet()) {}

  bool take(FileOutcome&& outcome) {
    if (sieve_ != nullptr) sieve_->sift(outcome);
    if (interactive_ || !outcome.errors.empty()) progress_.clear();
    if (shared_ && !outcome.errors.empty()) reports_.flush();  // what was reported before stands before
    for (const Error& error : outcome.errors) {
      complain(error, language_);
    }
    count(summary_, outcome);
    reports_.add(outcome);
    if (interactive_) reports_.flush();
    progress_.update(summary_.files);
    return !reports_.broken() && signal_received == 0;
  }

  [[nodiscard]] const Summary& finish() {
    progress_.clear();
    if (sieve_ != nullptr) sieve_->finish(summary_);
    reports_.finish(summary_);
    return summary_;
  }

 private:
  Sieve* sieve_;  ///< null: extract, gaps
  Destinations& reports_;
  Language language_;
  Progress progress_;
  bool interactive_;
  bool shared_;
  Summary summary_;
};

}  // namespace

int run_batch(const Invocation& invocation) {
  const Result<std::unique_ptr<Sieve>> sieve = open_sieve(invocation);
  if (!sieve) {
    complain(sieve.error(), invocation.language);
    return exit_unprocessed;
  }
  Result<Destinations> opened = Destinations::open(invocation);
  if (!opened) {
    complain(opened.error(), invocation.language);
    return exit_unprocessed;
  }
  Destinations& reports = opened.value();
  if (reports.in_files()) {
    std::signal(SIGINT, remember_signal);
    std::signal(SIGTERM, remember_signal);
  }
  std::signal(SIGPIPE, SIG_IGN);

  Feed feed(invocation, sieve.value().get(), reports);
  process_all(invocation.inputs, invocation.pipeline,
              [&feed](FileOutcome&& outcome) { return feed.take(std::move(outcome)); });
  if (signal_received != 0) return exit_by_signal + signal_received;
  const Summary& summary = feed.finish();
  if (summary.files == 0) tell_of_no_inputs(invocation);
  tell_of_forms_without_rows(invocation, summary);
  const std::vector<Error> unwritten = reports.close();
  for (const Error& error : unwritten) {
    complain(error, invocation.language);
  }
  if (!unwritten.empty()) return exit_unprocessed;
  if (sieve.value() != nullptr && !close_sieve(invocation, *sieve.value(), summary)) return exit_unprocessed;
  return exit_code(summary, invocation.fail_on);
}

}  // namespace jixiao::app
