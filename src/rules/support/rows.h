// The rung of the ladder for rules about one row of the indicator table.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>

#include "rules/support/record_view.h"
#include "rules/support/words.h"

namespace jixiao::rules {

/// What became of one row.
enum class Row : std::uint8_t {
  compared,  ///< with or without a finding
  unread,    ///< the question arises for the row, but something is missing or not certain
  not_asked  ///< the question does not arise for the row
};

/// Calls `visit` for every row that has a name. Not applicable where there is no indicator table or `visit` asked
/// nothing; `unread` rows are counted. Take a plain function when rows are compared with one another.
template <Row (*visit)(const IndicatorRow&, RuleRun&)>
void per_indicator(const Record& /*record*/, RuleRun& run) {
  for (const IndicatorRow& row : run.view().rows()) {
    switch (visit(row, run)) {
      case Row::compared:
        run.compared();
        break;
      case Row::unread:
        run.unread({"指标行缺少比对所需的内容", "the rows lack what a comparison needs"});
        break;
      case Row::not_asked:
        break;
    }
  }
  if (!run.view().has_indicator_table()) {
    run.not_applicable({"没有绩效指标表", "no indicator table"});
  }
  run.not_applicable({"没有需要比对的指标", "no indicator that the rule asks about"});
}

/// The parsed value that belongs to the row's own target; nullptr where it has none. The record parses the annual
/// target, and that of the period only where there is no annual one.
[[nodiscard]] inline const Value* target_value(const IndicatorRow& row) {
  const bool annual = row.indicator->annual_target.has_value();
  const bool own = row.target->has_value() && (row.target_field == "annual_target") == annual;
  return own && row.indicator->target ? &*row.indicator->target : nullptr;
}

/// The same where it is a number or a range, else nullptr.
[[nodiscard]] const Value* figure_target(const IndicatorRow& row);
/// Whether a figure or a date can be held against the value: a number, range, ratio or date, or a part that is one.
[[nodiscard]] bool is_quantified(const Value& value);

/// Name or target were not read with certainty.
[[nodiscard]] bool name_or_target_uncertain(const IndicatorRow& row, const RecordView& view);

/// Where a finding about the whole table points: "/indicators", its header, else its first row, of which there is one.
[[nodiscard]] FindingPlace table_place(const RecordView& view);

/// The unit that the target is stated in, folded: printed with it, else in the name's brackets or a unit column; ""
/// where none is, or 无 or / stands there.
[[nodiscard]] std::string stated_unit(const IndicatorRow& row);
/// The same of the brackets or the unit column alone.
[[nodiscard]] std::string unit_beside(const IndicatorRow& row);
/// Whether none of these cells was read without certainty.
[[nodiscard]] inline bool certain(const IndicatorRow& row, const RecordView& view,
                                  std::initializer_list<std::string_view> fields) {
  return std::none_of(fields.begin(), fields.end(),
                      [&](std::string_view field) { return view.uncertain(cat(row.pointer(), "/", field)); });
}

/// “name”, the way messages call a row.
[[nodiscard]] inline std::string row_name(const IndicatorRow& row) {
  return quoted(text_of(row.indicator->name));
}

}  // namespace jixiao::rules
