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

/// A name that only stands at level 2 (社会效益指标): in the level-1 column it slipped there. 成本 and 满意度 name
/// a level 1 too.
[[nodiscard]] bool is_level2_only(std::string_view printed);
/// 经济成本, 社会成本, 生态环境成本: what 〔2021〕101号 puts below its level 1 成本.
[[nodiscard]] bool is_kind_of_cost(std::string_view printed);

/// A level-2 name of the taxonomies in use: those of kind_of_level2, and what the frames of 〔2013〕53号 and
/// 〔2020〕10号 print below 产出 and 效果 (职责履行, 履职效益, 实施效益).
[[nodiscard]] bool is_standard_level2(std::string_view printed);
/// Whether a standard level-2 name stands below this level 1. Older forms put 成本 below 产出 and 满意度 below 效益.
[[nodiscard]] bool stands_below(std::string_view level2, Class level1);

}  // namespace jixiao::rules
