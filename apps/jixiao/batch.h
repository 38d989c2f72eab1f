// A run over many inputs: outcomes from the pipeline to a report, errors to stderr.
#pragma once

#include "invocation.h"

namespace jixiao::app {

/// Writes the report of all inputs as they are processed and returns the exit code of contract.md section 4.
/// When the reader of stdout goes away, or on the first SIGINT or SIGTERM, the run ends early and quietly.
[[nodiscard]] int run_batch(const Invocation& invocation);

}  // namespace jixiao::app
