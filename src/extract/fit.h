// What cells say of the columns that they can stand in.
#pragma once

#include <cstddef>
#include <string_view>

#include "vocabulary/tokens.h"
#include "vocabulary/words.h"

namespace jixiao {

/// What a cell says about the column it can stand in.
struct Features {
  LevelWord level;
  bool framed = false;    ///< a level of some province's frame only
  bool number = false;    ///< digits only
  bool measured = false;  ///< figure with unit or sign, nothing else
  bool percent = false;
  bool value = false;  ///< could be a value at all
  bool sign = false;
  bool unit = false;
  bool nothing = false;        ///< 无 / —
  bool closing = false;        ///< 以内, 左右: the rest of a value
  bool numbered_name = false;  ///< 指标1：
  bool numbered_task = false;  ///< 任务 1：
  bool zero = false;           ///< 0: in a reason column it says that there is none
  bool yes_no = false;         ///< 是, 否
  bool dots = false;           ///< ……: a spare row of the template
  bool leads_level = false;  ///< a level name follows: 成本指标 before 经济成本指标 is level 1, before a name level 2
  bool below_level1 = false;  ///< a level-1 name stands directly before it: 满意度 behind 效果目标 is level 2
  std::size_t length = 0;     ///< characters
};

/// What a table as a whole is like; set once, before its cells are judged.
struct TableTraits {
  bool level_words[3] = {false, false, false};  ///< [1], [2]: some cell is a known level name
  bool names_numbered = false;                  ///< 指标1：, 指标2：
  bool both_levels = false;
};

[[nodiscard]] Features features_of(const Token& token);

/// How well a cell fits a column of this role: from about -12 (cannot stand there) to 9 (can stand nowhere else).
[[nodiscard]] int emission(std::string_view role, const Features& f, const TableTraits& table);

}  // namespace jixiao
