// The rung of the ladder for rules about a class of indicators that a table lacks.
#pragma once

#include <cstdint>

#include "rules/rule.h"
#include "rules/support/levels.h"
#include "rules/support/record_view.h"

namespace jixiao::rules {

/// How a missing class is reported.
struct MissingClass {
  Message message;
  Severity severity = Severity::error;
};

/// Whether the levels of a row were not read with certainty, and what to say of it.
[[nodiscard]] bool levels_uncertain(const RecordView& view, const IndicatorRow& row);
[[nodiscard]] Message levels_not_read();
/// The same; or a level's cell stands in another column, so that the level 1 carried down to it may not be its own; or
/// a level is printed below the row, in a cell centred over its rows, whose first and last row is a reading. What
/// accuses a row of its level 1 asks this.
[[nodiscard]] bool level1_in_doubt(const RecordView& view, const IndicatorRow& row);

/// How a row's level 2 stands to its level 1.
enum class Level2 : std::uint8_t {
  not_asked,  ///< level 1 is none of the taxonomy, or there is no level 2
  in_place,
  no_standard,  ///< no name of the taxonomy
  misplaced,    ///< a name that belongs to another level 1, which the table prints
  doubtful      ///< level1_in_doubt, or the level 1 that it belongs to is not printed: its cell may have been lost
};
[[nodiscard]] Level2 level2_of(const IndicatorRow& row, const RecordView& view);

/// Whether a row counts for the class.
[[nodiscard]] bool belongs(const IndicatorRow& row, Class wanted);

/// Reports the class when the table has levels of the known taxonomy but no named indicator of it.
void check_class(Class wanted, MissingClass (*missing)(const Record&), RuleRun& run);

/// For rules that ask for one class of indicators. Not applicable to flat tables and to other frames (履职效能).
template <Class wanted, MissingClass (*missing)(const Record&)>
void missing_class(const Record& /*record*/, RuleRun& run) {
  check_class(wanted, missing, run);
}

}  // namespace jixiao::rules
