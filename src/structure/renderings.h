// Exports that are no lines of cells: tables of another notation, read as grids. Each reader says no, and leaves
// the blocks as they are, when the document is not of its kind.
#pragma once

#include <cstdint>
#include <vector>

#include "jixiao/block.h"
#include "jixiao/document.h"

namespace jixiao {

/// Comma-separated values (RFC 4180): quoted cells may hold commas, doubled quotes and line breaks. Also tab-separated
/// ones with line breaks in quoted cells, as a spreadsheet's clipboard has them.
[[nodiscard]] bool read_csv(const Document& document, Blocks& blocks);

/// HTML: rows and cells of its tables with colspan and rowspan, a row for each line of text between them.
[[nodiscard]] bool read_html(const Document& document, Blocks& blocks);

/// Columns aligned by spaces, as `pdftotext -layout` prints them: cells wrapped over lines are put together again.
[[nodiscard]] bool read_aligned(const Document& document, Blocks& blocks);

/// A table with aligned columns among lines of another kind: the rows of lines [first, last).
struct AlignedTable {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::vector<Row> rows;
};

/// The tables with aligned columns of a document that is no such table as a whole: of a report, between its prose.
[[nodiscard]] std::vector<AlignedTable> read_aligned_tables(const Document& document);

}  // namespace jixiao
