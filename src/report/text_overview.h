// What `extract` shows people.
#pragma once

#include <string>

#include "jixiao/outcome.h"
#include "jixiao/report.h"

namespace jixiao {

/// The records of one input with their figures, tasks and indicators; long texts are cut to the width, verbose
/// shows all notes. For reading only: programs take JSON or CSV.
[[nodiscard]] std::string overview_text(const FileOutcome& outcome, const ReportOptions& options);

}  // namespace jixiao
