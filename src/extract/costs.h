// What it costs to place a table's cells in its columns: how well each of them fits, and what is left out, joined or
// begun anew on the way from one to the next. Higher is better; costs are negative.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/fit.h"
#include "extract/reading.h"

namespace jixiao {

/// Worse than any way through a table.
inline constexpr int impossible = -1000;

class Costs {
 public:
  /// Keeps references: reading, columns and tokens outlive it.
  Costs(const Reading& reading, const std::vector<Column>& columns, const std::vector<std::size_t>& tokens,
        const std::vector<std::vector<Column>>& repeats);

  [[nodiscard]] std::size_t cells() const { return tokens_.size(); }
  [[nodiscard]] std::size_t columns() const { return n_; }
  [[nodiscard]] const Token& token(std::size_t i) const { return reading_.tokens[tokens_[i]]; }
  /// Blank cells were printed, so that columns can be counted.
  [[nodiscard]] bool blanks_known() const { return blanks_known_; }
  /// Does cell `i` of a grid stand in another column than the k-th?
  [[nodiscard]] bool stands_beside(std::size_t i, std::size_t k) const;
  /// Columns of weights and scores.
  [[nodiscard]] bool is_figure_column(std::size_t k) const;
  [[nodiscard]] std::string_view role(std::size_t k) const { return columns_[k].role; }

  /// How well cell `i` fits column k.
  [[nodiscard]] int cell(std::size_t i, std::size_t k) const { return scores_[i * n_ + k]; }
  /// The table begins with cell `i` in column k; it ends with a cell in column j.
  [[nodiscard]] int before_first(std::size_t i, std::size_t k) const;
  [[nodiscard]] int behind_last(std::size_t j) const { return -(before_[n_] - before_[j + 1]); }
  /// All columns before the k-th stay empty in a row.
  [[nodiscard]] int before(std::size_t k) const { return -before_[k]; }

  /// Cell `i` stands in column k of the row whose latest cell stands in column j < k.
  [[nodiscard]] int within_row(std::size_t i, std::size_t j, std::size_t k) const;
  /// Cell `i` begins a row in column k, behind a row that ended in column j.
  [[nodiscard]] int new_row(std::size_t i, std::size_t j, std::size_t k) const;
  /// Cell `i` goes on with the cell before it, in column k: in place of what both are worth alone.
  [[nodiscard]] int join(std::size_t i, std::size_t k) const;

 private:
  void read_traits();
  void find_pairs();
  [[nodiscard]] bool trust_positions() const;
  void find_shifts();
  [[nodiscard]] int fit(std::size_t begin, std::size_t end, int shift) const;
  void find_nearest(const std::vector<std::vector<Column>>& repeats);
  [[nodiscard]] int nearest_column(const Token& cell, const std::vector<Column>& header) const;
  [[nodiscard]] int position_score(std::size_t i, std::size_t k) const;
  [[nodiscard]] int judge_cell(std::size_t i, std::size_t k) const;
  void score_cells();
  [[nodiscard]] bool is_level_cell(std::size_t i) const;
  [[nodiscard]] bool may_wrap(std::size_t i) const;
  [[nodiscard]] int join_lines(std::size_t i, std::size_t k) const;
  [[nodiscard]] int join_prior(std::size_t i, std::size_t k) const;
  [[nodiscard]] int around(std::size_t i, std::size_t j, std::size_t k) const;

  const Reading& reading_;
  const std::vector<Column>& columns_;
  const std::vector<std::size_t>& tokens_;
  std::size_t n_;
  std::vector<Features> features_;
  std::vector<std::optional<Features>> pairs_;  ///< of each line that may go on with the one above it: of both together
  TableTraits table_;
  bool has_level2_ = false;
  std::vector<int> before_;  ///< skip costs of all columns before the k-th
  bool positions_hold_ = false;
  std::vector<int> shift_;    ///< of a cell's row: how many columns it stands to the right of its own
  std::vector<int> nearest_;  ///< of aligned columns: where each cell stands; -1: not known
  bool blanks_known_ = false;
  std::vector<std::int16_t> scores_;  ///< cell by cell, how well each column fits
};

}  // namespace jixiao
