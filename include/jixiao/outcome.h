// What the pipeline makes of one input; what a rule says of a record: contract.md section 2.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jixiao/catalogue.h"
#include "jixiao/decimal.h"
#include "jixiao/record.h"
#include "jixiao/result.h"
#include "jixiao/span.h"

namespace jixiao {

struct Finding {
  std::string_view rule;  ///< id; static storage
  Severity severity = Severity::warning;
  Message message;  ///< one sentence with the figures in it
  std::string path;
  std::uint32_t record = 0;
  std::string field;  ///< JSON pointer into the record
  Span span;
  Spans related;  ///< the other places that the finding speaks of
  std::optional<Decimal> expected, actual, difference;
  std::string fingerprint;  ///< 16 hex digits; of rule, document identity, field and normalised content; stable over
                            ///< line shifts
};

enum class Outcome : std::uint8_t { checked, not_applicable, not_checkable };

struct RuleOutcome {
  std::string_view rule;
  Outcome outcome = Outcome::not_applicable;
  Message reason;  ///< may be empty
};

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
