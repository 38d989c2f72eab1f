#include "batch.h"
#include "commands.h"

namespace jixiao::app {

int run_extract(const Invocation& invocation) {
  Invocation extraction = invocation;
  extraction.pipeline.check = false;
  extraction.fail_on.reset();
  return run_batch(extraction);
}

}  // namespace jixiao::app
