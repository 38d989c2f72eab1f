// What `gaps` reports as a table for spreadsheets.
#pragma once

#include "report/tables.h"

namespace jixiao {

[[nodiscard]] TableRow gap_header();
[[nodiscard]] TableRow gap_row(const Record& record, const GapRow& row, Language language);

}  // namespace jixiao
