// A document whose cells are known, as a spreadsheet would hold it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "jixiao/block.h"
#include "support/documents.h"

namespace jixiao::test {

struct SheetRow {
  std::vector<std::string> cells;  ///< blank ones are ""; one cell of text between tables
  bool grid = false;
  std::size_t heading = 0;    ///< Markdown's level; 0: none
  bool blank_before = false;  ///< a blank line stands before it
  std::uint32_t line = 0;     ///< of the source, 0-based
};

/// Rows in reading order; the rows of a table are as wide as its widest one.
struct Sheet {
  std::vector<SheetRow> rows;
  Delimiter delimiter = Delimiter::tab;  ///< of the source
  bool mostly_grid = false;              ///< more of its rows are of tables than not
};

/// Nothing where the export lost the cells: aligned columns, spaces, one cell a line.
[[nodiscard]] std::optional<Sheet> sheet_of(const Document& document, const Blocks& blocks);

/// Does one cell a line still tell which cell is which? So it does where no row of a table has a blank cell below a
/// column that its header names, other than those before its first cell: they are levels, carried down from above.
[[nodiscard]] bool is_whole_without_blanks(const Sheet& sheet);

/// The rows of the header that names the columns of the indicators, and the row of an indicator in the middle of
/// its table, before which a page may break.
struct Break {
  std::size_t header = 0;
  std::size_t header_end = 0;
  std::size_t row = 0;
};
[[nodiscard]] std::optional<Break> page_break_of(const Sheet& sheet, const std::vector<Record>& records);

/// The column of the row's first cell that is not blank; the row's width where there is none.
[[nodiscard]] std::size_t first_filled(const SheetRow& row);

/// The same sheet, each cell of its tables changed.
[[nodiscard]] Sheet with_cells(Sheet sheet, const std::function<std::string(const std::string&)>& change);

/// How a table is written.
enum class Notation {
  tab,
  tab_quoted,  ///< as spreadsheets put it on the clipboard: a cell with a line feed stands in quotes
  pipe,
  markdown,
  csv,
  csv_quoted,
  html,
  html_merged,  ///< blank cells before a row's first one belong to the cell above
  cells,
  cells_apart,
  cells_with_blanks,
};

/// Line feeds in cells are what the notation has for them: <br>, or a line feed in a quoted cell.
[[nodiscard]] std::string write_sheet(const Sheet& sheet, Notation notation);
/// In the notation of its source.
[[nodiscard]] std::string write_sheet(const Sheet& sheet);

}  // namespace jixiao::test
