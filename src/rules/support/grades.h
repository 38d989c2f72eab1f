// Grades and the scores that earn them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "jixiao/options.h"

namespace jixiao::rules {

/// 优秀, 优等, “优” -> 优; 良好 -> 良.
[[nodiscard]] std::string plain_grade(std::string_view printed);

/// The configured set and the known others, of those that have a grade of this name.
[[nodiscard]] std::vector<const GradeSet*> sets_with(std::string_view grade, const Thresholds& thresholds);

/// Whether the score lies in the band of this name.
[[nodiscard]] bool fits(const GradeSet& grades, std::string_view grade, const Decimal& score);

/// The grade that the score earns.
[[nodiscard]] const std::string& grade_for(const GradeSet& grades, const Decimal& score);

/// "优≥90、良≥80、…"
[[nodiscard]] std::string written(const GradeSet& grades);

}  // namespace jixiao::rules
