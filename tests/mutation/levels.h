// What kind of indicator a row is, by the words that are printed with it.
#pragma once

#include "mutation/rows.h"

namespace jixiao::test::mutation {

[[nodiscard]] bool is_output(const Indicator& row);
[[nodiscard]] bool is_benefit(const Indicator& row);
[[nodiscard]] bool is_satisfaction(const Indicator& row);
[[nodiscard]] bool is_cost(const Indicator& row);
/// Its own level 1, or a level 2 that says it.
[[nodiscard]] bool has_level(const Indicator& row, std::string_view word);

using RowTest = std::function<bool(const Indicator&)>;
/// All such rows are gone. Only where each is a line of its own, and others remain.
[[nodiscard]] Edits without_rows(const Subject& subject, const Record& record, const RowTest& test);
/// Each printed level 2 of such rows, once.
[[nodiscard]] std::vector<Spans> level2_places(const Record& record, const RowTest& test);
/// A table of indicators by levels, read with certainty: some level 1 is one of the four.
[[nodiscard]] bool has_levels(const Record& record);

}  // namespace jixiao::test::mutation
