// The file of known findings.
#pragma once

#include <string>
#include <vector>

#include "jixiao/report.h"
#include "jixiao/result.h"

namespace jixiao::config {

/// The entries of a baseline. An Error with `path` where it cannot be read or is none. A count below 1 or an entry
/// without a fingerprint is refused: such a file was changed by hand, and would hide what nobody has looked at.
[[nodiscard]] Result<std::vector<BaselineEntry>> read_baseline(const std::string& path);

/// Sorted by path, rule, field and fingerprint; one entry a line, so that a diff shows what came and went.
[[nodiscard]] Status write_baseline(const std::string& path, std::vector<BaselineEntry> entries);

}  // namespace jixiao::config
