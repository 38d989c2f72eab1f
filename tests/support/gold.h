// Compares an extracted record with facts that a person has read in the document.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace jixiao::test {

struct GoldDifference {
  std::vector<std::string> missing;  ///< stated by the gold, not in the record
  std::vector<std::string> wrong;    ///< in the record, not in the gold
};

/// Only the fields that the gold states are compared; `budget` (item → amount) stands for the groups that it
/// names, of claims only the gold's own are looked for. Texts are compared folded, without white space and
/// ordinals, numbers by value. `score` and `grade` are those of the assessment.
[[nodiscard]] GoldDifference compare_with_gold(const nlohmann::json& record, const nlohmann::json& gold);

}  // namespace jixiao::test
