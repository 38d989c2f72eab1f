#include "rules/support/unit_claims.h"

#include "rules/support/indicator_names.h"
#include "rules/support/rows.h"
#include "rules/support/units.h"

namespace jixiao::rules {
namespace {

/// Rates that are counted: 巡查频率 4次, 床位周转率 30次.
bool is_counted_rate(std::string_view name) {
  return ends_with_any(plain_name(name), {"频率", "周转率", "效率"});
}

}  // namespace

OtherUnit other_unit(const IndicatorRow& row, const Value& target, std::string_view unit) {
  OtherUnit other;
  const auto take = [&](const std::string& candidate, Message says) {
    if (!candidate.empty() && other.conflict != UnitConflict::conflict) {
      const UnitConflict found = conflict_of(unit, candidate);
      if (other.unit.empty() || found != UnitConflict::none) {
        other = {candidate, found, std::move(says)};
      }
    }
  };
  const auto by_name = [&](const std::string& candidate) {
    take(candidate, {cat("名称以“", candidate, "”计"), cat("its name counts ", candidate)});
  };
  if (!target.unit.empty()) {
    const std::string beside = unit_beside(row);
    take(beside, {cat("括号或单位栏写作“", beside, "”"), cat("its brackets or the unit column say ", beside)});
  }
  const bool counted = is_counting_unit(unit);
  if (is_rate(row.name) && !is_counted_rate(row.name) && (counted || unit == "%")) {
    take("%", {"名称是比率", "its name is a rate"});
  } else if (counted) {
    by_name(std::string(unit_at_end(row.name)));
    by_name(target.type == ValueType::number ? unit_in_name(row.name, target.value) : std::string());
  }
  return other;
}

}  // namespace jixiao::rules
