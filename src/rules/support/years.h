// The years that a form states for itself, and the deadlines it sets.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"
#include "rules/support/record_view.h"

namespace jixiao::rules {

struct StatedYear {
  int year = 0;
  FindingPlace place;
  Where where = Where::title;
};

/// "2022", "2022-12", "2022-12-31": the year; nullopt for anything else.
[[nodiscard]] std::optional<int> year_of(std::string_view date);

/// The years that the form states for itself, in reading order. Years of the text and of a signature speak of other
/// things. Where the record has no such statement, its stated fiscal year.
[[nodiscard]] std::vector<StatedYear> stated_years(const RecordView& view);

/// "标题", "the title"
[[nodiscard]] Bilingual name_of(Where where);

/// Whether a date lies behind another, compared as precisely as both are given: 2023-12 behind 2023-10, not behind
/// 2023.
[[nodiscard]] bool is_later(std::string_view date, std::string_view end);

struct Deadline {
  int year = 0;
  FindingPlace place;
};

/// Deadlines of the overall goal (2023年底前完成) and of annual targets that are dates.
[[nodiscard]] std::vector<Deadline> deadlines_of(const RecordView& view);

/// What the deadlines of a row have to keep within.
struct Limit {
  std::string end;  ///< ISO, as precise as printed
  Bilingual what;   ///< "项目期", "the project period"
  Span span;
};

/// The end of the project's own period, else, for an annual target, of the stated fiscal year; nullopt: none is known.
[[nodiscard]] std::optional<Limit> limit_of(bool annual, const RecordView& view);
/// The dates of a target whose year is printed; 年底前 takes the form's, and is none.
[[nodiscard]] std::vector<std::string> dates_of(const Text& target, const Value& value);

}  // namespace jixiao::rules
