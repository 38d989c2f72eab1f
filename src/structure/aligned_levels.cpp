// Level names that the export printed in the middle of the rows they stand for.
#include <algorithm>
#include <cmath>
#include <limits>

#include "structure/aligned.h"
#include "vocabulary/words.h"

namespace jixiao::aligned {
namespace {

std::string tight_of(const Page& page, const Cell& cell) {
  std::string tight;
  for (const std::size_t p : cell.pieces) tight += page.pieces[p].tight;
  return tight;
}

bool is_level(const Page& page, const Cell& cell) {
  const std::string tight = tight_of(page, cell);
  return level_word(tight).level != 0 || is_numbered(tight, "任务");
}

bool is_header(const Page& page, const Row& row) {
  std::size_t labels = 0;
  for (const Cell& cell : row.cells) labels += page.pieces[cell.pieces.front()].label ? 1U : 0U;
  constexpr std::size_t rich = 3;
  return labels >= rich;
}

/// Rows that belong to the table below the header: [first, last).
struct Body {
  std::size_t first = 0;
  std::size_t last = 0;
};

Body body_of(const Page& page, const std::vector<Row>& rows) {
  Body body;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (is_header(page, rows[r])) body.first = r + 1;
  }
  body.last = body.first;
  while (body.last < rows.size()) {
    const Row& row = rows[body.last];
    const bool tail = std::any_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
      const Piece& p = page.pieces[cell.pieces.front()];
      return p.label && p.level == 0 && (p.tight == "总分" || p.tight == "合计" || p.tight == "总计");
    });
    if (tail) break;
    ++body.last;
  }
  return body;
}

/// A level name with where it stands.
struct Level {
  std::size_t row = 0;
  std::size_t cell = 0;
  double middle = 0;
};

/// Top and bottom of a row, told by the cells that are not merged with those of other rows.
struct Extent {
  double top = 0;
  double bottom = 0;
};

class Raiser {
 public:
  Raiser(const Page& page, const Section& section, std::vector<Row>& rows)
      : page_(page), section_(section), rows_(rows) {}

  void run() {
    const Body body = body_of(page_, rows_);
    if (body.last <= body.first) return;
    for (std::size_t r = body.first; r < body.last; ++r) add_row(r);
    close_gaps();
    for (const auto& column : columns_) {
      if (is_column(column, body)) place(column);
    }
    for (const auto& [from, pieces] : taken_) {
      std::erase_if(rows_[from].cells, [&pieces = pieces](const Cell& c) { return c.pieces == pieces; });
    }
    for (auto& [to, cell] : given_) rows_[to].cells.push_back(std::move(cell));
    for (Row& row : rows_) {
      std::sort(row.cells.begin(), row.cells.end(), [](const Cell& a, const Cell& b) { return a.left < b.left; });
    }
    std::erase_if(rows_, [](const Row& row) { return row.cells.empty(); });
  }

 private:
  void add_row(std::size_t r) {
    double top = std::numeric_limits<double>::max();
    double bottom = -1;
    for (std::size_t c = 0; c < rows_[r].cells.size(); ++c) {
      const Cell& cell = rows_[r].cells[c];
      const double first = page_.pieces[cell.pieces.front()].line;
      const double last = page_.pieces[cell.pieces.back()].line;
      if (is_level(page_, cell)) {
        add_level({r, c, (first + last) / 2}, cell);
      } else if (!page_.pieces[cell.pieces.front()].label) {
        top = std::min(top, first);
        bottom = std::max(bottom, last);
      }
    }
    if (bottom < 0) return;
    lines_.push_back(r);
    extents_.push_back({top, bottom});
  }

  /// Rows of a table touch: their borders lie half way between their texts.
  void close_gaps() {
    for (std::size_t r = 0; r + 1 < extents_.size(); ++r) {
      const double border = (extents_[r].bottom + extents_[r + 1].top) / 2;
      extents_[r].bottom = border;
      extents_[r + 1].top = border;
    }
    if (extents_.empty()) return;
    extents_.front().top -= 0.5;
    extents_.back().bottom += 0.5;
  }

  void add_level(Level level, const Cell& cell) {
    for (auto& column : columns_) {
      const Level& other = column.front();
      const Cell& that = rows_[other.row].cells[other.cell];
      if (cell.left < that.right && that.left < cell.right) {
        column.push_back(level);
        return;
      }
    }
    columns_.push_back({level});
  }

  /// A word like 满意度 within a column of names is the rest of one: where other texts prevail, no levels stand.
  [[nodiscard]] bool is_column(const std::vector<Level>& levels, const Body& body) const {
    std::size_t others = 0;
    for (std::size_t r = body.first; r < body.last; ++r) {
      for (const Cell& cell : rows_[r].cells) {
        const Level& level = levels.front();
        const Cell& that = rows_[level.row].cells[level.cell];
        const bool same = cell.left < that.right && that.left < cell.right;
        others += same && !is_level(page_, cell) ? 1U : 0U;
      }
    }
    return others <= levels.size();
  }

  /// The rows fall into as many runs as there are names; each name stands in the middle of its run. The runs are
  /// chosen so that all names together are as near to the middles as can be.
  void place(const std::vector<Level>& levels) {
    const std::size_t rows = lines_.size();
    const std::size_t count = levels.size();
    constexpr std::size_t most = 400;
    if (count == 0 || rows < count || rows > most) return;
    constexpr double never = 1e9;
    const auto middle = [&](std::size_t from, std::size_t to) {
      return (extents_[from].top + extents_[to].bottom) / 2;
    };
    // best[k][e]: the first k names stand for the rows before e
    std::vector<std::vector<double>> best(count + 1, std::vector<double>(rows + 1, never));
    std::vector<std::vector<std::size_t>> from(count + 1, std::vector<std::size_t>(rows + 1, 0));
    best[0][0] = 0;
    // Behind a page break the first rows may belong to the name that the page before printed.
    constexpr double uncovered = 0.6;
    for (std::size_t e = 1; e <= rows && section_.continues; ++e) best[0][e] = uncovered * static_cast<double>(e);
    for (std::size_t k = 1; k <= count; ++k) {
      for (std::size_t e = k; e <= rows; ++e) {
        for (std::size_t s = k - 1; s < e; ++s) {
          const double cost = best[k - 1][s] + std::abs(middle(s, e - 1) - levels[k - 1].middle);
          if (cost >= best[k][e]) continue;
          best[k][e] = cost;
          from[k][e] = s;
        }
      }
    }
    std::size_t end = rows;
    for (std::size_t k = count; k > 0; --k) {
      const std::size_t start = from[k][end];
      move(levels[k - 1], lines_[start]);
      end = start;
    }
  }

  void move(const Level& level, std::size_t to) {
    if (level.row == to) return;
    const Cell& cell = rows_[level.row].cells[level.cell];
    taken_.emplace_back(level.row, cell.pieces);
    given_.emplace_back(to, cell);
  }

  const Page& page_;
  const Section& section_;
  std::vector<Row>& rows_;
  std::vector<std::size_t> lines_;  ///< rows of the body that hold more than level names
  std::vector<Extent> extents_;
  std::vector<std::vector<Level>> columns_;
  std::vector<std::pair<std::size_t, std::vector<std::size_t>>> taken_;
  std::vector<std::pair<std::size_t, Cell>> given_;
};

}  // namespace

bool is_centred(const Page& page, const std::vector<Row>& rows) {
  const Body body = body_of(page, rows);
  std::vector<const Cell*> seen;  // a cell of each column of levels that was met
  std::uint32_t top = UINT32_MAX;
  for (std::size_t r = body.first; r < body.last; ++r) {
    for (const Cell& cell : rows[r].cells) {
      if (!is_level(page, cell)) {
        // Where the first row begins
        if (r == body.first || seen.empty()) top = std::min(top, page.pieces[cell.pieces.front()].line);
        continue;
      }
      const bool known = std::any_of(seen.begin(), seen.end(), [&](const Cell* other) {
        return cell.left < other->right && other->left < cell.right;
      });
      if (known) continue;
      seen.push_back(&cell);
      // Its column's first name stands below the first row's first line.
      if (page.pieces[cell.pieces.front()].line > top) return true;
    }
  }
  return false;
}

void raise_levels(const Page& page, const Section& section, std::vector<Row>& rows) {
  Raiser(page, section, rows).run();
}

}  // namespace jixiao::aligned
