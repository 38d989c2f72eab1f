// What the structure stage recovers from a document before any field is looked for: cells in reading
// order, rows and headings. It knows tabs, pipes, HTML remnants, aligned columns and wrapped lines, and
// nothing of budgets.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "jixiao/span.h"

namespace jixiao {

/// How the cells of a line were told apart, weakest first.
enum class Delimiter : std::uint8_t {
  line,     ///< the line is one cell (prose, or one cell a line)
  space,    ///< single spaces: PDF text in reading order; a guess
  gap,      ///< two and more spaces: aligned columns
  cell,     ///< a cell of a stream of cells whose rows the export lost: the row holds it alone
  aligned,  ///< spaces, put together to a grid: cells know their columns on the page
  comma,
  pipe,
  tab,
};

/// One cell as printed. `text` is on one line: folding is left to whoever compares.
struct Cell {
  std::string text;          ///< as printed, trimmed, inner line breaks and HTML tags gone; may be empty
  Ranges ranges;             ///< where the text stands, in reading order; for an empty cell one empty range
  std::uint16_t column = 0;  ///< 0-based position in its row, empty cells counted
  std::uint16_t left = 0;    ///< of aligned columns: where it stands on the page
  std::uint16_t right = 0;   ///< behind its last character; 0: not known
};

/// One printed row (or line of prose).
struct Row {
  std::vector<Cell> cells;  ///< never empty for a row that is not blank
  Delimiter delimiter = Delimiter::line;
  std::uint32_t line = 0;          ///< 0-based index of its first line
  std::uint16_t indent = 0;        ///< leading white space in half-width columns
  std::uint16_t width = 0;         ///< display width without indentation, in half-width columns
  std::uint16_t heading = 0;       ///< Markdown heading level; 0: none
  std::uint16_t empty_before = 0;  ///< of a stream: blank cells that stand before it
  bool blank_before = false;       ///< a blank line stands before it
  bool page_break_before = false;  ///< a form feed, or a page's running title, stands before it
};

/// A dropped piece of markup.
struct Markup {
  std::string text;  ///< "<p>", "&nbsp;"
  Range range;
};

/// The whole document as rows in reading order, without blank lines and separator rows.
struct Blocks {
  std::vector<Row> rows;
  std::vector<Markup> markup;
};

}  // namespace jixiao
