// What `check` shows people.
#pragma once

#include <string>

#include "jixiao/outcome.h"
#include "jixiao/report.h"

namespace jixiao {

/// The findings of one input, each with its line of the source; verbose: also the rules that could not be
/// checked, with the reason. Empty where there is nothing to say.
[[nodiscard]] std::string findings_text(const FileOutcome& outcome, const ReportOptions& options);

/// "PATH:LINE:COLUMN", printable; the path alone where the finding is about the whole form.
[[nodiscard]] std::string place_text(const Finding& finding);

/// "error: PATH: what is wrong with it" with its line break.
[[nodiscard]] std::string error_line(const Error& error, const ReportOptions& options);

/// One sentence, with its line break.
[[nodiscard]] std::string summary_text(const Summary& summary, const ReportOptions& options);

/// "path #2: self-assessment form of a project, 某某局, 2024" with its line break; the number only where the
/// input holds several records.
[[nodiscard]] std::string record_heading(const FileOutcome& outcome, const Record& record,
                                         const ReportOptions& options);

}  // namespace jixiao
