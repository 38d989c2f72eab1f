#include "structure/structure.h"

#include <algorithm>

#include "base/unicode.h"
#include "structure/broken_rows.h"
#include "structure/cells.h"
#include "structure/furniture.h"
#include "structure/label_rests.h"
#include "structure/renderings.h"
#include "structure/streams.h"
#include "vocabulary/pieces.h"

namespace jixiao {
namespace {

/// Display columns of the leading white space; `at` moves behind it.
std::uint16_t read_indent(std::string_view line, std::size_t& at) {
  std::size_t columns = 0;
  while (at < line.size()) {
    std::size_t next = at;
    const char32_t c = next_code_point(line, next);
    if (!is_space(c)) break;
    columns += c == 0x3000 ? 2 : 1;
    at = next;
  }
  return static_cast<std::uint16_t>(std::min<std::size_t>(columns, 1000));
}

/// Which white space or sign stands between the cells of a line, strongest first.
Delimiter delimiter_of(std::string_view line) {
  if (line.find('\t') != std::string_view::npos) return Delimiter::tab;
  if (line.find('|') != std::string_view::npos) return Delimiter::pipe;
  std::size_t run = 0;
  bool space = false;
  std::size_t at = 0;
  while (at < line.size()) {
    const char32_t c = next_code_point(line, at);
    if (is_space(c)) {
      run += c == 0x3000 ? 2 : 1;
      continue;
    }
    if (run >= 2) return Delimiter::gap;
    if (run == 1) space = true;
    run = 0;
  }
  return space ? Delimiter::space : Delimiter::line;
}

struct Piece {
  std::size_t begin;
  std::size_t end;
};

/// Splits at every `sign`; empty cells count.
std::vector<Piece> split_at(std::string_view line, char sign) {
  std::vector<Piece> pieces;
  std::size_t begin = 0;
  while (true) {
    const std::size_t end = line.find(sign, begin);
    pieces.push_back({begin, end == std::string_view::npos ? line.size() : end});
    if (end == std::string_view::npos) return pieces;
    begin = end + 1;
  }
}

/// 14, 600米: a space behind a thousands separator.
bool is_inside_number(std::string_view line, std::size_t end, std::size_t start) {
  const auto digit = [&](std::size_t i) { return i < line.size() && line[i] >= '0' && line[i] <= '9'; };
  constexpr std::size_t group = 3;
  return end >= 2 && line[end - 1] == ',' && digit(end - 2) && digit(start) && digit(start + 1) && digit(start + 2) &&
         !digit(start + group);
}

/// Splits where at least `least` columns of white space stand.
std::vector<Piece> split_at_space(std::string_view line, std::size_t least) {
  std::vector<Piece> pieces;
  std::size_t begin = 0;
  std::size_t end = 0;  // behind the last character that is no space
  std::size_t run = 0;
  std::size_t at = 0;
  while (at < line.size()) {
    const std::size_t start = at;
    const char32_t c = next_code_point(line, at);
    if (is_space(c)) {
      run += c == 0x3000 ? 2 : 1;
      continue;
    }
    if (run >= least && end > begin && !(run == 1 && is_inside_number(line, end, start))) {
      pieces.push_back({begin, end});
      begin = start;
    }
    if (end == 0) begin = start;
    run = 0;
    end = at;
  }
  if (end > begin) pieces.push_back({begin, end});
  return pieces;
}

std::vector<Piece> split(std::string_view line, Delimiter delimiter, bool open_pipes) {
  switch (delimiter) {
    case Delimiter::tab:
      return split_at(line, '\t');
    case Delimiter::pipe: {
      std::vector<Piece> pieces = split_at(line, '|');
      // A pipe that opens the line stands before its first cell, it does not make an empty one.
      if (line.starts_with('|') && !open_pipes) pieces.erase(pieces.begin());
      return pieces;
    }
    case Delimiter::gap:
      return split_at_space(line, 2);
    case Delimiter::space:
      return split_at_space(line, 1);
    case Delimiter::comma:
    case Delimiter::cell:
    case Delimiter::aligned:
    case Delimiter::line:
      break;
  }
  return {{0, line.size()}};
}

/// |---|:-:| and the like: the export's own rule between header and body.
bool is_separator(const Row& row) {
  std::size_t dashes = 0;
  for (const Cell& cell : row.cells) {
    if (cell.text.find_first_not_of("-:= ") != std::string::npos) return false;
    dashes += static_cast<std::size_t>(std::count(cell.text.begin(), cell.text.end(), '-'));
  }
  return dashes >= 2 && (row.cells.size() > 1 || dashes >= 3);
}

bool may_be_page_number(const Row& row) {
  constexpr std::uint16_t widest = 40;
  return row.width <= widest && row.delimiter <= Delimiter::gap;
}

/// Markdown's # marks at the start; `at` moves behind them.
std::uint16_t read_heading(std::string_view line, std::size_t& at) {
  std::size_t marks = 0;
  while (at + marks < line.size() && line[at + marks] == '#') ++marks;
  if (marks == 0 || marks > 6 || at + marks >= line.size() || line[at + marks] != ' ') return 0;
  at += marks;
  read_indent(line, at);
  return static_cast<std::uint16_t>(marks);
}

/// Pipes between cells only, none around the rows: one that opens a line stands behind a blank cell.
bool has_open_pipes(const Document& document) {
  std::size_t piped = 0;
  std::size_t opened = 0;
  for (std::uint32_t i = 0; i < document.line_count(); ++i) {
    const std::string_view line = document.view(document.line(i));
    if (line.find('|') == std::string_view::npos) continue;
    ++piped;
    const std::size_t first = line.find_first_not_of(" \t");
    opened += line[first] == '|' ? 1U : 0U;
  }
  return opened * 2 < piped;
}

void add_residue(const Document& document, const std::vector<Dropped>& dropped, std::vector<Markup>& markup) {
  for (const Dropped& drop : dropped) {
    if (drop.residue) markup.push_back({std::string(document.view(drop.range)), drop.range});
  }
}

/// What the readers of whole documents and tables have dropped from the lines [first, last).
void add_residue_of_lines(const Document& document, std::uint32_t first, std::uint32_t last,
                          std::vector<Markup>& markup) {
  for (std::uint32_t line = first; line < last; ++line) {
    add_residue(document, find_markup(document, document.line(line)), markup);
  }
}

/// `printed`: how many cells the line holds, blank ones at its end counted.
Row read_row(const Document& document, std::uint32_t line_index, bool open_pipes, std::vector<Markup>& markup,
             std::size_t& printed) {
  Row row;
  row.line = line_index;
  const Range line = document.line(line_index);
  const std::string_view text = document.view(line);
  row.page_break_before = text.starts_with('\f');
  std::size_t at = 0;
  row.indent = read_indent(text, at);
  row.heading = read_heading(text, at);
  // A leading tab or run of spaces may be empty cells, so delimited lines are split from their start.
  row.delimiter = delimiter_of(text.substr(at));
  if (text.substr(0, at).find('\t') != std::string_view::npos) row.delimiter = Delimiter::tab;
  const std::size_t start = row.delimiter == Delimiter::tab && row.heading == 0 ? 0 : at;
  if (row.heading > 0 && row.delimiter < Delimiter::pipe) row.delimiter = Delimiter::line;
  const std::vector<Dropped> dropped = find_markup(document, line);
  add_residue(document, dropped, markup);
  const std::string_view body = text.substr(start);
  row.width = width_of(body);
  const auto base = line.begin + static_cast<std::uint32_t>(start);
  std::size_t column = 0;
  const std::vector<Piece> pieces = split(body, row.delimiter, open_pipes);
  row.cells.reserve(pieces.size());
  for (const Piece& piece : pieces) {
    const Range range{base + static_cast<std::uint32_t>(piece.begin), base + static_cast<std::uint32_t>(piece.end)};
    row.cells.push_back(make_cell(document, range, dropped, column++));
  }
  printed = row.cells.size();
  while (row.cells.size() > 1 && row.cells.back().text.empty()) row.cells.pop_back();
  return row;
}

}  // namespace

namespace {

Blocks read_blocks(const Document& document) {
  Blocks blocks;
  if (read_html(document, blocks)) {
    return blocks;
  }
  const bool torn = !read_csv(document, blocks) && !read_aligned(document, blocks) && is_torn(document);
  if (torn) {
    blocks.rows = read_torn(document);
  }
  if (torn || !blocks.rows.empty()) {
    add_residue_of_lines(document, 0, document.line_count(), blocks.markup);
    return blocks;
  }
  const bool open_pipes = has_open_pipes(document);
  std::vector<AlignedTable> tables = read_aligned_tables(document);
  auto table = tables.begin();
  std::vector<std::size_t> printed;
  bool blank = false;
  bool page_break = false;
  for (std::uint32_t line = 0; line < document.line_count(); ++line) {
    if (table != tables.end() && table->first == line) {
      for (Row& row : table->rows) {
        printed.push_back(row.cells.size());
        blocks.rows.push_back(std::move(row));
      }
      add_residue_of_lines(document, line, table->last, blocks.markup);
      line = table->last - 1;
      ++table;
      blank = true;
      continue;
    }
    std::size_t cells = 0;
    Row row = read_row(document, line, open_pipes, blocks.markup, cells);
    page_break = page_break || row.page_break_before;
    if (row.cells.empty() || is_empty(row) || is_separator(row) ||
        (may_be_page_number(row) && is_page_number(document.view(document.line(row.line)))) ||
        (row.delimiter <= Delimiter::space && is_foot(document, row.line))) {
      blank = true;
      continue;
    }
    row.blank_before = blank;
    row.page_break_before = page_break;
    blank = page_break = false;
    blocks.rows.push_back(std::move(row));
    printed.push_back(cells);
  }
  join_broken_rows(document, blocks.rows, printed);
  unroll_lines(blocks.rows);
  join_label_rests(document, blocks.rows);
  return blocks;
}

}  // namespace

Blocks structure(const Document& document) {
  Blocks blocks = read_blocks(document);
  open_prose_cells(blocks.rows);
  return blocks;
}

}  // namespace jixiao
