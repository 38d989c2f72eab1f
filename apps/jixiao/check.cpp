#include "batch.h"
#include "commands.h"

namespace jixiao::app {

int run_check(const Invocation& invocation) {
  return run_batch(invocation);
}

}  // namespace jixiao::app
