#include "batch.h"
#include "commands.h"

namespace jixiao::app {

int run_gaps(const Invocation& invocation) {
  Invocation comparison = invocation;
  comparison.pipeline.check = false;
  comparison.pipeline.gaps = true;
  comparison.fail_on.reset();  // it tells what is there and judges nobody
  return run_batch(comparison);
}

}  // namespace jixiao::app
