// Cells of a table whose row could be read another way just as well.
#pragma once

#include <vector>

#include "extract/align.h"
#include "extract/costs.h"

namespace jixiao {

/// Marks the cells of `placed` that might as well stand in another column: a cell of their row is blank, and nothing
/// says which.
void mark_doubts(const Costs& costs, std::vector<Placed>& placed);

}  // namespace jixiao
