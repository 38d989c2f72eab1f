// Closed word lists of the field: level names, units, signs. Folded, without white space.
#pragma once

#include <cstdint>
#include <string_view>

namespace jixiao {

/// The class of indicators that a level-1 or level-2 name speaks of. domain.md 6.3.
enum class LevelClass : std::uint8_t { none, output, benefit, satisfaction, cost, management };

struct LevelWord {
  int level = 0;  ///< 1 or 2; 0: not a level name. Names of both levels (满意度指标) are 1 with `either`
  bool either = false;
  LevelClass level_class = LevelClass::none;
};

/// Classifies a cell as a level name: 产出指标, 数量指标, 社会效益 指标, 服务对象满意度指标(必填).
/// Brackets behind the name do not count. `tight` is folded without white space.
[[nodiscard]] LevelWord level_word(std::string_view tight);

/// The same for the levels of single frames (财务管理, 预算配置), which are levels only as cells of a table of levels.
[[nodiscard]] LevelWord frame_level(std::string_view tight);

/// Is `tight` the beginning of a level name with its 指标, so that a broken one may still be completed?
[[nodiscard]] bool begins_level_word(std::string_view tight);

/// Does `word` stand at the start with its number: 指标1, 任务2?
[[nodiscard]] bool is_numbered(std::string_view tight, std::string_view word);

/// Is the cell a sign or direction alone: ≥ = 大于等于 定性 正向 …?
[[nodiscard]] bool is_sign_word(std::string_view tight);
/// A sign word that says nothing about the figure: 定性, 正向, 反向, 其他, 无.
[[nodiscard]] bool is_silent_sign(std::string_view tight);
/// Is the cell a unit of measure alone: 次, %, 万元, 人次, 百分比 …?
[[nodiscard]] bool is_unit_word(std::string_view tight);

/// The longest unit at the start of `text` (次, 个工作日, 万人次, 元/户, %(百分比)), in bytes; 0: none.
[[nodiscard]] std::size_t unit_length(std::string_view text);

}  // namespace jixiao
