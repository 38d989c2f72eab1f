#include "structure/label_rests.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "structure/cells.h"
#include "vocabulary/labels.h"
#include "vocabulary/pieces.h"
#include "vocabulary/words.h"

namespace jixiao {
namespace {

bool is_known(const std::string& tight) {
  return level_word(tight).level != 0 || !match_label(tight).entries.empty();
}

bool is_text_row(const Row& row) {
  return (row.delimiter == Delimiter::space || row.delimiter == Delimiter::line) && row.heading == 0;
}

/// Is the cell's text the beginning of a label or level that `piece` completes?
bool completes(const Cell& cell, const Cell& piece) {
  const std::string begun = fold_tight(cell.text);
  const std::string rest = fold_tight(piece.text);
  constexpr std::size_t longest = 3 * 8;
  if (begun.empty() || rest.empty() || rest.size() > longest || is_known(rest)) return false;
  // 项目资金( is known without its bracket, but lacks the unit in it.
  const bool open = begun.find('(') != std::string::npos &&
                    std::count(begun.begin(), begun.end(), '(') > std::count(begun.begin(), begun.end(), ')');
  return (open ? rest.find(')') != std::string::npos : !is_known(begun)) && is_known(begun + rest);
}

}  // namespace

void join_label_rests(const Document& document, std::vector<Row>& rows) {
  bool emptied = false;
  for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
    Row& upper = rows[i];
    Row& lower = rows[i + 1];
    constexpr std::size_t few = 3;
    if (upper.cells.size() < 2 || lower.cells.size() > few || !is_text_row(upper) || !is_text_row(lower)) continue;
    if (lower.line != upper.line + 1 || lower.page_break_before) continue;
    std::size_t from = 0;
    for (std::size_t k = 0; k < lower.cells.size();) {
      const auto begin = upper.cells.begin() + static_cast<std::ptrdiff_t>(from);
      const auto cell =
          std::find_if(begin, upper.cells.end(), [&](const Cell& c) { return completes(c, lower.cells[k]); });
      if (cell == upper.cells.end()) {
        ++k;
        continue;
      }
      cell->ranges.insert(cell->ranges.end(), lower.cells[k].ranges.begin(), lower.cells[k].ranges.end());
      cell->text = text_of(document, cell->ranges);
      from = static_cast<std::size_t>(cell - upper.cells.begin()) + 1;
      lower.cells.erase(lower.cells.begin() + static_cast<std::ptrdiff_t>(k));
      emptied = emptied || lower.cells.empty();
    }
  }
  if (emptied) std::erase_if(rows, [](const Row& row) { return row.cells.empty(); });
}

}  // namespace jixiao
