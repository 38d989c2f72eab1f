// The units that the names of indicators give, and how units that stand side by side contradict one another.
// Names are folded (IndicatorRow::name).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "jixiao/decimal.h"

namespace jixiao::rules {

/// The name says what its figure counts or measures, so that a bare one is understood: it ends in 人数, 次数, 天数 …,
/// in a bracket or a unit, holds one in brackets, is an index, a score, or a rate per so many (万台死亡率). 企业数 does
/// not: nobody knows 650 of what.
[[nodiscard]] bool gives_unit(std::string_view name);

/// 人 of 培训人数, 人次 of 服务人次, 次 of 检查次数 and 演出场次, 个 of 个数; empty where the end of the name is none
/// of these, or only looks like it (法人数, 机器人数).
[[nodiscard]] std::string_view unit_at_end(std::string_view name);
/// The unit of the same figure in the name: 人 of 村组干部230人 and 230; empty: none.
[[nodiscard]] std::string unit_in_name(std::string_view name, const Decimal& figure);

enum class UnitConflict : std::uint8_t { none, visits, conflict };

/// Whether two units cannot count the same thing: money, percent and counts; people and things; things of different
/// groups. `visits`: 人 against 人次, which are often taken for one another. Units of other kinds never conflict.
[[nodiscard]] UnitConflict conflict_of(std::string_view unit, std::string_view other);

}  // namespace jixiao::rules
