// What the execution of the budget does to a score.
#pragma once

#include <optional>

#include "rules/support/record_view.h"

namespace jixiao::rules {

/// The points that the execution rate costs: its weight (10 where none is printed) × (1 − rate), the rate from the
/// amounts, else as printed. nullopt: no rate is known.
[[nodiscard]] std::optional<Decimal> execution_loss(const RecordView& view);

}  // namespace jixiao::rules
