// What `check` reports as JSON: contract.md sections 2 and 3.
#pragma once

#include "base/json.h"
#include "jixiao/outcome.h"
#include "jixiao/report.h"

namespace jixiao {

void write_finding(JsonWriter& json, const Finding& finding, Language language);
/// {path, record, kind, …, rules: {rule: {outcome, reason}}} of one record.
void write_outcome(JsonWriter& json, const RecordOutcome& outcome, Language language);
void write_error(JsonWriter& json, const Error& error, Language language);
void write_summary(JsonWriter& json, const Summary& summary);

}  // namespace jixiao
