// Level 1 and level 2 of a table of indicators, carried down through merged cells.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "extract/reading.h"
#include "vocabulary/words.h"

namespace jixiao {

/// Collects the levels' cells row by row. A level's name may go on in later rows, so texts are made at the end.
class Levels {
 public:
  explicit Levels(Reading& reading) : reading_(reading) {}

  /// A cell in a level column; `has_level2`: the table has a column for level 2. `side`: of a table that
  /// stands twice side by side; the sides share level 1.
  /// `moved`: a level-2 name that may stand in place of level 1, in its column or where columns are not known. What was
  /// printed there before does not hold for it when both contradict each other: 社会效益指标 below 产出指标.
  void take(int level, Ranges ranges, bool has_level2, int side, bool moved = false);

  /// The levels that hold for an indicator of this row: numbers for finish().
  [[nodiscard]] std::pair<int, int> current(int side) const {
    return {level1_, level2_[side] >= 0 ? level2_[side] : level2_[0]};
  }

  /// Fills in level1 and level2 of the last `of.size()` indicators, and level_weights.
  void finish(const std::vector<std::pair<int, int>>& of);

 private:
  struct Level {
    Ranges ranges;
    bool numbered = false;  ///< 任务 1：
    LevelClass level_class = LevelClass::none;
  };

  void take_level1(Ranges ranges, const std::string& tight);
  void take_level2(Ranges ranges, const std::string& tight, int side);
  [[nodiscard]] std::vector<Text> texts(const std::vector<Level>& levels, bool first);
  [[nodiscard]] Text text_of_level(const Ranges& ranges, std::string& weight, Ranges& weight_ranges) const;

  Reading& reading_;
  std::vector<Level> levels1_;
  std::vector<Level> levels2_;
  int level1_ = -1;
  int level2_[2] = {-1, -1};
};

}  // namespace jixiao
