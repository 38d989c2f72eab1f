// What the readers of a report's prose share.
#pragma once

#include <string_view>

#include "extract/prose.h"
#include "extract/reading.h"

namespace jixiao {

/// 上年…, 2021年… in a report on 2022: is the last year that the words name not the report's?
[[nodiscard]] bool speaks_of_other_year(const Reading& reading, std::string_view words);

/// The same of the words before a figure in its sentence.
[[nodiscard]] bool tells_other_year(const Reading& reading, const Prose& prose, const Mention& mention);

/// Where the sentence that holds `at` begins; of an endless one, a place some lines before.
[[nodiscard]] std::size_t sentence_begin(std::string_view text, std::size_t at);

/// The whole report's score and grade. A project's own are not the department's.
void read_assessment(Reading& reading, const Prose& prose);

}  // namespace jixiao
