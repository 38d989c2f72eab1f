#include "structure/broken_rows.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/unicode.h"
#include "structure/cells.h"
#include "vocabulary/figures.h"
#include "vocabulary/headings.h"
#include "vocabulary/labels.h"
#include "vocabulary/pieces.h"
#include "vocabulary/words.h"

namespace jixiao {
namespace {

/// Lines [first, last) that are one row; `inside`: each break stands inside a cell, not between two.
struct Torn {
  std::size_t first = 0;
  std::size_t last = 0;
  bool inside = true;
};

class Joiner {
 public:
  Joiner(const Document& document, std::vector<Row>& rows, const std::vector<std::size_t>& printed)
      : document_(document), rows_(rows), printed_(printed) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i].delimiter != Delimiter::tab) continue;
      ++count_[printed[i]];
      padded_ = padded_ || printed[i] > rows[i].cells.size();
    }
  }

  void run() {
    if (count_.empty()) return;
    std::vector<Torn> all;
    for (std::size_t i = 0; i < rows_.size();) {
      const std::optional<Torn> torn = torn_at(i);
      if (torn) all.push_back(*torn);
      if (!torn && is_wide(i)) above_ = i;
      i = torn ? torn->last : i + 1;
    }
    for (const Torn& torn : all) {
      rows_[torn.first] = join(torn);
      for (std::size_t k = torn.first + 1; k < torn.last; ++k) rows_[k].cells.clear();
    }
    std::erase_if(rows_, [](const Row& row) { return row.cells.empty(); });
  }

 private:
  static constexpr std::size_t least_columns = 4;

  /// A row as wide as others of the document.
  [[nodiscard]] bool is_wide(std::size_t i) const {
    constexpr std::size_t several = 3;
    return rows_[i].delimiter == Delimiter::tab && printed_[i] >= least_columns && count_.at(printed_[i]) >= several;
  }

  /// The row that begins at `i`, by the rows around it.
  [[nodiscard]] std::optional<Torn> torn_at(std::size_t i) const {
    if (rows_[i].delimiter != Delimiter::tab || printed_[i] < 2) return std::nullopt;
    std::optional<Torn> torn;
    if (ends_below(i)) return Torn{i, i + 2, true};
    if (above_ && printed_[*above_] > printed_[i]) torn = torn_like(i, *above_);
    constexpr std::size_t near = 8;
    for (std::size_t k = i + 1; !torn && k < rows_.size() && k <= i + near; ++k) {
      if (is_wide(k) && printed_[k] > printed_[i]) torn = torn_like(i, k);
    }
    return torn;
  }

  /// A whole row whose last cell, a long text, goes on alone on the next line, within a table.
  [[nodiscard]] bool ends_below(std::size_t i) const {
    if (!is_wide(i) || printed_[i] != rows_[i].cells.size() || i + 2 >= rows_.size()) return false;
    const std::string& text = rows_[i].cells.back().text;
    constexpr int wide = 20;
    const bool open = width_of(text) >= wide && !text.ends_with("。") && !text.ends_with("；");
    return open && rows_[i + 1].delimiter == Delimiter::line && rows_[i + 1].heading == 0 && goes_on(i + 1) &&
           !opens_something(rows_[i + 1].cells.front().text) && rows_[i + 2].delimiter == Delimiter::tab;
  }

  /// 二、 （三） 1. or a bracket.
  [[nodiscard]] static bool opens_something(std::string_view text) {
    const std::string tight = fold_tight(text);
    return tight.starts_with('(') || heading_mark(tight).level > 0;
  }

  /// Lines from `i` on that together have as many cells as the row `model`. A break inside a cell is looked for first:
  /// one in place of a tab is rare.
  [[nodiscard]] std::optional<Torn> torn_like(std::size_t i, std::size_t model) const {
    for (const bool inside : {true, false}) {
      std::size_t cells = printed_[i];
      const std::size_t most_lines = inside ? 6 : 2;
      for (std::size_t k = i + 1; k < rows_.size() && k < i + most_lines; ++k) {
        // The line ends in text, or in a cell that begins with the break.
        const std::size_t blank = printed_[k - 1] - rows_[k - 1].cells.size();
        if (blank > (inside ? 1 : 0) || !goes_on(k) || printed_[k] >= printed_[model]) break;
        cells += printed_[k] - (inside ? 1 : 0);
        const Torn torn{i, k + 1, inside};
        if (cells == printed_[model] && fits(torn, rows_[model])) return torn;
      }
    }
    return std::nullopt;
  }

  /// May the line go on with the row above it? It begins with text that opens nothing of its own.
  [[nodiscard]] bool goes_on(std::size_t k) const {
    const Row& row = rows_[k];
    // Some exports put a blank line behind every line.
    if (row.line > rows_[k - 1].line + 2 || row.page_break_before || row.delimiter == Delimiter::pipe) return false;
    const Cell& first = row.cells.front();
    if (first.text.empty() || first.column != 0) return false;
    const std::string tight = fold_tight(first.text);
    // 年度 / 指标值: the break stands inside a label.
    if (!match_label(fold_tight(rows_[k - 1].cells.back().text) + tight).entries.empty()) return true;
    return match_label(tight).entries.empty() && level_word(tight).level == 0 && !is_header(row);
  }

  /// Names of columns behind the first cell: a table begins here, whatever stands above.
  [[nodiscard]] static bool is_header(const Row& row) {
    const auto labels = std::count_if(row.cells.begin() + 1, row.cells.end(), [](const Cell& cell) {
      return !cell.text.empty() && !match_label(fold_tight(cell.text)).entries.empty();
    });
    return labels >= 2;
  }

  [[nodiscard]] static bool is_figure(const Row& row, std::size_t column) {
    const auto cell =
        std::find_if(row.cells.begin(), row.cells.end(), [&](const Cell& c) { return c.column == column; });
    if (cell == row.cells.end() || cell->text.empty()) return false;
    const std::string tight = fold_tight(cell->text);
    return tight.find_first_not_of("0123456789.,%") == std::string::npos;
  }

  /// Nothing, or a stroke in place of a figure.
  [[nodiscard]] static bool is_blank(const Row& row, std::size_t column) {
    return std::none_of(row.cells.begin(), row.cells.end(), [&](const Cell& c) {
      return c.column == column && !c.text.empty() && c.text != "/" && c.text != "—" && c.text != "-";
    });
  }

  /// Do the joined row's figures stand under figures?
  [[nodiscard]] bool fits(const Torn& torn, const Row& model) const {
    const Row row = join(torn);
    std::size_t agree = 0;
    std::size_t differ = 0;
    const std::size_t columns = std::max(row.cells.size(), model.cells.size());
    for (std::size_t c = 0; c < columns; ++c) {
      if (is_blank(row, c) || is_blank(model, c)) continue;
      (is_figure(row, c) == is_figure(model, c) ? agree : differ) += 1;
    }
    // Where rows end in blank cells, their number alone says much.
    return agree >= differ * 3 && (agree >= 2 || (agree == 1 && differ == 0 && padded_));
  }

  [[nodiscard]] Row join(const Torn& torn) const {
    Row row = rows_[torn.first];
    for (std::size_t k = torn.first + 1; k < torn.last; ++k) {
      std::size_t column = printed_[torn.first];
      for (std::size_t before = torn.first + 1; before < k; ++before) column += printed_[before];
      if (torn.inside) column -= k - torn.first;
      for (const Cell& cell : rows_[k].cells) {
        if (torn.inside && cell.column == 0 && row.cells.back().column == column) {
          extend(row.cells.back(), cell);
          continue;
        }
        row.cells.push_back(cell);
        row.cells.back().column = static_cast<std::uint16_t>(column + cell.column);
      }
    }
    return row;
  }

  void extend(Cell& cell, const Cell& rest) const {
    cell.ranges.insert(cell.ranges.end(), rest.ranges.begin(), rest.ranges.end());
    cell.text = text_of(document_, cell.ranges);
  }

  const Document& document_;
  std::vector<Row>& rows_;
  const std::vector<std::size_t>& printed_;
  std::map<std::size_t, std::size_t> count_;  ///< of rows with so many cells
  bool padded_ = false;                       ///< the export prints the blank cells at the ends of rows
  std::optional<std::size_t> above_;          ///< the last wide row
};

}  // namespace

void join_broken_rows(const Document& document, std::vector<Row>& rows, const std::vector<std::size_t>& printed) {
  Joiner(document, rows, printed).run();
}

}  // namespace jixiao
