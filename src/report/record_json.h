// Records as JSON: contract.md section 1, `jixiao.record/1`.
#pragma once

#include "base/json.h"
#include "jixiao/record.h"

namespace jixiao {

/// Writes the record as one object. Keys stand in the contract's order, whatever the record holds; what is
/// absent (an empty optional, a text that record.h calls unstated) is null. A field without a place has no
/// entry in `spans`; an element without one has `span` null.
void write_record(JsonWriter& json, const Record& record);

/// A parsed value, always on one line.
void write_value(JsonWriter& json, const Value& value);

}  // namespace jixiao
