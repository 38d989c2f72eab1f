#include "commands.h"
#include "jixiao/pipeline.h"
#include "print.h"
#include "terminal.h"

namespace jixiao::app {

int run_inspect(const Invocation& invocation) {
  InspectOptions options = invocation.inspect;
  options.width = terminal_width(options.width);
  const Inspection inspection = inspect(invocation.inputs, options);
  const int printed = print(inspection.text, invocation.language);
  for (const Error& error : inspection.errors) {
    complain(error, invocation.language);
  }
  return inspection.errors.empty() ? printed : 2;
}

}  // namespace jixiao::app
