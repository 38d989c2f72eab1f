#include "extract/align.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <utility>

#include "extract/fit.h"

namespace jixiao {
namespace {

constexpr int impossible = -1000;
constexpr int miscounted = 5;  ///< for every blank cell too few or too many

bool holds_text(std::string_view role) {
  return role == "name" || role == "description" || role == "reason" || role == "content" || role == "goal" ||
         role == "level2" || role == "level1" || role == "annual_target" || role == "period_target" ||
         role == "project" || role == "task" || role == "actual" || role == "list_text";
}

/// What it costs to leave a column of a row without a cell.
int skip_cost(std::string_view role) {
  if (role == "name") return 4;
  if (role == "annual_target") return 3;
  if (role == "content" || role == "actual" || role == "period_target" || role == "sign" || role == "amount") return 2;
  // Merged over the rows of their group
  if (role == "level1" || role == "level2" || role == "list_text" || role == "list_amount") return 0;
  return 1;
}

class Aligner {
 public:
  Aligner(const Reading& reading, const std::vector<Column>& columns, const std::vector<std::size_t>& tokens,
          const std::vector<std::vector<Column>>& repeats)
      : reading_(reading), columns_(columns), tokens_(tokens), n_(columns.size()) {
    for (std::size_t token : tokens) features_.push_back(features_of(reading.tokens[token]));
    read_traits();
    before_.resize(n_ + 1, 0);
    for (std::size_t k = 0; k < n_; ++k) before_[k + 1] = before_[k] + skip_cost(columns[k].role);
    positions_hold_ = trust_positions();
    find_shifts();
    find_nearest(repeats);
    blanks_known_ =
        std::any_of(tokens.begin(), tokens.end(), [&](auto t) { return reading.tokens[t].empty_before > 0; });
  }

  std::vector<Placed> run() {
    if (tokens_.empty() || n_ == 0) return {};
    score_cells();
    fill();
    std::vector<Placed> placed = trace();
    mark_doubts(placed);
    return placed;
  }

 private:
  struct Step {
    std::int16_t from = -1;  ///< column of the previous token
    bool row = false;        ///< a new row begins
    bool ignored = false;    ///< the token fits nowhere
  };

  [[nodiscard]] const Token& token(std::size_t i) const { return reading_.tokens[tokens_[i]]; }

  void read_traits() {
    std::size_t numbered_names = 0;
    for (std::size_t i = 0; i < features_.size(); ++i) {
      Features& f = features_[i];
      numbered_names += f.numbered_name ? 1U : 0U;
      if (f.level.level > 0) table_.level_words[f.level.level] = true;
      f.leads_level = i + 1 < features_.size() && features_[i + 1].level.level != 0;
    }
    constexpr std::size_t several = 3;
    table_.names_numbered = numbered_names >= several;
    const auto has = [&](std::string_view role) {
      return std::any_of(columns_.begin(), columns_.end(), [&](const Column& c) { return c.role == role; });
    };
    table_.both_levels = has("level1") && has("level2");
  }

  /// Do cells that can only stand in one column stand in it? Pipes whose empty cells were dropped do not.
  [[nodiscard]] bool trust_positions() const {
    int agree = 0;
    int differ = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!token(i).in_grid()) continue;
      bool typed = false;
      bool stands = false;
      for (std::size_t k = 0; k < n_; ++k) {
        // A bare number may stand in any column of figures.
        const int certain = features_[i].number ? 2 : 7;
        if (!columns_[k].position || emission(columns_[k].role, features_[i], table_) < certain) continue;
        typed = true;
        stands = stands || token(i).column == *columns_[k].position;
      }
      if (typed) (stands ? agree : differ) += 1;
    }
    // A shifted row or two do not matter; rows whose merged cells were dropped are many.
    return agree > 0 && agree * 2 >= differ * 5;
  }

  /// Rows of a grid that stand one column beside their header as a whole: their cells say so, all together.
  void find_shifts() {
    shift_.assign(tokens_.size(), 0);
    if (!positions_hold_) return;
    for (std::size_t begin = 0; begin < tokens_.size();) {
      std::size_t end = begin + 1;
      while (end < tokens_.size() && token(end).row == token(begin).row) ++end;
      constexpr int certain = 12;
      const int straight = fit(begin, end, 0);
      for (const int shift : {-1, 1}) {
        if (fit(begin, end, shift) < straight + certain) continue;
        std::fill(shift_.begin() + static_cast<std::ptrdiff_t>(begin),
                  shift_.begin() + static_cast<std::ptrdiff_t>(end), shift);
      }
      begin = end;
    }
  }

  /// How well the cells fit the columns that they stand in, `shift` columns to the right of their own. Levels are
  /// told by themselves.
  [[nodiscard]] int fit(std::size_t begin, std::size_t end, int shift) const {
    int sum = 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (!token(i).in_grid() || features_[i].level.level != 0) continue;
      const auto column = std::find_if(columns_.begin(), columns_.end(), [&](const Column& c) {
        return c.position && static_cast<int>(*c.position) + shift == static_cast<int>(token(i).column);
      });
      sum += column == columns_.end() ? -6 : emission(column->role, features_[i], table_);
    }
    return sum;
  }

  /// Where columns are aligned by spaces: the column whose header stands nearest to the cell, on its page.
  void find_nearest(const std::vector<std::vector<Column>>& repeats) {
    std::vector<const std::vector<Column>*> headers{&columns_};
    for (const std::vector<Column>& repeat : repeats) headers.push_back(&repeat);
    std::size_t header = 0;
    nearest_.assign(tokens_.size(), -1);
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (token(i).right == 0) continue;
      while (header + 1 < headers.size() && headers[header + 1]->front().token < tokens_[i]) ++header;
      nearest_[i] = nearest_column(token(i), *headers[header]);
    }
  }

  [[nodiscard]] int nearest_column(const Token& cell, const std::vector<Column>& header) const {
    int best = -1;
    int least = std::numeric_limits<int>::max();
    for (std::size_t k = 0; k < n_; ++k) {
      // A column that was found later (a description without a header) has none to stand below.
      const auto same = std::find_if(header.begin(), header.end(), [&](const Column& c) {
        return c.role == columns_[k].role && c.side == columns_[k].side;
      });
      if (same == header.end()) continue;
      const Token& label = reading_.tokens[same->token];
      if (label.right == 0) return -1;
      const int distance = std::abs(cell.left + cell.right - label.left - label.right);
      if (distance >= least) continue;
      least = distance;
      best = static_cast<int>(k);
    }
    return best;
  }

  [[nodiscard]] int position_score(std::size_t i, std::size_t k) const {
    if (nearest_[i] >= 0) {
      const int distance = std::abs(nearest_[i] - static_cast<int>(k));
      return distance == 0 ? 3 : -3 * std::min(distance - 1, 3);
    }
    if (!positions_hold_ || !token(i).in_grid() || !columns_[k].position) return 0;
    const int distance =
        std::abs(static_cast<int>(token(i).column) - shift_[i] - static_cast<int>(*columns_[k].position));
    return distance == 0 ? 6 : -std::min(2 * distance, 6);
  }

  [[nodiscard]] int judge_cell(std::size_t i, std::size_t k) const {
    const Column& column = columns_[k];
    // 执行率(%): the sign stands in the header, the bare number below it
    const bool bare = column.role == "rate" && features_[i].number &&
                      reading_.tokens[column.token].tight.find('%') != std::string::npos;
    return (bare ? 6 : emission(column.role, features_[i], table_)) + position_score(i, k);
  }

  /// Every cell is asked for more than once: by the way through the table, and by the other ways through its row.
  void score_cells() {
    scores_.resize(tokens_.size() * n_);
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      for (std::size_t k = 0; k < n_; ++k) scores_[i * n_ + k] = static_cast<std::int16_t>(judge_cell(i, k));
    }
  }
  [[nodiscard]] int cell_score(std::size_t i, std::size_t k) const { return scores_[i * n_ + k]; }

  /// Cost of cells left out before cell `i`, between columns j and k of one row. Where blank cells were printed, as
  /// many must be left out as were.
  [[nodiscard]] int between(std::size_t i, std::size_t j, std::size_t k) const {
    if (blanks_known_)
      return miscounted * std::abs(static_cast<int>(k - j - 1) - static_cast<int>(token(i).empty_before));
    return before_[k] - before_[j + 1];
  }

  /// The same for a row that begins with cell `i` in column k, behind a row that ended in column j.
  [[nodiscard]] int around(std::size_t i, std::size_t j, std::size_t k) const {
    // Levels alone on a line are a row of their own that owes no name and no target.
    const bool only_levels = columns_[j].role == "level1" || columns_[j].role == "level2";
    const int rest = only_levels ? 0 : before_[n_] - before_[j + 1];
    if (!blanks_known_) return rest + before_[k];
    // The row's own blank cells first; levels that are merged with those above are not printed.
    const int trailing = static_cast<int>(n_ - 1 - j);
    const int blank = static_cast<int>(token(i).empty_before) - trailing;
    const int surplus = std::max(0, blank - static_cast<int>(k));
    return miscounted * (std::max(0, -blank) + surplus) + before_[k];
  }

  [[nodiscard]] int join_cost(std::size_t i, std::size_t k) const {
    const std::string_view role = columns_[k].role;
    if (!holds_text(role)) return impossible;
    const bool value = role == "annual_target" || role == "period_target" || role == "actual";
    if (value && (features_[i].number || features_[i - 1].number)) return impossible;
    const bool same_line = token(i).row == token(i - 1).row;
    const bool level = columns_[k].role == "level1" || columns_[k].role == "level2";
    if (level && (features_[i].level.level != 0 || same_line)) return impossible;
    // Where names are numbered, one without a number is the rest of the one above it.
    const bool rest = role == "name" && table_.names_numbered && !features_[i].numbered_name && !features_[i].dots &&
                      token(i).in_grid();
    if (rest) return -1;
    if (token(i).in_grid()) return same_line ? -20 : -7;
    if (value && same_line) return -5;  // what stands beside a value on its line is another cell
    return same_line ? -2 : -4;
  }

  [[nodiscard]] int same_row_cost(std::size_t i) const {
    const bool same_line = token(i).row == token(i - 1).row;
    if (same_line) return 0;
    return token(i).in_grid()
               ? -7
               : (token(i).delimiter == Delimiter::line || token(i).delimiter == Delimiter::cell ? 0 : -1);
  }

  [[nodiscard]] int new_row_cost(std::size_t i, std::size_t j, std::size_t k) const {
    const bool same_line = token(i).row == token(i - 1).row;
    const int cut = same_line ? (token(i).in_grid() ? -10 : -6) : 0;
    const bool unnumbered =
        columns_[k].role == "name" && table_.names_numbered && !features_[i].numbered_name && !features_[i].dots;
    return cut - around(i, j, k) - (unnumbered ? 5 : 0);
  }

  void fill() {
    best_.resize(n_);
    steps_.resize(tokens_.size() * n_);
    for (std::size_t k = 0; k < n_; ++k) {
      const int surplus = std::abs(static_cast<int>(k) - static_cast<int>(token(0).empty_before));
      best_[k] = cell_score(0, k) - (blanks_known_ ? miscounted * surplus : before_[k]);
      step_at(0, k) = {-1, true, false};
    }
    for (std::size_t i = 1; i < tokens_.size(); ++i) fill_token(i);
  }

  /// The best way to token `i` in each column. What a step costs is the sum of a part of the column it comes from
  /// and one of the column it goes to, so the best column to come from is found in one pass, not in one for each k.
  /// Of equal ways the one from the first column counts, and from the same column the one within the row.
  void fill_token(std::size_t i) {
    std::vector<int> best(n_, impossible * 1000);
    const std::size_t above = best_new_row_from(i);
    std::size_t left = n_;  // the best column to come from within the row
    for (std::size_t k = 0; k < n_; ++k) {
      const int cell = cell_score(i, k);
      const auto take = [&](int score, Step step) {
        if (score <= best[k]) return;
        best[k] = score;
        step_at(i, k) = step;
      };
      const auto take_left = [&](std::size_t j) {
        if (j < k) take(best_[j] + cell + same_row_cost(i) - between(i, j, k), {as_column(j), false, false});
      };
      const auto take_join = [&] { take(best_[k] + cell + join_cost(i, k), {as_column(k), false, false}); };
      const auto take_above = [&](std::size_t j) {
        take(best_[j] + cell + new_row_cost(i, j, k), {as_column(j), true, false});
      };
      if (blanks_known_) {
        // Counted blank cells tie both columns together.
        for (std::size_t j = 0; j < n_; ++j) {
          take_left(j);
          if (k == j) take_join();
          take_above(j);
        }
      } else {
        const bool left_first = left <= above;
        if (left_first) take_left(left);
        if (k <= above) take_join();
        take_above(above);
        if (!left_first) take_left(left);
        if (k > above) take_join();
      }
      constexpr int stray = 7;
      take(best_[k] - stray, {as_column(k), false, true});
      if (left == n_ || best_[k] + before_[k + 1] > best_[left] + before_[left + 1]) left = k;
    }
    best_ = std::move(best);
  }

  /// The column that a new row with token `i` best comes from.
  [[nodiscard]] std::size_t best_new_row_from(std::size_t i) const {
    std::size_t best = 0;
    for (std::size_t j = 1; j < n_; ++j) {
      if (best_[j] + new_row_cost(i, j, 0) > best_[best] + new_row_cost(i, best, 0)) best = j;
    }
    return best;
  }

  static std::int16_t as_column(std::size_t k) { return static_cast<std::int16_t>(k); }
  [[nodiscard]] Step& step_at(std::size_t i, std::size_t k) { return steps_[i * n_ + k]; }

  [[nodiscard]] std::vector<Placed> trace() const {
    std::vector<Placed> placed(tokens_.size());
    std::size_t k = 0;
    int top = std::numeric_limits<int>::min();
    for (std::size_t j = 0; j < n_; ++j) {
      const int rest = before_[n_] - before_[j + 1];
      if (best_[j] - rest > top) {
        top = best_[j] - rest;
        k = j;
      }
    }
    for (std::size_t i = tokens_.size(); i-- > 0;) {
      const Step& step = steps_[i * n_ + k];
      Placed& p = placed[i];
      p.token = tokens_[i];
      p.column = step.ignored ? -1 : static_cast<int>(k);
      p.starts_row = step.row;
      p.shifted = !step.ignored && positions_hold_ && token(i).in_grid() && columns_[k].position &&
                  *columns_[k].position != token(i).column;
      if (step.from >= 0) k = static_cast<std::size_t>(step.from);
    }
    return placed;
  }

  /// Cells whose row could be read another way just as well.
  void mark_doubts(std::vector<Placed>& placed) const {
    std::vector<std::pair<std::size_t, std::size_t>> rows;
    for (std::size_t i = 0; i < placed.size(); ++i) {
      if (placed[i].starts_row || rows.empty()) rows.emplace_back(i, i);
      rows.back().second = i + 1;
    }
    std::map<std::vector<int>, std::size_t> shapes;
    const auto shape = [&](std::pair<std::size_t, std::size_t> row) {
      std::vector<int> columns;
      for (std::size_t i = row.first; i < row.second; ++i) {
        if (placed[i].column >= 0 && is_figure_role(placed[i].column)) columns.push_back(placed[i].column);
      }
      return columns;
    };
    for (const auto& row : rows) ++shapes[shape(row)];
    for (const auto& row : rows) {
      // A column of scores that is blank in most rows is blank, not lost: the cells before it are where they belong.
      const bool usual = shapes[shape(row)] * 2 > rows.size();
      mark_row(placed, row.first, row.second, usual);
    }
  }

  [[nodiscard]] bool is_figure_role(int column) const {
    const std::string_view role = columns_[static_cast<std::size_t>(column)].role;
    return role == "weight" || role == "score" || role == "raw_score" || role == "review_score";
  }

  /// Score of the best way to place cells [first, last) in one row, and per cell and column of the best way that
  /// places the cell there.
  void mark_row(std::vector<Placed>& placed, std::size_t first, std::size_t last, bool usual) const {
    const std::size_t count = last - first;
    const bool strays =
        std::any_of(placed.begin() + static_cast<std::ptrdiff_t>(first),
                    placed.begin() + static_cast<std::ptrdiff_t>(last), [](const Placed& p) { return p.column < 0; });
    if (strays || count > n_) return;
    std::vector<std::vector<int>> ahead(count, std::vector<int>(n_, impossible * 1000));
    std::vector<std::vector<int>> behind = ahead;
    for (std::size_t k = 0; k < n_; ++k) {
      ahead[0][k] = -before_[k];
      behind[count - 1][k] = -(before_[n_] - before_[k + 1]);
    }
    const auto step = [&](std::size_t t, std::size_t j, std::size_t k) {
      return k > j ? same_row_cost(first + t) - between(first + t, j, k) : join_cost(first + t, k);
    };
    for (std::size_t t = 1; t < count; ++t) {
      for (std::size_t k = 0; k < n_; ++k) {
        for (std::size_t j = 0; j <= k; ++j) {
          ahead[t][k] = std::max(ahead[t][k], ahead[t - 1][j] + cell_score(first + t - 1, j) + step(t, j, k));
        }
      }
    }
    for (std::size_t t = count - 1; t-- > 0;) {
      for (std::size_t j = 0; j < n_; ++j) {
        for (std::size_t k = j; k < n_; ++k) {
          behind[t][j] = std::max(behind[t][j], behind[t + 1][k] + cell_score(first + t + 1, k) + step(t + 1, j, k));
        }
      }
    }
    for (std::size_t t = 0; t < count; ++t) {
      Placed& p = placed[first + t];
      const auto total = [&](std::size_t k) { return ahead[t][k] + cell_score(first + t, k) + behind[t][k]; };
      const int chosen = total(static_cast<std::size_t>(p.column));
      constexpr int margin = 1;
      for (std::size_t k = 0; k < n_ && !p.doubtful; ++k) {
        const bool same = columns_[k].role == columns_[static_cast<std::size_t>(p.column)].role;
        if (same || total(k) + margin < chosen) continue;
        p.doubtful = !(usual && is_figure_role(p.column) && is_figure_role(static_cast<int>(k)));
      }
    }
  }

  const Reading& reading_;
  const std::vector<Column>& columns_;
  const std::vector<std::size_t>& tokens_;
  std::size_t n_;
  std::vector<Features> features_;
  TableTraits table_;
  std::vector<int> before_;  ///< skip costs of all columns before the k-th
  bool positions_hold_ = false;
  std::vector<int> shift_;            ///< of a cell's row: how many columns it stands to the right of its own
  std::vector<int> nearest_;          ///< of aligned columns: where each cell stands; -1: not known
  bool blanks_known_ = false;         ///< blank cells were printed, so that columns can be counted
  std::vector<std::int16_t> scores_;  ///< token by token, how well each column fits
  std::vector<int> best_;             ///< of the latest token, in each column
  std::vector<Step> steps_;           ///< token by token, a step for each column
};

}  // namespace

std::vector<Placed> align(const Reading& reading, const std::vector<Column>& columns,
                          const std::vector<std::size_t>& tokens, const std::vector<std::vector<Column>>& repeats) {
  return Aligner(reading, columns, tokens, repeats).run();
}

}  // namespace jixiao
