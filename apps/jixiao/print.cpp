#include "print.h"

#include <spdlog/spdlog.h>

#include <csignal>

#include "jixiao/report.h"

namespace jixiao::app {

int print(std::string_view text, Language language) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away is no error
  const std::unique_ptr<Output> output = open_stdout();
  output->write(text);
  const Status failed = output->close();
  if (failed) complain(failed->message.in(language));
  return failed ? 2 : 0;
}

void complain(std::string_view text) {
  spdlog::error("{}", text);
}

void complain(const Error& error, Language language) {
  const std::string place = error.path.empty() ? "" : printable(error.path) + ": ";
  complain(place + printable(error.message.in(language)));
}

}  // namespace jixiao::app
