#include "rules/support/counts.h"

#include "base/unicode.h"
#include "rules/support/indicator_names.h"
#include "rules/support/rows.h"

namespace jixiao::rules {
namespace {

/// A count or an amount that adds up over the years: no rate, no standard per head or month, no span of time.
bool adds_up(const IndicatorRow& row, std::string_view unit) {
  return unit != "%" && unit != "分" && !is_time_unit(unit) && !contains_any(unit, {"/", "每"}) && !is_rate(row.name) &&
         !names_per_unit(row.name) && !wanted_low(row.name) && !is_cost(row);
}

}  // namespace

std::optional<Count> count_of(const IndicatorRow& row, const Value& value, const Text& printed) {
  const bool forward = value.comparator == Comparator::equal || value.comparator == Comparator::at_least ||
                       value.comparator == Comparator::more_than;
  const std::string unit = value.unit.empty() ? unit_beside(row) : value.unit;
  const bool per = contains(fold_tight(text_of(printed)), "每");
  if (value.type != ValueType::number || !forward || per || !adds_up(row, unit)) {
    return std::nullopt;
  }
  ScaledUnit scaled = scaled_unit(unit);
  return Count{value.value.shifted(scaled.power), std::move(scaled)};
}

}  // namespace jixiao::rules
