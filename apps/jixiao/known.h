// Findings that are known or let pass: what is said of them beside the report.
#pragma once

#include <memory>

#include "invocation.h"
#include "jixiao/pipeline.h"
#include "jixiao/report.h"

namespace jixiao::app {

/// What leaves findings out of this run; null for `extract` and `gaps`, which have none.
[[nodiscard]] Result<std::unique_ptr<Sieve>> open_sieve(const Invocation& invocation);

/// After the report: tells stderr which suppressions let nothing pass and which known findings are gone, and writes the
/// new baseline. False when that failed, which stderr is told of.
[[nodiscard]] bool close_sieve(const Invocation& invocation, Sieve& sieve, const Summary& summary);

}  // namespace jixiao::app
