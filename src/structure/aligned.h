// Columns that stand apart by spaces alone, as `pdftotext -layout` prints them: lines cut into pieces with their
// place on the page, pieces put together to cells and rows again.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "jixiao/block.h"
#include "jixiao/document.h"

namespace jixiao::aligned {

/// A run of text without a gap.
struct Piece {
  Range range;
  std::uint32_t line = 0;
  int left = 0;   ///< columns of the page; how wide a character counts, the export decided
  int right = 0;  ///< behind its last character
  int width = 0;  ///< display width, for how full a line of a cell is
  std::string tight;
  bool label = false;
  int level = 0;   ///< of a level name: 1, 2
  int stack = -1;  ///< the first piece of the broken label that it belongs to, itself included; -1: none
};

struct Line {
  std::uint32_t line = 0;
  std::vector<std::size_t> pieces;  ///< left to right
  bool blank_before = false;
  bool page_break_before = false;
};

/// Lines between two headers or page breaks: their columns stand still.
struct Section {
  std::vector<Line> lines;
  bool continues = false;  ///< behind a page break: its first rows may belong to cells of the page before
};

struct Page {
  std::vector<Piece> pieces;
  std::vector<Section> sections;
};

struct Cell {
  std::vector<std::size_t> pieces;  ///< in reading order
  int left = 0;
  int right = 0;
};

struct Row {
  std::vector<Cell> cells;
  bool blank_before = false;
  bool page_break_before = false;
};

/// Lines [first, last) of a document.
struct Lines {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// Pieces and sections of the lines, or nothing when too few of them hold columns.
[[nodiscard]] bool read_page(const Document& document, Lines lines, Page& page);

/// Tables with aligned columns between lines of prose, by their headers.
[[nodiscard]] std::vector<Lines> find_tables(const Document& document);

/// Rows of a section: lines that a cell was wrapped over are one row. `halves`: a name beside its values is whole.
[[nodiscard]] std::vector<Row> read_rows(const Page& page, const Section& section, bool halves);

/// Do figures stand on lines without a name? Then those of a name of two lines stand beside its middle.
[[nodiscard]] bool has_half_lines(const Page& page);

/// Puts level names that the export printed in the middle of the rows they stand for into the first of these.
void raise_levels(const Page& page, const Section& section, std::vector<Row>& rows);

/// Do level names stand in the middle of their rows? Told by the first table: its first row lacks them.
[[nodiscard]] bool is_centred(const Page& page, const std::vector<Row>& rows);

}  // namespace jixiao::aligned
