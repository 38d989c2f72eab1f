// Tables of indicators.
#pragma once

#include "extract/reading.h"
#include "vocabulary/values.h"

namespace jixiao {

/// Reads the table of `region` into record.indicators, tables, level_weights and notes.
void read_indicators(Reading& reading, const Region& region);

/// What is taken off an indicator's printed name.
struct CleanName {
  Ranges ranges;                         ///< the name alone; empty: nothing but an ordinal or dots
  std::optional<Comparator> comparator;  ///< of a template's hint: （≥**%）
  std::string hint_unit;                 ///< the same
  Ranges unit;                           ///< the unit in the name's last bracket: （个）
  Ranges hint;                           ///< the hint itself
  bool placeholder = false;              ///< 指标2, ……: a spare row of the template
};

[[nodiscard]] CleanName clean_name(const Document& document, const Ranges& ranges);

/// Fills in target and actual_value of all indicators, once the form's year is known.
void parse_values(Reading& reading);

}  // namespace jixiao
