// What a rule says of a record: contract.md section 2.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "jixiao/catalogue.h"
#include "jixiao/decimal.h"
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

}  // namespace jixiao
