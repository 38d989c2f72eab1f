// What injectors ask of an assessed row: domain.md 5.3 to 5.5, told once more in a few lines.
#pragma once

#include "mutation/places.h"

namespace jixiao::test::mutation {

/// Is it blank, or does it say that there is none? Nor may the form give one reason for all rows.
[[nodiscard]] bool lacks_reason(const Record& record, const Indicator& row);
/// Two figures in one unit, read with certainty.
[[nodiscard]] bool is_comparable(const Record& record, const Indicator& row);
/// Comparable, and the actual figure is what the target wants.
[[nodiscard]] bool is_met(const Record& record, const Indicator& row);
/// The more the better, for certain.
[[nodiscard]] bool is_forward(const Indicator& row);
/// The less the better, for certain.
[[nodiscard]] bool is_reverse(const Indicator& row);
/// The form has points for the row, and it got all of them.
[[nodiscard]] bool has_full_score(const Record& record, const Indicator& row);
/// A column for reasons in the indicator table.
[[nodiscard]] bool has_reason_column(const Record& record);
/// The form says how points are given: a lower score needs no reason.
[[nodiscard]] bool has_scoring_key(const Record& record);

/// A defect for each row that offers one.
using RowDefect = std::function<std::optional<Defect>(const Indicator&)>;
[[nodiscard]] Defects of_rows(const Record& record, const RowDefect& defect);

[[nodiscard]] Decimal times(const Decimal& value, int percent, int decimals);
/// value × percent / 100, for a random percent in [low, high].
[[nodiscard]] Decimal scaled(const Decimal& value, int low, int high, int decimals, Random& random);

}  // namespace jixiao::test::mutation
