// A record to findings.
#pragma once

#include <vector>

#include "jixiao/finding.h"
#include "jixiao/options.h"
#include "jixiao/record.h"
#include "jixiao/result.h"

namespace jixiao {

struct CheckResult {
  std::vector<Finding> findings;   ///< by place, then rule id; path, record and fingerprint are filled in
  std::vector<RuleOutcome> rules;  ///< one per selected rule, sorted by id
};

/// Names in select and ignore that are neither a rule ("budget/unit-slip") nor a group ("budget/", "budget"): an
/// Error with the nearest name that is. nullopt: all are known.
[[nodiscard]] Status validate_selection(const CheckOptions& options);

/// Runs the selected rules over one record. Pure; any thread. Unknown names in the options select and ignore nothing.
[[nodiscard]] CheckResult check(const Record& record, const CheckOptions& options);

}  // namespace jixiao
