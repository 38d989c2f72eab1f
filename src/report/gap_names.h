// The words of gaps: ids for programs and sentences for people.
#pragma once

#include <string>
#include <string_view>

#include "jixiao/outcome.h"
#include "jixiao/report.h"

namespace jixiao {

[[nodiscard]] std::string_view id_of(NotComparable why);       ///< "no_actual"
[[nodiscard]] std::string_view id_of(GapDirection direction);  ///< "" of one that is unknown
[[nodiscard]] std::string_view id_of(RateFormula formula);     ///< "actual/target"; "" of none
[[nodiscard]] Bilingual word_for(GapVerdict verdict);
[[nodiscard]] Bilingual sentence_for(NotComparable why);  ///< without a full stop

/// "/indicators/7"
[[nodiscard]] std::string pointer_of(const GapRow& row);
/// What the row's target is printed as; and its value, where it has one.
[[nodiscard]] const Text& target_of(const Record& record, const GapRow& row);
[[nodiscard]] std::optional<Value> target_value_of(const Record& record, const GapRow& row);
/// Whether the report lists the row.
[[nodiscard]] bool lists(const ReportOptions& options, const GapRow& row);
/// How many rows of a run the report lists.
[[nodiscard]] std::size_t listed(const ReportOptions& options, const Summary& summary);

/// A parsed value in a few signs: ">= 95 %", "100 %", "90~95 %", "1:20", "<= 2024-11"; "qualitative", "none". = is not
/// written, so that no spreadsheet takes the text for a formula.
[[nodiscard]] std::string canonical(const std::optional<Value>& value);

}  // namespace jixiao
