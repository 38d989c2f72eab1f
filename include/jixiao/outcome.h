// What the pipeline makes of one input.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "jixiao/finding.h"
#include "jixiao/record.h"
#include "jixiao/result.h"

namespace jixiao {

struct RecordOutcome {
  Record record;
  std::vector<Finding> findings;   ///< by place, then rule; empty unless checked
  std::vector<RuleOutcome> rules;  ///< one per selected rule, sorted by id; empty unless checked
};

/// Everything about one input, self-contained: the document is gone.
struct FileOutcome {
  std::string path;
  std::vector<RecordOutcome> records;  ///< in reading order
  std::vector<Error> errors;           ///< why the input, or a part of it, could not be processed
  /// 1-based line → its text: the lines that findings and their related places begin on. A line of more than
  /// 64 KiB is left out: reports give its place, but do not show it.
  std::map<std::uint32_t, std::string> lines;
};

}  // namespace jixiao
