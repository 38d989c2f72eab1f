// A record to findings.
#pragma once

#include <vector>

#include "jixiao/options.h"
#include "jixiao/outcome.h"
#include "jixiao/record.h"

namespace jixiao {

struct CheckResult {
  std::vector<Finding> findings;   ///< by place, then rule id; path, record and fingerprint are filled in
  std::vector<RuleOutcome> rules;  ///< one per selected rule, sorted by id
};

/// Runs the selected rules over one record. Pure; any thread. Unknown names in the options select and ignore nothing:
/// who takes them from people refuses them first.
[[nodiscard]] CheckResult check(const Record& record, const CheckOptions& options);

}  // namespace jixiao
