// The points of a form: what its rows and the execution rate weigh, and what they earned.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "rules/support/figures.h"
#include "rules/support/record_view.h"

namespace jixiao::rules {

enum class Points : std::uint8_t { weight, score };

/// One column of points.
struct PointsColumn {
  std::vector<Amount> rows;         ///< of the indicator rows that print them, without a unit
  std::optional<Amount> execution;  ///< of the execution rate's row
  bool execution_unknown = false;   ///< the execution rate has such a column, but no figure that is certain
  std::size_t lacking = 0;          ///< rows that hold something, but not this
  bool doubtful = false;            ///< some figure was not read with certainty, or is no share of 100

  /// All rows, and the execution rate's with `execution`.
  [[nodiscard]] std::vector<Amount> all() const;
  /// Every row has its figure.
  [[nodiscard]] bool whole() const { return !rows.empty() && lacking == 0 && !doubtful; }
};

[[nodiscard]] PointsColumn points_of(const RecordView& view, Points which);

/// The sum of figures without a unit.
[[nodiscard]] Decimal sum_of(const std::vector<Amount>& points);

/// Tells the run why a column that is not whole cannot be added up; false then.
[[nodiscard]] bool can_add_up(const PointsColumn& column, Points which, RuleRun& run);

/// 年度 and 中期 indicators with tables of their own, or several tables: which rows make up 100 is not known.
[[nodiscard]] bool has_several_tables(const RecordView& view);

}  // namespace jixiao::rules
