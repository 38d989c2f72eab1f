#include "structure/streams.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/unicode.h"
#include "structure/cells.h"
#include "vocabulary/headings.h"
#include "vocabulary/labels.h"

namespace jixiao {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r") == std::string_view::npos;
}

Row row_of(Cell cell, std::uint32_t line) {
  Row row;
  row.delimiter = Delimiter::cell;
  row.line = line;
  row.width = width_of(cell.text);
  cell.column = 0;
  row.cells.push_back(std::move(cell));
  return row;
}

}  // namespace

bool is_torn(const Document& document) {
  std::size_t piped = 0;
  std::size_t lone = 0;
  for (std::uint32_t i = 0; i < document.line_count(); ++i) {
    const std::string_view line = document.view(document.line(i));
    const std::size_t pipe = line.find('|');
    if (pipe == std::string_view::npos) continue;
    ++piped;
    lone += is_blank(line.substr(0, pipe)) && is_blank(line.substr(pipe + 1)) ? 1U : 0U;
  }
  constexpr std::size_t fewest = 5;
  return piped >= fewest && lone >= 2;
}

std::vector<Row> read_torn(const Document& document) {
  std::vector<Row> rows;
  std::size_t empty = 0;
  for (std::uint32_t i = 0; i < document.line_count(); ++i) {
    const Range range = document.line(i);
    const std::string_view line = document.view(range);
    std::size_t begin = 0;
    while (true) {
      const std::size_t end = std::min(line.find('|', begin), line.size());
      const Range piece{range.begin + static_cast<std::uint32_t>(begin), range.begin + static_cast<std::uint32_t>(end)};
      Cell cell = make_cell(document, piece, find_markup(document, piece), 0);
      if (!cell.text.empty()) {
        Row row = row_of(std::move(cell), i);
        constexpr std::size_t most = 1000;
        row.empty_before = static_cast<std::uint16_t>(std::min(empty, most));
        rows.push_back(std::move(row));
        empty = 0;
        if (end == line.size()) break;
      } else if (end == line.size()) {
        break;  // with the beginning of the next line it is one blank cell
      } else if (begin > 0 || i > 0) {
        ++empty;
      }
      begin = end + 1;
    }
  }
  return rows;
}

namespace {

/// Paragraphs that stand behind one another with wide spaces between them, nothing else in the file.
bool is_prose_line(const Row& row) {
  constexpr std::size_t fewest = 8;
  constexpr std::size_t longest = 3 * 60;
  if (row.delimiter != Delimiter::gap || row.cells.size() < fewest) return false;
  const auto sentences = static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(), [](const Cell& c) {
    return c.text.size() >= longest && c.text.find("。") != std::string::npos;
  }));
  return sentences * 3 >= row.cells.size();
}

}  // namespace

void unroll_lines(std::vector<Row>& rows) {
  constexpr std::size_t fewest_cells = 30;
  constexpr std::size_t fewest_labels = 8;
  const bool any = std::any_of(rows.begin(), rows.end(),
                               [](const Row& row) { return row.cells.size() >= fewest_cells || is_prose_line(row); });
  if (!any) return;
  std::size_t cells = 0;
  for (const Row& row : rows) cells += row.cells.size();
  std::vector<Row> unrolled;
  for (Row& row : rows) {
    std::set<const LabelEntry*> labels;  // different ones: a header may repeat its own
    if (row.cells.size() >= fewest_cells && row.cells.size() * 2 > cells) {
      for (const Cell& cell : row.cells) {
        const LabelMatch match = match_label(fold_tight(cell.text));
        if (!match.entries.empty()) labels.insert(match.entries.front());
      }
    }
    if (labels.size() < fewest_labels && !is_prose_line(row)) {
      unrolled.push_back(std::move(row));
      continue;
    }
    for (Cell& cell : row.cells) {
      if (!cell.text.empty()) unrolled.push_back(row_of(std::move(cell), row.line));
    }
  }
  rows = std::move(unrolled);
}

namespace {

bool is_prose_row(const Row& row) {
  constexpr std::size_t shortest = 3 * 15;
  if (row.delimiter < Delimiter::comma || row.heading > 0) return false;
  const Cell* heading = nullptr;
  const Cell* text = nullptr;
  for (const Cell& cell : row.cells) {
    if (cell.text.empty()) continue;
    if (text != nullptr) return false;
    (heading == nullptr ? heading : text) = &cell;
  }
  return text != nullptr && opens_part(fold_tight(heading->text)) && heading->text.size() < shortest &&
         text->text.size() >= shortest && text->text.find("。") != std::string::npos;
}

}  // namespace

void open_prose_cells(std::vector<Row>& rows) {
  if (std::none_of(rows.begin(), rows.end(), is_prose_row)) return;
  std::vector<Row> opened;
  for (Row& row : rows) {
    if (!is_prose_row(row)) {
      opened.push_back(std::move(row));
      continue;
    }
    for (Cell& cell : row.cells) {
      if (cell.text.empty()) continue;
      Row line = row_of(std::move(cell), row.line);
      line.delimiter = Delimiter::line;
      opened.push_back(std::move(line));
    }
  }
  rows = std::move(opened);
}

}  // namespace jixiao
