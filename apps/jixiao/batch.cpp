#include "batch.h"

#include <spdlog/spdlog.h>

#include <csignal>
#include <filesystem>
#include <memory>

#include "jixiao/pipeline.h"
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

/// A report that replaced the filing it is about would destroy it.
Status refuse_input_as_output(const Invocation& invocation) {
  for (const std::string& input : invocation.inputs.paths) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(input, ignored)) continue;
    if (!std::filesystem::equivalent(input, *invocation.output, ignored)) continue;
    return Error{*invocation.output,
                 {"输出文件就是输入文件，写入会覆盖原件；请换一个输出文件名",
                  "the output is an input and would be overwritten; give it another name"}};
  }
  return std::nullopt;
}

Result<std::unique_ptr<Output>> open_output(const Invocation& invocation) {
  if (!invocation.output) return open_stdout();
  if (Status refused = refuse_input_as_output(invocation)) return std::move(*refused);
  const bool tables = invocation.report.command == Command::extract && !invocation.reporter->tables.empty();
  return tables && invocation.report.table.empty() ? open_folder(*invocation.output) : open_file(*invocation.output);
}

ReportOptions report_options(const Invocation& invocation) {
  ReportOptions options = invocation.report;
  if (invocation.output) {
    options.colour = invocation.colour == Colour::always;
    return options;
  }
  options.colour = use_colour(invocation.colour);
  options.width = terminal_width(options.width);
  options.list_errors = !streams_meet();
  return options;
}

/// An empty list is an answer as good as any (nothing is newer), but one that people want to know of.
void tell_of_no_inputs(const Invocation& invocation) {
  if (invocation.report.verbosity == Verbosity::silent) return;
  constexpr Bilingual notice = {"没有文件：路径列表是空的", "no files: the list of paths is empty"};
  spdlog::info("{}", notice.in(invocation.language));
}

/// Feeds the report with outcomes and keeps count. False: stop.
class Feed {
 public:
  Feed(const Invocation& invocation, Sink& sink, Output& output)
      : sink_(sink),
        output_(output),
        language_(invocation.language),
        progress_(invocation.language),
        interactive_(stdout_is_terminal()),
        shared_(!invocation.output && streams_meet()) {}

  bool take(const FileOutcome& outcome) {
    if (interactive_ || !outcome.errors.empty()) progress_.clear();
    if (shared_ && !outcome.errors.empty()) output_.flush();  // what was reported before stands before
    for (const Error& error : outcome.errors) {
      complain(error, language_);
    }
    count(summary_, outcome);
    sink_.add(outcome);
    if (interactive_) output_.flush();
    progress_.update(summary_.files);
    return !output_.broken() && signal_received == 0;
  }

  [[nodiscard]] const Summary& finish() {
    progress_.clear();
    sink_.finish(summary_);
    return summary_;
  }

 private:
  Sink& sink_;
  Output& output_;
  Language language_;
  Progress progress_;
  bool interactive_;
  bool shared_;
  Summary summary_;
};

}  // namespace

int run_batch(const Invocation& invocation) {
  const Result<std::unique_ptr<Output>> opened = open_output(invocation);
  if (!opened) {
    complain(opened.error(), invocation.language);
    return exit_unprocessed;
  }
  Output& output = *opened.value();
  if (invocation.output) {
    std::signal(SIGINT, remember_signal);
    std::signal(SIGTERM, remember_signal);
  }
  std::signal(SIGPIPE, SIG_IGN);

  const ReportOptions options = report_options(invocation);
  const std::unique_ptr<Sink> sink = invocation.reporter->make(options, output);
  Feed feed(invocation, *sink, output);
  process_all(invocation.inputs, invocation.pipeline, [&feed](FileOutcome&& outcome) { return feed.take(outcome); });
  if (signal_received != 0) return exit_by_signal + signal_received;
  const Summary& summary = feed.finish();
  if (summary.files == 0) tell_of_no_inputs(invocation);
  if (const Status failed = output.close()) {
    complain(*failed, invocation.language);
    return exit_unprocessed;
  }
  return exit_code(summary, invocation.fail_on);
}

}  // namespace jixiao::app
