// What `gaps` shows people.
#pragma once

#include <string>

#include "jixiao/outcome.h"
#include "jixiao/report.h"

namespace jixiao {

/// The records of one input, each with a table of its rows. A record of which no row can be compared, all for one
/// reason, is one line; verbose: its rows. Records of which the report lists nothing are left out, but not those
/// without rows.
[[nodiscard]] std::string gaps_text(const FileOutcome& outcome, const ReportOptions& options);

/// One sentence with its line break: how many rows met their target, and why some cannot be compared.
[[nodiscard]] std::string gap_summary_text(const Summary& summary, const ReportOptions& options);

}  // namespace jixiao
