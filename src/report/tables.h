// Outcomes as tables for spreadsheets: contract.md section 3. The tables of a run join over path and record.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "jixiao/outcome.h"

namespace jixiao {

using TableRow = std::vector<std::string>;

/// One table of the records. Every row has as many cells as the header; what is absent is an empty cell.
struct RecordTable {
  std::string_view name;
  TableRow (*header)();
  /// Appends the rows of one record, in the order in which the record lists them.
  void (*append_rows)(std::vector<TableRow>& rows, const Record& record);
};

/// records, budget, tasks, indicators, claims.
[[nodiscard]] std::span<const RecordTable> record_tables();

/// The findings' table.
[[nodiscard]] TableRow finding_header();
[[nodiscard]] TableRow finding_row(const Record& record, const Finding& finding, Language language);

}  // namespace jixiao
