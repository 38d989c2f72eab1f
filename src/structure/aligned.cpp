#include "structure/aligned.h"

#include <algorithm>

#include "base/unicode.h"
#include "structure/cells.h"
#include "structure/renderings.h"
#include "vocabulary/pieces.h"

namespace jixiao {
namespace {

std::uint16_t narrow(int column) {
  return static_cast<std::uint16_t>(std::clamp(column, 0, 65535));
}

Row make_row(const Document& document, const aligned::Page& page, const aligned::Row& from) {
  Row row;
  row.delimiter = Delimiter::aligned;
  row.blank_before = from.blank_before;
  row.page_break_before = from.page_break_before;
  std::size_t column = 0;
  std::uint32_t first = UINT32_MAX;
  for (const aligned::Cell& cell : from.cells) {
    Cell made;
    for (const std::size_t p : cell.pieces) {
      const Range range = page.pieces[p].range;
      const Cell part = make_cell(document, range, find_markup(document, range), 0);
      if (!part.text.empty()) made.ranges.insert(made.ranges.end(), part.ranges.begin(), part.ranges.end());
      first = std::min(first, page.pieces[p].line);
    }
    if (made.ranges.empty()) continue;
    made.text = text_of(document, made.ranges);
    made.column = narrow(static_cast<int>(column++));
    made.left = narrow(cell.left);
    made.right = narrow(std::max(cell.right, cell.left + 1));
    row.cells.push_back(std::move(made));
  }
  row.line = first;
  if (row.cells.empty()) return row;
  row.width = width_of(row.cells.front().text);
  row.indent = row.cells.front().left;
  // A title, or a text over the whole page
  constexpr int deep = 6;
  constexpr int wide = 60;
  const bool alone = row.cells.size() == 1 && (row.indent < deep || row.width > wide);
  if (alone) row.delimiter = Delimiter::line;
  return row;
}

bool read_lines(const Document& document, aligned::Lines lines, std::vector<Row>& out) {
  aligned::Page page;
  if (!aligned::read_page(document, lines, page)) return false;
  bool told = false;
  bool centred = false;
  bool halves = false;
  for (const aligned::Section& section : page.sections) {
    std::vector<aligned::Row> rows = aligned::read_rows(page, section, halves);
    const bool table = std::any_of(rows.begin(), rows.end(), [&](const aligned::Row& row) {
      return std::any_of(row.cells.begin(), row.cells.end(),
                         [&](const aligned::Cell& cell) { return page.pieces[cell.pieces.front()].level != 0; });
    });
    if (table && !told) {
      told = true;
      centred = aligned::is_centred(page, rows);
      halves = centred && aligned::has_half_lines(page);
      if (halves) rows = aligned::read_rows(page, section, true);
    }
    if (table && centred) aligned::raise_levels(page, section, rows);
    for (const aligned::Row& row : rows) {
      Row made = make_row(document, page, row);
      if (!made.cells.empty()) out.push_back(std::move(made));
    }
  }
  return true;
}

}  // namespace

bool read_aligned(const Document& document, Blocks& blocks) {
  return read_lines(document, {0, document.line_count()}, blocks.rows);
}

std::vector<AlignedTable> read_aligned_tables(const Document& document) {
  std::vector<AlignedTable> tables;
  for (const aligned::Lines& lines : aligned::find_tables(document)) {
    AlignedTable table{lines.first, lines.last, {}};
    if (read_lines(document, lines, table.rows)) tables.push_back(std::move(table));
  }
  return tables;
}

}  // namespace jixiao
