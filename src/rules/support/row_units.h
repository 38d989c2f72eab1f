// Whether the unit of an actual value is that of its target.
#pragma once

#include <cstdint>

#include "rules/support/record_view.h"

namespace jixiao::rules {

enum class UnitMatch : std::uint8_t {
  same,       ///< after converting scale, 60万元 and 600000元
  people,     ///< 人 against 人次: a person may come more than once
  different,  ///< they measure different things: 人次 and 户, % and 个
  unclear     ///< one is not known, or they may measure one thing: 天 and 月, 元 and 元/户, 册 and 本
};

/// Of two printed units.
[[nodiscard]] UnitMatch match_units(std::string_view target, std::string_view actual);

}  // namespace jixiao::rules
