#include "structure/cells.h"

#include <algorithm>

#include "base/unicode.h"
#include "vocabulary/pieces.h"

namespace jixiao {

namespace {

/// One range a line: a quoted cell of a CSV file, a cell of an HTML table.
Ranges split_at_lines(const Document& document, const Ranges& ranges) {
  Ranges out;
  for (Range range : ranges) {
    const std::string_view text = document.view(range);
    std::size_t begin = 0;
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', begin)) {
      if (end > begin) {
        out.push_back({range.begin + static_cast<std::uint32_t>(begin), range.begin + static_cast<std::uint32_t>(end)});
      }
      begin = end + 1;
    }
    range.begin += static_cast<std::uint32_t>(begin);
    if (range.begin < range.end) out.push_back(range);
  }
  return out;
}

}  // namespace

Cell make_cell(const Document& document, Range piece, const std::vector<Dropped>& dropped, std::size_t column) {
  Cell cell;
  cell.column = static_cast<std::uint16_t>(std::min<std::size_t>(column, 65535));
  Ranges ranges;
  std::uint32_t begin = piece.begin;
  for (const Dropped& drop : dropped) {
    if (drop.range.end <= piece.begin || drop.range.begin >= piece.end) continue;
    if (drop.range.begin > begin) ranges.push_back({begin, drop.range.begin});
    begin = std::max(begin, drop.range.end);
  }
  if (begin < piece.end) ranges.push_back({begin, piece.end});
  ranges = split_at_lines(document, ranges);
  cell.ranges = trimmed(document, ranges);
  cell.text = text_of(document, cell.ranges);
  if (cell.ranges.empty()) cell.ranges.push_back({piece.begin, piece.begin});
  return cell;
}

bool is_empty(const Row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return cell.text.empty(); });
}

std::uint16_t width_of(std::string_view text) {
  constexpr std::size_t widest = 65535;
  return static_cast<std::uint16_t>(std::min<std::size_t>(display_width(text), widest));
}

}  // namespace jixiao
