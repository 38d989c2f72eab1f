#include "structure/cells.h"

#include <algorithm>

#include "base/unicode.h"
#include "vocabulary/pieces.h"

namespace jixiao {

namespace {

/// One range a line: a quoted cell of a CSV file, a cell of an HTML table.
Ranges split_at_lines(const Document& document, Range range) {
  const std::string_view text = document.view(range);
  Ranges out;
  std::size_t begin = 0;
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', begin)) {
    if (end > begin) {
      out.push_back({range.begin + static_cast<std::uint32_t>(begin), range.begin + static_cast<std::uint32_t>(end)});
    }
    begin = end + 1;
  }
  range.begin += static_cast<std::uint32_t>(begin);
  if (range.begin < range.end) out.push_back(range);
  return out;
}

}  // namespace

Cell make_cell(const Document& document, Range piece, const std::vector<Dropped>& dropped, std::size_t column) {
  Cell cell;
  cell.column = static_cast<std::uint16_t>(std::min<std::size_t>(column, 65535));
  const auto keep = [&](std::uint32_t from, std::uint32_t to) {
    for (const Range& line : split_at_lines(document, {from, to})) {
      if (const Range part = trimmed_range(document, line); !part.empty()) cell.ranges.push_back(part);
    }
  };
  std::uint32_t begin = piece.begin;
  const auto ends_before = [](const Dropped& drop, std::uint32_t at) { return drop.range.end <= at; };
  auto drop = std::lower_bound(dropped.begin(), dropped.end(), piece.begin, ends_before);
  for (; drop != dropped.end() && drop->range.begin < piece.end; ++drop) {
    if (drop->range.begin > begin) keep(begin, drop->range.begin);
    // &lt; is markup and text: it keeps its place as the sign that it stands for.
    if (!entity_sign(document.view(drop->range)).empty()) cell.ranges.push_back(drop->range);
    begin = std::max(begin, drop->range.end);
  }
  if (begin < piece.end) keep(begin, piece.end);
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
