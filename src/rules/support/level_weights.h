// Weights printed with a level, 产出指标(50分), and those of the indicators below it.
#pragma once

#include <string>
#include <vector>

#include "rules/support/figures.h"
#include "rules/support/record_view.h"

namespace jixiao::rules {

/// One level with all figures printed with its name, which may be repeated on the next page or below another goal.
struct WeightedLevel {
  std::string name;  ///< as printed
  bool second = false;
  std::vector<const LevelWeight*> printed;  ///< never empty
  std::vector<Amount> weights;              ///< of the indicators below it, without a unit
  bool certain = true;                      ///< it is known which indicators these are, and none lacks its weight
};

/// In reading order.
[[nodiscard]] std::vector<WeightedLevel> weighted_levels(const RecordView& view);

}  // namespace jixiao::rules
