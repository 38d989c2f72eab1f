// What `gaps` reports as JSON: jixiao.gaps/1.
#pragma once

#include "base/json.h"
#include "jixiao/outcome.h"
#include "jixiao/report.h"

namespace jixiao {

/// One row, the same in a document and on a line of NDJSON.
void write_gap(JsonWriter& json, const Record& record, const GapRow& row, Language language);
/// The record that rows belong to, with the number of its rows by verdict, whatever the report lists of them; and why
/// there are none, where there are none.
void write_gap_record(JsonWriter& json, const RecordOutcome& outcome, Language language);
void write_gap_summary(JsonWriter& json, const Summary& summary, const ReportOptions& options);

}  // namespace jixiao
