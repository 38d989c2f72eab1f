#include "rules/support/grades.h"

#include <algorithm>

#include "base/unicode.h"
#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

/// The band that carries this name; the set's end: none.
GradeSet::const_iterator band_of(const GradeSet& grades, std::string_view grade) {
  return std::find_if(grades.begin(), grades.end(), [&](const GradeBand& band) { return band.name == grade; });
}

}  // namespace

std::string plain_grade(std::string_view printed) {
  return without(fold_tight(printed), {"秀", "好", "等次", "等级", "等", "级", "“", "”", "\""});
}

std::vector<const GradeSet*> sets_with(std::string_view grade, const Thresholds& thresholds) {
  std::vector<const GradeSet*> sets = {&thresholds.grades};
  for (const GradeSet& other : thresholds.other_grades) {
    sets.push_back(&other);
  }
  std::erase_if(sets, [&](const GradeSet* set) { return band_of(*set, grade) == set->end(); });
  return sets;
}

bool fits(const GradeSet& grades, std::string_view grade, const Decimal& score) {
  const auto band = band_of(grades, grade);
  return band != grades.end() && score >= band->least && (band == grades.begin() || score < std::prev(band)->least);
}

const std::string& grade_for(const GradeSet& grades, const Decimal& score) {
  const auto band =
      std::find_if(grades.begin(), grades.end(), [&](const GradeBand& one) { return score >= one.least; });
  return band == grades.end() ? grades.back().name : band->name;
}

std::string written(const GradeSet& grades) {
  std::string text;
  for (const GradeBand& band : grades) {
    text += cat(text.empty() ? "" : "、", band.name, "≥", band.least.str());
  }
  return text;
}

}  // namespace jixiao::rules
