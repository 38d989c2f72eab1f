// Rows of the indicator table that have no name: template rows, rests of other rows, or indicators.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/support/record_view.h"

namespace jixiao::rules {

enum class RowUse : std::uint8_t {
  none,      ///< a row of the template that was left blank
  doubtful,  ///< may be the number of a page, the rest of the row above or the weight of the level above
  sure       ///< somebody filled in an indicator
};

/// What a row without a name is used for.
[[nodiscard]] RowUse use_of(const Indicator& row);
/// Its targets and actual value, those that say more than 无 or /.
[[nodiscard]] std::vector<const Text*> filled_cells(const Indicator& row);

}  // namespace jixiao::rules
