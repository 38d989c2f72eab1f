#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "structure/aligned.h"
#include "vocabulary/figures.h"
#include "vocabulary/labels.h"
#include "vocabulary/titles.h"
#include "vocabulary/values.h"

namespace jixiao::aligned {
namespace {

/// A single column that two pieces share is the export's own inexactness.
bool overlap(int left, int right, int other_left, int other_right) {
  const int shared = std::min(right, other_right) - std::max(left, other_left);
  constexpr int exact = 2;
  return shared >= std::min({exact, right - left, other_right - other_left});
}

bool opens_inside(std::string_view tight) {
  static constexpr std::string_view closing = ",;:)!?%";
  return tight.starts_with("。") || tight.starts_with("、") || tight.starts_with("》") || tight.starts_with("”") ||
         (!tight.empty() && closing.find(tight.front()) != std::string_view::npos);
}

/// Narrow characters and quotes make a full line look a little shorter than its column.
int slack(std::string_view tight) {
  int narrow = 0;
  for (const char c : tight) narrow += static_cast<unsigned char>(c) < 0x80 ? 1 : 0;
  int quotes = 0;
  for (std::string_view sign : {"“", "”", "‘", "’"}) {
    for (std::size_t at = tight.find(sign); at != std::string_view::npos; at = tight.find(sign, at + sign.size()))
      ++quotes;
  }
  constexpr int most = 5;
  constexpr int long_text = 3 * 12;
  return tight.size() < long_text ? 1 : std::min(most, 1 + narrow / 2 + quotes);
}

/// 11月30日, 6月底前: nothing is missing behind it.
bool is_deadline(std::string_view tight) {
  const bool digit = tight.find_first_of("0123456789") != std::string_view::npos;
  return digit && (tight.ends_with("日") || tight.ends_with("前") || tight.ends_with("月"));
}

/// 无: a whole cell.
bool is_none(std::string_view tight) {
  return tight == "无" || tight == "/" || tight == "—" || tight == "-";
}

/// 部门：青禾市水杉局: label and value in one.
bool is_field(std::string_view tight) {
  const std::size_t colon = tight.rfind(':');  // 其中：一般公共预算：3300.60万元
  return colon != std::string_view::npos && colon + 1 < tight.size() &&
         !match_label(tight.substr(0, colon)).entries.empty();
}

/// Without its 指标 a level name may as well be a piece of a wrapped text.
bool is_level_name(const Piece& piece) {
  return piece.level != 0 && piece.tight.find("指标") != std::string::npos;
}

/// A title, the year in brackets, the unit of the amounts: a line of its own.
bool stands_alone(std::string_view tight) {
  const bool unit = tight.starts_with("单位:") || tight.starts_with("(单位:") || tight.starts_with("金额单位:");
  const bool year = tight.starts_with("(20") && tight.ends_with(")");
  return unit || year || read_title(tight).has_value();
}

class Builder {
 public:
  Builder(const Page& page, const Section& section, bool halves) : page_(page), section_(section), halves_(halves) {
    for (const Line& line : section.lines) {
      for (std::size_t p : line.pieces) {
        first_.push_back(p);
        if (piece(p).label && match_label(piece(p).tight).is(Place::indicator_column, "name")) names_.push_back(p);
      }
    }
    measure();
    find_chains();
  }

  std::vector<Row> run() {
    for (std::size_t i = 0; i < section_.lines.size(); ++i) add(i);
    for (Row& row : rows_) {
      std::sort(row.cells.begin(), row.cells.end(), [](const Cell& a, const Cell& b) { return a.left < b.left; });
    }
    return std::move(rows_);
  }

 private:
  [[nodiscard]] const Piece& piece(std::size_t p) const { return page_.pieces[p]; }

  /// Of every piece: how wide its column is, by the widest piece that stands in it, and how many lines use it.
  void measure() {
    for (const std::size_t p : first_) {
      int capacity = piece(p).width;
      int count = 0;
      for (const Line& line : section_.lines) {
        std::optional<std::size_t> hit;
        for (const std::size_t q : line.pieces) {
          if (overlap(piece(p).left, piece(p).right, piece(q).left, piece(q).right)) hit = q;
        }
        if (!hit) continue;
        ++count;
        if (!spans(*hit, p)) capacity = std::max(capacity, piece(*hit).width);
      }
      capacity_.push_back(capacity);
      density_.push_back(count);
      most_ = std::max(most_, count);
    }
  }

  /// Does `wide` stand over several pieces of the line that holds `p`?
  [[nodiscard]] bool spans(std::size_t wide, std::size_t p) const {
    std::size_t covered = 0;
    for (std::size_t q = p; q < page_.pieces.size() && piece(q).line == piece(p).line; ++q) {
      covered += overlap(piece(wide).left, piece(wide).right, piece(q).left, piece(q).right) ? 1U : 0U;
    }
    for (std::size_t q = p; q-- > 0 && piece(q).line == piece(p).line;) {
      covered += overlap(piece(wide).left, piece(wide).right, piece(q).left, piece(q).right) ? 1U : 0U;
    }
    return covered > 1;
  }

  [[nodiscard]] std::size_t index_of(std::size_t p) const {
    return static_cast<std::size_t>(std::lower_bound(first_.begin(), first_.end(), p) - first_.begin());
  }

  /// Does the cell whose last line is `p` go on in `q` below it?
  [[nodiscard]] bool joins(std::size_t p, std::size_t q) const {
    const Piece& upper = piece(p);
    const Piece& lower = piece(q);
    if (lower.line > upper.line + 2) return false;
    if (opens_inside(lower.tight) && lower.tight != "%") return true;
    if (is_none(upper.tight) || is_none(lower.tight)) return false;
    if (lower.label || is_level_name(lower) || is_bare_figure(lower.tight) || is_bare_figure(upper.tight)) return false;
    if (upper.label || is_level_name(upper)) return lower.tight.starts_with('(');
    if (is_deadline(upper.tight) && looks_like_value(lower.tight)) return false;
    if (is_field(upper.tight) && (is_labelled(q) || is_field(lower.tight))) return false;
    std::size_t at = 0;
    const std::string_view text = lower.tight;
    const int next = display_width(next_code_point(text, at));
    return upper.width + next + slack(upper.tight) > capacity_[index_of(p)];
  }

  /// Texts of few rows (reasons) that are wrapped over more lines than their row has: each goes as a whole to the line
  /// in its middle.
  void find_chains() {
    chained_.assign(first_.size(), false);
    chains_.assign(section_.lines.size(), {});
    for (std::size_t i = 0; i < section_.lines.size(); ++i) {
      for (const std::size_t p : section_.lines[i].pieces) {
        if (chained_[index_of(p)] || !is_sparse(p)) continue;
        std::vector<std::size_t> chain{p};
        for (std::size_t next = next_in_chain(i, p); next < page_.pieces.size(); next = next_in_chain(i, next)) {
          chain.push_back(next);
        }
        if (chain.size() < 2) continue;
        for (const std::size_t q : chain) chained_[index_of(q)] = true;
        const std::uint32_t middle = (piece(chain.front()).line + piece(chain.back()).line) / 2;
        std::size_t seat = i;
        while (section_.lines[seat].line < middle) ++seat;
        chains_[seat].push_back(std::move(chain));
      }
    }
  }

  [[nodiscard]] bool is_sparse(std::size_t p) const {
    constexpr int wide = 16;
    return piece(p).stack < 0 && !is_name(p) && capacity_[index_of(p)] >= wide &&
           density_[index_of(p)] * 10 < most_ * 7;
  }

  /// Below 三级指标: every row has a name, and no more lines of it than lines.
  [[nodiscard]] bool is_name(std::size_t p) const {
    return std::any_of(names_.begin(), names_.end(), [&](std::size_t name) {
      return name < p && overlap(piece(p).left, piece(p).right, piece(name).left, piece(name).right);
    });
  }

  /// The piece that continues `p`; all when there is none. `from`: a line not behind that of `p`.
  [[nodiscard]] std::size_t next_in_chain(std::size_t from, std::size_t p) const {
    for (std::size_t i = from; i < section_.lines.size() && section_.lines[i].line <= piece(p).line + 2; ++i) {
      const Line& line = section_.lines[i];
      if (line.line <= piece(p).line) continue;
      if (line.blank_before) break;
      for (const std::size_t q : line.pieces) {
        if (!overlap(piece(p).left, piece(p).right, piece(q).left, piece(q).right)) continue;
        if (is_labelled(q)) return page_.pieces.size();
        const bool value = looks_like_value(piece(q).tight) || looks_like_value(piece(p).tight);
        return piece(q).stack < 0 && !value && joins(p, q) ? q : page_.pieces.size();
      }
    }
    return page_.pieces.size();
  }

  /// Stands behind a label on its line: a value of its own.
  [[nodiscard]] bool is_labelled(std::size_t p) const {
    return p > 0 && piece(p - 1).line == piece(p).line && piece(p - 1).label && piece(p - 1).stack < 0;
  }

  [[nodiscard]] std::optional<std::size_t> cell_at(const Row& row, const Piece& p) const {
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      if (overlap(p.left, p.right, row.cells[c].left, row.cells[c].right)) return c;
    }
    return std::nullopt;
  }

  void append(Cell& cell, std::size_t p) const {
    if (cell.pieces.empty()) {
      cell.left = piece(p).left;
      cell.right = piece(p).right;
    }
    cell.pieces.push_back(p);
    cell.left = std::min(cell.left, piece(p).left);
    cell.right = std::max(cell.right, piece(p).right);
  }

  struct Seat {
    std::size_t piece = 0;
    const std::vector<std::size_t>* chain = nullptr;  ///< the wrapped text that it begins
    std::optional<std::size_t> cell;                  ///< of the row in progress that stands in its column
    bool joins = false;
  };

  /// A new cell; a broken label brings all its pieces, and so does a wrapped text.
  void open(Row& row, const Seat& seat) const {
    Cell cell;
    append(cell, seat.piece);
    const Piece& first = piece(seat.piece);
    if (first.stack >= 0) {
      for (std::size_t q = seat.piece + 1; q < page_.pieces.size() && piece(q).line <= first.line + 12; ++q) {
        if (piece(q).stack == first.stack) append(cell, q);
      }
    }
    for (std::size_t k = 1; seat.chain != nullptr && k < seat.chain->size(); ++k) append(cell, (*seat.chain)[k]);
    row.cells.push_back(std::move(cell));
  }

  [[nodiscard]] bool is_rich(const std::vector<Seat>& seats) const {
    constexpr std::ptrdiff_t rich = 3;
    return std::count_if(seats.begin(), seats.end(), [&](const Seat& s) { return piece(s.piece).label; }) >= rich;
  }

  /// Only the upper half of a header's cells so far.
  [[nodiscard]] bool is_pending(const Row& row, std::uint32_t line) const {
    constexpr std::size_t few = 2;
    return row.cells.size() <= few && std::all_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
             return piece(cell.pieces.front()).line + 1 >= line;
           });
  }

  /// Values stand on the line where the cell begins, and their middle is its own: it has no more lines.
  [[nodiscard]] bool is_whole(const Row& row, const Cell& cell) const {
    if (!halves_ || cell.pieces.size() != 1) return false;
    const auto beside = std::count_if(row.cells.begin(), row.cells.end(), [&](const Cell& other) {
      const Piece& p = piece(other.pieces.front());
      return &other != &cell && p.line == piece(cell.pieces.front()).line && p.level == 0 && p.stack < 0 &&
             other.pieces.size() == 1;
    });
    return beside >= 2;
  }

  void add(std::size_t index) {
    const Line& line = section_.lines[index];
    std::vector<Seat> seats;
    bool conflict = rows_.empty() || line.blank_before;
    for (const std::vector<std::size_t>& chain : chains_[index]) {
      Seat seat;
      seat.piece = chain.front();
      seat.chain = &chain;
      if (!rows_.empty()) seat.cell = cell_at(rows_.back(), piece(chain.front()));
      conflict = conflict || seat.cell;
      seats.push_back(seat);
    }
    for (const std::size_t p : line.pieces) {
      if (piece(p).stack >= 0 && static_cast<std::size_t>(piece(p).stack) != p) continue;  // stands in its cell already
      if (chained_[index_of(p)]) continue;
      Seat seat;
      seat.piece = p;
      if (!rows_.empty()) seat.cell = cell_at(rows_.back(), piece(p));
      if (seat.cell) {
        const Cell& cell = rows_.back().cells[*seat.cell];
        seat.joins = piece(p).stack < 0 && joins(cell.pieces.back(), p) && !is_whole(rows_.back(), cell);
        conflict = conflict || !seat.joins;
      }
      seats.push_back(seat);
    }
    if (seats.empty()) return;
    const bool closed = !rows_.empty() && rows_.back().cells.size() == 1 &&
                        stands_alone(piece(rows_.back().cells.front().pieces.front()).tight);
    // 总分 below the last indicator
    conflict = conflict || match_label(piece(seats.front().piece).tight).in(Place::tail) != nullptr;
    const bool alone = seats.size() == 1 && stands_alone(piece(seats.front().piece).tight);
    conflict = conflict || closed || alone;
    if (!conflict && is_rich(seats) && !is_pending(rows_.back(), line.line)) conflict = true;
    if (!conflict) {
      for (const Seat& seat : seats)
        seat.cell ? append(rows_.back().cells[*seat.cell], seat.piece) : open(rows_.back(), seat);
      return;
    }
    Row row;
    row.blank_before = line.blank_before;
    row.page_break_before = line.page_break_before;
    for (const Seat& seat : seats) {
      // The rest of a cell that reaches over several rows, beside the first line of the next row
      const bool rest = !line.blank_before && seat.joins && !is_labelled(seat.piece) && !is_name(seat.piece) &&
                        density_[index_of(seat.piece)] * 10 < most_ * 7;
      rest ? append(rows_.back().cells[*seat.cell], seat.piece) : open(row, seat);
    }
    if (!row.cells.empty()) rows_.push_back(std::move(row));
  }

  const Page& page_;
  const Section& section_;
  std::vector<std::size_t> first_;  ///< the section's pieces, ascending
  std::vector<std::size_t> names_;  ///< the headers of columns of names
  std::vector<int> capacity_;
  std::vector<int> density_;
  int most_ = 0;
  bool halves_ = false;
  std::vector<bool> chained_;  ///< of each piece: belongs to a wrapped text that is seated as a whole
  std::vector<std::vector<std::vector<std::size_t>>> chains_;  ///< of each line: such texts
  std::vector<Row> rows_;
};

}  // namespace

bool has_half_lines(const Page& page) {
  for (const Section& section : page.sections) {
    for (const Line& line : section.lines) {
      if (line.pieces.size() < 2) continue;
      const bool figures = std::all_of(line.pieces.begin(), line.pieces.end(),
                                       [&](std::size_t p) { return is_bare_figure(page.pieces[p].tight); });
      if (figures) return true;
    }
  }
  return false;
}

std::vector<Row> read_rows(const Page& page, const Section& section, bool halves) {
  return Builder(page, section, halves).run();
}

}  // namespace jixiao::aligned
