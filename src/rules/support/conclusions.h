// What a self-assessment says of its own result.
#pragma once

#include "jixiao/record.h"

namespace jixiao::rules {

/// The sentence that all targets were met; nullptr: none.
[[nodiscard]] const Statement* all_met_conclusion(const Record& record);
/// The sentence that tells of something that was not met; nullptr: none.
[[nodiscard]] const Statement* unmet_conclusion(const Record& record);
/// A row with a lower score, a form-wide reason or the word 扣分 anywhere says where the points went.
[[nodiscard]] bool names_deduction(const Record& record);

}  // namespace jixiao::rules
