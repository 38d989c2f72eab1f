#include "structure/label_rests.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/unicode.h"
#include "structure/cells.h"
#include "vocabulary/headings.h"
#include "vocabulary/labels.h"
#include "vocabulary/pieces.h"
#include "vocabulary/values.h"
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

bool is_figure(const std::string& tight) {
  return tight.find_first_not_of("0123456789.,%-—/") == std::string::npos;
}

/// A cell that lacks nothing: a value, a figure, a sign, 无.
bool is_closed(const Cell& cell) {
  const std::string tight = fold_tight(cell.text);
  return tight.empty() || is_figure(tight) || looks_like_value(cell.text) || is_sign_word(tight) || is_known(tight);
}

/// The name of a table's row: the text before its first value. Rows without two values are none.
std::optional<std::size_t> name_of(const Row& row) {
  constexpr std::size_t fewest = 4;
  if (row.delimiter != Delimiter::space || row.cells.size() < fewest) return std::nullopt;
  std::optional<std::size_t> name;
  std::size_t values = 0;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    const bool value = is_figure(fold_tight(row.cells[c].text)) || looks_like_value(row.cells[c].text);
    if (value && values == 0 && c > 0 && !is_known(fold_tight(row.cells[c - 1].text))) name = c - 1;
    values += value ? 1U : 0U;
  }
  return values >= 2 ? name : std::nullopt;
}

bool holds_values_only(const Row& row) {
  return row.delimiter == Delimiter::space && row.cells.size() >= 2 &&
         std::all_of(row.cells.begin(), row.cells.end(),
                     [](const Cell& cell) { return is_figure(fold_tight(cell.text)) || looks_like_value(cell.text); });
}

int width_of_name(const Row& row) {
  const auto name = name_of(row);
  return name ? static_cast<int>(display_width(row.cells[*name].text)) : 0;
}

/// The rest of a name that fills its column, first on the line below its row, where nothing else of the row is open.
/// `widest`: of all names.
void join_name_rest(const Document& document, Row& upper, Row& lower, int widest) {
  const auto name = name_of(upper);
  if (!name || lower.cells.empty() || is_closed(lower.cells.front())) return;
  // 二、存在问题 or 填表人：甲 behind the last row
  const std::string tight = fold_tight(lower.cells.front().text);
  if (heading_mark(tight).level > 0 || tight.find(':') != std::string::npos) return;
  Cell& begun = upper.cells[*name];
  const Cell& rest = lower.cells.front();
  constexpr std::size_t longest = 3 * 10;
  std::size_t at = 0;
  const int next = display_width(next_code_point(rest.text, at));
  const bool full = static_cast<int>(display_width(begun.text)) + next > widest;
  const bool alone = lower.cells.size() == 1 && is_closed(upper.cells.back());
  const bool first_of_two = lower.cells.size() == 2 && !is_closed(upper.cells.back()) && *name + 1 < upper.cells.size();
  if (!full || rest.text.size() > longest || !(alone || first_of_two)) return;
  begun.ranges.insert(begun.ranges.end(), rest.ranges.begin(), rest.ranges.end());
  begun.text = text_of(document, begun.ranges);
  lower.cells.erase(lower.cells.begin());
}

}  // namespace

void join_label_rests(const Document& document, std::vector<Row>& rows) {
  bool emptied = false;
  int widest = 0;
  for (const Row& row : rows) widest = std::max(widest, width_of_name(row));
  // Values on a line of their own: names stand above their rows, not in them, and the next line begins another.
  const bool above = std::any_of(rows.begin(), rows.end(), holds_values_only);
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
    }
    if (!above) join_name_rest(document, upper, lower, widest);
    emptied = emptied || lower.cells.empty();
  }
  if (emptied) std::erase_if(rows, [](const Row& row) { return row.cells.empty(); });
}

}  // namespace jixiao
