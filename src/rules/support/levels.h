// The taxonomy of indicators: which printed level names mean which class. 财预〔2015〕88号, 〔2021〕101号.
#pragma once

#include <cstdint>
#include <string_view>

namespace jixiao::rules {

/// Level 1. `unknown`: another frame (履职效能), a task, or nothing printed.
enum class Class : std::uint8_t { unknown, output, benefit, satisfaction, cost };

/// Level 2, as far as rules tell it apart.
enum class Kind2 : std::uint8_t { unknown, quantity, quality, timeliness, cost, benefit, satisfaction };

/// The class that a level-1 cell names (产出, 产出类指标, 项目产出). A level-2 name that slipped into the level-1
/// column gives its class too (社会效益指标). Whole names only: a sentence that speaks of 产出 is unknown.
[[nodiscard]] Class class_of_level1(std::string_view printed);

/// The kind that a level-2 cell names. 指标, 类, 等, brackets and white space do not count; 满意度 may have any
/// word before it.
[[nodiscard]] Kind2 kind_of_level2(std::string_view printed);

/// The class that a level-2 name belongs to where level 1 is not printed. 成本 alone is an output of the 2020
/// taxonomy and a level of its own in that of 2021; here it is cost.
[[nodiscard]] Class class_of(Kind2 kind);

}  // namespace jixiao::rules
