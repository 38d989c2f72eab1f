#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdio>
#include <exception>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli.h"
#include "commands.h"
#include "print.h"
#include "settings.h"
#include "typed.h"

namespace jixiao::app {
namespace {

/// stdout is for results; everything that is said about a run goes to stderr.
void set_up_log() {
  spdlog::set_default_logger(spdlog::stderr_color_st("jixiao"));
  spdlog::set_pattern("%^%l%$: %v");
}

int run(const Invocation& invocation) {
  switch (invocation.action) {
    case Action::check:
      return run_check(invocation);
    case Action::extract:
      return run_extract(invocation);
    case Action::gaps:
      return run_gaps(invocation);
    case Action::inspect:
      return run_inspect(invocation);
    case Action::rules:
      return run_rules(invocation);
    case Action::explain:
      return run_explain(invocation);
    case Action::layouts:
      return run_layouts(invocation);
    case Action::schema:
      return run_schema(invocation);
    case Action::version:
      return run_version(invocation);
  }
  return 2;
}

int answer(const Reply& reply, Language language) {
  if (reply.exit_code == 0) return print(reply.text, language);
  complain(reply.text);
  return reply.exit_code;
}

int run_program(const std::vector<std::string>& arguments) {
  std::variant<Invocation, Reply> parsed = parse_command_line(arguments);
  if (const auto* reply = std::get_if<Reply>(&parsed)) return answer(*reply, language_of(arguments));
  Invocation& invocation = std::get<Invocation>(parsed);
  if (const std::optional<int> ended = take_settings(invocation)) return *ended;
  return run(invocation);
}

}  // namespace
}  // namespace jixiao::app

int main(int count, char** arguments) {
  try {
    jixiao::app::set_up_log();
    return jixiao::app::run_program({arguments + (count > 0 ? 1 : 0), arguments + count});
  } catch (const std::exception& exception) {
    // Nothing is expected to arrive here but want of memory.
    std::fprintf(stderr, "error: %s\n", exception.what());
    return 2;
  }
}
