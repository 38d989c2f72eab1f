#include "print.h"

#include <spdlog/spdlog.h>

#include "jixiao/report.h"

namespace jixiao::app {

int print(std::string_view text, Language language) {
  const std::unique_ptr<Output> output = open_stdout();
  output->write(text);
  const Status failed = output->close();
  if (failed) complain(failed->message.in(language));
  return failed ? 2 : 0;
}

void complain(std::string_view text) {
  spdlog::error("{}", text);
}

}  // namespace jixiao::app
