#include "destinations.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "terminal.h"

namespace jixiao::app {
namespace {

/// A report that replaced the filing it is about would destroy it.
Status refuse_input_as_output(const Invocation& invocation, const std::string& path) {
  for (const std::string& input : invocation.inputs.paths) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(input, ignored)) continue;
    if (!std::filesystem::equivalent(input, path, ignored)) continue;
    return Error{path,
                 {"输出文件就是输入文件，写入会覆盖原件；请换一个输出文件名",
                  "the output is an input and would be overwritten; give it another name"}};
  }
  return std::nullopt;
}

/// With what to do about it.
Error not_writable(Error error) {
  error.message.zh += "；请检查文件夹是否存在、是否有写入权限，或换一个输出文件";
  error.message.en += "; see that the folder exists and may be written to, or give another file";
  return error;
}

Result<std::unique_ptr<Output>> open_output(const Invocation& invocation, const Destination& destination) {
  if (!destination.path) return open_stdout();
  if (Status refused = refuse_input_as_output(invocation, *destination.path)) return std::move(*refused);
  const bool tables = invocation.report.command == Command::extract && !destination.reporter->tables.empty();
  if (tables && invocation.report.table.empty()) return open_folder(*destination.path);
  Result<std::unique_ptr<Output>> file = open_file(*destination.path);
  if (!file) return not_writable(file.error());
  return file;
}

ReportOptions options_for(const Invocation& invocation, bool file) {
  ReportOptions options = invocation.report;
  options.rules = rule_infos();
  if (file) {
    options.colour = invocation.colour == Colour::always;
    return options;
  }
  options.colour = use_colour(invocation.colour);
  options.width = terminal_width(options.width);
  options.list_errors = !streams_meet();
  return options;
}

}  // namespace

Result<Destinations> Destinations::open(const Invocation& invocation) {
  Destinations all;
  if (Status failed = all.add_report(invocation, {invocation.reporter, invocation.output}, true)) {
    return std::move(*failed);
  }
  for (const Destination& destination : invocation.reports) {
    if (Status failed = all.add_report(invocation, destination, false)) return std::move(*failed);
  }
  return all;
}

Status Destinations::add_report(const Invocation& invocation, const Destination& destination, bool main) {
  Result<std::unique_ptr<Output>> output = open_output(invocation, destination);
  if (!output) return output.error();
  (destination.path ? in_files_ : on_stdout_) = true;
  Report report;
  report.output = std::move(output).value();
  report.options = std::make_unique<ReportOptions>(options_for(invocation, destination.path.has_value()));
  // --quiet is about the screen: what stands in a file beside it is whole.
  if (!main) report.options->verbosity = std::max(report.options->verbosity, Verbosity::normal);
  const bool statistics = main && invocation.statistics;
  const auto make = statistics ? destination.reporter->make_statistics : destination.reporter->make;
  report.sink = make(*report.options, *report.output);
  reports_.push_back(std::move(report));
  return std::nullopt;
}

void Destinations::add(const FileOutcome& outcome) {
  for (const Report& report : reports_) {
    report.sink->add(outcome);
  }
}

void Destinations::finish(const Summary& summary) {
  for (const Report& report : reports_) {
    report.sink->finish(summary);
  }
}

void Destinations::flush() {
  for (const Report& report : reports_) {
    report.output->flush();
  }
}

bool Destinations::broken() const {
  return std::all_of(reports_.begin(), reports_.end(), [](const Report& report) { return report.output->broken(); });
}

std::vector<Error> Destinations::close() {
  std::vector<Error> errors;
  for (const Report& report : reports_) {
    if (Status failed = report.output->close()) errors.push_back(std::move(*failed));
  }
  return errors;
}

}  // namespace jixiao::app
