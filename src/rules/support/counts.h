// Targets that add up over the years.
#pragma once

#include <optional>

#include "rules/support/record_view.h"
#include "rules/support/units.h"

namespace jixiao::rules {

/// A forward or exact figure that is a count or an amount, in its unit.
struct Count {
  Decimal value;
  ScaledUnit unit;
};

/// The target as a count or an amount that a year has its part of: forward or exact, no rate, no standard per head or
/// month, no span of time, no cost and nothing one wants little of. `value` is what `printed` says; nullopt: none such.
[[nodiscard]] std::optional<Count> count_of(const IndicatorRow& row, const Value& value, const Text& printed);

}  // namespace jixiao::rules
