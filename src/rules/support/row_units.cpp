#include "rules/support/row_units.h"

#include "rules/support/units.h"
#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

enum class Measures : std::uint8_t { unknown, share, money, time, count, size };

Measures measures(std::string_view unit) {
  if (unit == "%") return Measures::share;
  if (is_money_unit(unit)) return Measures::money;
  if (is_time_unit(unit)) return Measures::time;
  if (is_counting_unit(unit)) return Measures::count;
  return is_unit(unit) ? Measures::size : Measures::unknown;
}

/// Counting units that the groups of same_unit() tell apart; the others (册 本, 台 套) are often interchangeable.
bool is_grouped(std::string_view unit) {
  return same_unit(unit, "次") || same_unit(unit, "人") || same_unit(unit, "个") || same_unit(unit, "件");
}

/// Persons, visits or households: no things.
bool counts_people(std::string_view unit) {
  return same_unit(unit, "人") || unit == "人次" || unit == "户";
}

UnitMatch match_counts(const std::string& wanted, const std::string& given) {
  const bool person = same_unit(wanted, "人") || same_unit(given, "人");
  if (person && (wanted == "人次" || given == "人次")) {
    return UnitMatch::people;
  }
  if (contains(wanted, given) || contains(given, wanted)) {
    return UnitMatch::unclear;  // 家次 is counted in 次 too
  }
  const bool apart = (is_grouped(wanted) && is_grouped(given)) || counts_people(wanted) || counts_people(given);
  return apart ? UnitMatch::different : UnitMatch::unclear;
}

}  // namespace

UnitMatch match_units(std::string_view target, std::string_view actual) {
  const std::string wanted = scaled_unit(target).base;
  const std::string given = scaled_unit(actual).base;
  if (same_unit(wanted, given)) {
    return UnitMatch::same;
  }
  const Measures a = measures(wanted);
  const Measures b = measures(given);
  if (a == Measures::unknown || b == Measures::unknown) {
    return UnitMatch::unclear;
  }
  if (a != b) {
    return UnitMatch::different;
  }
  // Days and months, 亩 and 平方米 only need converting.
  return a == Measures::count ? match_counts(wanted, given) : UnitMatch::unclear;
}

}  // namespace jixiao::rules
