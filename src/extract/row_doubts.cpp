#include "extract/row_doubts.h"

#include <algorithm>
#include <map>
#include <utility>

namespace jixiao {
namespace {

/// Cells [first, last) of one row.
struct RowOf {
  std::size_t first = 0;
  std::size_t last = 0;
};

class Marker {
 public:
  Marker(const Costs& costs, std::vector<Placed>& placed) : costs_(costs), placed_(placed), n_(costs.columns()) {}

  void run() {
    std::vector<RowOf> rows;
    for (std::size_t i = 0; i < placed_.size(); ++i) {
      if (placed_[i].starts_row || rows.empty()) rows.push_back({i, i});
      rows.back().last = i + 1;
    }
    std::map<std::vector<int>, std::size_t> shapes;
    for (const RowOf& row : rows) ++shapes[shape(row)];
    for (const RowOf& row : rows) {
      // A column of scores that is blank in most rows is blank, not lost: the cells before it are where they belong.
      const bool usual = shapes[shape(row)] * 2 > rows.size();
      mark(row, usual);
    }
  }

 private:
  [[nodiscard]] bool is_figure_column(int column) const {
    return costs_.is_figure_column(static_cast<std::size_t>(column));
  }

  /// Which columns of figures the row fills.
  [[nodiscard]] std::vector<int> shape(const RowOf& row) const {
    std::vector<int> columns;
    for (std::size_t i = row.first; i < row.last; ++i) {
      if (placed_[i].column >= 0 && is_figure_column(placed_[i].column)) columns.push_back(placed_[i].column);
    }
    return columns;
  }

  /// What cell `i` adds in column k when the one before it stands in column j.
  [[nodiscard]] int move(std::size_t i, std::size_t j, std::size_t k) const {
    return k > j ? costs_.within_row(i, j, k) + costs_.cell(i, k) : costs_.join(i, k);
  }

  void mark(const RowOf& row, bool usual) {
    const std::size_t count = row.last - row.first;
    for (std::size_t i = row.first; i < row.last; ++i) {
      if (placed_[i].column < 0) return;
    }
    if (count > n_) return;
    // Of the best way to place the row's cells: up to each of them in each column, and from there on.
    std::vector<std::vector<int>> ahead(count, std::vector<int>(n_, impossible * 1000));
    std::vector<std::vector<int>> behind = ahead;
    for (std::size_t k = 0; k < n_; ++k) {
      ahead[0][k] = costs_.before(k) + costs_.cell(row.first, k);
      behind[count - 1][k] = costs_.behind_last(k);
    }
    for (std::size_t t = 1; t < count; ++t) {
      for (std::size_t k = 0; k < n_; ++k) {
        for (std::size_t j = 0; j <= k; ++j)
          ahead[t][k] = std::max(ahead[t][k], ahead[t - 1][j] + move(row.first + t, j, k));
      }
    }
    for (std::size_t t = count - 1; t-- > 0;) {
      for (std::size_t j = 0; j < n_; ++j) {
        for (std::size_t k = j; k < n_; ++k)
          behind[t][j] = std::max(behind[t][j], behind[t + 1][k] + move(row.first + t + 1, j, k));
      }
    }
    for (std::size_t t = 0; t < count; ++t) {
      Placed& p = placed_[row.first + t];
      const auto chosen = static_cast<std::size_t>(p.column);
      constexpr int margin = 1;
      for (std::size_t k = 0; k < n_ && !p.doubtful; ++k) {
        const bool worse = ahead[t][k] + behind[t][k] + margin < ahead[t][chosen] + behind[t][chosen];
        if (costs_.role(k) == costs_.role(chosen) || worse) continue;
        p.doubtful = !(usual && is_figure_column(p.column) && costs_.is_figure_column(k));
      }
    }
  }

  const Costs& costs_;
  std::vector<Placed>& placed_;
  std::size_t n_;
};

}  // namespace

void mark_doubts(const Costs& costs, std::vector<Placed>& placed) {
  Marker(costs, placed).run();
}

}  // namespace jixiao
