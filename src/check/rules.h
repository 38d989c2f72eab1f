// The rule set in the order of its ids.
#pragma once

#include <span>

#include "rules/rule.h"

namespace jixiao {

/// All rules, sorted by id. Made once.
[[nodiscard]] std::span<const Rule* const> sorted_rules();

}  // namespace jixiao
