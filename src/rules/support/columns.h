// A column of the indicator table that nobody filled in.
#pragma once

#include "rules/rule.h"

namespace jixiao::rules {

/// "the whole column of … is blank (12 indicators)", at the table's header. The record has an indicator.
void report_blank_column(const Bilingual& column, std::size_t rows, RuleRun& run);

}  // namespace jixiao::rules
